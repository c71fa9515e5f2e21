"""Which months the calendar shows, and what stands in each of them for an activity.

A month in which a deadline ends bears its day; any other belongs to the deadline that is worked on in it, the first to
end of those whose windows hold it. So «до 1 мая, до 1 сентября» is one strip to May and another to September.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from xlplan.plan import Plan
from xlplan.states import Checkpoint
from xlplan.windows import Kind, Window

Month = tuple[int, int]
"""A year and a month in it."""

_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Cell:
    """A month of an activity.

    Attributes:
        checkpoints: those that end in it, or the one that is worked on in it.
        days: the due days in it, in order; empty for a month in the midst of a strip.
    """

    checkpoints: tuple[Checkpoint, ...]
    days: tuple[int, ...]


def months_of(plan: Plan, today: date) -> list[Month]:
    """Return the months of the plan from the first on: of its years, or of its school year from September."""
    if plan.school and plan.years:
        return [(year, month) for year in plan.years for month in _school_half(year == plan.years[0])]
    first = plan.years[0] if plan.years else plan.year or _first_year(plan) or today.year
    last = plan.years[-1] if plan.years else first
    return [(year, month) for year in range(first, last + 1) for month in range(1, 13)]


def _school_half(is_first: bool) -> range:
    return range(9, 13) if is_first else range(1, 9)


def _first_year(plan: Plan) -> int | None:
    starts = [window.start.year for activity in plan.activities() for window in activity.deadline.windows]
    return min(starts, default=None)


def bands(months: Sequence[Month]) -> Iterator[tuple[str, int]]:
    """Yield the heads over the months and how many months each holds: quarters of a single year, else the years."""
    if months[0][1] == 1 and len(months) == 12:
        yield from ((f"{number} квартал", 3) for number in _ROMAN)
        return
    for year in sorted({year for year, _ in months}):
        yield str(year), sum(other == year for other, _ in months)


def lay_out(checkpoints: Sequence[Checkpoint], months: Sequence[Month]) -> dict[int, Cell]:
    """Return what stands in which of the months, counted from 0; months with nothing are left out."""
    dated = sorted(
        (one for one in checkpoints if one.window and one.due), key=lambda one: (one.due or date.max, one.number)
    )
    ending: dict[Month, list[Checkpoint]] = {}
    for one in dated:
        if one.due:
            ending.setdefault((one.due.year, one.due.month), []).append(one)
    cells: dict[int, Cell] = {}
    for index, month in enumerate(months):
        if month in ending:
            days = tuple(sorted({one.due.day for one in ending[month] if one.due}))
            cells[index] = Cell(tuple(ending[month]), days)
        elif worked := next((one for one in dated if _works_in(one, month)), None):
            cells[index] = Cell((worked,), ())
    return cells


def _works_in(one: Checkpoint, month: Month) -> bool:
    return any(_month(span.start) <= month <= _month(span.end) for span in _spans(one))


def _spans(one: Checkpoint) -> tuple[Window, ...]:
    """Return the days of a checkpoint; a school year in a calendar plan leaves the summer out."""
    deadline = one.activity.deadline
    if deadline.kind is Kind.ALL_YEAR and one.window == one.planned:
        return deadline.windows
    return (one.window,) if one.window else ()


def _month(day: date) -> Month:
    return day.year, day.month


def told_days(days: Sequence[int]) -> int | str | None:
    """Return what a month cell shows: the day as a number, two days, or the first and the last of more."""
    if not days:
        return None
    if len(days) == 1:
        return days[0]
    return f"{days[0]}, {days[1]}" if len(days) == 2 else f"{days[0]}…{days[-1]}"
