"""A window of a deadline in words, as people call it: «I квартал», «февраль – апрель», «до 15.03.2021»."""

from datetime import date, timedelta

from xlplan.deadlines import tell
from xlplan.states import Checkpoint
from xlplan.windows import Kind, Window

MONTHS = (
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
_ROMAN = ("I", "II", "III", "IV")


def understood(checkpoint: Checkpoint, year: int | None) -> str:
    """Tell how the deadline of a checkpoint was understood; years are told where they are not the plan's."""
    deadline = checkpoint.activity.deadline
    if checkpoint.window is None:
        return "не распознано" if deadline.kind is Kind.UNREAD else tell(deadline).removesuffix(", без даты")
    moved = checkpoint.window != checkpoint.planned
    until = deadline.kind is Kind.POINT or moved
    return window_words(checkpoint.window, year, until=until)


def window_words(window: Window, year: int | None, *, until: bool = False) -> str:
    """Name a window.

    Args:
        window: the days.
        year: the plan's year, which need not be told.
        until: whether only the last day matters, as for «до 15 марта».
    """
    start, end = window
    if start == end:
        return f"{end:%d.%m.%Y}"
    if not _whole_months(window):
        return f"до {end:%d.%m.%Y}" if until else f"{start:%d.%m.%Y} – {end:%d.%m.%Y}"
    if start.year != end.year:
        return f"{MONTHS[start.month - 1]} {start.year} – {MONTHS[end.month - 1]} {end.year}"
    if (start.month, end.month) == (1, 12):
        return f"весь {start.year} год"
    if until and start.month == 1 and end.month > 1:
        return f"до {end:%d.%m.%Y}"
    return _part_of_year(start.month, end.month) + ("" if start.year == year else f" {start.year}")


def _part_of_year(first: int, last: int) -> str:
    if last - first == 2 and first % 3 == 1:
        return f"{_ROMAN[first // 3]} квартал"
    if last - first == 5 and first in {1, 7}:
        return f"{_ROMAN[first // 6]} полугодие"
    return MONTHS[first - 1] if first == last else f"{MONTHS[first - 1]} – {MONTHS[last - 1]}"


def _whole_months(window: Window) -> bool:
    return window.start.day == 1 and (window.end + timedelta(1)).day == 1


def quarter_of(day: date) -> tuple[int, int]:
    """Return the year and the quarter of a day."""
    return day.year, (day.month + 2) // 3


def quarter_words(quarter: tuple[int, int], year: int | None) -> str:
    """Name a quarter: «I квартал», with its year where it is not the plan's."""
    own, number = quarter
    return f"{_ROMAN[number - 1]} квартал" + ("" if own == year else f" {own}")
