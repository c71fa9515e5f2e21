"""How a cell is put right without a person: only where there is one sensible result and no meaning changes.

Texts are put right by other signs for stretches of them, so that the fixes of several rules go together in one cell
and fonts stay where they are.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from xlplan.grid import Value


class Change(NamedTuple):
    """Other signs for a stretch of a text: those from `start` up to `end`, which is no part of it any more."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Fix:
    """What one rule would change in one cell.

    Attributes:
        before: what stands in the cell now.
        changes: other signs for stretches of a text, from left to right; they do not overlap.
        instead: another content for the whole cell; None where only signs change.
    """

    before: Value
    changes: tuple[Change, ...] = ()
    instead: str | date | None = None

    def __post_init__(self) -> None:
        if bool(self.changes) == (self.instead is not None):
            raise ValueError("a fix changes signs or the whole content")
        if self.changes and not isinstance(self.before, str):
            raise ValueError(f"signs of {self.before!r} cannot change")

    @property
    def after(self) -> str | date:
        """What stands in the cell afterwards."""
        return rewritten(str(self.before), self.changes) if self.instead is None else self.instead


def rewritten(text: str, changes: Iterable[Change]) -> str:
    """Return the text with all the changes made; they do not overlap."""
    for start, end, words in sorted(changes, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def together(fixes: Iterable[Fix]) -> Fix:
    """Return the fixes of one cell as one: another content says all; changed signs are taken from every fix."""
    every = list(fixes)
    whole = next((fix for fix in every if fix.instead is not None), None)
    if whole is not None:
        return whole
    return Fix(every[0].before, tuple(sorted({change for fix in every for change in fix.changes})))
