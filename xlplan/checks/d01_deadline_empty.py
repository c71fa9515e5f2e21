"""D01: an activity without a deadline."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.plan import Plan, Role


@check(
    "D01",
    "deadline-empty",
    Severity.ERROR,
    what="У мероприятия не указан срок исполнения.",
    why="Без срока мероприятие не попадёт ни в напоминания, ни в сводку.",
    how="Укажите срок. Если его определяет другой документ, так и напишите: «по графику …».",
    example="(пусто) → до 15 марта",
)
def deadline_empty(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report empty cells of the column; a plan without such a column is for T01."""
    columns = plan.table.columns
    if Role.DEADLINE not in columns and Role.START not in columns and Role.END not in columns:
        return
    for activity in plan.activities():
        if not any(activity.text(role) for role in (Role.DEADLINE, Role.START, Role.END)):
            role = next(role for role in (Role.DEADLINE, Role.START, Role.END) if role in columns)
            yield Problem(activity.where(role), "срок исполнения не указан", "Укажите срок, хотя бы «в течение года».")
