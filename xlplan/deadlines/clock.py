"""Clock times: they qualify a day («22 июня 10.00 ч.») and are never dates.

clock = ["в" | "к" | "с" | "до" | "начало"] time [("-" | "до" | "по") time]
time  = hh:mm | hh.mm | number "ч" [number "мин"] | "в" hh-mm | hh-00
"""

from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.faults import NoSuchHourError
from xlplan.deadlines.tokens import Tag, Token, Unit

_FIRST = frozenset({Tag.CLOCK, Tag.PAIR, Tag.NUMBER, Tag.WORD, Tag.EVENT})
"""With what a clock time can begin."""


def pair_is_day(pair: Token) -> bool:
    """Tell whether two numbers with a dot between are a day and a month: «15.03», never «1.5», which is a number."""
    day, month = pair.numbers
    return 1 <= day <= 31 and 1 <= month <= 12 and pair.form[-2].isdigit()


def _is_time(numbers: tuple[int, ...]) -> bool:
    return numbers[0] <= 24 and numbers[1] <= 59


def clock_follows(cursor: Cursor) -> bool:
    """Tell whether a clock time comes next, and not a date."""
    start = cursor.at
    found = read_clock(cursor)
    cursor.at = start
    return found


def read_clock(cursor: Cursor) -> bool:
    """Take a clock time, or a span of two; tell whether there was one."""
    start = cursor.at
    if cursor.here.tag not in _FIRST:
        return False
    if cursor.here.tag is Tag.EVENT and cursor.here.form.startswith("начал"):
        cursor.take(Tag.EVENT)
    into = cursor.word("в", "к", "с", "до", "по")
    # «в 10.10» is an hour; «к 1.05» is a day where a calendar has it, and «к 9.30» an hour.
    if not _time(cursor, sure=into in {"в", "к"}, no_day=into == "в"):
        cursor.at = start
        return False
    middle = cursor.at
    if (cursor.take(Tag.DASH) or cursor.word("до", "по")) and not _time(cursor, sure=True, no_day=True):
        cursor.at = middle
    return True


def _time(cursor: Cursor, *, sure: bool, no_day: bool) -> bool:
    token = cursor.here
    if cursor.take(Tag.CLOCK):
        if not _is_time(token.numbers):
            raise NoSuchHourError(*token.numbers)
        _hours(cursor)
        return True
    if token.tag is Tag.PAIR and _is_time(token.numbers) and token.form[-2].isdigit():
        hours = cursor.ahead(1)
        said = hours.tag is Tag.UNIT and hours.value is Unit.HOUR
        if said or no_day or not pair_is_day(token):
            cursor.take(Tag.PAIR)
            _hours(cursor)
            return True
    return _in_words(cursor, sure=sure)


def _in_words(cursor: Cursor, *, sure: bool) -> bool:
    """Read «10 ч», «10 часов 30 минут», «10 до 12 часов», and after «в» also «15-00»."""
    start = cursor.at
    hour = cursor.take(Tag.NUMBER)
    if hour and hour.number <= 24:
        if _hours(cursor):
            return True
        middle = cursor.at
        if (cursor.word("до") or cursor.take(Tag.DASH)) and cursor.take(Tag.NUMBER) and _hours(cursor):
            return True
        cursor.at = middle
        minute = cursor.take(Tag.NUMBER) if cursor.take(Tag.DASH) else None
        if minute and len(minute.form) == 2 and (sure or not minute.number):  # no day is «00»
            _hours(cursor)
            return minute.number <= 59
    cursor.at = start
    return False


def _hours(cursor: Cursor) -> bool:
    """Take «ч», «часов», and minutes behind them."""
    if not cursor.unit(Unit.HOUR):
        return False
    start = cursor.at
    if not (cursor.take(Tag.NUMBER) and cursor.unit(Unit.HOUR)):
        cursor.at = start
    return True
