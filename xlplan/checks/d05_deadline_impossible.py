"""D05: a deadline that names a day, month, quarter … that does not exist."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._deadlines import deadline_at, shown, with_fault
from xlplan.findings import Severity
from xlplan.plan import Plan
from xlplan.windows import Fault


@check(
    "D05",
    "deadline-impossible",
    Severity.ERROR,
    what="В сроке назван день, месяц или квартал, которого не бывает.",
    why="Такой день не наступит: о сроке нельзя напомнить и нельзя сказать, соблюдён ли он.",
    how="Исправьте число или месяц.",
    example="до 31 февраля → до 28 февраля",
)
def deadline_impossible(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report days, months, quarters, halves and times that no calendar has."""
    for activity in with_fault(plan, Fault.IMPOSSIBLE):
        message = f"срок «{shown(activity)}» невозможен: {activity.deadline.reason}"
        yield Problem(deadline_at(activity), message, "Исправьте число или месяц.")
