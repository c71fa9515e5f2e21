"""One file checked, and put right where that is asked: what came of it as a value that another process can send."""

import os
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from xlplan import api
from xlplan.cli._side_by_side import side_by_side
from xlplan.cli._text import Outcome
from xlplan.errors import XlplanError
from xlplan.findings import Finding
from xlplan.hosts import Applied
from xlplan.journal import record


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
        with_plan: whether the answer needs the plan too; it is the greater part of what another process has to send.
    """

    day: date
    sheet: str | None = None
    year: int | None = None
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    fix: bool = False
    dry_run: bool = False
    with_plan: bool = True

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
        except Exception:
            return Outcome(file, None, (), f"внутренняя ошибка xlplan. {record(traceback.format_exc())}")

    def _checked(self, file: Path) -> Outcome:
        report = api.check(file, self.day, sheet=self.sheet, year=self.year)
        return Outcome(file, report.plan if self.with_plan else None, self._counted(report.findings), None)

    def _fixed(self, file: Path) -> Outcome:
        fixed = api.fix(file, self.day, self.wants, sheet=self.sheet, year=self.year, dry_run=self.dry_run)
        applied = fixed.applied or Applied(False, str(file))
        findings = self._counted(fixed.findings)
        plan = fixed.plan if self.with_plan else None
        return Outcome(file, plan, findings, None, fixed.made, written=applied.changed, backup=applied.backup)

    def _counted(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return tuple(finding for finding in findings if self.wants(finding))


def crashed(file: Path) -> Outcome:
    """Say that the process which checked a file has died."""
    return Outcome(
        file,
        None,
        (),
        "проверка прервалась: процесс завершился сам – возможно, не хватило памяти. Проверьте этот файл отдельно.",
    )


def all_checked(job: Job, files: Sequence[Path], jobs: int) -> Iterator[Outcome]:
    """Yield what came of each file, in their order; a workbook that is named twice is never put right twice at once."""
    places = {os.path.normcase(os.path.realpath(file)) for file in files}
    alone = job.fix and len(places) < len(files)
    return side_by_side(job, files, 1 if alone else jobs, crashed)
