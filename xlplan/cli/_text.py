"""Findings as text for people: address, severity, sentence, hint, and a line that sums up."""

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from xlplan.cli._mends import mended_lines
from xlplan.cli._width import hanging, width
from xlplan.deadlines import tell
from xlplan.findings import Finding, Severity, Told, tell_counts, told_once
from xlplan.plan import Plan
from xlplan.sureness import Mend
from xlplan.wording import plural, sentence

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "note": Severity.NOTE}
"""The words of the command line and of JSON for how bad a finding is."""

_MOST_PHRASES = 30
"""Phrases whose reading `check` shows; `show` tells all."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: its plan and findings, or the sentence that says why there are none.

    Attributes:
        file: the file as it was given.
        plan: the plan, None where it could not be read or is not told.
        findings: what is wrong, after anything was put right.
        error: why there is no plan.
        made: the cells that were put right, or would be; None when nobody asked for that.
        written: whether the workbook is changed.
        backup: where the workbook as it was before has been kept.
    """

    file: Path
    plan: Plan | None
    findings: tuple[Finding, ...]
    error: str | None
    made: tuple[Mend, ...] | None = None
    written: bool = False
    backup: str | None = None

    @property
    def shown(self) -> tuple[Finding, ...]:
        """The findings that nobody asked to hide."""
        return tuple(finding for finding in self.findings if finding.suppressed is None)

    def count(self, severity: Severity) -> int:
        """Count the findings of that severity that are shown."""
        return sum(finding.severity is severity for finding in self.shown)


def findings_text(outcome: Outcome) -> str:
    """Return the whole text for one file."""
    if outcome.plan is None:
        return f"{outcome.file}: {outcome.error}"
    return "\n".join(_lines(outcome, outcome.plan))


def _lines(outcome: Outcome, plan: Plan) -> Iterator[str]:
    columns = width()
    yield click.style(str(outcome.file), bold=True)
    if plan.title:
        yield from hanging("", plan.title.text)
    activities = list(plan.activities())
    sections = plural(sum(s.title is not None for s in plan.sections), "раздел", "раздела", "разделов")
    yield f"{sections}, {plural(len(activities), 'мероприятие', 'мероприятия', 'мероприятий')}"
    yield ""
    if outcome.made is not None:
        yield from mended_lines(outcome.made, outcome.written)
        yield ""
    for told in told_once(outcome.shown):
        yield from _finding_lines(told)
    if outcome.shown:
        yield ""
    yield from _reading_lines(plan, columns)
    yield summary(outcome)
    if fixable := sum(finding.fixable for finding in outcome.shown):
        yield f"Из них можно исправить автоматически – {fixable}: --fix."


def _finding_lines(told: Told) -> Iterator[str]:
    finding = told.finding
    word = click.style(f"{finding.severity.word:<14}", fg=_COLOURS[finding.severity], bold=True)
    start = f"{finding.at!s:<12} {finding.code}  {word}  "
    indent = " " * len(click.unstyle(start))
    yield from hanging(start, sentence(finding.message))
    if finding.hint:
        yield from (click.style(line, dim=True) for line in hanging(indent, finding.hint))
    if told.also:
        yield from hanging(indent, f"То же: {', '.join(at.a1 for at in told.also)}.")


def _reading_lines(plan: Plan, columns: int) -> Iterator[str]:
    """Show how each phrase was understood, equal phrases once with the numbers of their activities."""
    phrases: dict[str, list[str]] = {}
    readings: dict[str, str] = {}
    for activity in plan.activities():
        if activity.deadline.text.strip():
            phrase = " ".join(activity.deadline.text.split())
            phrases.setdefault(phrase, []).append(activity.number or activity.at.a1)
            if phrase not in readings:
                readings[phrase] = tell(activity.deadline)
    if not phrases:
        return
    yield "Сроки поняты так:"
    column = min(38, max(len(phrase) for phrase in list(phrases)[:_MOST_PHRASES]))
    for phrase, numbers in list(phrases.items())[:_MOST_PHRASES]:
        more = f"… всего {len(numbers)}" if len(numbers) > 4 else ""
        where = f"({', '.join(numbers[:4])}{more})"
        yield from _table_row(phrase, f"{readings[phrase]} {where}", column, columns)
    if len(phrases) > _MOST_PHRASES:
        yield f"  … и ещё {len(phrases) - _MOST_PHRASES}: все – в ответе команды show."
    yield ""


def _table_row(left: str, right: str, column: int, columns: int) -> Iterator[str]:
    lefts = textwrap.wrap(left, column)
    rights = textwrap.wrap(right, max(30, columns - column - 6))
    for index in range(max(len(lefts), len(rights))):
        first = lefts[index] if index < len(lefts) else ""
        second = rights[index] if index < len(rights) else ""
        yield f"  {first:<{column}}  {second}".rstrip()


def summary(outcome: Outcome) -> str:
    """Return the line that sums up one file."""
    text = tell_counts(outcome.shown)
    return text if outcome.shown else click.style(text, fg="green")


def total_text(outcomes: Iterable[Outcome]) -> str:
    """Return the line that sums up several files."""
    results = list(outcomes)
    broken = sum(outcome.error is not None for outcome in results)
    findings = sum(len(outcome.shown) for outcome in results)
    text = f"Всего: {plural(len(results), 'файл', 'файла', 'файлов')}, "
    text += plural(findings, "замечание", "замечания", "замечаний")
    return text + (f", не прочитано файлов – {broken}." if broken else ".")
