"""Reports on a year: «отчёт за 2020 год», «итоги 2021 года». What is reported moves with the plan."""

import re

from xlplan.rollover.families.example import Example
from xlplan.rollover.mentions import Sort
from xlplan.rollover.seen import Seen, Verdict, ask, shifted

_REPORT = re.compile(
    r"(?<!\w)(?:итог|отчет|анализ|результат|самообследован|доклад|исполнени|выполнени|мониторинг|подведени|справк|оценк"
    r"|статистик|показател|рейтинг|деятельност|работ)"
)
_FOR = re.compile(r"(?<!\w)за(?: период)? $")
_OF = re.compile(
    r"(?<!\w)(?:в|на|по итогам|по результатам|итог\w*|результат\w*|отчет\w*|анализ\w*|начал\w*|конец|конца) $"
)

EXAMPLES = (
    Example("Отчёт о работе за 2020 год", "shifted"),
    Example("Подведение итогов 2020 года", "shifted"),
    Example("Сдача отчётности за 2021 г.", "shifted"),
    Example("Анализ выполнения плана на 2020 год", "shifted"),
    Example("Самообследование за 2018 год", "ask"),
)
SILENT = ("Открыт в 2020 году", "План на 2021 год", "до 2020 года")


def decide(seen: Seen) -> Verdict | None:
    """Move the year of a report that is the plan's own or the one before; ask about an earlier one."""
    if seen.mention.sort is not Sort.YEAR or seen.distance > 0:
        return None
    told = _REPORT.search(seen.before)
    if seen.distance < -1:
        return ask("отчётный год далеко от года плана") if told and _FOR.search(seen.before) else None
    if _FOR.search(seen.before) and (told or seen.mention.spoken):
        return shifted("отчётный год сдвигается вместе с планом")
    if told and _OF.search(seen.before) and seen.distance < 0:
        return shifted("отчётный год сдвигается вместе с планом")
    return None
