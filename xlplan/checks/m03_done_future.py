"""M03: done on a day that has not come yet."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.mark import Mark, MarkPart, MarkReading
from xlplan.plan import Plan, Role


@check(
    "M03",
    "done-future",
    Severity.ERROR,
    what="Дата в отметке о выполнении ещё не наступила.",
    why="Днём, который ещё не наступил, ничего не выполнено: в дате описка, чаще всего в годе или месяце.",
    how="Исправьте дату в отметке.",
    example="выполнено 12.03.2031 → выполнено 12.03.2021",
)
def done_future(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report the days of marks after the day of the report."""
    for activity in plan.activities():
        said: tuple[MarkReading | MarkPart, ...] = (activity.mark, *activity.mark.parts)
        days = {one.done.start for one in said if one.mark is Mark.DONE and one.done}
        for day in sorted(day for day in days if day > context.today):
            message = f"дата в отметке ({day:%d.%m.%Y}) ещё не наступила: проверено {context.today:%d.%m.%Y}"
            yield Problem(activity.where(Role.MARK), message, "Исправьте дату в отметке.")
