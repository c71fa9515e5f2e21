"""«Замечания»: what is wrong with the plan, the worst first, each with a link to its cell; and notes on those cells.

Equal findings are told once: the link leads to the first of their cells, the others are named in the sentence.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from xlplan.edits import OurSheet
from xlplan.elements import Content, Note
from xlplan.findings import Finding, Severity, Told, tell_counts, told_once
from xlplan.grid import Area, Ref, column_letters
from xlplan.looks import Border, Line, Look
from xlplan.page_setup import Filter, Print, View
from xlplan.palette import GRAPHITE, LINE, OCHRE, WAX, font
from xlplan.sheets.draft import Column, Draft, footer
from xlplan.sheets.links import link_to
from xlplan.wording import plural, sentence

_COLUMNS = (
    Column("Важность", 126, indent=1),
    Column("Код", 44, colour=GRAPHITE),
    Column("Адрес", 78, underline=True),
    Column("Что не так", 410),
    Column("Как исправить", 351, indent=1),
)
_HEADS = 4
_EDGES = {Severity.ERROR: WAX, Severity.WARNING: OCHRE, Severity.NOTE: LINE}
_LOUD, _QUIET = font(bold=True), font(colour=GRAPHITE)
_MOST_PLACES = 40
"""Places named in one sentence; who has more of the same finding mends them by a look down the column."""


def findings_sheet(
    findings: Iterable[Finding], today: date, title: str, plan_name: str, settings_title: str = "Настройки"
) -> OurSheet:
    """Return the sheet.

    Args:
        findings: all findings of the plan, the suppressed ones too.
        today: the day of the check.
        title: the words on the tab.
        plan_name: what stands at the foot of the page.
        settings_title: the tab on which suppressed findings are listed.
    """
    every = list(findings)
    shown = [finding for finding in every if finding.suppressed is None]
    told = told_once(shown)
    draft = Draft([column.px for column in _COLUMNS])
    draft.heading(len(_COLUMNS), "Замечания к плану", _summary(shown, len(every) - len(shown), today, settings_title))
    draft.height(3, 11.25)
    if told:
        body = draft.table(_HEADS, _COLUMNS, (_row(one) for one in told))
        _mark_severities(draft, told)
        draft.add(Filter(Area(_HEADS, 1, body.bottom, len(_COLUMNS))))
    page = Print(
        area=Area(1, 1, draft.last_row, len(_COLUMNS)),
        title_rows=(_HEADS, _HEADS) if told else None,
        landscape=True,
        footer=footer(plan_name),
    )
    view = View((_HEADS + 1, 1) if told else None, 100, gridlines=False, selected=(_HEADS + 1, 1))
    return draft.sheet("findings", title, replace(page, fit=draft.fits(page)), view)


def finding_notes(findings: Iterable[Finding], sheet: str) -> Iterator[Note]:
    """Yield a note for each cell of the plan with findings, the worst finding first; suppressed ones are left out."""
    shown = [one for one in findings if one.suppressed is None and one.at.sheet == sheet]
    shown.sort(key=lambda one: (one.at.row, one.at.column, -one.severity, one.code))
    for at, of_cell in groupby(shown, lambda one: one.at):
        yield Note(at.row, at.column, "\n\n".join(_note(one) for one in of_cell))


def _note(finding: Finding) -> str:
    said = f"{finding.severity.word.capitalize()} {finding.code}. {sentence(finding.message)}"
    return f"{said}\n{finding.hint}" if finding.hint else said


def _summary(shown: Sequence[Finding], hidden: int, today: date, settings_title: str) -> str:
    """Tell how many findings there are, each cell counted, as the command line counts them."""
    said = f"{tell_counts(shown)} Проверено {today:%d.%m.%Y}."
    if not hidden:
        return said
    return f"{said} Скрыто {plural(hidden, 'замечание', 'замечания', 'замечаний')}: см. лист «{settings_title}»."


def _row(told: Told) -> tuple[Content, ...]:
    finding, at = told.finding, told.finding.at
    wrong = sentence(finding.message)
    if told.also:
        wrong += f" То же – {places(told.also)}."
    return finding.severity.word.capitalize(), finding.code, link_to(at, str(at)), wrong, finding.hint or None


def places(cells: Sequence[Ref]) -> str:
    """Name cells of one sheet, those of a column one below the other together: «D14, D19–D24»."""
    runs = groupby(enumerate(sorted(cells, key=lambda at: (at.column, at.row))), _run)
    named = []
    for _, run in runs:
        first, *rest = [at for _, at in run]
        named.append(f"{first.a1}–{rest[-1].a1}" if rest else first.a1)
    more = len(named) - _MOST_PLACES
    return ", ".join(named[:_MOST_PLACES]) + (f" и ещё {more}" if more > 0 else "")


def _run(numbered: tuple[int, Ref]) -> tuple[str, int]:
    index, at = numbered
    return column_letters(at.column), at.row - index


def _mark_severities(draft: Draft, told: Sequence[Told]) -> None:
    """Give each run of equal severities its edge, and its word the weight that it deserves."""
    top = _HEADS + 1
    for severity, run in groupby(told, lambda one: one.finding.severity):
        bottom = top + sum(1 for _ in run) - 1
        edge = Border(left=Line("thick", _EDGES[severity]))
        weight = _QUIET if severity is Severity.NOTE else _LOUD
        draft.look(Area(top, 1, bottom, 1), Look(weight, border=edge))
        top = bottom + 1
