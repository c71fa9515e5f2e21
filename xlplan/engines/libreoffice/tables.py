"""Tables: what LibreOffice calls database ranges."""

from collections.abc import Iterator
from typing import Any

from xlwings import base_classes

from xlplan.engines.libreoffice.addresses import address_of, area_of
from xlplan.engines.libreoffice.areas import Area
from xlplan.engines.libreoffice.bridge import Uno
from xlplan.engines.libreoffice.complete import complete


@complete
class Table(base_classes.Table):
    """A database range."""

    def __init__(self, sheet: Any, name: str) -> None:
        self._sheet, self._name = sheet, name

    @property
    def api(self) -> Uno:
        """The database range."""
        return _ranges(self._sheet).getByName(self._name)

    @property
    def parent(self) -> Any:
        """Its sheet."""
        return self._sheet

    @property
    def name(self) -> str:
        """Its name, by which formulas know it."""
        return self._name

    @name.setter
    def name(self, value: str) -> None:
        self.api.setName(value)
        self._name = value

    @property
    def range(self) -> Any:
        """Its cells, the headings included."""
        return self._cells(area_of(self.api.getDataArea()))

    @property
    def header_row_range(self) -> Any:
        """The cells with its headings."""
        area = area_of(self.api.getDataArea())
        return self._cells(Area(area.top, area.left, area.top, area.right))

    @property
    def data_body_range(self) -> Any:
        """Its cells below the headings."""
        area = area_of(self.api.getDataArea())
        return self._cells(Area(area.top + 1, area.left, area.bottom, area.right))

    @property
    def show_autofilter(self) -> bool:
        """Whether its headings have filter buttons."""
        return bool(self.api.AutoFilter)

    @show_autofilter.setter
    def show_autofilter(self, value: bool) -> None:
        self.api.AutoFilter = value

    def resize(self, range: Any) -> None:
        """Give it other cells."""
        self.api.setDataArea(address_of(self._sheet, range.impl.area))

    def _cells(self, area: Area) -> Any:
        return self._sheet.range((area.top + 1, area.left + 1, *area.shape))


@complete
class Tables(base_classes.Tables):
    """The tables of a sheet."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet

    @property
    def api(self) -> Uno:
        """The database ranges of the whole workbook."""
        return _ranges(self._sheet)

    def __iter__(self) -> Iterator[Table]:
        index = self._sheet.index - 1
        names = self.api.getElementNames()
        return (Table(self._sheet, name) for name in names if self.api.getByName(name).getDataArea().Sheet == index)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __call__(self, key: str | int) -> Table:
        """Return one by its number or its name."""
        for number, table in enumerate(self, 1):
            if key in (number, table.name):
                return table
        raise KeyError(key)

    def __contains__(self, key: str | int) -> bool:
        return any(key in (number, table.name) for number, table in enumerate(self, 1))

    def add(  # type: ignore[override]  # xlwings passes all by name, and one that its base class forgot
        self, *, source: Any, name: str, has_headers: Any = True, **_others: Any
    ) -> Table:
        """Make a table of cells, with filter buttons; styles of tables are not known to LibreOffice."""
        self.api.addNewByName(name, address_of(self._sheet, source.impl.area))
        table = Table(self._sheet, name)
        table.api.ContainsHeader = bool(has_headers)
        table.show_autofilter = bool(has_headers)
        return table


def _ranges(sheet: Any) -> Uno:
    return sheet.book.containers.tables
