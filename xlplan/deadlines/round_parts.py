"""Parts of each round by their number: weekdays and decades of a month, months of a quarter.

    parts = ["в"] ["каждый"] n {("," | "и") n} (weekday [month] | "декада" [month] | "месяц" [quarter])
    month, quarter = ["каждого"] "месяца", ["каждого"] "квартала"

Without a rhythm before them the words themselves must name the round: «последняя пятница месяца», «в первой декаде
каждого месяца»; «I декада месяца» is that of the month in the heading.
"""

from collections.abc import Sequence

from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.pieces import LAST, Grain, Piece, months
from xlplan.deadlines.tokens import Tag, Unit
from xlplan.windows import Frequency, Window

Rounds = tuple[Frequency, tuple[Window, ...]]
"""How often days come round, and their windows in the year of the plan."""

_NUMBERS = (Tag.NUMBER, Tag.ORDINAL, Tag.ROMAN, Tag.NTH)
_THIS = ("каждый", "текущий", "отчетный")


def read_round_parts(cursor: Cursor, frequency: Frequency | None, year: int) -> Rounds | None:
    """Read parts of each round, and return how often they come and their windows in a year.

    Args:
        cursor: stands where the parts begin.
        frequency: how often they come round; None where no rhythm stands before, and so the words must say it.
        year: the year of the plan.
    """
    cursor.word("в")
    each = cursor.word("каждый") is not None
    numbers = _read_numbers(cursor)
    if not numbers:
        return None
    if day := cursor.take(Tag.WEEKDAY):
        named = _this(cursor, Unit.MONTH) is not None or each
        return _in_months(frequency, named, [Piece(Grain.WEEKDAY, one, 1, year, day.number) for one in numbers])
    if cursor.unit(Unit.DECADE):
        named = _this(cursor, Unit.MONTH) == "каждый"
        return _in_months(frequency, named, [Piece(Grain.DECADE, one, 1, year) for one in numbers])
    if cursor.unit(Unit.MONTH):
        named = _this(cursor, Unit.QUARTER) is not None
        return _in_quarters(frequency, named, numbers, year)
    return None


def _read_numbers(cursor: Cursor) -> list[int] | None:
    """Read «1-й», «1-й и 3-й», «последний»; None where what follows a sign is no number of a part."""
    numbers: list[int] = []
    while not numbers or cursor.take(Tag.COMMA) or cursor.word("и"):
        if numbers:
            cursor.word("каждый")
        token = cursor.take(*_NUMBERS)
        number = LAST if token is None and cursor.word("последний") else token.number if token else 0
        if number != LAST and not 1 <= number <= _MOST:
            return None
        numbers.append(number)
    return numbers


_MOST = 4
"""A fifth weekday is not in every month."""


def _this(cursor: Cursor, unit: Unit) -> str | None:
    """Take the month or quarter of which the parts are said; return the word before it, or an empty one."""
    start = cursor.at
    word = cursor.word(*_THIS) or ""
    if cursor.unit(unit):
        return word
    cursor.at = start
    return None


def _in_months(frequency: Frequency | None, named: bool, pieces: Sequence[Piece]) -> Rounds | None:
    if frequency not in {None, Frequency.MONTHLY} or not (frequency or named):
        return None
    days = [piece._replace(month=month).window(0) for month in range(1, 13) for piece in pieces]
    return Frequency.MONTHLY, tuple(sorted(days))


def _in_quarters(frequency: Frequency | None, named: bool, numbers: Sequence[int], year: int) -> Rounds | None:
    if frequency not in {None, Frequency.QUARTERLY} or not (frequency or named) or max(numbers) > _MONTHS:
        return None
    within = sorted({_MONTHS if number == LAST else number for number in numbers})
    return Frequency.QUARTERLY, tuple(
        months(year, first + number - 1, 1) for first in range(1, 13, _MONTHS) for number in within
    )


_MONTHS = 3
"""The months of a quarter."""
