"""Every year and date in a text, each with its place: what the rollover has to decide.

Terms:
    mention: a stretch of a text that names a year («2021», «2020-2021 учебный год», «12.03.21») or that changes from
        year to year («76-я годовщина», «XXV конкурс»).
    figures: the digits of a year within a mention; to move a mention is to write other digits there.

Every run of four digits from 1990 to 2099 is in a mention, whatever it may mean: what it means is decided later,
by the words around. Mentions stand in the order of the text and do not overlap.
"""

from xlplan.rollover.mentions.dates import find_dates
from xlplan.rollover.mentions.mention import Figures, Mention, Sort, quiet
from xlplan.rollover.mentions.ordinals import find_ordinals
from xlplan.rollover.mentions.ranges import find_ranges
from xlplan.rollover.mentions.themes import find_themes
from xlplan.rollover.mentions.years import find_short_years, find_years

__all__ = ["Figures", "Mention", "Sort", "find_mentions", "quiet"]

_IN_ORDER = (find_dates, find_ranges, find_short_years, find_years, find_ordinals, find_themes)
"""Where two could read the same digits, the earlier one does."""


def find_mentions(text: str) -> tuple[Mention, ...]:
    """Return the mentions of a text, left to right."""
    words = quiet(text)
    taken = bytearray(len(words))
    mentions: list[Mention] = []
    for find in _IN_ORDER:
        for mention in find(words):
            # What overlaps something that has been read before is read already.
            if not any(taken[mention.start : mention.end]):
                mentions.append(mention)
                taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    return tuple(sorted(mentions, key=lambda mention: mention.start))
