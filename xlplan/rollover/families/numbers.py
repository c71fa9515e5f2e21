"""Numbers that only look like a year: a room, a telephone, a house, a sum, a count of people."""

import re

from xlplan.rollover.families.example import Example
from xlplan.rollover.mentions import Sort
from xlplan.rollover.seen import Part, Seen, Verdict, kept

_NAMED = re.compile(
    r"(?:№|(?<!\w)n|инв(?:ентарн\w*)?|номер\w*|тел(?:ефон\w*)?|факс|каб(?:инет\w*)?|ауд(?:итори\w*)?|комнат\w+"
    r"|индекс\w*|(?<!\w)кв|(?<!\w)д|(?<!\w)дом\w*|корп(?:ус\w*)?|офис\w*|(?<!\w)код\w*|кбк|окпо|оквэд|инн|огрн|счет\w*|артикул\w*"
    r"|модел\w+|(?<!\w)сери[яи]|л/с|вн)[.:]? ?(?:№ ?)?$"
)
_OF_PAPER = re.compile(r"№ ?[\w./-]*[/.-]$")
_STREET = re.compile(
    r"(?<!\w)(?:ул|улиц\w+|просп\w*|пр-т|пр-кт|пер|переул\w+|пл|площад\w+|ш|шоссе"
    r"|наб|набережн\w+|бульвар\w*)\.? [^,;]{1,40}, ?$"
)
_LONG_NUMBER = re.compile(r"(?:\+?\d[\d ()-]{4,}[ )-]|\(\d{3,5}\) ?|\d{1,3}-)$")
_YEARS_BEFORE = re.compile(r"(?:199\d|20\d\d) ?-$|\d\d?\.\d\d-$")
_UNIT = re.compile(
    r" ?(?:руб|тыс|млн|млрд|коп|₽|%|чел|ч\b|час|экз|шт\b|шт\.|ед\b|ед\.|единиц|м\b|м2|кв\b|кв\.|га\b|км|кг|гб|мб"
    r"|балл|мест|лист|стр|дет(?:ей|и|ям)|раз\b|дн(?:ей|я)"
    r"|(?:обучающ|студент|участник|учащ|школьник|педагог|объект"
    r"|сотрудник|работник|выпускник|абитуриент|посетител)\w*(?:ов|ей|их|ихся)\b)"
)
_PART = re.compile(r"[.,]\d|-\d\d-\d\d|-(?:р|фз|п|од|пр|ос)\b|/\d")

EXAMPLES = (
    Example("Инвентаризация, инв. № 2021", "kept"),
    Example("Обучить 2021 чел.", "kept"),
    Example("Совещание: ул. Ленина, 2021", "kept"),
    Example("Справки по тел. (4812) 38-2021", "kept"),
    Example("Смета 2021,50 руб.", "kept"),
    Example("Охватить 2021 обучающегося, 2021 студентов", "ask kept"),
    Example("Ремонт каб. 2021", "kept"),
    Example("Приказ № 2021-р", "kept"),
)
SILENT = (
    "План на 2021 год",
    "с 2020-2021 учебного года",
    "Итоги 2021 г.",
    "13.10-15.10.2021",
    "в 2021 обучающиеся сдают",
)


def decide(seen: Seen) -> Verdict | None:
    """Keep what the words beside it make a number."""
    if seen.mention.sort is not Sort.YEAR or seen.mention.spoken or seen.part is Part.FILE:
        return None
    before, after = seen.before, seen.words[seen.mention.end :]
    if _NAMED.search(before) or _OF_PAPER.search(before):
        return kept("это номер, а не год")
    if _STREET.search(before):
        return kept("это номер дома, а не год")
    if _UNIT.match(after):
        return kept("это количество, а не год")
    if _PART.match(after) or (_LONG_NUMBER.search(before) and not _YEARS_BEFORE.search(before)):
        return kept("это часть другого числа, а не год")
    return None
