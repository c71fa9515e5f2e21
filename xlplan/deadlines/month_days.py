"""Days of each round by their number in the month: «до 10 числа», «с 1 по 5 число каждого месяца».

    days   = ["не позднее" | "до" | "к"] ["каждого"] number {("," | "и") number} ["числа"] [month]
    number = n | n "-" n | "с" n "по" n | "последний" ["день"]
    month  = [","] [n-th] ["месяца" ","] "следующего" ["за отчётным" [месяцем | кварталом | периодом]] ["месяца"]
           | ["каждого"] "месяца" | (n-th | "последнего") "месяца" ["квартала"] | "квартала" behind a last day

A month that belongs to another round than the rhythm says («ежемесячно до 5 числа последнего месяца квартала») is not
taken, and so the phrase is not read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.faults import AmbiguousError, NoSuchDayError, ReversedError
from xlplan.deadlines.forms.until import until_words
from xlplan.deadlines.pieces import LAST
from xlplan.deadlines.rhythm import MONTHS
from xlplan.deadlines.round_parts import Rounds
from xlplan.deadlines.tokens import Tag, Unit
from xlplan.windows import Frequency, Window

_NUMBERS = (Tag.NUMBER, Tag.ORDINAL, Tag.NTH)
_THIS = ("каждый", "текущий", "отчетный")


@dataclass(frozen=True, slots=True)
class _Month:
    """Which month of a round is meant.

    Attributes:
        number: the first is 1, the last is `LAST`; 0 where the words do not say.
        behind: whether it is counted from behind the round, as in «месяца, следующего за отчётным кварталом».
        round: the round that the words name, where they name one.
    """

    number: int = 0
    behind: bool = False
    round: Frequency | None = None

    def fits(self, frequency: Frequency) -> bool:
        """Tell whether a rhythm has such months; «ежеквартально … следующего месяца» may say its round loosely."""
        loosely = self.behind and self.round is Frequency.MONTHLY
        return self.round in {None, frequency} or loosely

    def after(self, size: int) -> int:
        """Return how many months after the first one of a round it comes."""
        if self.behind:
            return size + self.number - 1
        return size - 1 if self.number == LAST else self.number - 1


def read_month_days(cursor: Cursor, frequency: Frequency | None, year: int) -> Rounds | None:
    """Read days by their number in the month, and return how often they come and their windows in a year.

    Args:
        cursor: stands where the days begin.
        frequency: how often they come round; None where no rhythm stands before, and so the words must say it.
        year: the year of the plan.
    """
    if frequency not in {None, Frequency.MONTHLY, Frequency.QUARTERLY}:
        return None
    by = until_words(cursor)
    if not by and cursor.word("в") and cursor.here.value != "последний":
        return None
    each = cursor.word("каждый") is not None
    days = _days(cursor)
    if not days or (by and any(first != last for first, last in days)):
        return None
    last_day = days[-1][1] == LAST
    counted = cursor.word("число") is not None or (last_day and cursor.unit(Unit.DAY) is not None)
    month = _which_month(cursor, last_day=last_day)
    if each and (month.number or not counted):
        return None
    month = _Month(1, round=Frequency.MONTHLY) if each else month
    if not counted and not (by and (month.number or frequency)):
        return None
    frequency = frequency or month.round
    if frequency is None or not month.fits(frequency):
        return None
    return frequency, tuple(sorted(one for span in days for one in _in_rounds(span, month, frequency, year, by=by)))


def _days(cursor: Cursor) -> list[tuple[int, int]]:
    """Read «10», «с 1 по 5», «1-5», «10 и 25» as first and last days; none where there is no number."""
    days: list[tuple[int, int]] = []
    while (span := cursor.attempt(_few_days)) is not None:
        days.append(span)
        if not (cursor.take(Tag.COMMA) or cursor.word("и")):
            return days
    return []


def _few_days(cursor: Cursor) -> tuple[int, int] | None:
    ranged = cursor.word("с") is not None
    first = _day(cursor)
    if first is None:
        return None
    if cursor.take(Tag.DASH) or (ranged and cursor.word("по", "до")):
        last = _day(cursor)
        return None if last is None else (first, last)
    return None if ranged else (first, first)


def _day(cursor: Cursor) -> int | None:
    """Read one number; «последние числа», which nobody has counted, are none."""
    if token := cursor.take(*_NUMBERS):
        return token.number if 1 <= token.number <= 31 else None
    one = not cursor.here.form.endswith(("ие", "их"))
    return LAST if one and cursor.word("последний") else None


def _which_month(cursor: Cursor, *, last_day: bool) -> _Month:
    """Read which month of a round is meant; take no word where none says so."""
    for read in (_month_behind, _month_inside, _whole_quarter) if last_day else (_month_behind, _month_inside):
        if month := cursor.attempt(read):
            return month
    return _Month()


def _month_behind(cursor: Cursor) -> _Month | None:
    """Read «следующего месяца», «второго месяца, следующего за отчётным кварталом», «следующего за отчётным месяца»."""
    cursor.take(Tag.COMMA)
    nth = cursor.take(Tag.NTH)
    cursor.unit(Unit.MONTH)
    cursor.take(Tag.COMMA)
    if not cursor.word("следующий"):
        return None
    named: Frequency | None = Frequency.MONTHLY
    if cursor.word("за"):
        if not cursor.word("отчетный", "текущий", "прошлый") and cursor.here.value is not Unit.QUARTER:
            return None
        if cursor.unit(Unit.QUARTER):
            named = Frequency.QUARTERLY
        elif cursor.word("период"):
            named = None  # a month or a quarter: the rhythm must say
    cursor.unit(Unit.MONTH)
    return _Month(nth.number if nth else 1, behind=True, round=named)


def _month_inside(cursor: Cursor) -> _Month | None:
    """Read «каждого месяца», «второго месяца квартала», «последнего месяца»."""
    each = cursor.word(*_THIS) is not None
    nth = None if each else cursor.take(Tag.NTH)
    last = not each and not nth and cursor.word("последний") is not None
    if not cursor.unit(Unit.MONTH):
        return None
    if not nth and not last:
        return _Month(1, round=Frequency.MONTHLY)
    quarter = cursor.attempt(_whole_quarter)
    if nth and not quarter:
        return None
    return _Month(nth.number if nth else LAST, round=quarter.round if quarter else None)


def _whole_quarter(cursor: Cursor) -> _Month | None:
    """Read «квартала», whose last day is that of its last month."""
    cursor.word(*_THIS)
    return _Month(LAST, round=Frequency.QUARTERLY) if cursor.unit(Unit.QUARTER) else None


def _in_rounds(days: tuple[int, int], month: _Month, frequency: Frequency, year: int, *, by: bool) -> Iterator[Window]:
    """Yield the days in each round; a do-by day of a month inside its round is counted from the round's beginning."""
    size = MONTHS[frequency]
    if size > 1 and not month.number:
        raise AmbiguousError("число первого месяца квартала", "число месяца, следующего за кварталом")
    after = month.after(size) if month.number else 0
    for first in range(1, 13, size):
        opens = date(year, first, 1)
        window = _in_month(days, opens + relativedelta(months=after), by=by)
        yield Window(opens, window.end) if by and after < size else window


def _in_month(days: tuple[int, int], month: date, *, by: bool) -> Window:
    """Return the days in a month; a do-by day is counted from the 1st and is the 28th where there is no 29th."""
    first, last = days
    start = month if by else month + relativedelta(day=31 if first == LAST else first)
    end = month + relativedelta(day=31 if last == LAST else last)
    if not by and last > end.day:
        raise NoSuchDayError(last, end.month, end.year)
    if start > end:
        raise ReversedError(start, end)
    return Window(start, end)
