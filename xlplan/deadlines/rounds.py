"""The days of each round of a rhythm.

tail    = numbers ["числа"] [which month] | weekday ["месяца"] | [until] dates | list | "с" … "по" …
numbers = ["не позднее" | "до" | "к"] number | "с" number "по" number | "последний день"
which   = ["каждого" | "следующего" | "последнего"] "месяца" ["квартала"]
| "месяца, следующего за отчётным [месяцем | кварталом | периодом]" in any order
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.faults import AmbiguousError, NoSuchDayError, ReversedError
from xlplan.deadlines.forms.until import read_targets, until_words
from xlplan.deadlines.forms.whole_year import read_whole_year
from xlplan.deadlines.pieces import LAST, Grain, Piece, opening
from xlplan.deadlines.rhythm import MONTHS, Rhythm, round_of
from xlplan.deadlines.spans import Group, read_list, resolve
from xlplan.deadlines.tokens import Tag, Unit
from xlplan.windows import Frequency, Window

_A_YEAR = timedelta(days=366)
_NUMBERS = (Tag.NUMBER, Tag.ORDINAL, Tag.NTH)
_SHORT = (Frequency.DAILY, Frequency.WEEKLY, Frequency.FORTNIGHTLY, Frequency.TEN_DAILY, Frequency.MULTI_YEARLY)


@dataclass(frozen=True, slots=True)
class _Month:
    """Which month of a round: how many months after its first one, and whether the words have said it."""

    after: int
    said: bool
    frequency: Frequency | None = None


def read_tail(cursor: Cursor, rhythm: Rhythm, year: int, *, alone: bool = False) -> tuple[Window, ...] | None:
    """Read the days of the rounds of a year.

    Args:
        cursor: stands where the days begin.
        rhythm: how often they come round.
        year: the year of the plan.
        alone: whether no rhythm stands before, so that the words themselves must name the round.
    """
    start = cursor.at
    for read in (_numbers, _weekdays) if alone else (_numbers, _weekdays, _short, _dates, _limits):
        cursor.at = start
        windows = read(cursor, rhythm, year, alone)
        if windows is not None:
            return windows
    cursor.at = start
    return None


def _numbers(cursor: Cursor, rhythm: Rhythm, year: int, alone: bool) -> tuple[Window, ...] | None:
    """Read days by their number in the month."""
    if rhythm.frequency not in {Frequency.MONTHLY, Frequency.QUARTERLY}:
        return None
    by = until_words(cursor)
    if not by and cursor.word("в") and cursor.here.value != "последний":
        return None
    days = _days_of_month(cursor)
    if not days or (by and any(first != last for first, last in days)):
        return None
    counted = cursor.word("число") is not None or (days[-1][1] == LAST and cursor.unit(Unit.DAY) is not None)
    month = _which_month(cursor, rhythm)
    if month is None or not (counted or (by and (month.said or not alone))):
        return None
    if alone and (month.frequency or (Frequency.MONTHLY if month.said else None)) is not rhythm.frequency:
        return None
    found = (_in_rounds(rhythm, month, year, None if by else first, last) for first, last in days)
    return tuple(sorted(window for windows in found for window in windows))


def _days_of_month(cursor: Cursor) -> list[tuple[int, int]]:
    """Read «10», «с 1 по 5», «1-5», «10 и 25» as first and last days; none where there is no number."""
    days: list[tuple[int, int]] = []
    while (span := cursor.attempt(_few_days)) is not None:
        days.append(span)
        if not (cursor.take(Tag.COMMA) or cursor.word("и")):
            return days
    return []


def _few_days(cursor: Cursor) -> tuple[int, int] | None:
    ranged = cursor.word("с") is not None
    first = _number(cursor)
    if first is None:
        return None
    if cursor.take(Tag.DASH) or (ranged and cursor.word("по", "до")):
        last = _number(cursor)
        return None if last is None else (first, last)
    return None if ranged else (first, first)


def _number(cursor: Cursor) -> int | None:
    if token := cursor.take(*_NUMBERS):
        return token.number if 1 <= token.number <= 31 else None
    return LAST if cursor.word("последний") else None


def _which_month(cursor: Cursor, rhythm: Rhythm) -> _Month | None:
    """Read which month of a round is meant; `None` where the words about it make no sense."""
    start = cursor.at
    cursor.take(Tag.COMMA)
    after_next = 1 if cursor.word("второй") else 0
    if cursor.here.tag is Tag.NTH and cursor.here.number == 2:
        cursor.take(Tag.NTH)
        after_next = 1
    if cursor.word("следующий"):
        return _following(cursor, rhythm, after_next)
    cursor.at = start
    if cursor.here.tag is Tag.NTH:
        number = cursor.here.number
        cursor.take(Tag.NTH)
        if cursor.unit(Unit.MONTH):
            return _after_report(cursor, rhythm, number)
        cursor.at = start
    if cursor.word("последний"):
        return _last_month(cursor, rhythm)
    each = cursor.word("каждый", "текущий", "отчетный") is not None
    if cursor.unit(Unit.MONTH):
        return _after_report(cursor, rhythm, 1) if not each else _Month(0, said=True)
    if cursor.unit(Unit.QUARTER):
        if rhythm.frequency is not Frequency.QUARTERLY:
            return None
        return _Month(MONTHS[rhythm.frequency] - 1, said=True, frequency=Frequency.QUARTERLY)
    cursor.at = start
    return _Month(0, said=False)


def _last_month(cursor: Cursor, rhythm: Rhythm) -> _Month | None:
    """Read «последнего месяца [квартала]»: a month of a quarter, never of a month."""
    if rhythm.frequency is not Frequency.QUARTERLY or not cursor.unit(Unit.MONTH):
        return None
    cursor.word("каждый", "отчетный", "текущий")
    cursor.unit(Unit.QUARTER)
    return _Month(MONTHS[rhythm.frequency] - 1, said=True, frequency=Frequency.QUARTERLY)


def _after_report(cursor: Cursor, rhythm: Rhythm, number: int) -> _Month | None:
    """Read «месяца[, следующего за отчётным …]», the month having been taken."""
    start = cursor.at
    cursor.take(Tag.COMMA)
    if cursor.word("следующий"):
        return _following(cursor, rhythm, number - 1, month_said=True)
    cursor.at = start
    if cursor.word("каждый", "отчетный", "текущий") and cursor.unit(Unit.QUARTER):
        return _Month(number - 1, said=True, frequency=Frequency.QUARTERLY)
    cursor.at = start
    if cursor.unit(Unit.QUARTER):
        return _Month(number - 1, said=True, frequency=Frequency.QUARTERLY)
    return _Month(number - 1, said=True) if rhythm.frequency is Frequency.MONTHLY else None


def _following(cursor: Cursor, rhythm: Rhythm, more: int, *, month_said: bool = False) -> _Month | None:
    """Read «следующего [за отчётным кварталом] месяца» from behind «следующего»."""
    frequency = None
    reported = False
    if cursor.word("за"):
        if not cursor.word("отчетный", "текущий", "прошлый") and cursor.here.value is not Unit.QUARTER:
            return None
        reported = True
        unit = cursor.unit(Unit.MONTH, Unit.QUARTER)
        if cursor.word("период") and unit is None:
            frequency = Frequency.YEARLY  # no round that these days could name alone: a month or a quarter
        if unit is Unit.QUARTER:
            frequency = Frequency.QUARTERLY
        elif unit is Unit.MONTH and month_said:
            frequency = Frequency.MONTHLY
    if not month_said:
        cursor.unit(Unit.MONTH)
    if frequency is Frequency.QUARTERLY and rhythm.frequency is Frequency.MONTHLY:
        return _Month(0, said=False, frequency=frequency)
    size = MONTHS[rhythm.frequency]
    said = Frequency.MONTHLY if not reported and rhythm.frequency is Frequency.MONTHLY else frequency
    return _Month(size + more, said=True, frequency=said)


def _in_rounds(rhythm: Rhythm, month: _Month, year: int, first: int | None, last: int) -> Sequence[Window]:
    """Return the days in each round, from the first of the month where a do-by day is meant."""
    size = MONTHS[rhythm.frequency]
    if size > 1 and not month.said:
        raise AmbiguousError("число первого месяца квартала", "число месяца, следующего за кварталом")
    found = []
    for start in range(1, 13, size):
        opens = date(year, start, 1) + relativedelta(months=month.after)
        begin = opens + relativedelta(day=first if first and first > 0 else (31 if first == LAST else 1))
        end = opens + relativedelta(day=31 if last == LAST else last)
        if first is not None and last > end.day:
            raise NoSuchDayError(last, end.month, end.year)
        if begin > end:
            raise ReversedError(begin, end)
        whole = first is None and 0 < month.after < size
        found.append(Window(date(year, start, 1) if whole else begin, end))
    return found


def _weekdays(cursor: Cursor, rhythm: Rhythm, year: int, alone: bool) -> tuple[Window, ...] | None:
    """Read weekdays of the month: «последняя пятница месяца», «1-й и 3-й четверг»."""
    if rhythm.frequency is not Frequency.MONTHLY:
        return None
    cursor.word("в")
    each = cursor.word("каждый") is not None
    numbers = [_nth(cursor)]
    while numbers[-1] is not None and (cursor.take(Tag.COMMA) or cursor.word("и")):
        cursor.word("каждый")
        numbers.append(_nth(cursor))
    day = cursor.take(Tag.WEEKDAY)
    if day is None or None in numbers:
        return None
    month = _named_month(cursor)
    if alone and not (month or each):
        return None
    days = [Piece(Grain.WEEKDAY, number, one, year, day.number) for one in range(1, 13) for number in numbers if number]
    return tuple(sorted(piece.window(year) for piece in days))


def _nth(cursor: Cursor) -> int | None:
    if token := cursor.take(Tag.NTH, Tag.ORDINAL, Tag.NUMBER):
        return token.number if 1 <= token.number <= 4 else None
    return LAST if cursor.word("последний") else None


def _named_month(cursor: Cursor) -> bool:
    start = cursor.at
    cursor.word("каждый", "текущий")
    if cursor.unit(Unit.MONTH):
        return True
    cursor.at = start
    return False


def _short(cursor: Cursor, rhythm: Rhythm, year: int, _alone: bool) -> tuple[Window, ...] | None:
    """Read what may follow a rhythm of less than a month: weekdays, which bring no windows, and limits."""
    if rhythm.frequency not in _SHORT:
        return None
    cursor.word("по", "в")
    found = False
    while cursor.take(Tag.WEEKDAY, Tag.WEEKDAYS):
        found = True
        cursor.take(Tag.COMMA, Tag.DASH) or cursor.word("и")
    return () if found else None


def _dates(cursor: Cursor, rhythm: Rhythm, year: int, _alone: bool) -> tuple[Window, ...] | None:
    """Read do-by days, each counted from the beginning of its round: «каждый квартал: до 31.03, 30.06»."""
    listed = cursor.at > 0 and cursor.tokens[cursor.at - 1].tag is Tag.COLON
    if rhythm.frequency not in MONTHS or not until_words(cursor):
        return None
    pieces = read_targets(cursor)
    if pieces:
        start = cursor.at
        if cursor.word("текущий", "отчетный") and not cursor.unit(Unit.YEAR):
            cursor.at = start
        cursor.unit(Unit.YEAR)
    if pieces and len(pieces) == 1 and rhythm.frequency is not Frequency.YEARLY and not listed:
        return None  # «ежеквартально до 31.03» may well mean «until then»
    return do_by(pieces, rhythm, year) if pieces else None


def do_by(pieces: Sequence[Piece], rhythm: Rhythm, year: int) -> tuple[Window, ...] | None:
    """Return the windows of do-by days, each counted from the beginning of its round."""
    days = resolve([Group(piece) for piece in pieces], year, rising=True)
    if not days or rhythm.frequency not in MONTHS:
        return None
    if rhythm.frequency is Frequency.YEARLY:
        if rhythm.times > 1 and len(days) != rhythm.times:
            return None
        return tuple(Window(opening(day.end), day.end) for day in days)
    rounds = {round_of(day.end, rhythm.frequency).start: day.end for day in days}
    if len(rounds) != len(days):
        return None
    return tuple(Window(start, due) for start, due in rounds.items())


def _limits(cursor: Cursor, rhythm: Rhythm, year: int, _alone: bool) -> tuple[Window, ...] | None:
    """Read the spans in which it comes round: months of a list, or the part of the year in which it goes on."""
    if spans := read_whole_year(cursor, year):
        if rhythm.frequency in _SHORT:
            return () if len(spans) == 1 else tuple(spans)
        return within(rhythm.rounds(spans[0].start.year), spans)
    groups = read_list(cursor)
    return limited(groups, rhythm, year) if groups else None


def limited(groups: Sequence[Group], rhythm: Rhythm, year: int) -> tuple[Window, ...] | None:
    """Return the windows of a rhythm to which a list of spans sets limits, or names each round («апрель, октябрь»)."""
    windows = resolve(groups, year)
    if not windows:
        return None
    if rhythm.frequency in _SHORT:
        return None if any(window.start == window.end for window in windows) else tuple(windows)
    if len(groups) == 1 and groups[0].last and rhythm.frequency in {Frequency.MONTHLY, Frequency.QUARTERLY}:
        years = range(windows[0].start.year, windows[-1].end.year + 1)
        return within([one for every in years for one in rhythm.rounds(every)], windows) or None
    if rhythm.frequency is Frequency.YEARLY and any(window.end - window.start > _A_YEAR for window in windows):
        return None
    expected = 12 // MONTHS[rhythm.frequency] if rhythm.windows else rhythm.times
    return tuple(windows) if len(windows) == expected or rhythm.frequency is Frequency.YEARLY else None


def within(rounds: Sequence[Window], spans: Sequence[Window]) -> tuple[Window, ...]:
    """Keep the rounds that lie wholly in the spans."""
    return tuple(one for one in rounds if any(span.start <= one.start and one.end <= span.end for span in spans))
