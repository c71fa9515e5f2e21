"""«Перенос» kept by a run that writes everything of ours anew: drawn from itself, with the answers of people."""

from collections.abc import Sequence
from dataclasses import replace

from xlplan.edits import Edit, OurPart
from xlplan.grid import Book
from xlplan.own import our_sheets
from xlplan.sheets.rollover.again import page_again
from xlplan.sheets.rollover.colours import colours, names
from xlplan.sheets.rollover.sheet import KEY, draw


def keep_rollover(book: Book, edits: Sequence[Edit], plan_name: str = "") -> list[Edit]:
    """Return the edits with those that keep the sheet and its colours; the same edits where there is no such sheet.

    Args:
        book: the workbook as it is, with what is ours.
        edits: the edits of the run; colours join the parts that they put on sheets of the staff, and come before the
            tints of states: what waits for a yes shows until it is said.
        plan_name: what the foot of the pages calls the plan.
    """
    page = page_again(book)
    if page is None:
        return list(edits)
    title = our_sheets(book)[KEY]
    rules = dict(colours(page))
    kept: list[Edit] = []
    for edit in edits:
        more = rules.pop(edit.sheet, ()) if isinstance(edit, OurPart) else ()
        kept.append(replace(edit, elements=(*more, *edit.elements)) if more and isinstance(edit, OurPart) else edit)
    kept += [draw(page, title, plan_name), *names(page, title)]
    kept += [OurPart(sheet, of_sheet) for sheet, of_sheet in rules.items()]
    return kept
