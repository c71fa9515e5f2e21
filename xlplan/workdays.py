"""Working days by the Russian production calendar, days off that the government has transferred included.

Two customs pull opposite ways when a due day is not a working day: ГК РФ, ст. 193 moves it to the following working
day, the instructions of many bodies to the preceding one. Which of them holds is a setting; both days can be told.

The calendar is that of the package `holidays`. The days off of a year are transferred by a resolution of the
government which comes out in the year before; until the package holds it, the package answers by the weekends and
the holidays of the Labour Code alone, and would be wrong by some days. Such a year counts as unknown here: every
function then answers None, and the caller says so aloud.
"""

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from xlplan.settings import WorkdayRule

if TYPE_CHECKING:
    from holidays import HolidayBase

_LONGEST_REST = 31
"""Days; no run of days off is as long."""

_WEEKDAYS = {5: "суббота", 6: "воскресенье"}


def is_workday(day: date) -> bool | None:
    """Tell whether people work on that day; None for a year whose calendar is not known."""
    return _calendar().is_working_day(day) if knows(day.year) else None


def knows(year: int) -> bool:
    """Tell whether the production calendar of a year is known, its transferred days off included."""
    return year in _known_years()


def preceding(day: date) -> date | None:
    """Return the nearest working day that is not after this one; None where the calendar is not known."""
    return _nearest(day, -1)


def following(day: date) -> date | None:
    """Return the nearest working day that is not before this one; None where the calendar is not known."""
    return _nearest(day, 1)


def moved(day: date, rule: WorkdayRule) -> date:
    """Return the day to which the rule moves a due day; the day itself where the calendar is not known."""
    match rule:
        case WorkdayRule.NONE:
            return day
        case WorkdayRule.PRECEDING:
            return preceding(day) or day
        case WorkdayRule.FOLLOWING:
            return following(day) or day


def name_day_off(day: date) -> str:
    """Name a day on which nobody works: «суббота», «воскресенье», else «нерабочий день»."""
    return _WEEKDAYS.get(day.weekday(), "нерабочий день")


def _nearest(day: date, step: int) -> date | None:
    for _ in range(_LONGEST_REST):
        works = is_workday(day)
        if works is not False:
            return day if works else None
        day += timedelta(step)
    return None


@lru_cache(maxsize=1)
def _known_years() -> frozenset[int]:
    """Take the years for which the package holds transferred or additional days off; no year goes without any."""
    calendar = _calendar()
    return frozenset({**calendar.special_public_holidays, **calendar.special_public_holidays_observed})


@lru_cache(maxsize=1)
def _calendar() -> "HolidayBase":
    from holidays import country_holidays  # noqa: PLC0415 - takes a tenth of a second

    return country_holidays("RU", observed=True)
