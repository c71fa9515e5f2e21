"""Weekdays, decades and months by their number: of each round that the words name, and of no other."""

import pytest

from xlplan.deadlines import parse
from xlplan.windows import Kind

YEAR = 2021


@pytest.mark.parametrize(
    ("text", "first", "last", "count"),
    [
        ("последняя пятница месяца, 15.00", "01-29/01-29", "12-31/12-31", 12),
        ("каждый первый и третий вторник месяца", "01-05/01-05", "12-21/12-21", 24),
        ("ежемесячно, 2-я среда", "01-13/01-13", "12-08/12-08", 12),
        ("в первой декаде каждого месяца", "01-01/01-10", "12-01/12-10", 12),
        ("ежемесячно, в III декаде", "01-21/01-31", "12-21/12-31", 12),
        ("второй месяц каждого квартала", "02-01/02-28", "11-01/11-30", 4),
        ("ежеквартально, в последний месяц", "03-01/03-31", "12-01/12-31", 4),
        ("первый и третий месяц квартала", "01-01/01-31", "12-01/12-31", 8),
    ],
)
def test_parts_come_in_each_round(text: str, first: str, last: str, count: int) -> None:
    read = parse(text, YEAR)

    told = ["/".join(day.isoformat().removeprefix(f"{YEAR}-") for day in window) for window in read.windows]
    assert (read.kind, told[0], told[-1], len(told)) == (Kind.RECURRING, first, last, count)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("первая пятница", "unread"),
        ("пятая пятница каждого месяца", "unread"),
        ("первая пятница квартала", "unread"),
        ("последний месяц", "unread"),
        ("четвертый месяц квартала", "unread"),
        ("ежеквартально, в первой декаде", "unread"),
        ("ежемесячно, в последний месяц квартала", "unread"),
        ("четвертая декада каждого месяца", "unread"),
        ("I декада месяца", "external"),
    ],
)
def test_parts_of_a_round_that_nobody_named_bring_no_days(text: str, kind: str) -> None:
    read = parse(text, YEAR)

    assert (read.kind, read.windows) == (kind, ())
