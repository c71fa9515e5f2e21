"""A01: the same activity stands in the plan twice."""

from collections import Counter
from collections.abc import Callable, Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._alphabets import Spelling
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
    meant = Spelling(plan, context.settings).meant
    seen: dict[tuple[str, ...], Ref] = {}
    roles = (Role.NAME, Role.EXECUTORS, Role.DEADLINE, Role.START, Role.END)
    for activity in _same_named(plan, meant):
        key = tuple(meant(activity.text(role)).casefold() for role in roles)
        first = seen.setdefault(key, activity.where(Role.NAME))
        if first != activity.where(Role.NAME):
            message = f"такое же мероприятие с тем же сроком уже записано в ячейке {first.a1}"
            yield Problem(
                activity.where(Role.NAME), message, "Удалите повтор или уточните, чем мероприятия различаются."
            )


def _same_named(plan: Plan, meant: Callable[[str], str]) -> Iterator[Activity]:
    """Yield the activities that share their name with another, so that the rest need no closer look."""
    named = [(meant(activity.name).casefold(), activity) for activity in plan.activities() if activity.name]
    names = Counter(name for name, _ in named)
    return (activity for name, activity in named if names[name] > 1)
