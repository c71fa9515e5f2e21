"""Dates in running text: «до 25.12.2021» is a deadline and moves; any other date may be a fact."""

import re

from xlplan.rollover.families.example import Example
from xlplan.rollover.mentions import Sort
from xlplan.rollover.mentions.dates import MONTH
from xlplan.rollover.seen import Part, Seen, Verdict, ask, kept, shifted

_DEADLINE = re.compile(r"(?<!\w)(?:до|не поздн?ее|не позже|на|к|по|с|со|срок\w*:?|дат\w+:?) $")
_GOES_ON = re.compile(
    rf"\d{{1,2}}(?:\.\d\d)?\.?(?: {MONTH})?(?:\.\d{{2,4}}| \d{{4}})?(?: ?г(?:ода|\.)?)?(?: ?-| по| и|,) ?$"
)
_TO = re.compile(r" ?- ?\d{1,2}[ .]")
_IN_FORCE = re.compile(r"вступ|введен|действу|утрат")
_OWN = frozenset({Part.DEADLINE, Part.NAME, Part.TABLE, Part.SECTION})

EXAMPLES = (
    Example("Сдать отчёт до 25.12.2021", "shifted"),
    Example("Приём заявок с 01.02.2021 по 15 марта 2021 г.", "shifted shifted"),
    Example("Сведения на 01.01.2022", "shifted"),
    Example("Неделя науки 13.10-15.10.2021", "shifted"),
    Example("Сессия 28.06.2021 - 02.07.2021", "shifted shifted"),
    Example("Каникулы 30 декабря 2020 года - 10 января 2021 года", "shifted shifted"),
    Example("Дни открытых дверей (20.02.2021, 20.03.2021)", "ask ask"),
    Example("Приказ вступает в силу с 01.09.2021", "ask"),
    Example("Совещание 12.03.2021", "ask"),
    Example("Открытие музея 12.06.2015", "kept"),
    Example("Сдать до 31.02.2021", "ask"),
    Example("25.12.2021", "shifted", Part.TABLE),
)
SILENT = ("до 2022 года", "март 2021")


def decide(seen: Seen) -> Verdict | None:
    """Move a date that bounds the work; ask about a date that only stands there."""
    if seen.mention.sort is not Sort.DATE:
        return None
    day = seen.mention.day
    if day is None:
        return ask("такой даты нет в календаре")
    if not -1 <= seen.distance <= 1:
        return kept("дата из другого времени") if seen.distance < -1 else ask("дата далеко от года плана")
    if (day.month, day.day) == (2, 29) and seen.term.shift % 4:
        return ask("29 февраля есть не в каждом году")
    if _IN_FORCE.search(seen.clause):
        return ask("дата, с которой что-то действует")
    if _DEADLINE.search(seen.before) or _GOES_ON.search(seen.before) or _TO.match(seen.after):
        return shifted("дата срока сдвигается вместе с планом")
    if seen.alone and seen.part in _OWN and seen.distance == 0:
        return shifted("дата в таблице плана сдвигается вместе с планом")
    return ask("не видно, срок это или дата прошедшего события")
