"""N01: an activity without a number in a plan whose activities are numbered."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.plan import Plan, Role


@check(
    "N01",
    "number-missing",
    Severity.WARNING,
    what="У мероприятия нет номера, хотя остальные пронумерованы.",
    why="На мероприятие без номера нельзя сослаться в протоколе и отчёте.",
    how="Впишите номер по порядку.",
    example="(пусто) Отчёт → 1.2. Отчёт",
)
def number_missing(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report activities without a number where at least half of the activities have one."""
    activities = list(plan.activities())
    bare = [activity for activity in activities if activity.number is None]
    if Role.NUMBER not in plan.table.columns or 2 * len(bare) > len(activities):
        return
    for activity in bare:
        yield Problem(activity.where(Role.NUMBER), "у мероприятия нет номера", "Впишите номер по порядку.")
