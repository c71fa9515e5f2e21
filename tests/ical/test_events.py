from datetime import date, timedelta

import pytest

from tests.ical.calendars import days, events, other_make, written
from xlplan.ical.document import calendar_text
from xlplan.ical.events import Event
from xlplan.windows import Window


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("до 15 марта", "2021-03-15", "2021-03-15"),
        ("до 5 января", "2021-01-05", "2021-01-05"),
        ("Март", "2021-03-31", "2021-03-31"),
        ("В течение года", "2021-12-31", "2021-12-31"),
        ("12.03.2021", "2021-03-12", "2021-03-12"),
        ("12-14 марта", "2021-03-12", "2021-03-14"),
        ("1-7 марта", "2021-03-01", "2021-03-07"),
        ("1-8 марта", "2021-03-08", "2021-03-08"),
    ],
)
def test_an_event_stands_on_the_due_day_and_only_a_short_period_on_all_its_days(
    phrase: str, first: str, last: str
) -> None:
    (event,) = events(f"1.1. | Отчёт | КС | {phrase} | Отчёт |")

    assert days(event) == (date.fromisoformat(first), date.fromisoformat(last))


def test_each_checkpoint_is_an_event_of_its_own() -> None:
    found = events("1.1. | Отчёт | КС | ежеквартально | Отчёт |")

    assert [day for _, day in map(days, found)] == [
        date(2021, 3, 31),
        date(2021, 6, 30),
        date(2021, 9, 30),
        date(2021, 12, 31),
    ]
    assert len({event["uid"] for event in found}) == 4


def test_an_event_says_whose_it_is_and_how_the_phrase_was_understood() -> None:
    (event,) = events("1. | Отчётность |||| ", "1.1. | Отчёт, справка | КС; Иванова | до 15 марта | Приказ |")

    assert event["summary"] == "Отчёт, справка"
    assert event["description"].split("\n") == [
        "№ 1.1",
        "Раздел: 1. Отчётность",
        "Исполнители: КС, Иванова",
        "Срок в плане: до 15 марта",
        "Понято как: до 15.03.2021",
        "Результат: Приказ",
        "План: План работы школы на 2021 год",
    ]


@pytest.mark.parametrize(
    ("mark", "summary", "status"),
    [
        ("", "Отчёт", "CONFIRMED"),
        ("в работе", "Отчёт", "CONFIRMED"),
        ("выполнено 10.03.2021", "Выполнено: Отчёт", "CONFIRMED"),
        ("снято", "Снято: Отчёт", "CANCELLED"),
        ("перенесено", "Перенесено: Отчёт", "CANCELLED"),
        ("пока непонятно что", "Отчёт", "CONFIRMED"),
    ],
)
def test_the_mark_shows(mark: str, summary: str, status: str) -> None:
    (event,) = events(f"1.1. | Отчёт | КС | до 15 марта | Отчёт | {mark}")

    assert (event["summary"], event["status"]) == (summary, status)


def test_what_was_moved_stands_on_its_new_day() -> None:
    (event,) = events("1.1. | Отчёт | КС | 12-14 марта | Отчёт | перенесено на 20.05.2021")

    assert days(event) == (date(2021, 5, 20), date(2021, 5, 20))
    assert "Перенесено: 20.05.2021" in event["description"]


def test_a_reminder_comes_at_nine_that_many_days_before_the_last_day() -> None:
    lines = ("1.1. | Отчёт | КС | до 15 марта | Отчёт |", "1.2. | Слёт | КС | 12-14 марта | Отчёт |")

    found = events(*lines, remind=3)

    assert found[0]["alarms"] == [timedelta(days=-3, hours=9)]
    assert found[1]["alarms"] == [timedelta(days=2 - 3, hours=9)]
    assert events(*lines, remind=0)[0]["alarms"] == [timedelta(hours=9)]


def test_nobody_is_reminded_of_what_is_over_nor_without_asking() -> None:
    assert events("1.1. | Отчёт | КС | Март | Отчёт | выполнено", remind=3)[0]["alarms"] == []
    assert events("1.1. | Отчёт | КС | Март | Отчёт |")[0]["alarms"] == []


def test_the_last_day_that_there_is_has_no_day_after_it() -> None:
    event = Event("uid", Window(date.max, date.max), "Отчёт", "", None)

    assert "DTSTART;VALUE=DATE:99991231\r\nSUMMARY" in calendar_text("План", [event], date(9999, 1, 1))


def test_the_calendar_bears_the_name_of_the_plan_in_both_spellings() -> None:
    calendar = other_make().Calendar.from_ical(written("1.1. | Отчёт | КС | Март | Отчёт |", title="План; 2021, школа"))

    # The library takes both for unknown properties and leaves them escaped, though RFC 7986 has NAME as a text.
    names = {str(calendar[key]) for key in ("NAME", "X-WR-CALNAME")}
    assert names == {r"План\; 2021\, школа"}
    assert calendar["VERSION"] == "2.0"


def test_every_line_ends_as_it_should_and_is_no_longer_than_allowed() -> None:
    content = written("1.1. | " + "Отчёт о проведении мероприятия, «срочно»; " * 20 + " | КС | ежеквартально | Отчёт |")

    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(map(len, lines)) <= 75
    assert [line.decode() for line in lines]
