"""Y01: the title is for one year, a stamp is signed in another that does not go with it.

A plan is approved in its own year or at the end of the year before; any other year is one that was left by a copy.
"""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.plan import Plan, YearSource


@check(
    "Y01",
    "year-mismatch",
    Severity.ERROR,
    what="Год в заголовке плана и год в грифе согласования или утверждения не сходятся.",
    why="Так бывает, когда план скопирован с прошлогоднего: подпись тогда стоит под документом другого года.",
    how="Исправьте год в грифе или в заголовке. План утверждают в том же году или в конце предыдущего.",
    example="план на 2021 год, утверждён 25.01.2019 → утверждён 25.01.2021",
)
def year_mismatch(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report each stamp whose year is neither the plan's, nor the one before it."""
    if plan.year is None or plan.year_source is not YearSource.TITLE:
        return
    fit = {plan.year - 1, *plan.years}
    for stamp in plan.stamps:
        if stamp.year is not None and stamp.year not in fit:
            message = f"гриф «{stamp.kind}» датирован {stamp.year} годом, а план составлен на {plan.year} год"
            yield Problem(stamp.date_at or stamp.at, message, "Исправьте год в грифе или в заголовке.")
