"""What a cell's written value means: numbers, dates by their format, booleans, errors."""

import math
from datetime import date, datetime, time, timedelta

from xlplan.grid import Value
from xlplan.hosts.file.reading.formats import Shows

_LAST_SERIAL = 2_958_466
_DAY_MS = 86_400_000
_PHANTOM = 60
"""1900-02-29, which Excel believes in and the calendar does not."""


def number_of(text: str) -> Value:
    """Read a written number; what is not one stays as text."""
    try:
        return int(text)
    except ValueError:
        pass
    try:
        number = float(text)
    except ValueError:
        return text
    return number if math.isfinite(number) else text


def dated(number: Value, shows: Shows, *, date1904: bool) -> Value:
    """Read a serial number as its format shows it; a number that no day has stays a number.

    A whole number under a date format is a `date`, with a fraction or a clock in the format a `datetime`;
    under a clock alone, less than one day is a `time`.
    """
    if isinstance(number, bool) or not isinstance(number, int | float) or not -_LAST_SERIAL < number < _LAST_SERIAL:
        return number
    if shows is Shows.ELAPSED:
        return timedelta(milliseconds=round(number * _DAY_MS))
    days, milliseconds = divmod(round(number * _DAY_MS), _DAY_MS)
    if shows in (Shows.TIME, Shows.MOMENT) and days == 0:
        return (datetime.min + timedelta(milliseconds=milliseconds)).time()
    day = _day(days, date1904=date1904)
    if day is None:
        return number
    if shows is Shows.DATE and milliseconds == 0:
        return day
    return datetime.combine(day, time()) + timedelta(milliseconds=milliseconds)


def _day(days: int, *, date1904: bool) -> date | None:
    if date1904:
        return date(1904, 1, 1) + timedelta(days) if 0 <= days < _LAST_SERIAL - 1462 else None
    if days == _PHANTOM or not 0 < days < _LAST_SERIAL:
        return None
    return date(1899, 12, 31 if days < _PHANTOM else 30) + timedelta(days)


def iso_date(text: str) -> Value:
    """Read a value of type ``d``, ISO 8601; what is not one stays as text."""
    for reader in (date.fromisoformat, datetime.fromisoformat, time.fromisoformat):
        try:
            return reader(text.strip().removesuffix("Z"))
        except ValueError:
            continue
    return text
