"""Why a phrase cannot be read: each class takes facts and writes its own Russian sentence, fit for a finding.

These never leave the package: `parse` catches them and gives a `Deadline` that is unread, with the reason.
"""

from collections.abc import Sequence
from datetime import date

from xlplan.windows import Fault, Window


class UnreadableError(Exception):
    """A phrase that has no reading; carries the fault, the reason, and what was probably meant."""

    fault = Fault.LEFTOVER

    def __init__(self, reason: str, suggestion: str | None = None) -> None:
        """Keep the reason and, where it can be told, what was probably meant."""
        super().__init__(reason)
        self.reason = reason
        self.suggestion = suggestion


class NoSuchDayError(UnreadableError):
    """A day that the calendar does not have."""

    fault = Fault.IMPOSSIBLE

    def __init__(self, day: int, month: int, year: int) -> None:
        """Take the day as it was written."""
        super().__init__(f"такого дня нет: {day:02}.{month:02}.{year}")


class NoSuchPartError(UnreadableError):
    """A part of the year or month that does not exist."""

    fault = Fault.IMPOSSIBLE

    def __init__(self, part: str, largest: int) -> None:
        """Take the part as it would be said, in the genitive plural, and how many there are."""
        super().__init__(f"больше {largest} {part} не бывает")


class NoSuchWeekdayError(UnreadableError):
    """A fifth weekday in a month that has four."""

    fault = Fault.IMPOSSIBLE

    def __init__(self, number: int, weekday: str, month: str) -> None:
        """Take the number and the names of the weekday and of the month."""
        super().__init__(f"такого дня нет: {weekday} № {number} в месяце «{month}»")


class NoSuchYearError(UnreadableError):
    """A year that no plan can mean."""

    fault = Fault.IMPOSSIBLE

    def __init__(self, year: str) -> None:
        """Take the year as it was written."""
        super().__init__(f"год «{year}» не подходит для плана")


class NoSuchHourError(UnreadableError):
    """A clock time that does not exist."""

    fault = Fault.IMPOSSIBLE

    def __init__(self, hour: int, minute: int) -> None:
        """Take the time as it was written."""
        super().__init__(f"такого времени нет: {hour:02}:{minute:02}")


class ReversedError(UnreadableError):
    """A range that ends before it begins."""

    fault = Fault.REVERSED

    def __init__(self, start: date, end: date) -> None:
        """Take both ends as they were read."""
        super().__init__(f"начало ({start:%d.%m.%Y}) позже окончания ({end:%d.%m.%Y})")


class RepeatedError(UnreadableError):
    """Two parts of a list that name the same days."""

    fault = Fault.CONTRADICTION

    def __init__(self, window: Window) -> None:
        """Take the days that are named twice."""
        super().__init__(f"части фразы называют одни и те же дни: {window.start:%d.%m.%Y} – {window.end:%d.%m.%Y}")


class ContradictionError(UnreadableError):
    """Parts of a phrase that contradict each other."""

    fault = Fault.CONTRADICTION


class AmbiguousError(UnreadableError):
    """A phrase that two careful people could read in two ways."""

    fault = Fault.AMBIGUOUS

    def __init__(self, one: str, other: str, suggestion: str | None = None) -> None:
        """Take both readings."""
        super().__init__(f"можно понять двояко: {one} или {other}", suggestion)


class SeveralWaysError(UnreadableError):
    """A phrase for which people count days in different ways."""

    fault = Fault.AMBIGUOUS

    def __init__(self, what: str, windows: Sequence[Window]) -> None:
        """Take what is counted and the windows that people get."""
        told = ", ".join(f"{window.start:%d.%m} – {window.end:%d.%m}" for window in windows)
        super().__init__(f"{what} считают по-разному: {told}; укажите числа")


class VagueError(UnreadableError):
    """A hint at a time that has no bounds."""

    fault = Fault.VAGUE

    def __init__(self, words: str, suggestion: str | None = None) -> None:
        """Take the words and, where one offers itself, an exact way to say it."""
        super().__init__(f"«{words}» не имеет точных границ: укажите числа или месяцы", suggestion)


class LeftoverError(UnreadableError):
    """Words that the language of deadlines does not know."""

    fault = Fault.LEFTOVER

    def __init__(self, words: str, *, whole: bool) -> None:
        """Take the words that were left, and whether nothing before them was understood either."""
        shown = words if len(words) <= 60 else words[:59] + "…"
        super().__init__(f"не похоже на срок: «{shown}»" if whole else f"непонятно «{shown}»")


class MisspeltError(UnreadableError):
    """A word that is near to several known ones."""

    fault = Fault.MISSPELT

    def __init__(self, word: str, near: Sequence[str]) -> None:
        """Take the word and those that it resembles."""
        told = ", ".join(f"«{one}»" for one in near)
        super().__init__(f"слово «{word}» похоже сразу на несколько: {told}")


class TooLongError(UnreadableError):
    """A text that is longer than any deadline."""

    fault = Fault.TOO_LONG

    def __init__(self, longest: int) -> None:
        """Take how long a deadline may be, in characters."""
        super().__init__(f"текст длиннее {longest} знаков")
