"""D20: a due day that somebody has named is not a working day.

Only what can be put right is worth a word: a day that the phrase names («до 31 января», «15–20 июня»). A month, a
quarter or a year ends where the calendar ends it, and nobody would rewrite «Январь» because its last day is a Sunday;
which working days are the nearest is told for those, too, but on the sheet of deadlines, not as a finding.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from xlplan.checks import Context, Problem, check
from xlplan.checks._days import deadline_cell, named_days
from xlplan.findings import Severity
from xlplan.plan import Plan
from xlplan.settings import WorkdayRule
from xlplan.workdays import following, is_workday, name_day_off, preceding

_HINTS = {
    WorkdayRule.NONE: "Назначьте рабочий день или выберите правило переноса на листе «Настройки».",
    WorkdayRule.PRECEDING: "По правилу листа «Настройки» срок – предшествующий рабочий день.",
    WorkdayRule.FOLLOWING: "По правилу листа «Настройки» срок – следующий рабочий день.",
}
_MOST_TOLD = 4


@check(
    "D20",
    "deadline-nonworking",
    Severity.NOTE,
    what="Последний день срока – выходной или праздничный по производственному календарю.",
    why="Одни переносят такой срок на следующий рабочий день (ст. 193 ГК РФ), другие – на предшествующий.",
    how="Назначьте рабочий день или выберите правило переноса на листе «Настройки».",
    example="до 31.01.2021 (воскресенье) → до 29.01.2021",
)
def deadline_nonworking(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report named due days on which nobody works, with the nearest working days on both sides."""
    hint = _HINTS[context.settings.workday_rule]
    for activity in plan.activities():
        days = sorted({day for day in named_days(activity) if is_workday(day) is False})
        if days:
            yield Problem(deadline_cell(activity), _message(days), hint)


def _message(days: Sequence[date]) -> str:
    if len(days) == 1:
        return f"срок {days[0]:%d.%m.%Y} – {name_day_off(days[0])}; ближайшие рабочие дни – {_nearest(days[0])}"
    told = "; ".join(f"{day:%d.%m.%Y} (рабочие – {_nearest(day)})" for day in days[:_MOST_TOLD])
    more = f"; всего таких сроков – {len(days)}" if len(days) > _MOST_TOLD else ""
    return f"сроки приходятся на нерабочие дни: {told}{more}"


def _nearest(day: date) -> str:
    before, after = preceding(day), following(day)
    unknown = f"(производственного календаря на {day.year + 1} год ещё нет)"
    return " и ".join(f"{candidate:%d.%m.%Y}" for candidate in (before, after) if candidate) + (
        "" if after else f" {unknown}"
    )
