"""A misspelt word is put right where one word fits, and the reading says so; a phrase that can be read is let be."""

import pytest

from xlplan.deadlines import parse
from xlplan.deadlines.spelling import like_a_month
from xlplan.deadlines.words import MONTH_FORMS, WORDS
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


@pytest.mark.parametrize("month", sorted(form for form in MONTH_FORMS if len(form) > 4))
def test_any_slip_in_a_month_still_looks_like_one(month: str) -> None:
    lost = [month[:at] + month[at + 1 :] for at in range(len(month))]
    added = [month[:at] + "ъ" + month[at:] for at in range(len(month) + 1)]
    changed = [month[:at] + "ъ" + month[at + 1 :] for at in range(len(month))]
    swapped = [month[:at] + month[at + 1] + month[at] + month[at + 2 :] for at in range(len(month) - 1)]

    assert all(like_a_month(slip) for slip in lost + added + changed + swapped if len(slip) > 4 and slip not in WORDS)


@pytest.mark.parametrize("word", ["получения", "подписания", "комплектования", "семинар", "майор", "декан"])
def test_a_word_of_another_sort_is_like_no_month(word: str) -> None:
    assert not like_a_month(word)
