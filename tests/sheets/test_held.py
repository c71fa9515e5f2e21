"""What cells held, in a form that a formula can be compared with."""

from datetime import date, datetime

import pytest

from xlplan.elements import Formula
from xlplan.grid import ErrorValue, Value
from xlplan.sheets.data.held import held, now


@pytest.mark.parametrize("value", [None, 1.5, True, date(2021, 5, 20), "Отчёт", ErrorValue("#REF!")])
def test_one_cell_is_held_as_it_is(value: Value) -> None:
    assert held([value]) is value


def test_texts_are_joined_as_they_are() -> None:
    assert held(["Отчёт", None, "о деле"], " ") == "Отчёт  о деле"


@pytest.mark.parametrize(
    ("value", "literal"),
    [
        (1.5, "(1.5)"),
        (-7, "(-7)"),
        (True, "TRUE"),
        (date(2021, 5, 20), "DATE(2021,5,20)"),
        (datetime(2021, 5, 20, 12), "(DATE(2021,5,20)+0.5)"),
    ],
)
def test_what_programs_write_in_their_own_way_is_joined_by_a_formula(value: Value, literal: str) -> None:
    joined = held(['п. "а"', value], " ")

    assert isinstance(joined, Formula)
    assert joined.text == '="п. ""а"""&" "&' + literal


def test_a_text_too_long_for_a_formula_is_held_as_a_text() -> None:
    assert held(["а" * 9000, 1.5]) == "а" * 9000 + "1.5"


def test_a_carriage_return_is_no_change() -> None:
    values = ["Отчёт\r\nо деле"]

    assert held(values) == "Отчёт\nо деле"
    assert now("A1", values) == 'SUBSTITUTE(A1,CHAR(13),"")'
    assert now("A1", ["Отчёт\nо деле"]) == "A1"
