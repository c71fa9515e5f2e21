"""D04: a deadline that ends before it begins."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._deadlines import deadline_at, shown, with_fault
from xlplan.findings import Severity
from xlplan.plan import Plan
from xlplan.windows import Fault


@check(
    "D04",
    "deadline-reversed",
    Severity.ERROR,
    what="Срок заканчивается раньше, чем начинается.",
    why="Такой срок нельзя ни соблюсти, ни нарушить; обычно перепутаны даты или не указан год.",
    how="Поменяйте даты местами или укажите годы, если срок переходит на следующий год.",
    example="ноябрь–февраль → ноябрь 2021 – февраль 2022",
)
def deadline_reversed(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report ranges whose ends are the wrong way round."""
    for activity in with_fault(plan, Fault.REVERSED):
        message = f"срок «{shown(activity)}» заканчивается раньше, чем начинается: {activity.deadline.reason}"
        yield Problem(deadline_at(activity), message, "Поменяйте даты местами или укажите годы.")
