"""D08: a date kept as text in a column that has real dates."""

import re
from collections.abc import Iterator
from datetime import date

from xlplan.checks import Context, Problem, check
from xlplan.findings import Severity
from xlplan.plan import Plan, Role


@check(
    "D08",
    "deadline-text-date",
    Severity.NOTE,
    what="Дата записана текстом, а рядом в той же графе стоят настоящие даты.",
    why="Фильтр и сортировка Excel ставят такие строки отдельно от остальных дат.",
    how="Введите дату заново без пробелов и апострофа или задайте всей графе текстовый формат.",
    example="апостроф и 15.03.2021 → 15.03.2021",
)
def deadline_text_date(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report texts that are whole dates; a column of texts alone is let be."""
    for role in (Role.DEADLINE, Role.START, Role.END):
        fields = [field for activity in plan.activities() if (field := activity.cells.get(role))]
        if not any(isinstance(field.value, date) for field in fields):
            continue
        for field in fields:
            if isinstance(field.value, str) and _DATE.fullmatch(field.text):
                yield Problem(field.at, f"дата {field.text} записана текстом", "Введите её заново как дату.")


_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
