from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlplan.settings import WorkdayRule
from xlplan.workdays import following, is_workday, knows, moved, name_day_off, preceding

KNOWN = st.dates(date(2015, 1, 20), date(2026, 12, 25))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2021, 2, 20), True),  # a Saturday, worked for Monday the 22nd
        (date(2021, 2, 22), False),
        (date(2021, 11, 5), False),  # a Friday, off for the 2nd of January
        (date(2021, 12, 31), False),
        (date(2021, 6, 14), False),  # the Monday after a holiday that fell on a Saturday
        (date(2021, 3, 1), True),
        (date(2024, 4, 27), True),
        (date(2024, 11, 2), True),
        (date(2024, 12, 30), False),
        (date(2025, 5, 8), False),
        (date(2026, 1, 9), False),
        (date(2026, 5, 11), False),
    ],
)
def test_transferred_days_off_are_known(day: date, works: bool) -> None:
    assert is_workday(day) is works


@pytest.mark.parametrize(
    ("year", "days"), [(2020, 248), (2021, 247), (2022, 247), (2023, 247), (2024, 248), (2025, 247), (2026, 247)]
)
def test_a_year_has_as_many_working_days_as_the_official_calendar(year: int, days: int) -> None:
    first = date(year, 1, 1)
    whole = [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]

    assert sum(is_workday(day) is True for day in whole) == days


@pytest.mark.parametrize("day", [date(2090, 3, 1), date(1950, 3, 1), date.min, date.max])
def test_a_year_without_data_is_never_guessed(day: date) -> None:
    assert not knows(day.year)
    assert (is_workday(day), preceding(day), following(day)) == (None, None, None)
    assert moved(day, WorkdayRule.FOLLOWING) == day


def test_both_candidates_of_the_last_day_of_the_year_are_told() -> None:
    assert preceding(date(2021, 12, 31)) == date(2021, 12, 30)
    assert following(date(2021, 12, 31)) == date(2022, 1, 10)


@given(KNOWN)
def test_candidates_are_working_days_on_both_sides_with_none_between(day: date) -> None:
    before, after = preceding(day), following(day)

    assert before is not None
    assert after is not None
    assert before <= day <= after
    assert is_workday(before)
    assert is_workday(after)
    assert (before == day) == (after == day) == is_workday(day)
    between = (before + timedelta(days=n) for n in range(1, (after - before).days))
    assert not any(is_workday(one) for one in between)


def test_the_rule_moves_only_days_off() -> None:
    sunday, monday = date(2021, 2, 28), date(2021, 3, 1)

    assert moved(sunday, WorkdayRule.NONE) == sunday
    assert moved(sunday, WorkdayRule.PRECEDING) == date(2021, 2, 26)
    assert moved(sunday, WorkdayRule.FOLLOWING) == monday
    assert {moved(monday, rule) for rule in WorkdayRule} == {monday}


def test_a_day_off_is_named_as_people_name_it() -> None:
    assert name_day_off(date(2021, 2, 27)) == "суббота"
    assert name_day_off(date(2021, 2, 28)) == "воскресенье"
    assert name_day_off(date(2021, 11, 4)) == "нерабочий день"
