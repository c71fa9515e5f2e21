"""School years: «2020-2021 учебный год» next to the plan's year moves with it."""

import re

from xlplan.rollover.families.example import Example
from xlplan.rollover.mentions import Sort
from xlplan.rollover.seen import Seen, Verdict, ask, shifted

_SCHOOL = re.compile(r"уч|у\. ?г")
_BEFORE = re.compile(r"(?:учебн\w+ год|сесси|каникул|семестр|четверт)\w* \(?$")

EXAMPLES = (
    Example("Анализ работы за 2020-2021 учебный год", "shifted"),
    Example("Подготовка к 2021/22 учебному году", "shifted"),
    Example("Контрольные цифры приёма на 2022/2023 учебный год", "shifted"),
    Example("Учебный план 2021-2022 уч. г.", "shifted"),
    Example("Зимняя сессия 2021/2022", "shifted"),
    Example("Итоги 2015-2016 учебного года", "ask"),
)
SILENT = ("на 2021 год", "2020-2022 годы")


def decide(seen: Seen) -> Verdict | None:
    """Move a school year that is the plan's own, the one before or one soon after."""
    if seen.mention.sort is not Sort.PAIR:
        return None
    own = seen.term.school and seen.mention.years == seen.term.years
    if not (own or _SCHOOL.search(seen.itself) or _BEFORE.search(seen.before)):
        return None
    if seen.term.first - 1 <= seen.mention.years[0] <= seen.term.last + 1:
        return shifted("учебный год сдвигается вместе с планом")
    return ask("учебный год далеко от года плана")
