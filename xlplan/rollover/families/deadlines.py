"""The column of deadlines: explicit dates and years of the plan move with it, words stay."""

from xlplan.rollover.families.example import Example
from xlplan.rollover.mentions import Sort
from xlplan.rollover.seen import Part, Seen, Verdict, ask, shifted

EXAMPLES = (
    Example("до 25.12.2021", "shifted", Part.DEADLINE),
    Example("12.03.21", "shifted", Part.DEADLINE),
    Example("I квартал 2022 г.", "shifted", Part.DEADLINE),
    Example("март 2021", "shifted", Part.DEADLINE),
    Example("2020-2021 учебный год", "shifted", Part.DEADLINE),
    Example("по приказу от 12.03.2021 № 5", "kept", Part.DEADLINE),
    Example("до 31.02.2021", "ask", Part.DEADLINE),
    Example("до 2025 года", "kept", Part.DEADLINE),
    Example("2018", "ask", Part.DEADLINE),
)
SILENT = ("до 25.12.2021", "на 2021 год")


def decide(seen: Seen) -> Verdict | None:
    """Move what is near the plan; ask about the rest."""
    if seen.part is not Part.DEADLINE or seen.mention.sort in {Sort.ORDINAL, Sort.THEME}:
        return None
    if seen.mention.sort is Sort.DATE and seen.mention.day is None:
        return ask("такой даты нет в календаре")
    if all(abs(seen.term.distance(year)) <= 1 for year in seen.mention.years):
        return shifted("срок сдвигается вместе с планом")
    return ask("год в сроке далеко от года плана")
