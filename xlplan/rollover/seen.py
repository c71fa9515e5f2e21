"""What a family of words sees of a mention, and what it can say of it."""

import re
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cached_property
from typing import NamedTuple

from xlplan.rollover.mentions import Mention
from xlplan.rollover.term import Term


class Decision(StrEnum):
    """What becomes of a mention; the values are those of the JSON contract."""

    SHIFTED = "shifted"
    KEPT = "kept"
    ASK = "ask"


class Part(Enum):
    """Where in the workbook a text stands."""

    TITLE = auto()
    STAMP = auto()
    HEADING = auto()
    SECTION = auto()
    NAME = auto()
    DEADLINE = auto()
    MARK = auto()
    TABLE = auto()
    """Any other cell of the plan's table."""
    PLAN = auto()
    """Any other cell of the plan's sheet."""
    CELL = auto()
    """A cell of another sheet."""
    NOTE = auto()
    HEADER = auto()
    DRAWING = auto()
    PROPERTY = auto()
    TAB = auto()
    FILE = auto()


LABELS = frozenset({Part.TITLE, Part.HEADER, Part.PROPERTY, Part.TAB, Part.FILE})
"""Texts that name the plan: a year alone in them is that of the plan."""


class Verdict(NamedTuple):
    """A decision with its reason, a short Russian phrase."""

    decision: Decision
    why: str


def shifted(why: str) -> Verdict:
    """Say that the year moves with the plan."""
    return Verdict(Decision.SHIFTED, why)


def kept(why: str) -> Verdict:
    """Say that the year stays."""
    return Verdict(Decision.KEPT, why)


def ask(why: str) -> Verdict:
    """Say that a person has to decide."""
    return Verdict(Decision.ASK, why)


_AROUND = " .,;:_-()\n"
_REACH = 300
"""Signs on either side that a family looks at: no clause that matters is longer."""

_CLAUSE = re.compile(r"[;\n]|(?<=[а-я]{4})[.!?] ")


@dataclass(frozen=True)
class Seen:
    """One mention with the words around.

    Attributes:
        words: the whole text, made quiet (lower case, plain dashes and spaces), sign for sign.
        mention: the mention in it.
        part: where the text stands.
        term: the plan's year and the new one.
    """

    words: str
    mention: Mention
    part: Part
    term: Term

    @cached_property
    def before(self) -> str:
        """The words of the same clause up to the mention."""
        words = self.words[max(0, self.mention.start - _REACH) : self.mention.start]
        cuts = [found.end() for found in _CLAUSE.finditer(words)]
        return words[cuts[-1] :] if cuts else words

    @cached_property
    def after(self) -> str:
        """The words of the same clause from the mention on."""
        words = self.words[self.mention.end : self.mention.end + _REACH]
        cut = _CLAUSE.search(words)
        return words[: cut.start()] if cut else words

    @cached_property
    def itself(self) -> str:
        """The words of the mention."""
        return self.words[self.mention.start : self.mention.end]

    @cached_property
    def clause(self) -> str:
        """The whole clause."""
        return self.before + self.itself + self.after

    @cached_property
    def distance(self) -> int:
        """How far the mention is from the plan: that of its nearest year; 0 where it names none."""
        return min((self.term.distance(year) for year in self.mention.years), key=abs, default=0)

    @property
    def inside(self) -> bool:
        """Whether every year that it names is a year of the plan."""
        return all(self.term.distance(year) == 0 for year in self.mention.years)

    @property
    def alone(self) -> bool:
        """Whether the text says nothing else."""
        return self.words.strip(_AROUND) == self.itself.strip(_AROUND)
