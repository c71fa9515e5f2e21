"""«Перенос» read back from the workbook, with the answers of people, so that a later run can draw it again."""

from xlplan.grid import Area, Book, Grid
from xlplan.own import our_sheets, places
from xlplan.sheets.rollover.lines import NO, NOTHING, YES, Line, Page
from xlplan.sheets.rollover.sheet import (
    AFTER,
    ANSWER,
    BEFORE,
    DECISION,
    KEY,
    OPEN,
    PLACE,
    TOP,
    TOTALS_ROW,
    WAS,
    WHAT,
    WHERE,
    WHY,
)


def page_again(book: Book) -> Page | None:
    """Return the page that stands in a workbook; None where there is no such sheet of ours."""
    title = our_sheets(book).get(KEY)
    grid = book.grid(title) if title else None
    if grid is None:
        return None
    rows = [row for row in grid.rows if row >= TOP and grid.value(row, WHAT) is not None]
    return Page(_text(grid, 1, 1), _text(grid, TOTALS_ROW, 1), tuple(_line(grid, row) for row in rows))


def _line(grid: Grid, row: int) -> Line:
    sheet, area = _place(grid, row)
    after = _text(grid, row, AFTER)
    answer = NOTHING
    if grid.value(row, OPEN) == 1:
        answer = YES if _text(grid, row, ANSWER).strip().casefold() == YES else NO
    return Line(
        _text(grid, row, DECISION),
        _text(grid, row, WHAT),
        _text(grid, row, WHERE),
        sheet,
        area,
        _text(grid, row, BEFORE),
        "" if after == NOTHING else after,
        _text(grid, row, WHY),
        answer,
        _text(grid, row, WAS) or None,
    )


def _place(grid: Grid, row: int) -> tuple[str | None, Area | None]:
    """Return the cells of a line, from the reference that Excel has kept up to date."""
    found = list(places(grid.formulas.get((row, PLACE), "")))
    return found[0] if found else (None, None)


def _text(grid: Grid, row: int, column: int) -> str:
    value = grid.value(row, column)
    return "" if value is None else str(value)
