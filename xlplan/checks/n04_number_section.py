"""N04: a number that belongs to another section."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._numbers import parts_of
from xlplan.findings import Severity
from xlplan.plan import Plan


@check(
    "N04",
    "number-section",
    Severity.WARNING,
    what="Номер мероприятия начинается с номера другого раздела.",
    why="Мероприятие ищут в том разделе, на который указывает его номер.",
    how="Исправьте номер или перенесите мероприятие в его раздел.",
    example="раздел 2: 1.4. → раздел 2: 2.4.",
)
def number_section(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report a number of several parts whose beginning is not the number of its section."""
    for section in plan.sections:
        number = section.number or ""
        if not all(part.isdigit() for part in number.split(".")):
            continue
        own = tuple(int(part) for part in number.split("."))
        for activity in section.activities:
            parts = parts_of(activity)
            if len(parts) > len(own) and parts[: len(own)] != own:
                message = f"номер {activity.number} не относится к разделу {number}"
                yield Problem(activity.at, message, "Исправьте номер или перенесите мероприятие в его раздел.")
