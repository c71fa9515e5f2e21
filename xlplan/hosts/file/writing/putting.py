"""Cells put on a sheet of the staff: what is theirs for good, and what is ours for a while."""

from bisect import bisect_right
from collections.abc import Callable

from xlplan.hosts.file.markup import local, whole
from xlplan.hosts.file.workbook import SheetEntry
from xlplan.hosts.file.writing.book import BookUnderChange
from xlplan.hosts.file.writing.cells import CellWriter
from xlplan.hosts.file.writing.locked import refuse_locked
from xlplan.hosts.file.writing.order import child
from xlplan.hosts.file.writing.row_cells import CellPutter, Held
from xlplan.hosts.file.writing.sheet_part import SheetPart
from xlplan.hosts.file.writing.wanted import Wanted, cells_area


def put_cells(book: BookUnderChange, tab: SheetEntry, wanted: Wanted) -> tuple[Held, list[int]]:
    """Put the wanted cells; return what they held, and the rows that were made for them.

    Raises:
        CellLocked: one of them cannot be changed.
    """
    sheet = book.sheet(tab)
    area = cells_area(wanted)
    if area is None:
        return Held(), []
    refuse_locked(book.package, tab, sheet, wanted)
    writer = CellWriter(book.styles, sheet.prefix, date1904=book.workbook.date1904)
    putter = CellPutter(book.styles, writer, wanted, column_styles(sheet))
    made = sheet.change_rows(sorted(row for row, cells in wanted.items() if cells), putter, make=True)
    sheet.widen_dimension(area)
    return putter.held, made


def column_styles(sheet: SheetPart) -> Callable[[int], int]:
    """Return the function that tells the style of a column, for cells that are not there yet."""
    holder = child(sheet.root, "cols")
    spans = sorted(
        (whole(entry.get("min")), whole(entry.get("max")), whole(entry.get("style")))
        for entry in ([] if holder is None else holder)
        if local(entry) == "col"
    )
    firsts = [first for first, _, _ in spans]

    def style_of(column: int) -> int:
        at = bisect_right(firsts, column) - 1
        return spans[at][2] if at >= 0 and column <= spans[at][1] else 0

    return style_of
