"""Where the buttons go: right of all that stands on the sheet, outside the print area, where a person can see them.

A button is anchored to cells: from the pixel of one cell to the pixel of another. One column is left free between the
plan and the buttons: there «Состояние» is written.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import accumulate

from xlplan.grid import Area, Grid
from xlplan.hosts.buttons.errors import NoRoom
from xlplan.hosts.file.limits import COLUMNS, ROWS
from xlplan.hosts.file.markup import Element, local, truth, whole

_LEFT, _TOP, _GAP = 10, 4, 6
_WIDTH, _FIRST_HEIGHT, _HEIGHT = 190, 40, 28
"""Pixels at 100 %: from the column's edge, from the sheet's upper edge, between buttons; the first one is taller."""

_ROW_PIXELS, _COLUMN_PIXELS = 20, 64
"""The height and width that Excel gives where a sheet says nothing (15 points; 8.43 characters of Calibri 11)."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A rectangle by cells: columns and rows from 0, and the pixels within them."""

    left: int
    left_pixels: int
    top: int
    top_pixels: int
    right: int
    right_pixels: int
    bottom: int
    bottom_pixels: int


def anchors(sheet: Element, column: int, count: int) -> list[Anchor]:
    """Return the places of a column of buttons, from the upper edge of the sheet down.

    Args:
        sheet: the root of the worksheet.
        column: the column that the buttons start in, from 1.
        count: how many buttons.
    """
    widths, heights = column_pixels(sheet), row_pixels(sheet)
    left = _walk(widths, column, _LEFT, COLUMNS)
    right = _walk(widths, column, _LEFT + _WIDTH, COLUMNS)
    tall = [_FIRST_HEIGHT, *[_HEIGHT] * (count - 1)]
    tops = accumulate((height + _GAP for height in tall[:-1]), initial=_TOP)
    places = []
    for top, height in zip(tops, tall, strict=True):
        upper, lower = _walk(heights, 1, top, ROWS), _walk(heights, 1, top + height, ROWS)
        places.append(Anchor(*_from_zero(left), *_from_zero(upper), *_from_zero(right), *_from_zero(lower)))
    return places


def free_column(grid: Grid, sheet: Element, taken: Iterable[int], printed: Iterable[Area]) -> int:
    """Return the first column for buttons, from 1: right of cells, pictures and the print area, and shown.

    Args:
        grid: the sheet as it was read.
        sheet: its root.
        taken: the last columns of pictures, charts and other things that lie on the sheet.
        printed: the print area; one that runs to the sheet's last column cannot be kept out of and is passed over.

    Raises:
        NoRoom: all columns there are hidden.
    """
    edges = [column for _, column, _ in grid.cells()]
    edges += [area.right for area in grid.merged if area.right < COLUMNS]
    edges += [area.right for area in printed if area.right < COLUMNS]
    first = max([*edges, *taken], default=0) + 2
    widths = column_pixels(sheet)
    for column in range(first, min(first + _FAR, COLUMNS - _ROOM)):
        if all(widths(column + step) for step in range(_ROOM)):
            return column
    raise NoRoom(grid.title)


_FAR, _ROOM = 200, 4
"""How many columns to look through for room, and how many shown ones make room."""


def column_pixels(sheet: Element) -> Callable[[int], int]:
    """Return the function that tells the width of a column (from 1) in pixels, 0 for a hidden one."""
    defaults = _child(sheet, "sheetFormatPr")
    default = _pixels_of_width(defaults.get("defaultColWidth")) if defaults is not None else _COLUMN_PIXELS
    spans = []
    for entry in [] if (columns := _child(sheet, "cols")) is None else list(columns):
        if local(entry) == "col":
            hidden = truth(entry.get("hidden"))
            width = 0 if hidden else _pixels_of_width(entry.get("width"), default)
            spans.append((whole(entry.get("min")), whole(entry.get("max")), width))

    def width_of(column: int) -> int:
        return next((width for first, last, width in spans if first <= column <= last), default)

    return width_of


def row_pixels(sheet: Element) -> Callable[[int], int]:
    """Return the function that tells the height of a row (from 1) in pixels, 0 for a hidden one."""
    defaults = _child(sheet, "sheetFormatPr")
    hidden_by_default = defaults is not None and truth(defaults.get("zeroHeight"))
    height = None if defaults is None else defaults.get("defaultRowHeight")
    default = 0 if hidden_by_default else _points(height, _ROW_PIXELS)
    heights: dict[int, int] = {}
    number = 0
    for row in [] if (data := _child(sheet, "sheetData")) is None else data:
        if local(row) == "row":
            number = whole(row.get("r"), number + 1)
            heights[number] = 0 if truth(row.get("hidden")) else _points(row.get("ht"), default or _ROW_PIXELS)
    return lambda row: heights.get(row, default)


def _from_zero(place: tuple[int, int]) -> tuple[int, int]:
    return place[0] - 1, place[1]


def _walk(size: Callable[[int], int], start: int, pixels: int, last: int) -> tuple[int, int]:
    """Return the row or column that lies so many pixels from the start of `start`, and the pixels left within it."""
    at = start
    while at < last and pixels >= size(at):
        pixels -= size(at)
        at += 1
    return at, pixels


def _child(sheet: Element, name: str) -> Element | None:
    return next((child for child in sheet if local(child) == name), None)


def _pixels_of_width(text: str | None, default: int = _COLUMN_PIXELS) -> int:
    """ECMA-376 18.3.1.13 (width), with the 7 pixels of a digit of Calibri 11."""
    return default if text is None else int((256 * _number(text) + 18) / 256 * 7)


def _points(text: str | None, default: int) -> int:
    return default if text is None else round(_number(text) * 4 / 3)


def _number(text: str) -> float:
    try:
        return max(0.0, float(text))
    except ValueError:
        return 0.0
