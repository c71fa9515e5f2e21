"""D21: deadlines in a year without a known production calendar; silence would look as if all were well."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._days import deadline_cell
from xlplan.findings import Severity
from xlplan.plan import Plan
from xlplan.workdays import knows


@check(
    "D21",
    "calendar-unknown",
    Severity.WARNING,
    what="На год, в котором стоят сроки, нет данных производственного календаря.",
    why="Нельзя сказать, какие дни в нём рабочие: переносы выходных на год утверждает Правительство РФ годом раньше.",
    how="Когда календарь утвердят, обновите xlplan и пакет holidays; до тех пор проверьте выходные сами.",
    example="до 31.12.2035 → проверьте этот день по календарю сами",
)
def calendar_unknown(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report each such year once, at the first deadline that ends in it."""
    told: set[int] = set()
    for activity in plan.activities():
        for year in sorted({window.end.year for window in activity.deadline.windows} - told):
            if not knows(year):
                told.add(year)
                message = f"нет производственного календаря на {year} год: выходные дни в сроках не проверены"
                yield Problem(
                    deadline_cell(activity),
                    message,
                    "Проверьте выходные сами; когда календарь утвердят, попросите администратора обновить программу.",
                )
