"""Calendars of one-line plans, read back by a library of another make."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.plans import plan
from xlplan.ical import make_calendar
from xlplan.settings import Settings

Fields = dict[str, Any]


def other_make() -> Any:
    """The library that reads back; only what needs it is skipped where it is missing."""
    return pytest.importorskip("icalendar")


def written(*lines: str, title: str = "План работы школы на 2021 год", remind: int | None = None) -> bytes:
    """The calendar of a plan."""
    return make_calendar(plan(*lines, title=title), Settings(), (), remind).content


def read(content: bytes) -> list[Fields]:
    """Its events."""
    found = other_make().Calendar.from_ical(content).walk("VEVENT")
    assert all(not event.errors for event in found)
    return [
        {
            "uid": str(event["UID"]),
            "start": event.decoded("DTSTART"),
            "end": event.decoded("DTEND") if "DTEND" in event else None,
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "status": str(event["STATUS"]),
            "alarms": [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")],
        }
        for event in found
    ]


def events(*lines: str, title: str = "План работы школы на 2021 год", remind: int | None = None) -> list[Fields]:
    """The events of a plan."""
    return read(written(*lines, title=title, remind=remind))


def days(event: Fields) -> tuple[date, date]:
    """The first and the last day of an event."""
    start, end = event["start"], event["end"]
    return start, end - timedelta(1) if end else start
