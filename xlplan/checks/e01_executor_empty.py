"""E01: an activity without an executor."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.plan import Plan, Role


@check(
    "E01",
    "executor-empty",
    Severity.ERROR,
    what="У мероприятия не указан исполнитель.",
    why="За мероприятие без исполнителя никто не отвечает.",
    how="Укажите исполнителя: должность, подразделение или фамилию.",
    example="(пусто) → Секретарь КС",
)
def executor_empty(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report empty cells of the column; a plan without such a column is for T01."""
    if Role.EXECUTORS not in plan.table.columns:
        return
    for activity in plan.activities():
        if not activity.text(Role.EXECUTORS):
            yield Problem(
                activity.where(Role.EXECUTORS), "исполнитель не указан", "Укажите, кто отвечает за мероприятие."
            )
