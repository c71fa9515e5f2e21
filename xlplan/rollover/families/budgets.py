"""Budget periods: «на 2021 год и плановый период 2022 и 2023 годов» rolls on as a whole."""

import re

from xlplan.rollover.families.example import Example
from xlplan.rollover.mentions import Sort
from xlplan.rollover.seen import Seen, Verdict, shifted

_PERIOD = re.compile(r"планов\w+ период")

EXAMPLES = (
    Example("Проект бюджета на 2021 год и плановый период 2022 и 2023 годов", "shifted shifted shifted"),
    Example("Смета на 2022 год и на плановый период 2023-2024 годов", "shifted shifted"),
)
SILENT = ("Бюджет на 2021 год", "плановый ремонт 2021")


def decide(seen: Seen) -> Verdict | None:
    """Move each year of a budget period."""
    if seen.mention.sort not in {Sort.YEAR, Sort.PAIR} or not _PERIOD.search(seen.clause):
        return None
    return shifted("бюджетный период сдвигается целиком") if 0 <= seen.distance <= 3 else None
