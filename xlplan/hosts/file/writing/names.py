"""The defined names of a workbook part: ours are put, found and taken away here."""

from collections.abc import Callable, Iterator

from xlplan.grid import DefinedName
from xlplan.hosts.file.markup import Element, local, truth, whole
from xlplan.hosts.file.workbook import Workbook
from xlplan.hosts.file.writing.order import WORKBOOK, add, child, child_or_new, take_out
from xlplan.hosts.file.writing.text import xstring

Wanted = Callable[[DefinedName], bool]


class Names:
    """The defined names, told with the titles of their sheets."""

    def __init__(self, workbook: Workbook) -> None:
        """Look at the names of the workbook; nothing is copied."""
        self.workbook = workbook
        self.changed = False

    def __iter__(self) -> Iterator[DefinedName]:
        """Yield the names as they are now."""
        return iter(self.workbook.names())

    def refers_to(self, name: str, sheet: str | None = None) -> str | None:
        """Return what a name stands for, without ``=``; None where there is no such name."""
        element = self._find(name, sheet)
        return None if element is None else element.text or ""

    def put(self, name: str, refers_to: str, sheet: str | None = None, *, hidden: bool = False) -> None:
        """Define a name, of the workbook or of one sheet, or define it anew in its place."""
        element = self._find(name, sheet)
        if element is None:
            element = add(child_or_new(self.workbook.root, "definedNames", WORKBOOK), "definedName", name=name)
            if sheet is not None:
                element.set("localSheetId", str(self._index(sheet)))
        element.text = xstring(refers_to)
        self.changed = True
        if hidden:
            element.set("hidden", "1")
        elif element.get("hidden") is not None:
            del element.attrib["hidden"]

    def remove(self, wanted: Wanted) -> None:
        """Take away the names for which `wanted` holds."""
        holder = child(self.workbook.root, "definedNames")
        titles = [sheet.title for sheet in self.workbook.sheets]
        for element in [] if holder is None else list(holder):
            if local(element) == "definedName" and wanted(_told(element, titles)):
                take_out(element)
                self.changed = True

    def drop_sheet(self, index: int) -> None:
        """Take away the names of the tab at this place, counted from 0, and renumber those of the tabs after it."""
        holder = child(self.workbook.root, "definedNames")
        for element in [] if holder is None else list(holder):
            place = whole(element.get("localSheetId"), -1)
            if place == index:
                take_out(element)
            elif place > index:
                element.set("localSheetId", str(place - 1))

    @property
    def stand_empty(self) -> bool:
        """Whether there is a list of names without a name in it; some programs write one."""
        holder = child(self.workbook.root, "definedNames")
        return holder is not None and not any(isinstance(element.tag, str) for element in holder)

    def settle(self, ours: Wanted, *, keep_list: bool) -> None:
        """Put the names of ours behind the others, in one order, whatever order the edits came in.

        Args:
            ours: which names are.
            keep_list: whether a list without a name in it stays.
        """
        holder = child(self.workbook.root, "definedNames")
        if holder is None or not self.changed:
            return
        titles = [sheet.title for sheet in self.workbook.sheets]
        mine = [element for element in holder if local(element) == "definedName" and ours(_told(element, titles))]
        for element in sorted(mine, key=lambda one: (one.get("name", ""), whole(one.get("localSheetId"), -1))):
            take_out(element)
            holder.append(element)
        if self.stand_empty and not keep_list:
            take_out(holder)

    def _find(self, name: str, sheet: str | None) -> Element | None:
        """Case does not count in names."""
        holder = child(self.workbook.root, "definedNames")
        index = None if sheet is None else str(self._index(sheet))
        for element in [] if holder is None else holder:
            same = element.get("name", "").casefold() == name.casefold()
            if same and element.get("localSheetId") == index:
                return element
        return None

    def _index(self, sheet: str) -> int:
        wanted = sheet.casefold()
        return next(at for at, entry in enumerate(self.workbook.sheets) if entry.title.casefold() == wanted)


def _told(element: Element, titles: list[str]) -> DefinedName:
    place = whole(element.get("localSheetId"), -1)
    sheet = titles[place] if 0 <= place < len(titles) else None
    return DefinedName(element.get("name", ""), element.text or "", sheet, truth(element.get("hidden")))
