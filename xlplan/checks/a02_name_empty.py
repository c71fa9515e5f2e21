"""A02: a row with a deadline or an executor, but no activity."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.plan import Plan, Role


@check(
    "A02",
    "name-empty",
    Severity.ERROR,
    what="В строке есть номер, срок или исполнитель, но нет названия мероприятия.",
    why="Непонятно, что должно быть сделано.",
    how="Впишите название мероприятия или удалите строку.",
    example="1.1. (пусто) Январь → 1.1. Утверждение плана Январь",
)
def name_empty(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report activities without a name."""
    for activity in plan.activities():
        if not activity.name:
            yield Problem(activity.where(Role.NAME), "нет названия мероприятия", "Впишите название или удалите строку.")
