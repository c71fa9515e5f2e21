"""What a deadline phrase means: windows of days.

One convention holds everywhere: a window runs from its first day to its last, both included, as people say
«до 15 марта» and mean that the 15th still counts.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Window(NamedTuple):
    """A span of days from start to end, both included; start is never after end."""

    start: date
    end: date


def is_whole_months(window: Window) -> bool:
    """Tell whether a window is a stretch of the calendar: it begins with a month and ends with one."""
    last = window.end
    return window.start.day == 1 and (last == date.max or date.fromordinal(last.toordinal() + 1).day == 1)


class Kind(StrEnum):
    """The sorts of deadline that people write; the values are those of the JSON contract."""

    POINT = "point"
    PERIOD = "period"
    SEVERAL = "several"
    RECURRING = "recurring"
    ALL_YEAR = "all_year"
    EXTERNAL = "external"
    RELATIVE = "relative"
    AS_NEEDED = "as_needed"
    NONE = "none"
    UNREAD = "unread"


class Frequency(StrEnum):
    """How often a recurring deadline comes round."""

    DAILY = "daily"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    TEN_DAILY = "ten_daily"
    MONTHLY = "monthly"
    BIMONTHLY = "bimonthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"
    MULTI_YEARLY = "multi_yearly"


class Fault(StrEnum):
    """Why a phrase was not read."""

    MISSPELT = "misspelt"
    """A word is misspelt, and more than one known word, or none that makes sense, is near."""
    IMPOSSIBLE = "impossible"
    """It names a day, month, quarter … that does not exist."""
    REVERSED = "reversed"
    """It ends before it begins."""
    CONTRADICTION = "contradiction"
    """Its parts contradict each other."""
    AMBIGUOUS = "ambiguous"
    """It can be read in two ways with different days."""
    VAGUE = "vague"
    """It hints at a time without bounds («в начале года»)."""
    LEFTOVER = "leftover"
    """Some of its words are not part of the language of deadlines."""
    NUMBER = "number"
    """The cell holds a number that is neither a date nor a year."""
    TOO_LONG = "too_long"
    """It is longer than any deadline."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The reading of one deadline phrase.

    Attributes:
        text: the phrase as it stood in the cell.
        kind: what sort of deadline it is; `Kind.UNREAD` when the phrase was not understood to the last character.
        windows: the spans that it means, sorted by start; empty for kinds without dates.
        due: the last day of the last window, or None.
        frequency: how often it comes round, for recurring ones.
        qualifier: words that bound the phrase but name no day («по согласованию», «10.00 ч.»).
        reason: for `Kind.UNREAD`, why, in Russian, fit for a finding.
        suggestion: for `Kind.UNREAD`, what was probably meant, where that can be told.
        fault: for `Kind.UNREAD`, which sort of fault the reason tells.
        corrected: the phrase as it was read, where a misspelt word was put right because exactly one word fits.
        bound: for a recurring deadline, the words that tie it to an event without a date («в период проведения»).
        year: the year of the plan in which the phrase was read, where it matters for telling it back.
    """

    text: str
    kind: Kind
    windows: tuple[Window, ...] = ()
    due: date | None = None
    frequency: Frequency | None = None
    qualifier: str | None = None
    reason: str | None = None
    suggestion: str | None = None
    fault: Fault | None = None
    corrected: str | None = None
    bound: str | None = None
    year: int | None = None

    @property
    def dated(self) -> bool:
        """Whether the phrase names days at all."""
        return bool(self.windows)
