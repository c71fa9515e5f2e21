"""Events that bear a year in their own name: «WorldSkills 2021», «Лыжня России – 2021», «Токио-2020»."""

import re

from xlplan.rollover.families.example import Example
from xlplan.rollover.mentions import Sort
from xlplan.rollover.seen import LABELS, Seen, Verdict, ask, kept

_LATIN = re.compile(r"[a-z][a-z&.'+-]* ?-? ?$")
_QUOTED = re.compile(r"[«\"][^»\"]*[\w)!]( ?- ?| )$")
_CLOSED = re.compile(r" ?[»\"]")
_AFTER_QUOTE = re.compile(r"[^\s][»\"] ?-? ?$")
_PREPOSITION = re.compile(r"(?<!\w)(?:на|в|во|за|к|до|с|со|по|от|год\w*) $")
_DASHED = re.compile(r"[а-я]{2,}(?:-| - )$")
_ONCE = re.compile(
    r"(?<!\w)(?:перепис[ьи]\w*|выбор(?:ы|ов|ам|ах)\b|референдум\w*|олимпийск\w+ игр|чемпионат\w* (?:мира|европы)"
    r"|универсиад\w*|всемирн\w+ фестивал)"
)

EXAMPLES = (
    Example("Участие в чемпионате WorldSkills Russia 2021", "kept"),
    Example("Акция «Лыжня России – 2021»", "kept"),
    Example("Чемпионат «Молодые профессионалы» – 2021", "kept"),
    Example("Подготовка к ЕГЭ-2021", "ask"),
    Example("Проведение переписи населения 2021 года", "ask"),
    Example("Конкурс «Учитель года» 2021 года", "ask"),
)
SILENT = ("Утверждение «Плана работы на 2021» года", "План – на 2021 год", "Отчёт за 2021 год")


def decide(seen: Seen) -> Verdict | None:
    """Keep a year that is part of a name; ask where it may be part of one."""
    if seen.mention.sort is not Sort.YEAR or seen.part in LABELS or _PREPOSITION.search(seen.before):
        return None
    if not seen.mention.spoken:
        if _LATIN.search(seen.before):
            return kept("год в собственном названии")
        if _QUOTED.search(seen.before) and _CLOSED.match(seen.after):
            return kept("год в собственном названии события")
        if _AFTER_QUOTE.search(seen.before):
            return kept("год при собственном названии события")
        if _DASHED.search(seen.before) and seen.distance == 0:
            return ask("год в названии события или кампании")
    elif _AFTER_QUOTE.search(seen.before):
        return ask("год при собственном названии события")
    if _ONCE.search(seen.before[-60:]):
        return ask("событие бывает не каждый год")
    return None
