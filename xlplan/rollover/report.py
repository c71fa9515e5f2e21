"""What the rollover decides, as data: every mention of a year, every activity, every mark and number that changes.

Terms:
    ruling: the decision on one mention, with its reason and how it reads before and after.
    proposal: what is to become of one activity.
    open: whether a person still has to say yes to it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal, NamedTuple

from xlplan.elements import Content
from xlplan.grid import Ref, Text, TextPlace
from xlplan.plan import Plan
from xlplan.rollover.seen import Decision
from xlplan.rollover.term import Term

Where = TextPlace | Literal["formula", "format", "file"]


_WORDS = frozenset({"cell", "note", "header", "property", "drawing", "sheet"})
"""Where the words of a text stand; the other places are changed by other means, or not at all."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """The decision on one mention of a year.

    Attributes:
        where: in what sort of place it stands.
        at: the address as the host gave it; ``План!B5`` for whatever stands at a cell.
        ref: the cell, None for what stands at none.
        before: the words around, with the mention as it was.
        after: the same words with the mention as it will be.
        decision: what becomes of it.
        why: the reason, in Russian.
        told: whether a person should look at it although it is decided.
    """

    where: Where
    at: str
    ref: Ref | None
    before: str
    after: str
    decision: Decision
    why: str
    told: bool = False

    @property
    def open(self) -> bool:
        """Whether a person still has to decide."""
        return self.decision is Decision.ASK or self.told


class Fate(StrEnum):
    """What is to become of an activity; the values are those of the JSON contract."""

    REPEAT = "repeat"
    CARRY = "carry"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is to become of one activity.

    Attributes:
        number: its number in the new plan.
        at: its address.
        rows: its rows on the sheet.
        name: what is to be done, as it stood.
        fate: the proposal.
        before: its deadline as it stood.
        after: its deadline in the new plan.
        why: the reason, and what the deadline means in the new year, in Russian.
        told: whether something about its deadline needs a person's yes.
    """

    number: str | None
    at: Ref
    rows: tuple[int, ...]
    name: str
    fate: Fate
    before: str
    after: str
    why: str
    told: bool = False

    @property
    def open(self) -> bool:
        """Whether a person still has to say yes; nothing needs to be said to what is simply repeated."""
        return self.fate is not Fate.REPEAT or self.told


class Cleared(NamedTuple):
    """A mark of the old year that has been taken out."""

    at: Ref
    before: str


class Renumbered(NamedTuple):
    """A number that has been put in order."""

    at: Ref
    before: str
    after: str


class NewWords(NamedTuple):
    """A text of the workbook with the words that are to stand there."""

    text: Text
    words: str


class NewContent(NamedTuple):
    """A cell that holds no text, or is to hold none, with its new content."""

    at: Ref
    content: Content


@dataclass(frozen=True, slots=True)
class Rollover:
    """A plan rolled over: all that is decided, and the changes that follow.

    Attributes:
        plan: the old plan.
        new: the plan that comes out, as a check will read it; its sheets still bear their old titles.
        term: from which years to which.
        output: the name of the new file.
        years: every mention of a year.
        activities: every activity.
        marks: the marks that are cleared.
        numbers: the numbers that change.
        words: the texts that change.
        contents: the cells that change otherwise.
    """

    plan: Plan
    new: Plan
    term: Term
    output: str
    years: tuple[Ruling, ...]
    activities: tuple[Proposal, ...]
    marks: tuple[Cleared, ...]
    numbers: tuple[Renumbered, ...]
    words: tuple[NewWords, ...]
    contents: tuple[NewContent, ...]

    def count(self, what: Decision | Fate) -> int:
        """Count the mentions so decided, or the activities with that fate."""
        if isinstance(what, Decision):
            return sum(ruling.decision is what for ruling in self.years)
        return sum(proposal.fate is what for proposal in self.activities)

    def leaving(self, at: str, reason: str) -> "Rollover":
        """Return the same rollover with the text of that address left to a person, for a reason of the workbook's."""
        why = f"изменить не удалось: {reason}"
        return replace(
            self,
            years=tuple(
                replace(ruling, after=ruling.before, decision=Decision.ASK, why=why)
                if ruling.at == at and ruling.decision is Decision.SHIFTED and ruling.where in _WORDS
                else ruling
                for ruling in self.years
            ),
            words=tuple(new for new in self.words if new.text.at != at),
        )

    def open_ones(self) -> Iterator[Ruling | Proposal]:
        """Yield what a person still has to say yes to: mentions first, then activities."""
        yield from (ruling for ruling in self.years if ruling.open)
        yield from (proposal for proposal in self.activities if proposal.open)
