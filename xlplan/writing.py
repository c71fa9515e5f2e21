"""Our parts of a workbook written anew: the plan is read and checked as it is now, and drawn with what people typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from xlplan.checks import Context, run_checks
from xlplan.edits import Edit
from xlplan.grid import Book
from xlplan.hosts import Applied, Host
from xlplan.own import our_sheets, without_ours
from xlplan.own_marks import with_own_marks
from xlplan.reader import read_plan
from xlplan.sheets.board import Board, make_board
from xlplan.sheets.board_edits import Parts, board_edits
from xlplan.sheets.changes import told_changes
from xlplan.sheets.typed import Typed


@dataclass(frozen=True, slots=True)
class Written:
    """What came of writing our parts into a workbook.

    Attributes:
        board: the plan on the day of the report, with all that our sheets show.
        problems: a sentence for each thing on «Настройки» that was not understood.
        changes: a line for each sheet that was or would be changed.
        applied: what became of the workbook; None when it was only to be told.
    """

    board: Board
    problems: tuple[str, ...]
    changes: tuple[str, ...]
    applied: Applied | None


def write_parts(  # noqa: PLR0913 - facts that belong to nobody else
    host: Host,
    book: Book,
    typed: Typed,
    today: date,
    parts: Parts,
    *,
    sheet: str | None = None,
    year: int | None = None,
    dry_run: bool = False,
    then: Book | None = None,
    first: Sequence[Edit] = (),
) -> Written:
    """Leave in a workbook these parts of ours, «Перенос» where it has one, and nothing else of ours.

    Args:
        host: the workbook.
        book: what the host has read from it.
        typed: what people typed on «Настройки».
        today: the day of the report, unless people have set one.
        parts: what to write.
        sheet: the sheet with the plan, where there are several.
        year: the year of the plan, where nothing tells it.
        dry_run: only tell what would be changed.
        then: the workbook as it was when it still had «Перенос», where it is to come back.
        first: edits of the staff's cells that are made in the same step; `book` has them already.
    """
    theirs = without_ours(book)
    settings = typed.settings
    day = settings.report_day or today
    plan = with_own_marks(read_plan(theirs, sheet=sheet, year=year), settings.marks)
    findings = run_checks(plan, Context(day, settings))
    board = make_board(theirs, book, plan, findings, settings, day)
    edits = _with_rollover(book, then, board_edits(board, typed, parts), board.name)
    changes = tuple(told_changes(book, edits))
    return Written(board, typed.problems, changes, None if dry_run else host.apply([*first, *edits]))


def _with_rollover(book: Book, then: Book | None, edits: list[Edit], plan_name: str) -> list[Edit]:
    """Add the edits that keep «Перенос», where the workbook has it."""
    source = next((one for one in (book, then) if one is not None and "rollover" in our_sheets(one)), None)
    if source is None:
        return edits
    from xlplan.sheets.rollover import keep_rollover  # noqa: PLC0415 - most workbooks have no such sheet

    return keep_rollover(source, edits, plan_name)
