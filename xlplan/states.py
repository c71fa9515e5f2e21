"""The state of an activity on a day: from its mark, the windows of its deadline, and the day."""

from datetime import date, timedelta
from enum import StrEnum

from xlplan.marks import Mark, read_mark
from xlplan.plan import Activity, Role
from xlplan.windows import Kind


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


_BY_MARK = {
    Mark.DONE: State.DONE,
    Mark.CANCELLED: State.CANCELLED,
    Mark.MOVED: State.MOVED,
    Mark.UNREAD: State.UNREAD,
}


def state_of(activity: Activity, today: date, warn_days: int) -> State:
    """Tell the state on a day.

    Args:
        activity: the activity.
        today: the day of the report.
        warn_days: a deadline counts as near from this many days before its due day, that day included.
    """
    mark = read_mark(activity.text(Role.MARK))
    if mark in _BY_MARK:
        return _BY_MARK[mark]
    if activity.deadline.kind is Kind.UNREAD:
        return State.UNREAD
    due = activity.deadline.due
    if due is None:
        return State.IN_WORK if mark is Mark.IN_WORK else State.UNDATED
    return _by_date(activity, due, today, warn_days, in_work=mark is Mark.IN_WORK)


def _by_date(activity: Activity, due: date, today: date, warn_days: int, *, in_work: bool) -> State:
    if today > due:
        return State.OVERDUE
    # A recurring deadline comes round: the next due day counts, those that have passed are told in «Сроки».
    coming = min((window.end for window in activity.deadline.windows if window.end >= today), default=due)
    if coming - today <= timedelta(days=warn_days):
        return State.SOON
    opened = any(window.start <= today <= window.end for window in activity.deadline.windows)
    return State.IN_WORK if in_work or opened else State.NOT_STARTED
