"""Checks: plan to findings, one file for each rule.

A rule is a function from a plan to problems. It joins the register by its decorator, and the register imports every
module of this package, so a new rule is a new file and no list to edit.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from xlplan.findings import Finding, Severity
from xlplan.fixes import Fix
from xlplan.grid import Ref
from xlplan.plan import Plan
from xlplan.registry import import_all
from xlplan.settings import Settings


@dataclass(frozen=True, slots=True)
class Context:
    """What a check may know beside the plan: the day of the report and the institution's settings."""

    today: date
    settings: Settings = field(default_factory=Settings)


class Problem(NamedTuple):
    """What a rule has found at a cell; the register makes a `Finding` of it."""

    at: Ref
    message: str
    hint: str = ""
    fix: Fix | None = None
    severity: Severity | None = None


Run = Callable[[Plan, Context], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its page for people, in Russian.

    Attributes:
        code: a letter for the part of the plan and two digits.
        name: what it reports, in English words joined by hyphens.
        severity: how bad its findings are, unless a finding says otherwise.
        what: what it looks for.
        why: why that matters.
        how: how to put it right.
        example: wrong and right, as «до → после».
        run: the function.
        fixes: whether its findings can tell how to be put right by themselves.
    """

    code: str
    name: str
    severity: Severity
    what: str
    why: str
    how: str
    example: str
    run: Run
    fixes: bool = False

    def findings(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Run the rule over a plan."""
        for at, message, hint, fix, severity in self.run(plan, context):
            if fix is not None and not self.fixes:
                raise ValueError(f"{self.code} does not say that it fixes")
            yield Finding(self.code, self.name, severity or self.severity, at, message, hint, fix)


_RULES: dict[str, Rule] = {}


def check(
    code: str, name: str, severity: Severity, *, what: str, why: str, how: str, example: str, fixes: bool = False
) -> Callable[[Run], Run]:
    """Enter a function into the register as the rule of that code."""

    def register(run: Run) -> Run:
        if code in _RULES:
            raise ValueError(f"two rules with the code {code}")
        _RULES[code] = Rule(code, name, severity, what, why, how, example, run, fixes)
        return run

    return register


@lru_cache(maxsize=1)
def rules() -> dict[str, Rule]:
    """Return every rule by its code, in the order of the codes."""
    for _ in import_all(__name__):
        pass
    return dict(sorted(_RULES.items()))


def run_checks(plan: Plan, context: Context) -> list[Finding]:
    """Run every rule; the findings stand in the order of the sheet, those of one cell by their codes.

    Findings that the settings ask not to show are there too, with the reason in `suppressed`.
    """
    found = [finding for rule in rules().values() for finding in rule.findings(plan, context)]
    found.sort(key=lambda finding: (finding.at.row, finding.at.column, finding.code))
    suppressed = context.settings.suppressed
    return [_suppress(finding, suppressed.get) for finding in found] if suppressed else found


def _suppress(finding: Finding, reason_of: Callable[[tuple[str, str]], str | None]) -> Finding:
    reason = reason_of((finding.code, finding.at.a1)) or reason_of((finding.code, ""))
    if reason is None:
        return finding
    return replace(finding, suppressed=reason)
