"""N02: two activities of one section bear the same number."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.grid import Ref
from xlplan.plan import Plan


@check(
    "N02",
    "number-duplicate",
    Severity.ERROR,
    what="Один и тот же номер стоит у двух мероприятий.",
    why="По такому номеру непонятно, о каком мероприятии идёт речь.",
    how="Исправьте номер одного из мероприятий.",
    example="1.1., 1.2., 1.2. → 1.1., 1.2., 1.3.",
)
def number_duplicate(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report a number that stood before: plain ones («1», «2») within a section, others in the whole plan."""
    seen: dict[tuple[int | None, str], Ref] = {}
    for index, section in enumerate(plan.sections):
        for activity in section.activities:
            if activity.number is None:
                continue
            key = (None if "." in activity.number else index, activity.number)
            first = seen.setdefault(key, activity.at)
            if first != activity.at:
                message = f"номер {activity.number} уже стоит в ячейке {first.a1}"
                yield Problem(activity.at, message, "Исправьте номер одного из мероприятий.")
