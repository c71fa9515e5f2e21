"""What of a book is ours, told from its `xlplan_` names alone; a sheet's title counts for nothing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from xlplan.edits import PART_MARK, PREFIX, PRINTED_MARK, SHEET_MARK
from xlplan.grid import Area, Book, DefinedName, Grid, Row, column_number

_PRINT_AREA = "_xlnm.print_area"

_PLACE = re.compile(
    r"(?:'(?P<quoted>(?:[^']|'')+)'|(?P<bare>[^'!,()\s]+))!"
    r"\$?(?P<left>[A-Z]{1,3})\$?(?P<top>\d{1,7})(?::\$?(?P<right>[A-Z]{1,3})\$?(?P<bottom>\d{1,7}))?"
)


def places(refers_to: str) -> Iterator[tuple[str, Area]]:
    """Yield (sheet, area) for each place that a name leads to: ``'План'!$G$10:$H$40``; others are passed over."""
    for match in _PLACE.finditer(refers_to):
        sheet = match["bare"] or match["quoted"].replace("''", "'")
        left, top = column_number(match["left"]), int(match["top"])
        right = column_number(match["right"]) if match["right"] else left
        yield sheet, Area(top, left, int(match["bottom"] or top), right)


def quoted(sheet: str) -> str:
    """Return the sheet's title as a formula writes it."""
    return "'" + sheet.replace("'", "''") + "'"


def absolute(sheet: str, area: Area) -> str:
    """Return an area as a name refers to it: ``'План'!$G$10:$H$40``, without the ``=``."""
    return f"{quoted(sheet)}!" + re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", area.a1)


def our_sheets(book: Book) -> Mapping[str, str]:
    """Return our sheets: key to the title that they bear now."""
    found: dict[str, str] = {}
    for name in book.names:
        if name.name.startswith(SHEET_MARK) and name.sheet is None:
            for sheet, _ in places(name.refers_to):
                found[name.name.removeprefix(SHEET_MARK)] = sheet
    return found


def our_areas(book: Book, sheet: str) -> tuple[Area, ...]:
    """Return the areas of ours on a sheet of the staff."""
    return tuple(
        area
        for name in book.names
        if name.name == PART_MARK and name.sheet is not None and name.sheet.casefold() == sheet.casefold()
        for _, area in places(name.refers_to)
    )


def without_ours(book: Book) -> Book:
    """Return the book as the staff know it: without our sheets, our cells, our names."""
    ours = {title.casefold() for title in our_sheets(book).values()}
    return Book(
        book.file,
        tuple(_bare(grid, our_areas(book, grid.title)) for grid in book.grids if grid.title.casefold() not in ours),
        tuple(name for name in book.names if not name.name.startswith(PREFIX) and not _is_our_print_area(name, book)),
    )


def our_print_area(book: Book, sheet: str) -> Area | None:
    """Return the print area that we have set on a sheet of the staff; one that people have changed since is theirs."""
    ours = (name for name in book.names if name.sheet == sheet and _is_our_print_area(name, book))
    return next((area for name in ours for _, area in places(name.refers_to)), None)


def _is_our_print_area(name: DefinedName, book: Book) -> bool:
    """Tell whether a print area is the one that we have set; one that people have changed since is theirs."""
    if name.name.casefold() != _PRINT_AREA:
        return False
    marks = (mark for mark in book.names if mark.name == PRINTED_MARK and mark.sheet == name.sheet)
    return any(list(places(mark.refers_to)) == list(places(name.refers_to)) for mark in marks)


def _bare(grid: Grid, areas: tuple[Area, ...]) -> Grid:
    """Return the grid without the cells of these areas."""
    if not areas:
        return grid

    def kept(cell: tuple[int, int]) -> bool:
        return not any(area.holds(*cell) for area in areas)

    rows: dict[int, Row] = {}
    for row, values in grid.rows.items():
        left = {column: value for column, value in values.items() if kept((row, column))}
        if left:
            rows[row] = left
    return replace(
        grid,
        rows=rows,
        formulas={cell: text for cell, text in grid.formulas.items() if kept(cell)},
        number_formats={cell: code for cell, code in grid.number_formats.items() if kept(cell)},
        bold=frozenset(cell for cell in grid.bold if kept(cell)),
    )
