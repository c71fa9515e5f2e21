"""M06: the mark names a period for which the activity has no deadline."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.plan import Plan, Role
from xlplan.states import spoken_of, windows_of, worked_on


@check(
    "M06",
    "mark-period",
    Severity.WARNING,
    what="В отметке назван период, на который у мероприятия нет срока.",
    why="Такая отметка ничего не закрывает, и срок, который имели в виду, останется просроченным.",
    how="Назовите в отметке тот же период, что и в сроке.",
    example="срок – ежеквартально: май – выполнено → 2 кв. – выполнено",
)
def mark_period(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report parts of marks that speak neither of a checkpoint nor of some of its days."""
    for activity in plan.activities():
        windows = windows_of(activity.deadline)
        for part in activity.mark.parts:
            if windows != (None,) and not spoken_of(part, windows) and not worked_on(part, windows):
                message = f"в отметке назван период «{part.label}», а срока на него у мероприятия нет"
                yield Problem(activity.where(Role.MARK), message, "Назовите тот же период, что и в сроке.")
