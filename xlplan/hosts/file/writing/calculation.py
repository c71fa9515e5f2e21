"""What the workbook remembers of its formulas: the chain of calculation, and whether all must be calculated anew."""

import re
from collections.abc import Collection, Iterator

from xlplan.grid import column_letters
from xlplan.hosts.file.markup import local
from xlplan.hosts.file.workbook import SheetEntry
from xlplan.hosts.file.writing.book import BookUnderChange
from xlplan.hosts.file.writing.order import WORKBOOK, child_or_new


def recalculate(book: BookUnderChange) -> None:
    """Have everything calculated when the workbook is opened: a formula of the staff was changed."""
    drop_chain(book)
    calculate_on_load(book)


def calculate_on_load(book: BookUnderChange) -> None:
    """Have everything calculated when the workbook is opened: formulas of the staff read what was changed."""
    child_or_new(book.workbook.root, "calcPr", WORKBOOK).set("fullCalcOnLoad", "1")


def drop_chain(book: BookUnderChange) -> None:
    """Take the chain away; the program builds it anew. A chain with a cell that has no formula counts as damage."""
    rels = book.workbook.rels
    for entry in rels.by_kind("calcChain"):
        part = rels.target(entry)
        rels.remove(entry)
        if part is not None:
            book.package.drop(part)


def forget_sheet(book: BookUnderChange, tab: SheetEntry) -> None:
    """Drop the chain where it knows cells of a sheet of ours that is made anew or goes."""
    number = tab.element.get("sheetId", "")
    if any(sheet == number for sheet, _ in _chained(book, {number})):
        drop_chain(book)


def forget_lost(book: BookUnderChange) -> None:
    """Drop the chain where it knows a cell whose formula has gone."""
    lost = {
        (sheet, f"{column_letters(column)}{row}")
        for sheet, cells in book.lost_formulas.items()
        for row, column in cells
    }
    if any(cell in lost for cell in _chained(book, {sheet for sheet, _ in lost})):
        drop_chain(book)


def _chained(book: BookUnderChange, sheets: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the cells of the chain, sheet and address, unless none of these sheets is in it."""
    part = book.workbook.rels.find("calcChain")
    if part is None or not sheets:
        return
    xml = book.package.read(part)
    if not any(re.search(rf"\bi\s*=\s*[\"']{number}[\"']".encode(), xml) for number in sheets):
        return
    sheet = ""
    for entry in book.package.root(part):
        if local(entry) == "c":
            sheet = entry.get("i", sheet)
            yield sheet, entry.get("r", "")
