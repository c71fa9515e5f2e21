"""Checkpoints, their states on a day, and the state of an activity.

A checkpoint is one window of a deadline with its due day: four of them for «ежеквартально», one for «март», one for
«в течение года» (a school year too, though its summer is left out), one without days for «по графику». Its due day is
the last day of the window, moved by the rule for days off; never to before the window opens, as it would be for an
event held on a Sunday.

What a mark says of a checkpoint:

    «1 кв. – выполнено»       the checkpoints whose windows lie within the label; where two labels fit, the narrower
    «12.03.2021, 15.06.2021»  for each day the first checkpoint whose window holds it
    «выполнено», «снято»      every checkpoint of which no part speaks
    «выполнено 12.03.2021»    a single checkpoint whatever the date; of several those that had opened by then, and
                              only the last of them has that date, for those of the others are not told
    «перенесено на май»       the checkpoint gets the window of May; of several those that end before May does
    «январь – выполнено»      of a quarter, as any part that names only some of its days: the quarter is in work;
                              so is a checkpoint without days

The state of a checkpoint, the first line that holds:

    | the mark is not read                                   | не распознано |
    | the mark says done                                     | выполнено     |
    | the mark says cancelled                                | снято         |
    | the mark says moved, and not to which day              | перенесено    |
    | the deadline is not read                               | не распознано |
    | there is no due day, and the mark says in work         | в работе      |
    | there is no due day                                    | без даты      |
    | today is after the due day                             | просрочено    |
    | the due day is no more than `warn_days` away           | скоро срок    |
    | the mark says moved                                    | перенесено    |
    | the mark says in work, or the window has opened        | в работе      |
    | else                                                   | не начато     |

The state of an activity: the first word of «просрочено, не распознано, скоро срок, в работе, не начато, без даты,
перенесено, выполнено, снято» that one of its checkpoints bears; but «не начато» becomes «в работе» when another of its
checkpoints is done.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from xlplan.mark import Mark, MarkPart, MarkReading
from xlplan.plan import Activity
from xlplan.settings import Settings, WorkdayRule
from xlplan.windows import Deadline, Kind, Window
from xlplan.workdays import moved


class State(StrEnum):
    """The nine states, by urgency; the values are the words that people see everywhere."""

    OVERDUE = "просрочено"
    UNREAD = "не распознано"
    SOON = "скоро срок"
    IN_WORK = "в работе"
    NOT_STARTED = "не начато"
    UNDATED = "без даты"
    MOVED = "перенесено"
    CANCELLED = "снято"
    DONE = "выполнено"


WORST_FIRST = (
    State.OVERDUE,
    State.UNREAD,
    State.SOON,
    State.IN_WORK,
    State.NOT_STARTED,
    State.UNDATED,
    State.MOVED,
    State.DONE,
    State.CANCELLED,
)
"""The order in which the state of an activity follows from those of its checkpoints."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """One window of a deadline with its due day, and what the mark says of it.

    Attributes:
        activity: whose it is.
        number: its place among the checkpoints of the activity, from 1.
        window: the days for it, the new ones where they are said; None where there are none.
        planned: the days as the plan has them.
        due: the day after which it is late; None where there is none.
        mark: what the mark says of it.
        done: the days within which it was done, mostly a single one, where that is said.
        late: whether the mark itself says that it was done late.
        put_off: whether it was moved without a new day.
    """

    activity: Activity
    number: int
    window: Window | None
    planned: Window | None
    due: date | None
    mark: Mark
    done: Window | None = None
    late: bool = False
    put_off: bool = False

    @property
    def in_time(self) -> bool:
        """Whether it is done, and not after its due day as far as the mark tells."""
        after = self.done is not None and self.due is not None and self.done.start > self.due
        return self.mark is Mark.DONE and not self.late and not after


class InTime(NamedTuple):
    """How many checkpoints were done in time, of those whose due day has passed: Ко = done ÷ due."""

    done: int
    due: int

    @property
    def share(self) -> float | None:
        """Ко; None when no due day has passed yet, for 0 ÷ 0 is nothing."""
        return self.done / self.due if self.due else None


def checkpoints(activity: Activity, rule: WorkdayRule = WorkdayRule.NONE) -> tuple[Checkpoint, ...]:
    """Return the checkpoints of an activity in the order of its windows; there is always at least one."""
    windows = windows_of(activity.deadline)
    says = _say(activity.mark, windows)
    found = []
    for number, (planned, said) in enumerate(zip(windows, says, strict=True), 1):
        window = said.window or planned
        due = due_day(window, rule) if window else None
        put_off = said.mark is Mark.MOVED and said.window is None
        found.append(Checkpoint(activity, number, window, planned, due, said.mark, said.done, said.late, put_off))
    return tuple(found)


def due_day(window: Window, rule: WorkdayRule) -> date:
    """Return the last day of a window, moved by the rule, but never to before the window opens."""
    day = moved(window.end, rule)
    return window.end if day < window.start else day


def windows_of(deadline: Deadline) -> tuple[Window | None, ...]:
    """Return the windows of the checkpoints of a deadline; a single None for one without days."""
    if not deadline.windows:
        return (None,)
    if deadline.kind is Kind.ALL_YEAR:
        return (Window(deadline.windows[0].start, max(window.end for window in deadline.windows)),)
    return deadline.windows


class _Said(NamedTuple):
    """What is said of one checkpoint; `window` only where it was moved to other days."""

    mark: Mark
    done: Window | None = None
    window: Window | None = None
    late: bool = False


def _say(reading: MarkReading, windows: tuple[Window | None, ...]) -> list[_Said]:
    said: list[_Said | None] = [None] * len(windows)
    touched = set()
    for part in sorted(reading.parts, key=_breadth):
        for index in spoken_of(part, windows):
            said[index] = said[index] or _Said(part.mark, part.done, _new(part.new), part.late)
        touched.update(worked_on(part, windows))
    rest = _of_the_rest(reading, [window for window, own in zip(windows, said, strict=True) if own is None])
    whole = [own or next(rest) for own in said]
    return [
        _Said(Mark.IN_WORK) if one.mark is Mark.EMPTY and index in touched else one for index, one in enumerate(whole)
    ]


def _breadth(part: MarkPart) -> int:
    return sum((window.end - window.start).days + 1 for window in part.windows)


def _new(deadline: Deadline | None) -> Window | None:
    return Window(deadline.windows[0].start, max(w.end for w in deadline.windows)) if deadline else None


def _of_the_rest(reading: MarkReading, windows: Sequence[Window | None]) -> Iterator[_Said]:
    """Say of the checkpoints that no part speaks of what the mark says of the whole activity."""
    whole = _Said(reading.mark, reading.done, _new(reading.new), reading.late)
    if len(windows) > 1 and whole.mark is Mark.DONE and whole.done is not None:
        opened = [window is not None and window.start <= whole.done.end for window in windows]
        undated = _Said(Mark.DONE, late=whole.late)
        return _told_of(opened, whole, undated)
    if len(windows) > 1 and whole.window is not None:
        before = [window is not None and window.end < whole.window.end for window in windows]
        return _told_of(before, whole, whole)
    return iter([whole] * len(windows))


def _told_of(meant: Sequence[bool], last: _Said, others: _Said) -> Iterator[_Said]:
    """Yield what is said of the last one meant, of the others meant, nothing of the rest; if none, of the first."""
    end = max((index for index, is_meant in enumerate(meant) if is_meant), default=0)
    for index, is_meant in enumerate(meant):
        yield last if index == end else others if is_meant else _Said(Mark.EMPTY)


def spoken_of(part: MarkPart, windows: Sequence[Window | None]) -> list[int]:
    """Return the places of the checkpoints of which a part of a mark speaks."""
    known = [(index, window) for index, window in enumerate(windows) if window]
    found: set[int] = set()
    for label in part.windows:
        if label.start == label.end:
            ending = [index for index, window in known if window.end == label.end]
            holding = [index for index, window in known if window.start <= label.end <= window.end]
            found.update(ending or holding[:1])
        else:
            found.update(index for index, window in known if label.start <= window.start and window.end <= label.end)
    return sorted(found)


def worked_on(part: MarkPart, windows: Sequence[Window | None]) -> list[int]:
    """Return the places of the checkpoints of whose time a part names only some: January of a quarter, done.

    So does every part for a checkpoint without days.
    """
    if part.mark not in {Mark.DONE, Mark.IN_WORK}:
        return []
    return [
        index
        for index, window in enumerate(windows)
        if window is None or any(window.start <= label.start and label.end <= window.end for label in part.windows)
    ]


def checkpoint_state(checkpoint: Checkpoint, today: date, warn_days: int) -> State:
    """Tell the state of a checkpoint on a day, by the table above."""
    mark, due = checkpoint.mark, checkpoint.due
    if mark in _BY_MARK:
        return _BY_MARK[mark]
    if checkpoint.put_off:
        return State.MOVED
    if checkpoint.activity.deadline.kind is Kind.UNREAD and mark is not Mark.MOVED:
        return State.UNREAD
    if due is None:
        return State.IN_WORK if mark is Mark.IN_WORK else State.UNDATED
    return _by_date(checkpoint, due, today, warn_days)


_BY_MARK = {Mark.UNREAD: State.UNREAD, Mark.DONE: State.DONE, Mark.CANCELLED: State.CANCELLED}


def _by_date(checkpoint: Checkpoint, due: date, today: date, warn_days: int) -> State:
    if today > due:
        return State.OVERDUE
    if (due - today).days <= warn_days:
        return State.SOON
    if checkpoint.mark is Mark.MOVED:
        return State.MOVED
    opened = checkpoint.window is not None and checkpoint.window.start <= today
    return State.IN_WORK if opened or checkpoint.mark is Mark.IN_WORK else State.NOT_STARTED


def worst(states: Iterable[State]) -> State:
    """Tell the state of an activity from those of its checkpoints; there must be at least one."""
    found = set(states)
    first = next(state for state in WORST_FIRST if state in found)
    return State.IN_WORK if first is State.NOT_STARTED and State.DONE in found else first


def state_of(activity: Activity, today: date, settings: Settings) -> State:
    """Tell the state of an activity on a day."""
    found = checkpoints(activity, settings.workday_rule)
    return worst(checkpoint_state(checkpoint, today, settings.warn_days) for checkpoint in found)


def in_time(found: Iterable[Checkpoint], today: date) -> InTime:
    """Count for Ко the checkpoints whose due day has passed; cancelled ones do not count, nor do those put off.

    What was put off counts from its new day. A mark without a date counts as in time.
    """
    due = [one for one in found if _counts(one, today)]
    return InTime(sum(one.in_time for one in due), len(due))


def _counts(checkpoint: Checkpoint, today: date) -> bool:
    passed = checkpoint.due is not None and checkpoint.due < today
    return passed and not checkpoint.put_off and checkpoint.mark is not Mark.CANCELLED
