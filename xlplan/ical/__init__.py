"""A plan as a calendar (.ics, RFC 5545 and RFC 7986): one all-day event for each checkpoint that has a due day.

What an event is:
    day: the due day alone. A month or a year as a banner over everything else would be noise, and what people wait
        for is the last day. Only a short period («12–14 марта», a week at most) stands with all its days, for then
        something goes on from the first of them.
    identity: see `xlplan.ical.identity`.
    state: what is done stays, with «Выполнено» before its name; what is cancelled, or put off without a new day, is
        sent as cancelled, so that a calendar that has it already lets it go.
    busy: never; a deadline takes nobody's time.

Whatever has no day gives no event and is returned apart, so that it can be told. There is no clock here: the same plan
gives the same bytes on any day.
"""

from xlplan.ical.calendar import Calendar, make_calendar
from xlplan.ical.document import OUR_MARK
from xlplan.ical.errors import NothingDated, SeveralFit, UnknownExecutor

__all__ = ["OUR_MARK", "Calendar", "NothingDated", "SeveralFit", "UnknownExecutor", "make_calendar"]
