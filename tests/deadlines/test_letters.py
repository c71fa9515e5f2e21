import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from xlplan.deadlines.letters import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("МАРТ", "март"),
        ("Отчётный", "отчетный"),
        ("1\u00a0мая", "1 мая"),
        ("1–5 мая", "1-5 мая"),
        ("1\u2212мая", "1-мая"),
        ("сен\u00adтябрь", "сентябрь"),
        ("«15» мая", '"15" мая'),
        ("Mарт", "март"),
        ("c 1 пo 5 мaя", "с 1 по 5 мая"),
        ("ll квартал", "ii квартал"),
        ("ІІІ кв", "iii кв"),
        ("Ⅳ квартал", "iv квартал"),
        ("IIквартал", "ii квартал"),
    ],
)
def test_letters_have_one_form(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_a_word_of_another_language_stays_no_russian_word() -> None:
    assert fold("WorldSkills") != "worldskills"
    assert fold("march") not in {"март", "марсн"}


@given(st.text(max_size=80))
@example("IY")
@example("Iceм")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
