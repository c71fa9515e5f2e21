"""Where the deadline of an activity stands, and which activities have a deadline with some fault."""

from collections.abc import Iterator

from xlplan.grid import Ref
from xlplan.plan import Activity, Plan, Role
from xlplan.windows import Fault


def deadline_at(activity: Activity) -> Ref:
    """Return the address of the deadline: its own column, else the start, else the end, else the name."""
    roles = (role for role in (Role.DEADLINE, Role.START, Role.END) if role in activity.cells)
    return activity.where(next(roles, Role.NAME))


def with_fault(plan: Plan, *faults: Fault) -> Iterator[Activity]:
    """Yield the activities whose deadline is unread for one of these reasons."""
    return (activity for activity in plan.activities() if activity.deadline.fault in faults)


def shown(activity: Activity) -> str:
    """Return the phrase on one line."""
    return " ".join(activity.deadline.text.split())
