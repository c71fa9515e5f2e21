"""Due days of a plan that a person has named, and where they stand."""

from collections.abc import Iterator
from datetime import date

from xlplan.grid import Ref
from xlplan.plan import Activity, Role
from xlplan.windows import Kind, is_whole_months


def deadline_cell(activity: Activity) -> Ref:
    """Return the cell that names the last day: the end where there is such a column, else the phrase."""
    role = next((role for role in (Role.END, Role.DEADLINE, Role.START) if activity.text(role)), Role.DEADLINE)
    return activity.where(role)


def named_days(activity: Activity) -> Iterator[date]:
    """Yield the due days on which somebody waits, because the phrase names them.

    «До 31 января» and «к концу января» name a day. «Январь», «I квартал», «в течение года», «ежемесячно» name a stretch
    of the calendar, and its last day is only where the calendar ends it: nobody picked that day, and nobody would
    change the phrase because it is a Sunday.
    """
    deadline = activity.deadline
    if deadline.kind is Kind.ALL_YEAR:
        return
    for window in deadline.windows:
        if deadline.kind is Kind.POINT or not is_whole_months(window):
            yield window.end
