"""Rhythms: how often something comes round, before the words that say on which days.

rhythm = "ежемесячно" | "каждый" [number] unit | ["не реже"] [number] "раз" ("в" | "за") [number] unit
| "дважды в" unit | "по вторникам" | "каждый вторник" | "по рабочим дням"
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.pieces import months
from xlplan.deadlines.tokens import Tag, Unit
from xlplan.windows import Frequency, Window

MONTHS = {
    Frequency.MONTHLY: 1,
    Frequency.BIMONTHLY: 2,
    Frequency.QUARTERLY: 3,
    Frequency.HALF_YEARLY: 6,
    Frequency.YEARLY: 12,
}
"""The length in months of one round; rhythms that are not here have no windows."""

_OF_UNIT = {
    Unit.DAY: Frequency.DAILY, Unit.WEEK: Frequency.WEEKLY, Unit.DECADE: Frequency.TEN_DAILY,
    Unit.MONTH: Frequency.MONTHLY, Unit.QUARTER: Frequency.QUARTERLY, Unit.HALF: Frequency.HALF_YEARLY,
    Unit.YEAR: Frequency.YEARLY,
}  # fmt: skip
_SEVERAL = {
    (2, Unit.WEEK): Frequency.FORTNIGHTLY, (10, Unit.DAY): Frequency.TEN_DAILY, (7, Unit.DAY): Frequency.WEEKLY,
    (2, Unit.MONTH): Frequency.BIMONTHLY, (3, Unit.MONTH): Frequency.QUARTERLY, (6, Unit.MONTH): Frequency.HALF_YEARLY,
    (12, Unit.MONTH): Frequency.YEARLY, (2, Unit.QUARTER): Frequency.HALF_YEARLY,
}  # fmt: skip
_TIMES_A_YEAR = {1: Frequency.YEARLY, 2: Frequency.HALF_YEARLY, 4: Frequency.QUARTERLY, 6: Frequency.BIMONTHLY,
                 12: Frequency.MONTHLY}  # fmt: skip

RHYTHMIC = (Tag.EVERY, Tag.WEEKDAYS, Tag.PARTS, "каждый", "раз", "дважды", "трижды", "будни", "рабочий")
"""What a phrase holds, one at least, where it tells a rhythm."""
_MOST_TIMES = 31
"""Nobody plans to do a thing more often in one round."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often; `times` is how many times in each round, which may be more than one («2 раза в месяц»)."""

    frequency: Frequency
    times: int = 1
    windows: bool = True

    def rounds(self, year: int) -> tuple[Window, ...]:
        """Return the rounds of a year, for rhythms of a month and longer; none for the others."""
        size = MONTHS.get(self.frequency, 0)
        return tuple(months(year, first, size) for first in range(1, 13, size)) if size and self.windows else ()


def round_of(day: date, frequency: Frequency) -> Window:
    """Return the round in which a day lies, for a rhythm of a month and longer."""
    size = MONTHS[frequency]
    first = (day.month - 1) // size * size + 1
    last = first + size - 1
    return Window(date(day.year, first, 1), date(day.year, last, monthrange(day.year, last)[1]))


def read_rhythm(cursor: Cursor) -> Rhythm | None:
    """Read how often, None where nothing says so."""
    if every := cursor.take(Tag.EVERY):
        return Rhythm(_OF_UNIT[every.unit])
    return cursor.attempt(_each) or cursor.attempt(_times) or cursor.attempt(read_weekdays)


def _each(cursor: Cursor) -> Rhythm | None:
    """Read «каждый месяц», «каждые два месяца», «каждый вторник», «каждый рабочий день»."""
    if not cursor.word("каждый"):
        return None
    if cursor.take(Tag.WEEKDAY):
        behind = cursor.at
        while cursor.take(Tag.COMMA) or cursor.word("и"):
            cursor.word("каждый")
            if not cursor.take(Tag.WEEKDAY):
                break
            behind = cursor.at
        cursor.at = behind
        return Rhythm(Frequency.WEEKLY)
    if cursor.word("рабочий"):
        return Rhythm(Frequency.DAILY) if cursor.unit(Unit.DAY) else None
    nth = cursor.here.tag is Tag.ORDINAL
    number = _count(cursor)
    unit = cursor.unit()
    if number == 1 or (nth and unit in {Unit.QUARTER, Unit.HALF}):
        return None  # «каждый 1-й квартал» names a quarter of every year
    return _rhythm(1, number or 1, unit) if unit else None


def _times(cursor: Cursor) -> Rhythm | None:
    """Read «(не реже) 1 раза в квартал», «раз в две недели», «дважды в год»."""
    if cursor.word("не"):
        if not cursor.word("реже", "менее"):
            return None
        cursor.than()
    elif cursor.word("как"):
        cursor.word("минимум")
    else:
        cursor.word("минимум")
    times = _how_many(cursor)
    if times is None or not (cursor.word("в", "за") or cursor.take(Tag.SLASH)):
        return None
    cursor.word("каждый", "текущий", "календарный")
    number = _count(cursor)
    unit = cursor.unit()
    return _rhythm(times, number or 1, unit) if unit else None


def _how_many(cursor: Cursor) -> int | None:
    if said := cursor.word("дважды", "трижды"):
        return {"дважды": 2, "трижды": 3}[said]
    number = _count(cursor)
    if (number is not None and not 1 <= number <= _MOST_TIMES) or cursor.take(Tag.DASH):
        return None
    return (number or 1) if cursor.word("раз") else None


def _count(cursor: Cursor) -> int | None:
    token = cursor.take(Tag.NUMBER, Tag.COUNT, Tag.ORDINAL)
    return token.number if token else None


def _rhythm(times: int, number: int, unit: Unit) -> Rhythm | None:
    if unit is Unit.YEAR and number == 1:
        if times in _TIMES_A_YEAR:
            return Rhythm(_TIMES_A_YEAR[times])
        return Rhythm(Frequency.YEARLY, times, windows=False)
    if unit is Unit.YEAR:
        return Rhythm(Frequency.MULTI_YEARLY) if times == 1 else None
    frequency = _OF_UNIT.get(unit) if number == 1 else _SEVERAL.get((number, unit))
    return Rhythm(frequency, times) if frequency else None


def read_weekdays(cursor: Cursor) -> Rhythm | None:
    """Read «по вторникам и четвергам», «по рабочим дням»."""
    if not cursor.word("по", "в"):
        return None
    if cursor.word("будни"):
        cursor.unit(Unit.DAY)
        return Rhythm(Frequency.DAILY)
    if cursor.word("рабочий"):
        return Rhythm(Frequency.DAILY) if cursor.unit(Unit.DAY) else None
    if parts := cursor.take(Tag.PARTS):
        return _rhythm(1, 1, parts.unit)
    if cursor.tokens[cursor.at - 1].value != "по" or not cursor.take(Tag.WEEKDAYS):
        return None
    start = cursor.at
    while cursor.take(Tag.COMMA) or cursor.word("и"):
        if not cursor.take(Tag.WEEKDAYS):
            break
        start = cursor.at
    cursor.at = start
    return Rhythm(Frequency.WEEKLY)
