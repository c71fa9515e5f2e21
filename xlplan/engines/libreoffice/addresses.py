"""Areas as LibreOffice writes them."""

from typing import Any

from xlplan.engines.libreoffice.areas import Area
from xlplan.engines.libreoffice.bridge import Uno, struct


def area_of(found: Uno) -> Area:
    """Return the area of a `CellRangeAddress`."""
    return Area(found.StartRow, found.StartColumn, found.EndRow, found.EndColumn)


def address_of(sheet: Any, area: Area) -> Uno:
    """Return the `CellRangeAddress` of an area."""
    return struct("table.CellRangeAddress", sheet.index - 1, area.left, area.top, area.right, area.bottom)


def corner_of(sheet: Any, area: Area) -> Uno:
    """Return the `CellAddress` of an area's upper left cell."""
    return struct("table.CellAddress", sheet.index - 1, area.left, area.top)
