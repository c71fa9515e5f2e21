"""What is to become of an activity: repeated, carried over because it is not finished, or dropped because it was once.

Only repeating is done without a word. What is carried or may be dropped stays in the plan and waits for a person's yes.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from xlplan.plan import Activity, Role
from xlplan.rollover.once import is_carried, why_once
from xlplan.rollover.report import Fate
from xlplan.rollover.term import Term
from xlplan.settings import Settings
from xlplan.states import State, state_of
from xlplan.windows import Kind

_ONGOING = frozenset({Kind.ALL_YEAR, Kind.RECURRING, Kind.EXTERNAL, Kind.RELATIVE, Kind.AS_NEEDED, Kind.NONE})
"""Deadlines after which nothing is left over: the work goes on, or nobody can say when it should have ended."""

_GOING_ON = {Kind.ALL_YEAR: "идёт весь год, повторяется", Kind.RECURRING: "регулярное, повторяется"}

_LEFT = frozenset({State.OVERDUE, State.MOVED, State.UNREAD})


class Carry(StrEnum):
    """Which activities are carried over; the values are those of the command line."""

    ALL = "all"
    UNFINISHED = "unfinished"
    NONE = "none"


class Fated(NamedTuple):
    """A proposal with its reason."""

    fate: Fate
    why: str


def propose(activity: Activity, today: date, term: Term, carry: Carry) -> Fated:
    """Propose what is to become of an activity, by its state on a day."""
    if carry is Carry.ALL:
        return Fated(Fate.CARRY, "переносятся все мероприятия")
    if Role.MARK not in activity.cells:
        return _again(activity, term, "графы с отметками нет, выполнение не видно")
    state = state_of(activity, today, Settings())
    if state is State.CANCELLED:
        return Fated(Fate.DROP, "в прошлом году снято: решите, нужно ли оно в новом плане")
    if state is State.DONE:
        return _again(activity, term, "выполнено, повторяется")
    if carry is Carry.UNFINISHED and (_is_left_over(activity, state) or is_carried(activity)):
        return Fated(Fate.CARRY, _why_left(activity, state, today))
    return _again(activity, term, _GOING_ON.get(activity.deadline.kind, "повторяется"))


def _again(activity: Activity, term: Term, why: str) -> Fated:
    once = why_once(activity, term)
    return Fated(Fate.DROP, once) if once else Fated(Fate.REPEAT, why)


def _is_left_over(activity: Activity, state: State) -> bool:
    if activity.deadline.kind in _ONGOING:
        return bool(activity.text(Role.MARK)) and state in _LEFT
    return True


def _why_left(activity: Activity, state: State, today: date) -> str:
    mark = activity.text(Role.MARK)
    due = activity.deadline.due
    if mark:
        return f"не выполнено, отметка «{mark}»"
    if due is None or state is State.UNREAD:
        return "отметки о выполнении нет"
    return f"отметки о выполнении нет, срок {due:%d.%m.%Y}" + (" истёк" if due < today else "")


def phrase(term: Term) -> str:
    """Return the words that mark what has come over: «переходящее с 2021 г.»."""
    first, last = term.first, term.last
    if first == last:
        return f"переходящее с {first} г."
    return f"переходящее с {first}-{last} {'учебного года' if term.school else 'гг.'}"
