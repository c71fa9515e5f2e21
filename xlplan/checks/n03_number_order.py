"""N03: numbers of a section do not follow one another."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._numbers import parts_of
from xlplan.findings import Severity
from xlplan.plan import Plan


@check(
    "N03",
    "number-order",
    Severity.WARNING,
    what="Номера мероприятий идут не по порядку: пропущены или переставлены.",
    why="Пропуск в нумерации читается как потерянное мероприятие.",
    how="Пронумеруйте мероприятия раздела подряд.",
    example="1.1., 1.3. → 1.1., 1.2.",
)
def number_order(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report a number that is not the next after the one above it in the same series; equal ones are for N02."""
    for section in plan.sections:
        last: dict[tuple[int, ...], int] = {}
        for activity in section.activities:
            parts = parts_of(activity)
            if not parts:
                continue
            series, number = parts[:-1], parts[-1]
            before = last.get(series)
            if before is not None and number not in (before, before + 1):
                expected = ".".join(str(part) for part in (*series, before + 1))
                message = f"номер {activity.number} стоит не по порядку: ожидался {expected}"
                yield Problem(activity.at, message, "Пронумеруйте мероприятия раздела подряд.")
            last[series] = number
