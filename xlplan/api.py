"""The whole flow on one page: workbook → grid → plan → findings → edits → workbook.

The command line calls these functions with the path of a file; who has another host – a running program – calls
`write` and `clean_host`, which say and do the same.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from xlplan import saving
from xlplan.edits import RemoveOurs
from xlplan.findings import Finding, Severity
from xlplan.fixing import Fixed, check_book, fix_host
from xlplan.grid import Book
from xlplan.hosts import Applied, Host
from xlplan.hosts.errors import AllOurs
from xlplan.hosts.file import FileHost, read_book
from xlplan.own import our_sheets, without_ours
from xlplan.own_marks import with_own_marks
from xlplan.plan import Plan
from xlplan.reader import read_plan
from xlplan.saving import Undone
from xlplan.settings import Settings
from xlplan.sheets.board_edits import Parts, parts_in
from xlplan.sheets.changes import told_changes
from xlplan.sheets.typed import read_typed
from xlplan.writing import Written, write_parts

if TYPE_CHECKING:
    from xlplan.ical import Calendar
    from xlplan.next_year import RolledOver
    from xlplan.rollover import Carry


@dataclass(frozen=True, slots=True)
class Report:
    """What a check of one workbook gives: the plan as it was read, and what is wrong with it."""

    plan: Plan
    findings: tuple[Finding, ...]

    def count(self, severity: Severity) -> int:
        """Count the findings of that severity that are to be shown."""
        return sum(finding.severity is severity and finding.suppressed is None for finding in self.findings)


def load(path: Path, *, sheet: str | None = None, year: int | None = None) -> Plan:
    """Read the plan of a workbook.

    Raises:
        XlplanError: the file cannot be read, or there is no single plan in it; the message says what to do.
    """
    return load_with_settings(path, sheet=sheet, year=year)[0]


def load_with_settings(path: Path, *, sheet: str | None = None, year: int | None = None) -> tuple[Plan, Settings]:
    """Read the plan of a workbook and what its «Настройки» say.

    Raises:
        XlplanError: as for `load`.
    """
    book = read_book(path)
    settings = read_typed(book).settings
    return with_own_marks(read_plan(without_ours(book), sheet=sheet, year=year), settings.marks), settings


def check(
    path: Path, today: date, *, sheet: str | None = None, year: int | None = None, settings: Settings | None = None
) -> Report:
    """Read a workbook and check its plan as of a day; what its «Настройки» say holds unless `settings` are given.

    Raises:
        XlplanError: as for `load`.
    """
    book = read_book(path)
    checked = check_book(book, today, settings or read_typed(book).settings, sheet=sheet, year=year)
    return Report(checked.plan, checked.findings)


def fix(
    path: Path,
    today: date,
    wanted: Callable[[Finding], bool] = lambda finding: True,
    *,
    sheet: str | None = None,
    year: int | None = None,
    dry_run: bool = False,
) -> Fixed:
    """Put right in a workbook what has one sensible result and changes no meaning; the rest stays for a person.

    Args:
        path: the workbook; a copy of it is kept before the first change.
        today: the day of the report.
        wanted: which findings are to be put right.
        sheet: the sheet with the plan, where there are several.
        year: the year of the plan, where nothing tells it.
        dry_run: only tell what would be put right.

    Raises:
        XlplanError: as for `update`.
    """
    return fix_host(FileHost(path), today, wanted, sheet=sheet, year=year, dry_run=dry_run)


def update(
    path: Path,
    today: date,
    *,
    output: Path | None = None,
    sheet: str | None = None,
    year: int | None = None,
    dry_run: bool = False,
) -> Written:
    """Check a plan and write all our parts into its workbook: colours, states, findings, deadlines, summary, calendar.

    Args:
        path: the workbook.
        today: the day of the report, unless people have set one on «Настройки».
        output: where the outcome goes; the workbook itself unless told.
        sheet: the sheet with the plan, where there are several.
        year: the year of the plan, where nothing tells it.
        dry_run: only tell what would be changed.

    Raises:
        XlplanError: as for `load`, and when the workbook cannot be changed; it is then as it was.
    """
    return write(FileHost(path, output), today, Parts.ALL, sheet=sheet, year=year, dry_run=dry_run)


def highlight(
    path: Path,
    today: date,
    *,
    output: Path | None = None,
    sheet: str | None = None,
    year: int | None = None,
    dry_run: bool = False,
) -> Written:
    """Write only the colours and states beside the plan; what else of ours is there is brought up to date.

    Raises:
        XlplanError: as for `update`.
    """
    return write(FileHost(path, output), today, Parts.PLAN, sheet=sheet, year=year, dry_run=dry_run)


def summarise(
    path: Path,
    today: date,
    *,
    output: Path | None = None,
    sheet: str | None = None,
    year: int | None = None,
    dry_run: bool = False,
) -> Written:
    """Write only «Сводка» and «Сроки»; what else of ours is there is brought up to date.

    Raises:
        XlplanError: as for `update`.
    """
    parts = Parts.SUMMARY | Parts.DEADLINES
    return write(FileHost(path, output), today, parts, sheet=sheet, year=year, dry_run=dry_run)


def write(
    host: Host,
    today: date,
    parts: Parts,
    *,
    sheet: str | None = None,
    year: int | None = None,
    dry_run: bool = False,
) -> Written:
    """Read a plan through any host, check it, and write parts of ours; those that are there already stay.

    Raises:
        XlplanError: the plan cannot be read or the workbook not be changed; the workbook is then as it was.
    """
    book = host.read()
    typed = read_typed(book)
    return write_parts(host, book, typed, today, parts | parts_in(book), sheet=sheet, year=year, dry_run=dry_run)


def restore(host: Host, today: date, then: Book, *, sheet: str | None = None, dry_run: bool = False) -> Written:
    """Write the parts of ours that the workbook had `then`, and no others, with the plan as it is now.

    What people typed on «Настройки» stays; where that sheet is gone, what they had typed `then` holds.

    Raises:
        XlplanError: as for `write`.
    """
    book = host.read()
    typed = read_typed(book if "settings" in our_sheets(book) else then)
    return write_parts(host, book, typed, today, parts_in(then), sheet=sheet, dry_run=dry_run, then=then)


def make_calendar(
    path: Path,
    *,
    executors: Sequence[str] = (),
    remind: int | None = None,
    sheet: str | None = None,
    year: int | None = None,
) -> "Calendar":
    """Make a calendar (.ics) of the checkpoints of a plan; nothing is written.

    Args:
        path: the workbook.
        executors: whose activities are wanted; everybody's where none is named.
        remind: how many days before its due day each event reminds of itself; None for never.
        sheet: the sheet with the plan, where there are several.
        year: the year of the plan, where nothing tells it.

    Raises:
        XlplanError: as for `load`; nobody, or more than one, fits a name; nothing has a date.
    """
    from xlplan.ical import make_calendar as make  # noqa: PLC0415 - a check need not wait for it

    plan, settings = load_with_settings(path, sheet=sheet, year=year)
    return make(plan, settings, executors, remind)


def clean(path: Path, *, output: Path | None = None, dry_run: bool = False) -> tuple[tuple[str, ...], Applied | None]:
    """Take everything of ours out of a workbook.

    Returns:
        A line for each sheet that lost or would lose something, and what became of the workbook.

    Raises:
        XlplanError: the workbook cannot be read or not be changed; it is then as it was.
    """
    return clean_host(FileHost(path, output), dry_run=dry_run)


def clean_host(host: Host, *, dry_run: bool = False) -> tuple[tuple[str, ...], Applied | None]:
    """Do the same through any host."""
    book = host.read()
    if not without_ours(book).grids and our_sheets(book):
        raise AllOurs(book.file)
    changes = tuple(told_changes(book, [RemoveOurs()]))
    return changes, None if dry_run else host.apply([RemoveOurs()])


def undo(path: Path) -> Undone:
    """Put the last kept copy of a workbook back in its place; the workbook that it replaces is kept in its turn.

    Raises:
        XlplanError: nothing is kept, or the workbook may not be changed now.
    """
    from xlplan.hosts.file.gate import refuse_damaged  # noqa: PLC0415 - whoever only reads need not wait for it

    return saving.undo(path, lambda content: refuse_damaged(content, path.name))


def roll_over(
    path: Path,
    today: date,
    *,
    target: int | None = None,
    output: Path | None = None,
    carry: "Carry | None" = None,
    sheet: str | None = None,
    force: bool = False,
    dry_run: bool = False,
) -> "RolledOver":
    """Make next year's workbook from this year's; `xlplan.next_year` tells what each option means.

    Raises:
        XlplanError: the workbook cannot be read or rolled over, or the new one may not be written; nothing is then.
    """
    from xlplan import next_year  # noqa: PLC0415 - a check need not wait for what a rollover needs

    chosen = carry or next_year.Carry.UNFINISHED
    return next_year.roll_over(
        path, today, target=target, output=output, carry=chosen, sheet=sheet, force=force, dry_run=dry_run
    )
