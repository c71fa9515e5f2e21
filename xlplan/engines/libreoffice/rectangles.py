"""Cells of a sheet that were asked for a moment ago, not asked for again."""

from contextlib import suppress

from xlplan.engines.libreoffice.areas import Area, address
from xlplan.engines.libreoffice.bridge import Uno

_KEPT = 8


class Rectangles:
    """The rectangles of cells that a sheet gave away last: xlwings makes a new range for each step."""

    def __init__(self, sheet: Uno) -> None:
        self._sheet = sheet
        self._given: dict[Area, Uno] = {}

    def cells(self, area: Area) -> Uno:
        """Return the cells of an area."""
        found = self._given.pop(area, None)
        if found is None or not _stands(found, area):
            found = self._sheet.getCellRangeByPosition(area.left, area.top, area.right, area.bottom)
        while len(self._given) >= _KEPT:
            self._given.pop(next(iter(self._given)))
        self._given[area] = found
        return found


def _stands(cells: Uno, area: Area) -> bool:
    """Tell whether cells are where they were: they go along when rows are inserted, and end when theirs are deleted.

    Of deleted cells `getRangeAddress` still tells where they were; their name cannot be asked for.
    """
    with suppress(Exception):
        name: str = cells.AbsoluteName
        return name.rpartition(".")[2] == address(area, 0, 0)
    return False
