"""What a mark (отметка о выполнении) says, as data; `xlplan.marks` reads it from people's words."""

from dataclasses import dataclass
from enum import StrEnum

from xlplan.windows import Deadline, Window


class Mark(StrEnum):
    """What a mark says of an activity, or of some of its checkpoints."""

    EMPTY = "empty"
    DONE = "done"
    IN_WORK = "in work"
    NOT_DONE = "not done"
    CANCELLED = "cancelled"
    MOVED = "moved"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class MarkPart:
    """What a mark says of some of the checkpoints: «1 кв. – выполнено 30.03.2021».

    Attributes:
        label: the words that name them, as they are written.
        windows: the days that the label means; a label of a single day («до 1 мая») means the deadline of that day.
        mark: what is said of them.
        done: the days within which it was done, mostly a single one, where that is said.
        new: the new deadline of what was moved, where it is said.
        late: whether the words themselves say that it was done late.
    """

    label: str
    windows: tuple[Window, ...]
    mark: Mark
    done: Window | None = None
    new: Deadline | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class MarkReading:
    """The reading of one mark.

    Attributes:
        text: the mark as it stood in the cell, white space folded.
        mark: what it says of the whole activity; `Mark.EMPTY` when it speaks of single checkpoints only;
            `Mark.UNREAD` when it was not understood to the last character.
        done: the days within which it was done, mostly a single one («в марте» is the whole month); None when the mark
            does not say.
        paper: the paper that shows it, as it is written («протокол № 3»).
        new: the new deadline of what was moved, where it is said.
        late: whether the words themselves say that it was done late.
        parts: what it says of single checkpoints.
        reason: for `Mark.UNREAD`, why, in Russian, fit for a finding.
    """

    text: str = ""
    mark: Mark = Mark.EMPTY
    done: Window | None = None
    paper: str | None = None
    new: Deadline | None = None
    late: bool = False
    parts: tuple[MarkPart, ...] = ()
    reason: str | None = None


NO_MARK = MarkReading()
"""The reading of an empty cell, or of a plan without such a column."""
