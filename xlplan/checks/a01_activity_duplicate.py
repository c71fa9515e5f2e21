"""A01: the same activity stands in the plan twice."""

from collections import Counter
from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.grid import Ref
from xlplan.plan import Activity, Plan, Role


@check(
    "A01",
    "activity-duplicate",
    Severity.WARNING,
    what="Одно и то же мероприятие записано дважды: совпадают название, исполнители и срок.",
    why="Повтор появляется при копировании строк; в отчёте мероприятие будет посчитано дважды.",
    how="Удалите лишнюю строку или уточните, чем мероприятия различаются.",
    example="1.1. Отчёт, 1.2. Отчёт → 1.1. Отчёт за I квартал, 1.2. Отчёт за II квартал",
)
def activity_duplicate(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report an activity whose name, executors and deadline all stood before, whatever the case."""
    seen: dict[tuple[str, ...], Ref] = {}
    roles = (Role.NAME, Role.EXECUTORS, Role.DEADLINE, Role.START, Role.END)
    for activity in _same_named(plan):
        key = tuple(activity.text(role).casefold() for role in roles)
        first = seen.setdefault(key, activity.where(Role.NAME))
        if first != activity.where(Role.NAME):
            message = f"такое же мероприятие с тем же сроком уже записано в ячейке {first.a1}"
            yield Problem(
                activity.where(Role.NAME), message, "Удалите повтор или уточните, чем мероприятия различаются."
            )


def _same_named(plan: Plan) -> Iterator[Activity]:
    """Yield the activities that share their name with another, so that the rest need no closer look."""
    names = Counter(activity.name.casefold() for activity in plan.activities())
    return (activity for activity in plan.activities() if activity.name and names[activity.name.casefold()] > 1)
