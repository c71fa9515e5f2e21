"""The words that formulas know mean to Python what they mean to the formulas."""

from itertools import product

import pytest

from xlplan.deadlines import parse
from xlplan.mark import Mark
from xlplan.marks import read_mark
from xlplan.sheets.mark_words import CODES, known, known_with_date, searchable, with_own


def code_of(text: str) -> int:
    reading = read_mark(text, lambda phrase: parse(phrase, 2021))
    assert not reading.parts
    return CODES[reading.mark]


@pytest.mark.parametrize("word", known())
def test_what_the_formula_folds_python_folds_too(word: str) -> None:
    for before, after in product(("", " "), ("", " ", ".", ";", ", ")):
        for changed in (word, word.upper(), word.capitalize(), word.replace(" ", "\u00a0")):
            assert code_of(f"{before}{changed}{after}") == known()[word]


@pytest.mark.parametrize("word", known_with_date())
def test_a_date_after_a_word_says_when_it_was_done(word: str) -> None:
    for end in ("", " г.", "."):
        reading = read_mark(f"{word} 12.03.2021{end}".strip(), lambda phrase: parse(phrase, 2021))
        assert reading.mark is Mark.DONE or reading.parts


def test_a_text_is_found_only_as_a_whole() -> None:
    text = searchable(known())

    assert "|выполнено=1|" in text
    assert "|выполнен=1|" in text
    assert "|полнено=" not in text


def test_own_words_never_change_what_a_known_one_means() -> None:
    words = with_own({"выполнено": "снято", "в архиве": "выполнено", "а|б": "снято"}, {"выполнено": 1, "снято": 4})

    assert words["выполнено"] == 1
    assert words["в архиве"] == 1
    assert "а|б" not in words
