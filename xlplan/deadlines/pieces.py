"""The least parts of a phrase that name days: a day, a month, a quarter, a half of the year, a year.

People leave out what the words around make plain («24 и 30 апреля», «I, III кв.», «с 20 марта по 20 мая 2017 года»),
so a piece may lack its month, its unit or its year until its neighbours have told it.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import ClassVar, NamedTuple

from dateutil.relativedelta import MO, relativedelta, weekday

from xlplan.deadlines.faults import NoSuchDayError, NoSuchPartError, NoSuchWeekdayError, NoSuchYearError
from xlplan.deadlines.tokens import Sort
from xlplan.deadlines.words import MONTH_NAMES, WEEKDAY_NAMES
from xlplan.windows import Window

FIRST_YEAR, LAST_YEAR = 1990, 2099
"""The years that a plan can mean."""

SCHOOL_STARTS = 9
"""The month in which a school year begins."""

LAST = -1
"""The number of «последний»."""


class SchoolYear(int):
    """The year in which a school year begins: there «сентябрь – май» runs over into the next year."""


class Grain(Sort):
    """What a piece names."""

    BARE: ClassVar["Grain"]
    """A number whose unit stands further on."""
    DAY: ClassVar["Grain"]
    WEEKDAY: ClassVar["Grain"]
    """The n-th weekday of a month."""
    DECADE: ClassVar["Grain"]
    """Ten days: from 1, from 11, or from 21 to the end of the month."""
    HALF_MONTH: ClassVar["Grain"]
    """From 1 to 15, or from 16 to the end of the month."""
    MONTH: ClassVar["Grain"]
    QUARTER: ClassVar["Grain"]
    HALF: ClassVar["Grain"]
    YEAR: ClassVar["Grain"]


_COUNTED = {
    Grain.QUARTER: (4, "кварталов в году"),
    Grain.HALF: (2, "полугодий в году"),
    Grain.DECADE: (3, "декад в месяце"),
    Grain.HALF_MONTH: (2, "половин в месяце"),
}
IN_MONTH = (Grain.DAY, Grain.WEEKDAY, Grain.DECADE, Grain.HALF_MONTH)
"""The grains that need a month."""


class Piece(NamedTuple):
    """A part of a phrase as it was written.

    Attributes:
        grain: what it names.
        number: which one: the day of the month, the quarter, the year …; `LAST` for «последний»; 0 for a month.
        month: the month, where the words have told it.
        year: the year, where the words have told it.
        weekday: for the n-th weekday of a month, Monday is 0.
        shift: years to add, for «следующего года».
    """

    grain: Grain
    number: int = 0
    month: int | None = None
    year: int | None = None
    weekday: int = 0
    shift: int = 0

    def like(self, other: "Piece") -> "Piece":
        """Return this piece with what it lacks taken from a neighbour: unit, month, year."""
        piece = self
        if piece.grain is Grain.BARE:
            same = other.grain if other.grain not in {Grain.MONTH, Grain.YEAR} else Grain.BARE
            piece = piece._replace(grain=same, weekday=other.weekday, month=other.month, year=other.year)
        elif piece.grain in IN_MONTH and piece.month is None:
            piece = piece._replace(month=other.month, year=other.year)
        return piece._replace(shift=piece.shift or other.shift)

    def dated(self, year: int | None) -> "Piece":
        """Return this piece with a year, if it has none."""
        return self if self.year is not None or year is None else self._replace(year=year)

    def window(self, year: int) -> Window:
        """Return its days, in this year unless it names one.

        Raises:
            UnreadableError: there are no such days.
        """
        year = (self.year or year) + self.shift
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise NoSuchYearError(str(year))
        most, what = _COUNTED.get(self.grain, (0, ""))
        if most and self.number == LAST:
            return self._replace(number=most, shift=0)._window(year)
        if most and not 1 <= self.number <= most:
            raise NoSuchPartError(what, most)
        return self._window(year)

    def _window(self, year: int) -> Window:
        month = 1 if self.month is None else self.month
        match self.grain:
            case Grain.DAY:
                return _day(self.number, month, year)
            case Grain.WEEKDAY:
                return _weekday(self.number, self.weekday, month, year)
            case Grain.DECADE:
                return _days(year, month, 10 * self.number - 9, 10 * self.number if self.number < 3 else 31)
            case Grain.HALF_MONTH:
                return _days(year, month, 15 * self.number - 14, 15 if self.number == 1 else 31)
            case Grain.MONTH:
                return months(year, month, 1)
            case Grain.QUARTER:
                return months(year, 3 * self.number - 2, 3)
            case Grain.HALF:
                return months(year, 6 * self.number - 5, 6)
            case _:
                return months(year, 1, 12)


def months(year: int, first: int, count: int) -> Window:
    """Return the window of whole months from the first on, within one year."""
    last = first + count - 1
    return Window(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def opening(due: date) -> date:
    """Return the first day of the year whose work is due on that day."""
    return date((due - timedelta(days=1)).year, 1, 1)


def is_day(window: Window) -> bool:
    """Tell whether a window is a single day."""
    return window.start == window.end


def _days(year: int, month: int, first: int, last: int) -> Window:
    return Window(date(year, month, first), date(year, month, min(last, monthrange(year, month)[1])))


def _day(day: int, month: int, year: int) -> Window:
    if day == LAST:
        day = monthrange(year, month)[1]
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        raise NoSuchDayError(day, month, year)
    return Window(date(year, month, day), date(year, month, day))


def _weekday(number: int, day: int, month: int, year: int) -> Window:
    """Return the n-th weekday of a month, as people count them."""
    found = date(year, month, 1 if number > 0 else monthrange(year, month)[1])
    if number:
        found += relativedelta(weekday=weekday(MO.weekday + day)(number))
    if found.month != month or not -1 <= number <= 5 or not number:
        raise NoSuchWeekdayError(number, WEEKDAY_NAMES[day], MONTH_NAMES[month - 1])
    return Window(found, found)
