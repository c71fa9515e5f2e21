"""D06: a deadline without a date that nothing bounds."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._deadlines import deadline_at, shown
from xlplan.findings import Severity
from xlplan.plan import Plan
from xlplan.windows import Kind


@check(
    "D06",
    "deadline-unbounded",
    Severity.NOTE,
    what="Срок не назван и ничем не ограничен: «по мере необходимости», «по запросу».",
    why="По такому сроку нельзя сказать, выполнено ли мероприятие вовремя.",
    how="Добавьте границу, если она есть: «раз в полугодие», «до 1 декабря».",
    example="по мере необходимости → раз в полугодие",
)
def deadline_unbounded(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report deadlines that depend on a need alone; those that a document or an event sets are bounded by it."""
    for activity in plan.activities():
        if activity.deadline.kind is Kind.AS_NEEDED:
            message = f"срок «{shown(activity)}» ничем не ограничен"
            yield Problem(
                deadline_at(activity), message, "Если граница есть, укажите её: «раз в полугодие», «до 1 декабря»."
            )
