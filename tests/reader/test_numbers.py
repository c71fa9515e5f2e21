from datetime import date

import pytest

from xlplan.grid import Value
from xlplan.reader.numbers import parse_number, split_number


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("1.1.", (1, 1)),
        ("1.10.", (1, 10)),
        ("2", (2,)),
        ("1)", (1,)),
        ("1.2.3", (1, 2, 3)),
        ("IV", (4,)),
        ("ХI.", (11,)),
        (3, (3,)),
        (2.0, (2,)),
        (1.1, (1, 1)),
        (date(2021, 1, 1), (1, 1)),
    ],
)
def test_a_number_is_read_in_whatever_form_it_is_stored(value: Value, parts: tuple[int, ...]) -> None:
    number = parse_number(value)

    assert number is not None
    assert number.parts == parts


@pytest.mark.parametrize("value", ["", "Отчёт", "1 квартал", None, True, "15-20 человек", -1, 0])
def test_what_is_no_number_is_not_read(value: Value) -> None:
    assert parse_number(value) is None


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("1. Организация", "1", "Организация"),
        ("Раздел II. Кадры", "II", "Кадры"),
        ("Раздел 3 – Контроль", "3", "Контроль"),
        ("2.1 Подготовка", "2.1", "Подготовка"),
    ],
)
def test_a_section_title_is_parted_from_its_number(text: str, number: str, title: str) -> None:
    found, rest = split_number(text)

    assert found is not None
    assert (found.text, rest) == (number, title)


@pytest.mark.parametrize("text", ["Организация", "2021 год", "Кадры 2", "Июнь"])
def test_a_title_without_a_number_stays_whole(text: str) -> None:
    assert split_number(text) == (None, text)
