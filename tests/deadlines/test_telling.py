"""What a reading says of itself reads to the same days."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlplan.deadlines import parse, tell
from xlplan.deadlines.forms import forms

DATED = sorted({phrase for family in forms() for phrase in family.examples if parse(phrase, 2021).windows})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Февраль-апрель", "01.02.2021 – 30.04.2021"),
        ("до 15 марта", "до 15.03.2021"),
        ("15 марта", "15.03.2021"),
        ("Ежеквартально", "каждый квартал: до 31.03, 30.06, 30.09, 31.12"),
        ("март, октябрь", "01.03.2021 – 31.03.2021, 01.10.2021 – 31.10.2021"),
        ("раз в две недели", "раз в две недели"),
        ("ежегодно в апреле", "каждый год: 01.04 – 30.04"),
        ("по плану", "по другому документу, без даты"),
        ("по запросу", "по мере необходимости, без даты"),
        ("–", "срока нет"),
    ],
)
def test_a_reading_is_told_in_russian(text: str, told: str) -> None:
    assert tell(parse(text, 2021)) == told


@pytest.mark.parametrize("phrase", DATED)
def test_what_is_told_reads_to_the_same_days(phrase: str) -> None:
    read = parse(phrase, 2021)

    assert parse(tell(read), 2021).windows == read.windows


@given(st.sampled_from(DATED), st.integers(1990, 2090))
def test_what_is_told_reads_to_the_same_days_in_any_year(phrase: str, year: int) -> None:
    read = parse(phrase, year)

    assert parse(tell(read), year).windows == read.windows
