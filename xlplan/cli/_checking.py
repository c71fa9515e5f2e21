"""One file checked, and put right where that is asked: what came of it as a value that another process can send."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from xlplan import api
from xlplan.cli._text import Outcome
from xlplan.errors import XlplanError
from xlplan.findings import Finding
from xlplan.hosts import Applied


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done with each file.

    Attributes:
        day: the day of the report.
        sheet: the sheet with the plan, where it is given.
        year: the year of the plan, where it is given.
        wanted: the codes of the rules that count, or how they begin; every rule when empty.
        unwanted: those of the rules that do not.
        fix: whether what is safe to put right is put right.
        dry_run: whether that is only told.
    """

    day: date
    sheet: str | None = None
    year: int | None = None
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    fix: bool = False
    dry_run: bool = False

    def wants(self, finding: Finding) -> bool:
        """Tell whether a finding counts."""
        chosen = not self.wanted or finding.code.startswith(self.wanted)
        return chosen and not (self.unwanted and finding.code.startswith(self.unwanted))

    def __call__(self, file: Path) -> Outcome:
        """Check a file; what stops us becomes a sentence, so that the other files go on."""
        try:
            return self._fixed(file) if self.fix else self._checked(file)
        except XlplanError as error:
            return Outcome(file, None, (), str(error))

    def _checked(self, file: Path) -> Outcome:
        report = api.check(file, self.day, sheet=self.sheet, year=self.year)
        return Outcome(file, report.plan, self._counted(report.findings), None)

    def _fixed(self, file: Path) -> Outcome:
        fixed = api.fix(file, self.day, self.wants, sheet=self.sheet, year=self.year, dry_run=self.dry_run)
        applied = fixed.applied or Applied(False, str(file))
        findings = self._counted(fixed.findings)
        return Outcome(file, fixed.plan, findings, None, fixed.made, written=applied.changed, backup=applied.backup)

    def _counted(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return tuple(finding for finding in findings if self.wants(finding))
