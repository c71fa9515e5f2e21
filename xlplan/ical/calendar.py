"""A whole calendar of a plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from xlplan.ical.document import calendar_text
from xlplan.ical.errors import NothingDated
from xlplan.ical.events import Event, Undated, events_of, everything, undated_of
from xlplan.ical.executors import choose
from xlplan.plan import Plan
from xlplan.settings import Settings
from xlplan.sheets.plan_name import plan_name


@dataclass(frozen=True, slots=True)
class Calendar:
    """What came of a plan.

    Attributes:
        content: the file.
        events: what is in it.
        undated: the activities that could not be.
        executors: whose it is; empty for everybody's.
    """

    content: bytes
    events: tuple[Event, ...]
    undated: tuple[Undated, ...]
    executors: tuple[str, ...]


def make_calendar(plan: Plan, settings: Settings, executors: Sequence[str] = (), remind: int | None = None) -> Calendar:
    """Make the calendar of a plan, or of some of its executors.

    Raises:
        UnknownExecutor, SeveralFit: as for `choose`.
        NothingDated: there is nothing to put in.
    """
    chosen = choose(plan, settings, executors) if executors else None
    wanted = chosen.take if chosen else everything
    names = chosen.names if chosen else ()
    events = tuple(events_of(plan, settings, wanted))
    if not events:
        raise NothingDated(names)
    called = " – ".join([plan_name(plan), *([", ".join(names)] if names else [])])
    content = calendar_text(called, events, _stamp(plan, events), remind).encode("utf-8")
    return Calendar(content, events, tuple(undated_of(plan, settings, wanted)), names)


def _stamp(plan: Plan, events: Sequence[Event]) -> date:
    """Return the first day of the plan's year, else of the year of the first event."""
    return date(plan.year or min(event.days.end for event in events).year, 1, 1)
