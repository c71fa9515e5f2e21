"""D08: a date kept as text in a column that has real dates."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.fixes import Fix
from xlplan.plan import Field, Plan, Role


@check(
    "D08",
    "deadline-text-date",
    Severity.NOTE,
    what="Дата записана текстом, а рядом в той же графе стоят настоящие даты.",
    why="Фильтр и сортировка Excel ставят такие строки отдельно от остальных дат.",
    how="Введите дату заново без пробелов и апострофа или задайте всей графе текстовый формат.",
    example="апостроф и 15.03.2021 → 15.03.2021",
    fixes=True,
)
def deadline_text_date(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report texts that are whole dates; a column of texts alone is let be."""
    for role in (Role.DEADLINE, Role.START, Role.END):
        fields = [field for activity in plan.activities() if (field := activity.cells.get(role))]
        if not any(isinstance(field.value, date) for field in fields):
            continue
        for field in fields:
            if isinstance(field.value, str) and _DATE.fullmatch(field.text):
                message, hint = f"дата {field.text} записана текстом", "Введите её заново как дату."
                yield Problem(field.at, message, hint, fix=_fix(field))


def _fix(field: Field) -> Fix | None:
    """Make a real date of a text that shows a day just as the column shows its dates."""
    try:
        day = datetime.strptime(field.text, "%d.%m.%Y").date()
    except ValueError:
        return None
    return Fix(field.raw, instead=day) if field.text == f"{day:%d.%m.%Y}" and day.year >= _FIRST_YEAR else None


_FIRST_YEAR = 1904
"""Years before are no dates in every workbook."""

_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
