"""R01: an activity without a result."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.plan import Plan, Role


@check(
    "R01",
    "result-empty",
    Severity.NOTE,
    what="У мероприятия не указан результат.",
    why="По результату судят, выполнено ли мероприятие.",
    how="Укажите документ или итог.",
    example="(пусто) → Протокол заседания",
)
def result_empty(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report empty cells of the column; a plan without such a column is for T01."""
    if Role.RESULT not in plan.table.columns:
        return
    for activity in plan.activities():
        if not activity.text(Role.RESULT):
            yield Problem(
                activity.where(Role.RESULT),
                "результат не указан",
                "Укажите, чем закончится мероприятие: отчёт, протокол, приказ.",
            )
