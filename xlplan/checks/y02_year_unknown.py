"""Y02: nothing tells the year of the plan."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.plan import Plan


@check(
    "Y02",
    "year-unknown",
    Severity.ERROR,
    what="Год плана не найден ни в заголовке, ни в грифах, ни в имени файла.",
    why="Без года сроки вроде «до 15 марта» нельзя превратить в даты.",
    how="Напишите год в заголовке: «План работы на 2021 год».",
    example="План работы → План работы на 2021 год",
)
def year_unknown(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report a plan without a year, at its title or, where there is none, at its headings."""
    if plan.year is None:
        area = plan.table.area
        at = plan.title.at if plan.title else next(iter(plan.activities())).at._replace(row=area.top, column=area.left)
        yield Problem(at, "год плана не найден", "Напишите год в заголовке: «План работы на 2021 год».")
