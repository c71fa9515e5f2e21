"""N05: Excel has turned the number that was typed into a date or a fraction.

Typing 1.1 gives 01.янв in a Russian Excel, and typing 1.10 where the dot is the decimal sign gives 1.1.
"""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._numbers import converted
from xlplan.checks._typed_numbers import typed_numbers
from xlplan.findings import Severity
from xlplan.fixes import Fix
from xlplan.plan import Plan, Role


@check(
    "N05",
    "number-converted",
    Severity.WARNING,
    what="Excel превратил номер в дату или в дробное число: вместо 1.1 в ячейке 01.янв, вместо 1.10 – 1.1.",
    why="Такой номер показывается неверно, а 1.1 и 1.10 становятся неразличимы.",
    how="Задайте ячейкам графы «№ п/п» текстовый формат и введите номер заново.",
    example="01.янв → 1.1.",
    fixes=True,
)
def number_converted(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report numbers that are stored as dates or fractions."""
    found = [activity for activity in plan.activities() if converted(activity)]
    typed = typed_numbers(plan) if found else {}
    for activity in found:
        number = typed.get(activity.at)
        fix = Fix(activity.cells[Role.NUMBER].value, instead=number) if number else None
        message = f"номер хранится не как текст: Excel понял его как дату или дробь (прочитан как {activity.number})"
        yield Problem(activity.at, message, "Задайте ячейке текстовый формат и введите номер заново.", fix=fix)
