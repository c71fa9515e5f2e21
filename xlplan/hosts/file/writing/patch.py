"""Edits applied to a package, in their order. What a package held before lies untouched under what is written."""

from collections.abc import Sequence
from itertools import groupby, takewhile
from typing import assert_never

from xlplan.edits import (
    Edit,
    OurPart,
    OurSheet,
    PutName,
    Recalculate,
    RemoveOurs,
    RemovePart,
    RemoveSheet,
    TheirCells,
    TheirWords,
)  # fmt: skip
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.writing.book import BookUnderChange
from xlplan.hosts.file.writing.calculation import calculate_on_load, forget_lost
from xlplan.hosts.file.writing.our_parts import put_our_part, remove_our_part
from xlplan.hosts.file.writing.our_sheets import put_our_sheet, remove_our_sheet
from xlplan.hosts.file.writing.ours import remove_ours
from xlplan.hosts.file.writing.their_cells import put_their_cells
from xlplan.hosts.file.writing.words import change_words


def patch(package: Package, edits: Sequence[Edit]) -> None:
    """Apply the edits; when one of them cannot be, the package is to be thrown away.

    Raises:
        XlplanError: one of `xlplan.hosts.errors`.
        ValueError: an edit contradicts another; a slip of ours.
    """
    for words, run in groupby(edits, lambda edit: isinstance(edit, TheirWords)):
        if words:
            change_words(package, [edit for edit in run if isinstance(edit, TheirWords)])
        else:
            _patch(package, list(run))


def _patch(package: Package, edits: list[Edit]) -> None:
    book = BookUnderChange(package)
    for at, edit in enumerate(edits):
        match edit:
            case OurSheet():
                put_our_sheet(book, edit)
            case OurPart():
                put_our_part(book, edit)
            case RemovePart():
                remove_our_part(book, edit.sheet)
            case TheirCells():
                # The first of several in a row changes the cells of all: a sheet is gone through once.
                if at == 0 or not isinstance(edits[at - 1], TheirCells):
                    put_their_cells(book, _their_cells(edits[at:]))
            case PutName():
                book.names.put(edit.name, edit.refers_to[1:], hidden=edit.hidden)
            case RemoveSheet():
                remove_our_sheet(book, edit.key)
            case RemoveOurs():
                again = {later.key for later in edits[at + 1 :] if isinstance(later, OurSheet)}
                remove_ours(book, keep=again)
            case Recalculate():
                calculate_on_load(book)
            case TheirWords():
                raise AssertionError(edit)
            case _:
                assert_never(edit)
    forget_lost(book)
    book.flush()


def _their_cells(edits: Sequence[Edit]) -> list[TheirCells]:
    """Return the changes of cells with which the edits begin."""
    return [
        edit for edit in takewhile(lambda edit: isinstance(edit, TheirCells), edits) if isinstance(edit, TheirCells)
    ]
