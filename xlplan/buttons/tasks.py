"""What each button does with the workbook on the desk, and what it says when it is done.

All of them run the flow of `xlplan.api`, as the command line does; none of them saves the workbook.
"""

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from xlplan import api
from xlplan.buttons import words
from xlplan.buttons.desk import Desk
from xlplan.buttons.errors import NextYearThere, WhichPlan
from xlplan.reader.errors import TwoPlans
from xlplan.sheets.board import Board
from xlplan.sheets.board_edits import Parts
from xlplan.writing import Written

_T = TypeVar("_T")


def check_plan(desk: Desk, today: date) -> None:
    """Check the plan, colour it, write all our sheets; show the findings if there are any."""
    written = _write(desk, today, Parts.ALL)
    count, sheet = count_of(written.board), written.board.titles["findings"]
    if count.findings:
        desk.show(sheet)
    desk.tell(words.with_problems(words.checked(count, sheet), written.problems))


def highlight_deadlines(desk: Desk, today: date) -> None:
    """Write the states and colours beside the plan; our other sheets stay as many as they are."""
    written = _write(desk, today, Parts.PLAN)
    desk.tell(words.with_problems(words.highlighted(count_of(written.board)), written.problems))


def update_summary(desk: Desk, today: date) -> None:
    """Write «Сводка» and «Сроки», and show the first."""
    written = _write(desk, today, Parts.SUMMARY | Parts.DEADLINES)
    desk.show(written.board.titles["summary"])
    desk.tell(words.with_problems(words.summarised(count_of(written.board)), written.problems))


def next_year(desk: Desk, today: date) -> None:
    """Make next year's workbook from this one as it stands on the screen, and open it."""
    from xlplan.next_year import NextYearTaken, roll_over  # noqa: PLC0415 - no other button needs the rollover

    original = desk.file()
    try:
        with desk.saved_copy() as copy:
            done = _with_sheet(desk, lambda sheet: roll_over(copy, today, original=original, sheet=sheet))
    except NextYearTaken as error:
        raise NextYearThere(error.path) from error
    desk.open(done.output)
    years = done.rollover.term.spelled(new=True)
    desk.tell(words.rolled(years, done.output.name, len(list(done.rollover.open_ones()))))


def remove_markup(desk: Desk) -> None:
    """Take away all that is ours."""
    changes, _ = api.clean_host(desk.host)
    desk.tell(words.CLEANED if changes else words.NOTHING_OF_OURS)


def count_of(board: Board) -> words.Count:
    """Count what a message tells."""
    shown = sum(finding.suppressed is None for finding in board.findings)
    return words.Count(len(board.entries), shown, Counter(entry.state for entry in board.entries))


def _write(desk: Desk, today: date, parts: Parts) -> Written:
    return _with_sheet(desk, lambda sheet: api.write(desk.host, today, parts, sheet=sheet))


def _with_sheet(desk: Desk, work: Callable[[str | None], _T]) -> _T:
    """Do the work; where several sheets hold a plan, the one in front is meant."""
    try:
        return work(None)
    except TwoPlans as error:
        if desk.sheet not in error.titles:
            raise WhichPlan(error.titles) from error
        return work(desk.sheet)
