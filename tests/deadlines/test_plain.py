"""The short cut for plain phrases gives what the grammar gives, and leaves to it what is out of order."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from xlplan.deadlines.faults import UnreadableError
from xlplan.deadlines.forms import read_whole
from xlplan.deadlines.lexer import scan
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.plain import read_plain
from xlplan.deadlines.words import MONTH_FORMS

days = st.integers(0, 32).map(str)
months = st.sampled_from(sorted(MONTH_FORMS))
figures = st.integers(0, 13).map("{:02}".format)
untils = st.sampled_from(["", "до ", "не позднее ", "в срок до ", "к "])
years = st.sampled_from(["", " текущего года", " 2021", " 2022 г.", " 2020 года", " 2099", " 1990г"])
dated = st.tuples(days, figures, st.sampled_from(["", ".", ".2021", ".2022 г.", ".2020г", ".21", ".04 г."])).map(
    lambda parts: f"{parts[0]}.{parts[1]}{parts[2]}"
)
dashes = st.sampled_from(["-", " - ", "- "])
plain = st.one_of(
    st.tuples(untils, dated).map("".join),
    st.tuples(untils, days, st.just(" "), months, years).map("".join),
    st.tuples(months, years).map("".join),
    st.tuples(
        st.just("с "),
        days,
        st.sampled_from(["", " мая", " сентября"]),
        st.just(" по "),
        days,
        st.just(" "),
        months,
        years,
    ).map("".join),
    st.tuples(months, dashes, months, years).map("".join),
    st.tuples(dated, dashes, dated).map("".join),
    st.tuples(days, dashes, days, st.just(" "), months, years).map("".join),
)


def _by_grammar(text: str) -> Reading | None:
    try:
        return read_whole(Phrase(text, scan(text), 2021))
    except UnreadableError:
        return None


@given(plain)
@example("к 1.05")
def test_it_reads_what_the_grammar_reads(text: str) -> None:
    quick = read_plain(text, 2021)

    assert quick is None or quick == _by_grammar(text)


@pytest.mark.parametrize("text", ["до 15 марта", "15.03.2021", "март", "март-май 2022", "1-15 мая", "05.04.-09.04"])
def test_it_reads_the_plainest(text: str) -> None:
    assert read_plain(text, 2021) is not None


@pytest.mark.parametrize(
    "text", ["31 февраля", "май-март", "15-15 мая", "15.13", "до марта", "март, май", "1.5", "0 мая"]
)
def test_it_leaves_the_rest_to_the_grammar(text: str) -> None:
    assert read_plain(text, 2021) is None
