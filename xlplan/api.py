"""The whole flow on one page: workbook → grid → plan → findings. The command line calls these functions."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from xlplan import saving
from xlplan.checks import Context, run_checks
from xlplan.findings import Finding, Severity
from xlplan.hosts.file import read_book
from xlplan.plan import Plan
from xlplan.reader import read_plan
from xlplan.saving import Undone
from xlplan.settings import Settings

if TYPE_CHECKING:
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
    return read_plan(read_book(path), sheet=sheet, year=year)


def check(
    path: Path, today: date, *, sheet: str | None = None, year: int | None = None, settings: Settings | None = None
) -> Report:
    """Read a workbook and check its plan as of a day.

    Raises:
        XlplanError: as for `load`.
    """
    plan = load(path, sheet=sheet, year=year)
    return Report(plan, tuple(run_checks(plan, Context(today, settings or Settings()))))


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
