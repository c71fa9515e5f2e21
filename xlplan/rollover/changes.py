"""The edits that make a rollover: words of the staff, cells of the staff, and last the titles on the tabs."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from xlplan.edits import Block, Edit, TheirCells, TheirWords
from xlplan.rollover.report import NewContent, NewWords, Rollover


def changes(rollover: Rollover) -> Iterator[Edit]:
    """Yield the edits in the order in which they have to be applied: addresses hold until a tab gets its new title."""
    tabs = [new for new in rollover.words if new.text.where == "sheet"]
    yield from (_words(new) for new in rollover.words if new.text.where != "sheet")
    yield from _cells(rollover.contents)
    yield from (_words(new) for new in tabs)


def new_title(rollover: Rollover, sheet: str) -> str:
    """Return the title that a sheet has in the new workbook."""
    tabs = (new for new in rollover.words if new.text.where == "sheet")
    return next((new.words for new in tabs if new.text.words == sheet), sheet)


def _words(new: NewWords) -> TheirWords:
    return TheirWords(new.text.where, new.text.at, new.text.words, new.words)


def _cells(contents: Sequence[NewContent]) -> Iterator[TheirCells]:
    """Gather the cells of each sheet into blocks, one for each run of cells one below the other."""
    in_order = sorted(contents, key=lambda one: (one.at.sheet, one.at.column, one.at.row))
    for sheet, of_sheet in groupby(in_order, key=lambda one: one.at.sheet):
        runs = groupby(enumerate(of_sheet), key=lambda pair: (pair[1].at.column, pair[1].at.row - pair[0]))
        blocks = []
        for (column, _), pairs in runs:
            run = [one for _, one in pairs]
            blocks.append(Block(run[0].at.row, column, tuple((one.content,) for one in run)))
        yield TheirCells(sheet, tuple(blocks))
