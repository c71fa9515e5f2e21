"""D07: a number in the clothes of a date."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._deadlines import deadline_at, shown, with_fault
from xlplan.findings import Severity
from xlplan.plan import Plan
from xlplan.windows import Fault


@check(
    "D07",
    "deadline-number",
    Severity.ERROR,
    what="В ячейке срока стоит число, а не дата и не текст.",
    why="Excel хранит даты числами: если у ячейки сбился формат, вместо 15.03.2021 в ней видно 44270.",
    how="Задайте ячейке формат «Дата» или запишите срок словами.",
    example="44270 → 15.03.2021",
)
def deadline_number(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report numbers that are neither dates nor years."""
    for activity in with_fault(plan, Fault.NUMBER):
        meant = activity.deadline.suggestion
        hint = (
            f"Вероятно, это дата {meant}: задайте ячейке формат «Дата»."
            if meant
            else "Запишите срок датой или словами."
        )
        yield Problem(deadline_at(activity), f"в сроке стоит число {shown(activity)}, а не дата", hint)


_HINT = "Запишите срок датой или словами."
