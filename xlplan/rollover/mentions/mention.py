"""What a mention of a year is, as data."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

FIRST, LAST = 1990, 2099
"""Four digits between these are taken for a year until the words around say otherwise."""


class Sort(Enum):
    """What a mention looks like."""

    DATE = auto()
    YEAR = auto()
    PAIR = auto()
    """Two years in a row, as a school year is written: «2020-2021», «2020/21»."""
    RANGE = auto()
    """Two years further apart: «2019–2024», «с 2019 по 2024»."""
    ORDINAL = auto()
    """A count that grows by one each year: «76-я годовщина», «XXV конкурс»."""
    THEME = auto()
    """A year with a name of its own: «Год науки и технологий»."""


class Figures(NamedTuple):
    """The digits of one year in a text: where they stand and which year they mean."""

    start: int
    end: int
    year: int

    def written(self, year: int) -> str:
        """Return another year in as many digits as these."""
        width = self.end - self.start
        return f"{year % 10**width:0{width}d}"


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention.

    Attributes:
        start: where it begins in the text.
        end: where it ends, the sign at this place excluded.
        sort: what it looks like.
        figures: the digits of the years in it, none for an ordinal or a theme.
        day: the day of a date; None for a date that no calendar has, such as 31.02.2021.
        spoken: whether a word in it says that it is a year («2021 г.», «учебный год»).
    """

    start: int
    end: int
    sort: Sort
    figures: tuple[Figures, ...] = ()
    day: date | None = None
    spoken: bool = False

    @property
    def years(self) -> tuple[int, ...]:
        """The years that it names."""
        return tuple(figures.year for figures in self.figures)


def quiet(text: str) -> str:
    """Return the text in lower case, with ordinary spaces and dashes and without ё; every sign keeps its place."""
    return "".join(_SIGNS.get(sign) or (lower if len(lower := sign.lower()) == 1 else sign) for sign in text)


_SIGNS = {
    **dict.fromkeys("\u00a0\u2007\u2009\u202f\t", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("Ёё", "е"),
    **dict.fromkeys('„“”‟"', '"'),
}


def full_year(digits: str) -> int:
    """Return the year that two or four digits mean; two digits mean a year between 1990 and 2089."""
    number = int(digits)
    if len(digits) == 4:
        return number
    return number + (1900 if number >= FIRST % 100 else 2000)
