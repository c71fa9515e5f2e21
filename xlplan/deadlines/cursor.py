"""A place in a phrase, and the small steps by which the grammar moves on."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from xlplan.deadlines.tokens import Tag, Token, Unit

Found = TypeVar("Found")


class Cursor:
    """Walks over tokens; every `take_…` moves on only when it finds what it was asked for."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Stand before the first of the tokens; an END closes them if they lack one."""
        last = tokens[-1].end if tokens else 0
        closed = bool(tokens) and tokens[-1].tag is Tag.END
        self.tokens = tokens if closed else [*tokens, Token(Tag.END, 0, "", last, last)]
        self.at = 0

    @property
    def here(self) -> Token:
        """The token that comes next."""
        return self.tokens[self.at]

    @property
    def done(self) -> bool:
        """Whether nothing is left."""
        return self.here.tag is Tag.END

    def ahead(self, steps: int) -> Token:
        """Return a token further on, the END where there are not so many."""
        return self.tokens[min(self.at + steps, len(self.tokens) - 1)]

    def take(self, *tags: Tag) -> Token | None:
        """Take the next token if it is of one of these sorts."""
        token = self.tokens[self.at]
        if token.tag in tags and token.tag is not Tag.END:
            self.at += 1
            return token
        return None

    def word(self, *words: str) -> str | None:
        """Take the next token if it is one of these words of the grammar."""
        token = self.tokens[self.at]
        if token.tag is Tag.WORD and token.value in words:
            self.at += 1
            return str(token.value)
        return None

    def unit(self, *units: Unit) -> Unit | None:
        """Take the next token if it is one of these units of time (any, when none is named)."""
        token = self.tokens[self.at]
        if token.tag is Tag.UNIT and (not units or token.value in units):
            self.at += 1
            return token.unit
        return None

    def words(self, *words: str) -> bool:
        """Take these words one after another, or nothing."""
        start = self.at
        if all(self.word(word) for word in words):
            return True
        self.at = start
        return False

    def than(self) -> None:
        """Take «чем», with or without its comma, where it stands."""
        start = self.at
        self.take(Tag.COMMA)
        if not self.word("чем"):
            self.at = start

    def attempt(self, read: Callable[["Cursor"], Found | None]) -> Found | None:
        """Try to read something; stay where we are when that fails."""
        start = self.at
        found = read(self)
        if found is None:
            self.at = start
        return found
