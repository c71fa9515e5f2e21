"""A phrase on its way through the grammar, and the reading that a family of phrases gives it."""

from collections.abc import Sequence
from typing import NamedTuple

from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.tokens import Hold, Tag, Token
from xlplan.windows import Frequency, Kind, Window


class Phrase(NamedTuple):
    """Tokens of a phrase, the folded text that they were cut from, and the year of the plan."""

    text: str
    tokens: Sequence[Token]
    year: int

    def cursor(self) -> Cursor:
        """Return a cursor before the first token."""
        return Cursor(self.tokens)

    def holds(self) -> set[Hold]:
        """Return the sorts of token in it, its words of the grammar and its units of time."""
        return {token.hold for token in self.tokens}

    def part(self, start: int, end: int) -> "Phrase":
        """Return the phrase of the tokens from `start` up to `end`."""
        return Phrase(self.text, self.tokens[start:end], self.year)

    def said(self, start: int, end: int) -> str:
        """Return the words of the tokens from `start` up to `end`, without brackets and commas around."""
        tokens = [token for token in self.tokens[start:end] if token.tag is not Tag.END]
        return self.text[tokens[0].start : tokens[-1].end].strip(" ,;()-\n") if tokens else ""

    @property
    def length(self) -> int:
        """How many tokens there are, the END left out."""
        return len(self.tokens) - (bool(self.tokens) and self.tokens[-1].tag is Tag.END)


class Reading(NamedTuple):
    """What a family makes of a phrase; the fields are those of `Deadline`."""

    kind: Kind
    windows: tuple[Window, ...] = ()
    frequency: Frequency | None = None
    qualifier: str | None = None
    bound: str | None = None
