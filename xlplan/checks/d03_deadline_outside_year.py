"""D03: a deadline that lies wholly outside the years of the plan."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._deadlines import deadline_at
from xlplan.findings import Severity
from xlplan.plan import Plan
from xlplan.windows import Frequency


@check(
    "D03",
    "deadline-outside-year",
    Severity.WARNING,
    what="Срок исполнения не приходится на год плана.",
    why="Чаще всего это год, оставшийся после копирования прошлогоднего плана.",
    how="Исправьте год в сроке, если это не сделано намеренно.",
    example="план на 2021 год: до 25.12.2020 → до 25.12.2021",
)
def deadline_outside_year(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report a deadline none of whose windows touches a year of the plan; recurring ones are let be."""
    if plan.year is None:
        return
    years = range(min(plan.years), max(plan.years) + 1)
    for activity in plan.activities():
        windows = activity.deadline.windows
        if not windows or isinstance(activity.deadline.frequency, Frequency):
            continue
        if not any(window.start.year <= years[-1] and window.end.year >= years[0] for window in windows):
            due = windows[-1].end.strftime("%d.%m.%Y")
            message = f"срок ({due}) не приходится на год плана ({plan.year})"
            yield Problem(deadline_at(activity), message, "Исправьте год в сроке, если это не сделано намеренно.")
