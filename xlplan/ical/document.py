"""The calendar as text, by RFC 5545 and RFC 7986."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from xlplan.ical.content_lines import folded, text
from xlplan.ical.events import Event

OUR_MARK = "PRODID:-//xlplan//work plan//RU"
"""The line by which a calendar of ours is known."""

_REMINDER_HOUR = 9


def calendar_text(name: str, events: Sequence[Event], stamp: date, remind: int | None = None) -> str:
    """Return the whole file.

    Args:
        name: what the calendar is called.
        events: at least one.
        stamp: the day on which every event is said to have been written; a clock would change the file every time.
        remind: how many days before, at nine in the morning, to remind of what is not done yet; None for never.
    """
    return "".join(map(folded, _lines(name, events, stamp, remind)))


def _lines(name: str, events: Sequence[Event], stamp: date, remind: int | None) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", OUR_MARK, "CALSCALE:GREGORIAN")
    yield f"NAME:{text(name)}"
    yield f"X-WR-CALNAME:{text(name)}"
    for event in events:
        yield from _event(event, stamp, remind)
    yield "END:VCALENDAR"


def _event(event: Event, stamp: date, remind: int | None) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{_day(stamp)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(event.days.start)}"
    if event.days.end < date.max:  # without an end it lasts the one day, and there is no day after that one
        yield f"DTEND;VALUE=DATE:{_day(event.days.end + timedelta(1))}"
    yield f"SUMMARY:{text(event.summary)}"
    yield f"DESCRIPTION:{text(event.description)}"
    if event.category:
        yield f"CATEGORIES:{text(event.category)}"
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    if remind is not None and not event.over:
        yield from _alarm(event.summary, (event.days.end - event.days.start).days, remind)
    yield "END:VEVENT"


def _alarm(words: str, lasts: int, days: int) -> Iterator[str]:
    """Remind that many days before the due day, counted from the midnight with which the event begins."""
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{text(words)}")
    hours = (lasts - days) * 24 + _REMINDER_HOUR
    yield f"TRIGGER:{'-' if hours < 0 else ''}{_duration(abs(hours))}"
    yield "END:VALARM"


def _duration(hours: int) -> str:
    whole, rest = divmod(hours, 24)
    return f"P{f'{whole}D' if whole else ''}{f'T{rest}H' if rest else ''}"


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"
