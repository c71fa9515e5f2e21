"""How other words spread over the pieces of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlplan.hosts.file.texts.weaving import spread


@pytest.mark.parametrize(
    ("pieces", "words", "made"),
    [
        (["План на ", "2021", " год"], "План на 2022 год", ["План на ", "2022", " год"]),
        (["20", "21"], "2022", ["20", "22"]),
        (["с 2021 ", "по 2021"], "с 2022 по 2022", ["с 2022 ", "по 2022"]),
        (["жирно", " и нет"], "жирно", ["жирно", ""]),
        (["жирно", " и нет"], "очень жирно и нет", ["очень жирно", " и нет"]),
        (["жирно", ""], "жирно!", ["жирно!", ""]),
        ([""], "слово", ["слово"]),
        (["один", "два"], "", ["", ""]),
    ],
)
def test_what_stays_keeps_its_piece_and_a_change_falls_where_it_begins(
    pieces: list[str], words: str, made: list[str]
) -> None:
    assert spread(pieces, words) == made


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("раз\nтри", ["раз", "\n", "три"]),
        ("раз два", None),
        ("\nдва", ["", "\n", "два"]),
        ("раз\nдва!", ["раз", "\n", "два!"]),
    ],
)
def test_a_break_stays_or_nothing_changes(words: str, made: list[str] | None) -> None:
    assert spread(["раз", "\n", "два"], words, frozenset({1})) == made


@given(
    st.lists(st.text(alphabet="аб 12\n", max_size=8), min_size=1, max_size=5), st.text(alphabet="аб 12\n", max_size=30)
)
def test_the_pieces_always_make_the_words(pieces: list[str], words: str) -> None:
    made = spread(pieces, words)

    assert made is not None
    assert "".join(made) == words
    assert len(made) == len(pieces)


@given(st.lists(st.text(max_size=8), min_size=1, max_size=5))
def test_the_same_words_change_no_piece(pieces: list[str]) -> None:
    assert spread(pieces, "".join(pieces)) == pieces


def test_a_very_long_text_changes_in_one_stretch() -> None:
    pieces = ["слово " * 3000, "конец"]

    assert spread(pieces, "слово " * 3000 + "финал") == [pieces[0], "финал"]
