"""A misspelt word is put right where one word fits, and the reading says so; a phrase that can be read is let be."""

import pytest

from xlplan.deadlines import parse
from xlplan.windows import Fault, Kind


@pytest.mark.parametrize(
    ("text", "corrected"),
    [
        ("мартт", "март"),
        ("феврял", "феврал"),
        ("сентябырь", "сентябрь"),
        ("до 15 отября", "до 15 октября"),
        ("ежеквартлаьно", "ежеквартально"),
        ("м а р т", "март"),
        ("Ян варь", "январь"),
        ("до 15марта,15 июнья", "до 15марта,15 июня"),
        ("втечение года", "в течение года"),
    ],
)
def test_one_slip_is_put_right(text: str, corrected: str) -> None:
    read = parse(text, 2021)

    assert read.windows == parse(corrected, 2021).windows != ()
    assert read.corrected is not None


@pytest.mark.parametrize("text", ["март", "в теч. года", "по плану кластера", "до 15 марта", "янв.", "согл. графика"])
def test_known_words_are_let_be(text: str) -> None:
    assert parse(text, 2021).corrected is None


@pytest.mark.parametrize("text", ["марш", "до 15 карт", "парк", "майка", "июнсь л", "февр аль ский ветер"])
def test_a_word_two_slips_away_or_of_its_own_is_no_month(text: str) -> None:
    assert parse(text, 2021).kind is Kind.UNREAD


def test_a_word_between_two_months_is_told_with_both() -> None:
    read = parse("июнль", 2021)

    assert read.fault is Fault.MISSPELT
    assert read.reason is not None
    assert "июнь" in read.reason
    assert "июль" in read.reason


def test_a_name_in_an_event_never_turns_into_a_month() -> None:
    assert parse("после проведения мартова", 2021).kind is Kind.RELATIVE
