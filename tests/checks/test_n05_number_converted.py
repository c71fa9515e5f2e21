from datetime import datetime

import pytest

from tests.checks.rule import TODAY, reports, silent
from tests.plans import HEADINGS, book, grid
from xlplan.checks import Context, rules
from xlplan.grid import Value
from xlplan.plan import Plan
from xlplan.reader import read_plan


def _numbered(*numbers: Value) -> Plan:
    rows = ((number, "Отчёт", "КС", "май", "Отчёт") for number in numbers)
    return read_plan(book(grid(("План на 2021 год",), HEADINGS, *rows)))


def test_dates_and_fractions_are_reported() -> None:
    assert reports("N05", _numbered("1.1.", datetime(2021, 1, 2), 1.3)) == ["A4", "A5"]


def test_text_and_whole_numbers_are_let_be() -> None:
    assert silent("N05", _numbered("1.1.", 2, 3.0))


def _fixes(*numbers: Value, section: str = "") -> list[object]:
    rows: list[tuple[Value, ...]] = [(number, f"Отчёт {at}", "КС", "май", "О") for at, number in enumerate(numbers)]
    head: list[tuple[Value, ...]] = [(section,)] if section else []
    plan = read_plan(book(grid(("План на 2021 год",), HEADINGS, *head, *rows)))
    return [found.fix and found.fix.after for found in rules()["N05"].findings(plan, Context(TODAY))]


@pytest.mark.parametrize(
    ("numbers", "fixed"),
    [
        (("1.1.", datetime(2021, 2, 1), "1.3."), ["1.2."]),
        (("1.1", datetime(2021, 2, 1)), ["1.2"]),
        ((datetime(2021, 1, 1), "1.2"), ["1.1"]),
        (("1.9", 1.1, "1.11"), ["1.10"]),
        (("1.1", 1.2, datetime(2021, 3, 1), "1.4"), ["1.2", "1.3"]),
        ((1.1, 1.2, "1.3"), ["1.1", "1.2"]),
    ],
)
def test_neighbours_prove_what_was_typed(numbers: tuple[Value, ...], fixed: list[str]) -> None:
    assert _fixes(*numbers) == fixed


def test_a_section_proves_its_first_number() -> None:
    assert _fixes(2.1, 2.2, section="2. Кадры") == ["2.1", "2.2"]
    assert _fixes(2.1, 2.2, section="Кадры") == [None, None]


@pytest.mark.parametrize(
    "numbers",
    [
        ("1.1", datetime(2021, 2, 1), "1.5"),  # one neighbour speaks against it
        ("1.1", datetime(2021, 1, 2), "1.3"),  # the second of January comes from 2.1
        ("1.1", 1.25, "1.3"),
        ("1.01", datetime(2021, 2, 1), "1.03"),  # the others are written otherwise
        ("п. 1.1", datetime(2021, 2, 1), "п. 1.3"),
        ("1.1.1", datetime(2021, 2, 1), "1.1.3"),
        ("1.1", 1.2, 1.2, "1.4"),  # only one of them could be proven
        ("1.2", "1.1", 1.2),  # that number is taken
    ],
)
def test_what_is_not_proven_is_left_to_a_person(numbers: tuple[Value, ...]) -> None:
    assert set(_fixes(*numbers)) == {None}
