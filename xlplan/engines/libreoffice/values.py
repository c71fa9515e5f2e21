"""Cell values between Python and LibreOffice, which knows only numbers, texts and formulas."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from xlplan.engines.libreoffice.bridge import Uno

Matrix = list[list[Any]]
"""Cells row by row."""


class CellError(str):
    """An error that stands in a cell, such as ``#REF!``: xlwings shows it as None unless asked for its words."""

    __slots__ = ()


def prepared(value: Any) -> Any:
    """Return a value as the engine writes it, what Excel does not know as its text."""
    if value is None:
        return ""
    known = isinstance(value, bool | int | float | str | dt.date | dt.time | dt.timedelta)
    return value if known else str(value)


def cleaned(
    rows: Matrix, moment: Callable[..., Any], empty: Any, number: Callable[[float], Any] | None, errors: bool
) -> Matrix:
    """Return values as the person's options want them.

    Args:
        rows: what was read.
        moment: makes a date or a date and time from named parts.
        empty: stands for an empty cell.
        number: converts numbers; None leaves them as they are.
        errors: whether an error is told in words.
    """

    def one(value: Any) -> Any:
        if value is None or value == "":
            return empty
        if isinstance(value, dt.datetime):
            parts = ("year", "month", "day", "hour", "minute", "second", "microsecond")
            return moment(**{part: getattr(value, part) for part in parts}, tzinfo=None)
        if isinstance(value, CellError):
            return str(value) if errors else None
        if number is not None and isinstance(value, float):
            return number(value)
        return value

    return [[one(value) for value in row] for row in rows]


def null_date(document: Uno) -> dt.datetime:
    """Return the day from which a document counts its days."""
    day = document.NullDate
    return dt.datetime(day.Year, day.Month, day.Day)


def serial(value: dt.date | dt.time | dt.timedelta, start: dt.datetime) -> float:
    """Return a day, a time or a span as the number that a cell holds."""
    match value:
        case dt.datetime():
            span = value.replace(tzinfo=None) - start
        case dt.date():
            span = dt.datetime(value.year, value.month, value.day) - start
        case dt.time():
            span = dt.timedelta(
                hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond
            )
        case _:
            span = value
    return span / dt.timedelta(days=1)


def moment(number: float, start: dt.datetime) -> dt.datetime | float:
    """Return the date and time that a number means; one that no calendar has stays a number."""
    try:
        return start + dt.timedelta(milliseconds=round(number * 86_400_000))
    except OverflowError:
        return number


def written(value: Any) -> str:
    """Return a value so that LibreOffice, reading a formula, takes it for what it is."""
    match value:
        case "" | None:
            return ""
        case str():
            return "'" + value
        case _:
            return repr(float(value))
