"""Tells a reading back in Russian, so that people see how they were understood; the words read to the same days."""

from datetime import date
from itertools import pairwise

from xlplan.deadlines.pieces import is_day, opening
from xlplan.deadlines.rhythm import MONTHS, round_of
from xlplan.windows import Deadline, Frequency, Kind, Window

_EACH = {
    Frequency.DAILY: "каждый день",
    Frequency.WEEKLY: "каждую неделю",
    Frequency.FORTNIGHTLY: "раз в две недели",
    Frequency.TEN_DAILY: "раз в десять дней",
    Frequency.MONTHLY: "каждый месяц",
    Frequency.BIMONTHLY: "раз в два месяца",
    Frequency.QUARTERLY: "каждый квартал",
    Frequency.HALF_YEARLY: "каждое полугодие",
    Frequency.YEARLY: "каждый год",
    Frequency.MULTI_YEARLY: "раз в несколько лет",
}
_PLAIN = {
    Kind.EXTERNAL: "по другому документу, без даты",
    Kind.RELATIVE: "зависит от события, без даты",
    Kind.AS_NEEDED: "по мере необходимости, без даты",
    Kind.NONE: "срока нет",
}


def tell(deadline: Deadline) -> str:
    """Tell in Russian how the phrase was understood."""
    if deadline.kind is Kind.UNREAD:
        return f"не распознано: {deadline.reason}" if deadline.reason else "не распознано"
    if deadline.frequency in _EACH:
        days = _rounds(deadline, deadline.frequency)
        return f"{_EACH[deadline.frequency]}: {days}" if days else _EACH[deadline.frequency]
    if not deadline.windows:
        return _PLAIN.get(deadline.kind, "без даты")
    if deadline.kind is Kind.POINT:
        (window,) = deadline.windows
        if not is_day(window) and window.start == opening(window.end):
            return f"до {window.end:%d.%m.%Y}"
    if any(later.start <= window.end for window, later in pairwise(deadline.windows)):
        return ", ".join(f"до {window.end:%d.%m.%Y}" for window in deadline.windows)
    return ", ".join(_span(window) for window in deadline.windows)


def _span(window: Window) -> str:
    if is_day(window):
        return f"{window.start:%d.%m.%Y}"
    return f"{window.start:%d.%m.%Y} – {window.end:%d.%m.%Y}"


def _rounds(deadline: Deadline, frequency: Frequency) -> str:
    """Tell the rounds by their due days where each begins with its round, else by both ends."""
    windows = deadline.windows
    across = any(window.end.year != deadline.year for window in windows)
    year = None if across else deadline.year
    if frequency in MONTHS and windows and all(window.start == _start(window, frequency) for window in windows):
        return "до " + ", ".join(_day(window.end, year) for window in windows)
    return ", ".join(_ends(window, year) for window in windows)


def _start(window: Window, frequency: Frequency) -> date:
    return opening(window.end) if frequency is Frequency.YEARLY else round_of(window.end, frequency).start


def _ends(window: Window, year: int | None) -> str:
    if is_day(window):
        return _day(window.start, year)
    return f"{_day(window.start, year)} – {_day(window.end, year)}"


def _day(day: date, year: int | None) -> str:
    return f"{day:%d.%m}" if day.year == year else f"{day:%d.%m.%Y}"
