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
    MONTHLY = "monthly"
    BIMONTHLY = "bimonthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"
    MULTI_YEARLY = "multi_yearly"


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
        suggestion: the same phrase with a misspelt word put right, where exactly one word fits.
    """

    text: str
    kind: Kind
    windows: tuple[Window, ...] = ()
    due: date | None = None
    frequency: Frequency | None = None
    qualifier: str | None = None
    reason: str | None = None
    suggestion: str | None = None

    @property
    def dated(self) -> bool:
        """Whether the phrase names days at all."""
        return bool(self.windows)
