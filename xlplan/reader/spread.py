"""Deadlines of a plan that is not for one calendar year.

A phrase without a year («март») is read for a calendar year. In a plan for a school year, September to December belong
to its first year and January to August to its second. In a plan for several years such a phrase could mean any of them,
so it is not read. What names its years itself means the same in every plan.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from xlplan.deadlines import SchoolYear
from xlplan.windows import Deadline, Fault, Kind, Window

Read = Callable[[int], Deadline]

_STRADDLES = "срок переходит через границу учебного года: укажите годы"
_WHICH_YEAR = "план составлен на несколько лет, а год в сроке не указан"


def read_school_year(read: Read, first: int) -> Deadline:
    """Read a phrase for the school year that begins in September of the year `first`."""
    autumn, spring = read(first), read(first + 1)
    if autumn.fault is Fault.REVERSED:
        return read(SchoolYear(first))
    if autumn.windows == spring.windows:
        return autumn
    if autumn.kind is Kind.ALL_YEAR or autumn.windows == (Window(date(first, 1, 1), date(first, 12, 31)),):
        return _dated(autumn, (Window(date(first, 9, 1), date(first + 1, 8, 31)),))
    if autumn.kind is Kind.RECURRING:
        kept = _within(first, {*autumn.windows, *spring.windows})
        return _dated(autumn, kept) if kept else Deadline(autumn.text, Kind.UNREAD, reason=_STRADDLES)
    choose = _until if autumn.kind is Kind.POINT and autumn.windows[0].start != autumn.due else _in_school_year
    windows = [choose(a, s) for a, s in zip(autumn.windows, spring.windows, strict=False)]
    if None in windows or len(autumn.windows) != len(spring.windows):
        return Deadline(autumn.text, Kind.UNREAD, reason=_STRADDLES)
    return _dated(autumn, sorted(window for window in windows if window))


def _within(first: int, windows: set[Window]) -> list[Window]:
    """Keep, in order, the windows that end in the school year; none begins before it."""
    opening, closing = date(first, 9, 1), date(first + 1, 8, 31)
    return sorted(Window(max(w.start, opening), w.end) for w in windows if opening <= w.end <= closing)


def _in_school_year(autumn: Window, spring: Window) -> Window | None:
    """Choose the year of a window by its months."""
    if autumn.start.month >= 9:
        return autumn
    return spring if spring.end.month <= 8 else None


def _until(autumn: Window, spring: Window) -> Window:
    """Let a do-by day, which counts from the first of January in a calendar year, count from the first of September."""
    due = autumn.end if autumn.end.month >= 9 else spring.end
    return Window(date(autumn.end.year, 9, 1), due)


def read_several_years(read: Read, years: Sequence[int]) -> Deadline:
    """Read a phrase for a plan of several calendar years."""
    readings = [read(year) for year in years]
    first = readings[0]
    if all(reading.windows == first.windows for reading in readings):
        return first
    if first.kind is Kind.ALL_YEAR:
        return _dated(first, (Window(date(years[0], 1, 1), date(years[-1], 12, 31)),))
    if first.kind is Kind.RECURRING:
        return _dated(first, [window for reading in readings for window in reading.windows])
    return Deadline(first.text, Kind.UNREAD, reason=_WHICH_YEAR)


def _dated(deadline: Deadline, windows: Sequence[Window]) -> Deadline:
    return replace(deadline, windows=tuple(windows), due=max(window.end for window in windows))
