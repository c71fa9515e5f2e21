"""Where our two columns go on the plan's own sheet: right of the table, where nothing of the staff stands.

The first pair of columns is taken that holds no cell, no merged area and no part of a print area of theirs; so no
width of theirs is changed. Where they have set no print area, it is set to what is theirs, and the columns go right of
it, so that nothing of ours is printed with the plan; but where something of theirs stands far off to the right, states
beside the activities are worth more, and the print area is left alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from xlplan.grid import Area, Book, Grid
from xlplan.own import places
from xlplan.plan import Table

_PRINT_AREA = "_xlnm.print_area"
_NEAR = 12
"""Columns right of the table that still belong to it, in the eyes of who reads it."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Our columns on the plan's sheet.

    Attributes:
        bar: the narrow column with the bar; its cells hold the numbers of the activities.
        word: the column with the state in words.
        printed: what of the sheet is the staff's own, to be its print area; None where they have set one themselves, or
            where it cannot be told apart from our columns.
    """

    bar: int
    word: int
    printed: Area | None


def place(book: Book, table: Table) -> Placement:
    """Find the columns; `book` is without what is ours."""
    grid = book.grid(table.sheet)
    if grid is None:
        raise ValueError(f"no sheet {table.sheet!r}")
    taken = {column for left, right in _taken(book, grid) for column in range(left, right + 1)}
    theirs = None if any(_print_areas(book, grid)) else _theirs(grid, table)
    near = theirs is not None and theirs.right <= table.area.right + _NEAR
    bar = (theirs.right if theirs is not None and near else table.area.right) + 1
    while bar in taken or bar + 1 in taken:
        bar += 1
    return Placement(bar, bar + 1, theirs if near else None)


def _taken(book: Book, grid: Grid) -> Iterator[tuple[int, int]]:
    for row in grid.rows.values():
        yield from ((column, column) for column in row)
    yield from ((area.left, area.right) for area in grid.merged)
    yield from ((area.left, area.right) for area in _print_areas(book, grid))


def _print_areas(book: Book, grid: Grid) -> Iterator[Area]:
    for name in book.names:
        if name.sheet == grid.title and name.name.casefold() == _PRINT_AREA:
            yield from (area for _, area in places(name.refers_to))


def _theirs(grid: Grid, table: Table) -> Area:
    """Return the cells of the staff, from the first cell of the sheet."""
    bottom, right = table.area.bottom, table.area.right
    for row, cells in grid.rows.items():
        bottom, right = max(bottom, row), max(right, *cells)
    for area in grid.merged:
        bottom, right = max(bottom, area.bottom), max(right, area.right)
    return Area(1, 1, bottom, right)
