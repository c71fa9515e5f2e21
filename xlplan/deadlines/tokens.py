"""What a phrase is made of: every character of it belongs to a token or to the space between two."""

from enum import Enum, auto
from typing import NamedTuple


class Tag(Enum):
    """The sorts of token."""

    # An enum hashes by a Python function; members are looked up in sets many times for each phrase.
    __hash__ = object.__hash__

    NUMBER = auto()
    """Digits; the value is the number."""
    ORDINAL = auto()
    """Digits with an ending: «10-го», «2-ая»; the value is the number."""
    ROMAN = auto()
    """A Roman number; the value is the number."""
    LETTER = auto()
    """A Russian letter that people type for a Roman number: «П квартал», «Ш квартал»; the value is the number."""
    NTH = auto()
    """An ordinal in words: «первый», «второго»; the value is the number."""
    COUNT = auto()
    """A cardinal in words: «один», «двух»; the value is the number."""
    DATE = auto()
    """A date in figures with its year; the value is (day, month, year)."""
    PAIR = auto()
    """Two numbers with a dot between: a day and a month, or a clock time; the value is both."""
    CLOCK = auto()
    """Two numbers with a colon between; the value is (hour, minute)."""
    MONTH = auto()
    """A month; the value is its number."""
    WEEKDAY = auto()
    """A weekday; Monday is 0."""
    WEEKDAYS = auto()
    """A weekday in the dative plural: «(по) вторникам»; Monday is 0."""
    UNIT = auto()
    """A unit of time: the value is a `Unit`."""
    EVERY = auto()
    """An adverb of recurrence: «ежемесячно»; the value is a `Unit`."""
    SEASON = auto()
    """A season of the year, or an adjective made from one."""
    DOCUMENT = auto()
    """A document that sets dates: «план», «график», «приказ»."""
    EVENT = auto()
    """A noun with which an event begins, goes on or ends: «открытия», «проведения»."""
    WORD = auto()
    """A word of the grammar; the value is the form in which the grammar writes it."""
    PLAIN = auto()
    """A word that only names things: known, so never a misspelt word of the grammar."""
    UNKNOWN = auto()
    """A word that is in no table."""
    COMMA = auto()
    DASH = auto()
    SLASH = auto()
    COLON = auto()
    OPEN = auto()
    CLOSE = auto()
    QUOTE = auto()
    LINE = auto()
    """A line break."""
    SIGN = auto()
    """Any other character."""
    END = auto()


class Unit(Enum):
    """Units of time."""

    __hash__ = object.__hash__

    HOUR = auto()
    DAY = auto()
    WEEK = auto()
    DECADE = auto()
    MONTH = auto()
    QUARTER = auto()
    HALF = auto()
    YEAR = auto()
    TERM = auto()
    """A part of the school year whose dates the school sets: «четверть», «семестр», «триместр»."""


class Token(NamedTuple):
    """A word, number or sign of a folded text.

    Attributes:
        tag: what sort of token it is.
        value: what it means; 0 where only the sort matters.
        form: the letters as they stand in the folded text.
        start: where it begins in the folded text.
        end: where it ends.
    """

    tag: Tag
    value: "int | str | Unit | tuple[int, ...]"
    form: str
    start: int
    end: int

    @property
    def number(self) -> int:
        """The value of a token that counts or names something by its number."""
        assert isinstance(self.value, int)  # noqa: S101 - tells the type checker what the tag says
        return self.value

    @property
    def numbers(self) -> tuple[int, ...]:
        """The value of a date, pair or clock time."""
        assert isinstance(self.value, tuple)  # noqa: S101 - as above
        return self.value
