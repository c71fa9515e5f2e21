"""The year of the plan and those next to it: «на 2021 год», «в 2021 году», «I квартал 2022 г.», «на 2023 год»."""

import re

from xlplan.rollover.families.example import Example
from xlplan.rollover.mentions import Sort
from xlplan.rollover.mentions.dates import MONTH
from xlplan.rollover.seen import Seen, Verdict, ask, shifted

_SPAN = (
    rf"(?:{MONTH}|квартал\w*|(?<!\w)кв\.?|полугоди\w+|п/г|четверт\w+|семестр\w*|триместр\w*|сезон\w*"
    r"|лет[оа]м?|зим\w+|весн\w+|осен\w+)"
)
_IN_SPAN = re.compile(rf"{_SPAN}[ ,(]+$")
_FOR = re.compile(r"(?<!\w)(?:на|планов\w* на)(?: период)? $")
_IN = re.compile(
    r"(?<!\w)(?:в|во|к|в течение|на протяжении|(?:до )?кон(?:ец|ца|цу)"
    r"|(?:с )?начал[оау]|по итогам|по плану|весь) $"
)
_PLAN = re.compile(r"(?<!\w)(?:план\w*(?: работы| мероприятий)?|бюджет\w*|смет\w+|график\w*|год\w*) ?-? ?$")
_LISTED = re.compile(r"(?:199\d|20\d\d)(?:,| и) $")
_BOUND = re.compile(r"(?<!\w)(?:с|со|по|до|от|после|ранее) $")

EXAMPLES = (
    Example("Разработка и утверждение плана работы на 2021 год", "shifted"),
    Example("Контрольные цифры приёма на 2023 год", "shifted"),
    Example("Проведение олимпиад в 2021 году", "shifted"),
    Example("Отчёт за I квартал 2022 г.", "shifted"),
    Example("Динамика за 2019, 2020, 2021 годы", "ask ask ask"),
    Example("Работы в 2021 и 2022 годах", "ask ask"),
    Example("Прогноз потребности на 2027 год", "ask"),
    Example("Вводится с 2021 года", "ask"),
    Example("Заявки на март 2021", "shifted"),
    Example("Набор студентов 2021 года", "shifted"),
)
SILENT = ("Актуализация паспорта", "2021", "до 2022 года")


def decide(seen: Seen) -> Verdict | None:
    """Move the years that people name relative to the plan."""
    if seen.mention.sort is not Sort.YEAR:
        return None
    if _LISTED.search(seen.before):
        return ask("годы перечислены: все ли сдвигать, не видно")
    if _BOUND.search(seen.before):
        return ask("не видно, сдвигается ли граница периода") if seen.distance == 0 else None
    if _IN_SPAN.search(seen.before) and abs(seen.distance) <= 1:
        return shifted("часть года сдвигается вместе с планом")
    if _FOR.search(seen.before) and seen.mention.spoken and 0 <= seen.distance <= 3:
        return shifted("год плана" if seen.inside else "год отсчитан от года плана")
    if _IN.search(seen.before) and 0 <= seen.distance <= 1:
        return shifted("год плана" if seen.inside else "год отсчитан от года плана")
    if seen.inside and (seen.mention.spoken or _PLAN.search(seen.before) or _FOR.search(seen.before)):
        return shifted("год плана")
    return None
