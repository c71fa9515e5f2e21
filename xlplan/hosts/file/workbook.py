"""The workbook part: its sheets, its epoch, its names."""

from collections.abc import Iterator
from dataclasses import dataclass

from xlplan.grid import DefinedName
from xlplan.hosts.errors import BookTooBig, DamagedBook
from xlplan.hosts.file import limits
from xlplan.hosts.file.kinds import why_not_book
from xlplan.hosts.file.markup import (
    MAIN,
    OFFICE_RELS,
    STRICT_MAIN,
    STRICT_OFFICE_RELS,
    Element,
    local,
    namespace,
    truth,
    whole,
)
from xlplan.hosts.file.package import CONTENT_TYPES_PART, Package
from xlplan.hosts.file.rels import Rels


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """One tab: its title, the part that it leads to, and what sort of sheet that is."""

    title: str
    part: str | None
    kind: str
    visible: bool
    element: Element

    @property
    def is_worksheet(self) -> bool:
        """Whether it has cells; a chart sheet, a dialogue and a macro sheet have none."""
        return self.kind == "worksheet" and self.part is not None


class Workbook:
    """The workbook part of a package."""

    def __init__(self, package: Package) -> None:
        """Find and read it; what is not a workbook is refused by name."""
        self.package = package
        self.part = _main_part(package)
        self.root = package.root(self.part)
        self.main = namespace(self.root)
        if self.main not in (MAIN, STRICT_MAIN) or local(self.root) != "workbook":
            raise why_not_book(package.content_type(self.part), "", package.name)
        self.strict = self.main == STRICT_MAIN
        self.office_rels = STRICT_OFFICE_RELS if self.strict else OFFICE_RELS
        self.rels = Rels(package, self.part)
        properties = self.root.find(f"{{{self.main}}}workbookPr")
        self.date1904 = properties is not None and truth(properties.get("date1904"))

    @property
    def sheets(self) -> list[SheetEntry]:
        """All tabs in their order."""
        holder = self.root.find(f"{{{self.main}}}sheets")
        if holder is None:
            raise DamagedBook(self.package.name, "в ней нет списка листов")
        entries = [self._sheet(element) for element in holder if local(element) == "sheet"]
        if len(entries) > limits.SHEETS:
            raise BookTooBig(self.package.name, f"в ней больше {limits.SHEETS} листов")
        return entries

    def names(self) -> Iterator[DefinedName]:
        """Yield the defined names; one of a sheet that is not there is passed over."""
        titles = [sheet.title for sheet in self.sheets]
        for element in self.root.iterfind(f"{{{self.main}}}definedNames/{{{self.main}}}definedName"):
            place = element.get("localSheetId")
            index = whole(place, -1)
            if place is not None and not 0 <= index < len(titles):
                continue
            yield DefinedName(
                element.get("name", ""),
                element.text or "",
                None if place is None else titles[index],
                truth(element.get("hidden")),
            )

    def _sheet(self, element: Element) -> SheetEntry:
        relationship = self.rels.by_id(element.get(f"{{{self.office_rels}}}id"))
        kind = "" if relationship is None else relationship.get("Type", "").rpartition("/")[2]
        visible = element.get("state", "visible") == "visible"
        return SheetEntry(element.get("name", ""), self.rels.target(relationship), kind, visible, element)


def _main_part(package: Package) -> str:
    """Return the name of the workbook part; whatever else the package is, is told by name."""
    mime = package.read("mimetype").decode("ascii", "replace") if package.has("mimetype") else ""
    if not package.has(CONTENT_TYPES_PART):
        if mime or not package.has("_rels/.rels"):
            raise why_not_book("", mime, package.name)
        raise DamagedBook(package.name, "нет части «[Content_Types].xml»")
    part = Rels(package, "").find("officeDocument")
    if part is None:
        raise DamagedBook(package.name, "в ней нет части с книгой")
    content_type = package.content_type(part).lower()
    if "sheet.binary" in content_type or "word" in content_type or "presentation" in content_type:
        raise why_not_book(content_type, mime, package.name)
    return part
