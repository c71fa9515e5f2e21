"""Programmes, projects and strategies: their period and their horizon are set by another document."""

import re

from xlplan.rollover.families.example import Example
from xlplan.rollover.mentions import Sort
from xlplan.rollover.seen import LABELS, Seen, Verdict, ask, kept

_PROGRAMME = re.compile(
    r"(?<!\w)(?:\w*программ|(?:фцп|вцп|гп|рп|мп)(?!\w)|стратеги|концепци|нацпроект|национальн\w+ план"
    r"|(?:национальн|федеральн|региональн|приоритетн)\w+ проект"
    r"|проект\w* «|дорожн\w+ карт|доктрин|основ\w+ (?:государственн\w+ )?(?:политик|направлени)|прогноз\w* "
    r"|десятилети|комплекс\w+ план|план\w* мероприятий по)"
)
_UNTIL = re.compile(r"(?<!\w)(?:до|по|к)(?: конца)? $")
_PERIOD_UNTIL = re.compile(r"(?<!\w)(?:на период|на перспективу|на срок) до $")
_TARGET = re.compile(r"(?<!\w)(?:показател|целев)[^.]*$")
_FAR = 4
"""Years after the plan: so far ahead only strategies look."""

EXAMPLES = (
    Example("Реализация программы развития на 2019–2024 годы", "kept"),
    Example("Мероприятия национального проекта «Образование» (2019-2024 гг.)", "kept"),
    Example("Стратегия развития воспитания на период до 2025 года", "kept"),
    Example("Достижение показателей к 2030 году", "kept"),
    Example("Целевые показатели 2030 года", "kept"),
    Example("ФЦП «Русский язык» на 2016-2020 годы", "kept"),
    Example("Программа профилактики на 2020-2022 годы", "kept"),
    Example("Перечень работ на 2020–2023 годы", "ask"),
)
SILENT = ("Программа воспитания на 2021 год", "Программа на 2020-2021 учебный год", "до 2022 года")


def decide(seen: Seen) -> Verdict | None:
    """Keep the period of a programme and a far horizon; ask about any other period of several years."""
    if _PERIOD_UNTIL.search(seen.before):
        return kept("горизонт документа")
    told = bool(_PROGRAMME.search(seen.clause))
    if seen.mention.sort is Sort.YEAR and _UNTIL.search(seen.before) and seen.distance > 0:
        if told:
            return kept("горизонт программы или стратегии")
        return kept("дальний горизонт, а не год плана") if seen.distance >= _FAR else None
    if seen.mention.sort is Sort.YEAR and seen.distance >= _FAR and _TARGET.search(seen.before):
        return kept("дальний горизонт, а не год плана")
    if seen.mention.sort is Sort.RANGE or (seen.mention.sort is Sort.PAIR and "уч" not in seen.clause):
        if told and seen.part not in LABELS:
            return kept("срок программы или проекта")
        if not seen.inside:
            return ask("период нескольких лет: сдвигать его или нет, видно только по документу")
    return None
