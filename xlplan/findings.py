"""A finding (замечание): what is wrong with a plan, where, and how to put it right. A value, never an exception."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from xlplan.fixes import Fix
from xlplan.grid import Ref
from xlplan.wording import plural, sentence


class Severity(IntEnum):
    """How bad a finding is; a greater number is worse."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The word that people see."""
        return {
            Severity.ERROR: "ошибка",
            Severity.WARNING: "предупреждение",
            Severity.NOTE: "к сведению",
        }[self]

    @property
    def key(self) -> str:
        """The word of the JSON contract: ``error``, ``warning`` or ``note``."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, at one cell.

    Attributes:
        code: the code of the rule, such as ``D02``.
        name: the name of the rule, such as ``deadline-unread``.
        severity: how bad it is.
        at: the cell that it is about.
        message: what is wrong, one Russian sentence without a closing full stop.
        hint: how to put it right, in Russian, or empty.
        fix: how `--fix` would put the cell right, where that can be told for sure; None elsewhere.
        suppressed: the reason why people asked not to show it, None when it is to be shown.
    """

    code: str
    name: str
    severity: Severity
    at: Ref
    message: str
    hint: str = ""
    fix: Fix | None = None
    suppressed: str | None = None

    @property
    def fixable(self) -> bool:
        """Whether `--fix` can put it right."""
        return self.fix is not None


class Told(NamedTuple):
    """Equal findings told once: the first of them, and the cells of the others in the order of the sheet."""

    finding: Finding
    also: tuple[Ref, ...]


def told_once(findings: Iterable[Finding]) -> list[Told]:
    """Put findings together that say the same of different cells; the worst stand first, then those further up.

    A finding is about one cell everywhere else, so that each cell can be linked to, noted and passed over by itself.
    """
    ordered = sorted(findings, key=lambda finding: (-finding.severity, finding.at.row, finding.at.column, finding.code))
    groups: dict[tuple[str, Severity, str, str, str | None], list[Finding]] = {}
    for finding in ordered:
        same = (finding.code, finding.severity, finding.message, finding.hint, finding.suppressed)
        groups.setdefault(same, []).append(finding)
    return [Told(first, tuple(other.at for other in others)) for first, *others in groups.values()]


def tell_counts(findings: Collection[Finding]) -> str:
    """Tell in a sentence how many findings of each severity there are; each cell counts."""
    if not findings:
        return "Замечаний нет."
    errors, warnings, notes = (
        sum(finding.severity is severity for finding in findings)
        for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    )
    said = [
        plural(errors, "ошибка", "ошибки", "ошибок") if errors else "ошибок нет",
        plural(warnings, "предупреждение", "предупреждения", "предупреждений") if warnings else "предупреждений нет",
    ]
    if notes:
        said.append(f"к сведению – {notes}")
    return sentence("; ".join(said))
