"""M05: moved, and nobody says to when."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.mark import Mark, MarkPart, MarkReading
from xlplan.plan import Plan, Role


@check(
    "M05",
    "moved-undated",
    Severity.WARNING,
    what="Мероприятие перенесено, а новый срок не указан.",
    why="О нём никто не напомнит: прежний срок больше не действует, а нового нет.",
    how="Допишите новый срок: «перенесено на май», «перенесено на 15.05.2021».",
    example="перенесено → перенесено на май",
)
def moved_undated(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report marks that move a deadline to nowhere."""
    for activity in plan.activities():
        said: tuple[MarkReading | MarkPart, ...] = (activity.mark, *activity.mark.parts)
        if any(one.mark is Mark.MOVED and one.new is None for one in said):
            message = "перенесено, а новый срок не указан"
            yield Problem(activity.where(Role.MARK), message, "Допишите новый срок: «перенесено на май».")
