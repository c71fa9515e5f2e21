"""Cells of the staff changed for good. When a formula of theirs goes or comes, everything is calculated anew."""

from collections.abc import Sequence

from xlplan.edits import TheirCells
from xlplan.elements import Formula
from xlplan.hosts.file.writing.book import BookUnderChange
from xlplan.hosts.file.writing.calculation import recalculate
from xlplan.hosts.file.writing.putting import put_cells
from xlplan.hosts.file.writing.row_cells import Held
from xlplan.hosts.file.writing.wanted import Untouched, Wanted, refuse_whole_columns, wanted_cells


def put_their_cells(book: BookUnderChange, edits: Sequence[TheirCells]) -> None:
    """Change the cells of several edits at once: each sheet is gone through only once.

    Raises:
        SheetMissing: there is no such sheet.
        CellLocked: a cell cannot be changed.
    """
    sheets: dict[str, Wanted] = {}
    for edit in edits:
        refuse_whole_columns(edit.elements)
        wanted_cells(edit.elements, sheets.setdefault(book.tab(edit.sheet).title, {}))
    for title, wanted in sheets.items():
        held, _ = put_cells(book, book.tab(title), wanted)
        if _formulas_change(held, wanted):
            recalculate(book)


def _formulas_change(held: Held, wanted: Wanted) -> bool:
    contents = (cell.content for cells in wanted.values() for cell in cells.values())
    return any(isinstance(content, Formula) for content in contents) or any(
        not isinstance(wanted[row][column].content, Untouched) for row, column in held.formulas
    )
