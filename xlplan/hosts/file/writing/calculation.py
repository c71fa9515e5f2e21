"""What the workbook remembers of its formulas: the chain of calculation, and whether all must be calculated anew."""

import re
from collections.abc import Collection

from xlplan.hosts.file.markup import local
from xlplan.hosts.file.workbook import SheetEntry
from xlplan.hosts.file.writing.book import BookUnderChange
from xlplan.hosts.file.writing.order import WORKBOOK, child_or_new


def recalculate(book: BookUnderChange) -> None:
    """Have everything calculated when the workbook is opened: a formula of the staff was changed."""
    drop_chain(book)
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
    forget_cells(book, tab, None)


def forget_cells(book: BookUnderChange, tab: SheetEntry, cells: Collection[str] | None) -> None:
    """Drop the chain where it knows one of these cells of a sheet; None stands for all its cells."""
    part = book.workbook.rels.find("calcChain")
    if part is None:
        return
    number = tab.element.get("sheetId", "")
    if not re.search(rf"\bi\s*=\s*[\"']{number}[\"']".encode(), book.package.read(part)):
        return
    sheet = ""
    for entry in book.package.root(part):
        if local(entry) == "c":
            sheet = entry.get("i", sheet)
            if sheet == number and (cells is None or entry.get("r", "") in cells):
                drop_chain(book)
                return
