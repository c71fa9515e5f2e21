"""Names of a workbook and of its sheets. A sheet's own name is called ``План!Имя``, as Excel does."""

from collections.abc import Iterator
from typing import Any

from xlwings import base_classes

from xlplan.engines.libreoffice.addresses import area_of
from xlplan.engines.libreoffice.areas import quoted
from xlplan.engines.libreoffice.bridge import Uno, struct
from xlplan.engines.libreoffice.complete import complete
from xlplan.engines.libreoffice.errors import BadAddress
from xlplan.engines.libreoffice.formulas import to_calc, to_excel
from xlplan.engines.libreoffice.ranges import Range


@complete
class Name(base_classes.Name):
    """A name of a workbook, or of one sheet of it."""

    def __init__(self, owner: "Names", sheet: Any, text: str) -> None:
        self._owner, self._sheet, self._text = owner, sheet, text

    @property
    def api(self) -> Uno:
        """The named range."""
        return _home(self._owner, self._sheet).getByName(self._text)

    @property
    def name(self) -> str:
        """The name; one of a single sheet with the sheet before it."""
        return self._text if self._sheet is None else f"{quoted(self._sheet.name)}!{self._text}"

    @name.setter
    def name(self, value: str) -> None:
        plain = value.rpartition("!")[2]
        self.api.setName(plain)
        self._text = plain

    @property
    def refers_to(self) -> str:
        """What it stands for, as an English formula."""
        return to_excel("=" + self.api.getContent())

    @refers_to.setter
    def refers_to(self, value: str) -> None:
        self.api.setContent(to_calc(value).removeprefix("="))

    @property
    def refers_to_range(self) -> Range:
        """The cells that it stands for.

        Raises:
            BadAddress: it stands for something else.
        """
        cells = self.api.getReferredCells()
        if cells is None:
            raise BadAddress(self.name)
        address = cells.getRangeAddress()
        return Range(self._owner.book.sheets(address.Sheet + 1), area_of(address))

    def delete(self) -> None:
        """Take the name away."""
        _home(self._owner, self._sheet).removeByName(self._text)


@complete
class Names(base_classes.Names):
    """The names of a workbook, those of its sheets included, or of one sheet."""

    def __init__(self, book: Any, sheet: Any = None) -> None:
        self.book, self.sheet = book, sheet

    @property
    def api(self) -> Uno:
        """The named ranges."""
        return _home(self, self.sheet)

    def snapshot(self) -> list[tuple[str, Name]]:
        """Return all names with their text."""
        return [(name.name, name) for name in self]

    def contains(self, name_or_index: str | int) -> bool:
        """Tell whether there is such a name."""
        try:
            self(name_or_index)
        except KeyError:
            return False
        return True

    def __call__(self, name_or_index: str | int) -> Name:
        """Return one by its number or its name."""
        if isinstance(name_or_index, str) and self.api.hasByName(name_or_index):
            return Name(self, self.sheet, name_or_index)
        names = list(self)
        if isinstance(name_or_index, int):
            if 1 <= name_or_index <= len(names):
                return names[name_or_index - 1]
            raise KeyError(name_or_index)
        wanted = name_or_index.casefold()
        for name in names:
            if name.name.casefold() == wanted:
                return name
        raise KeyError(name_or_index)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[Name]:
        if self.sheet is None:
            yield from (Name(self, None, text) for text in self.api.getElementNames())
        for sheet in self.book.sheets if self.sheet is None else (self.sheet,):
            yield from (Name(self, sheet, text) for text in _home(self, sheet).getElementNames())

    def add(self, name: str, refers_to: str) -> Name:
        """Add a name, or give it another meaning when it is there."""
        sheet, text = self.sheet, name
        if "!" in name:
            title, _, text = name.rpartition("!")
            sheet = self.book.sheets(title.strip("'").replace("''", "'"))
        home, content = _home(self, sheet), to_calc(refers_to).removeprefix("=")
        if home.hasByName(text):
            home.getByName(text).setContent(content)
        else:
            home.addNewByName(
                text, content, struct("table.CellAddress", 0 if sheet is None else sheet.index - 1, 0, 0), 0
            )
        return Name(self, sheet, text)


def _home(names: Names, sheet: Any) -> Uno:
    return names.book.containers.names if sheet is None else sheet.named
