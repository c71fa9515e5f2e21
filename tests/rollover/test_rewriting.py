"""What the shift of a text may change: years, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rollover.test_mentions import TEXTS
from xlplan.rollover.mentions import find_mentions
from xlplan.rollover.rewriting import all_changes, decide, excerpt, rewritten
from xlplan.rollover.seen import Decision, Part
from xlplan.rollover.term import Term

PARTS = st.sampled_from([part for part in Part if part not in {Part.STAMP, Part.MARK}])


def shift(text: str, part: Part = Part.NAME, years: int = 1) -> str:
    return rewritten(text, all_changes(decide(text, part, Term((2021,), years))))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("План на 2021 год", "План на 2022 год"),
        ("КЦП на 2023 год", "КЦП на 2024 год"),
        ("за 2020-2021 учебный год", "за 2021-2022 учебный год"),
        ("за 2020/21 уч. год", "за 2021/22 уч. год"),
        ("Сдать до 25.12.2021", "Сдать до 25.12.2022"),
        ("Сдать до 25.12.21", "Сдать до 25.12.22"),
        ("на 2021 год и плановый период 2022 и 2023 годов", "на 2022 год и плановый период 2023 и 2024 годов"),
        ("Приказ от 12.03.2021 № 5 о плане на 2021 год", "Приказ от 12.03.2021 № 5 о плане на 2022 год"),
    ],
)
def test_years_of_the_plan_move_and_others_stay(before: str, after: str) -> None:
    assert shift(before) == after


def test_a_century_turns_in_two_digits() -> None:
    assert (
        rewritten("1999/00 уч. год", all_changes(decide("1999/00 уч. год", Part.NAME, Term((1999,), 1))))
        == "2000/01 уч. год"
    )


@given(TEXTS, PARTS)
def test_a_shift_by_no_years_changes_nothing(text: str, part: Part) -> None:
    assert shift(text, part, 0) == text


@given(TEXTS.filter(lambda text: not find_mentions(text)), PARTS)
def test_a_text_without_years_never_changes(text: str, part: Part) -> None:
    assert shift(text, part) == text


@given(TEXTS, PARTS)
def test_only_what_is_shifted_has_changes(text: str, part: Part) -> None:
    for one in decide(text, part, Term((2021,), 1)):
        assert bool(one.changes) == (one.verdict.decision is Decision.SHIFTED)
        assert one.verdict.why


@given(TEXTS)
def test_an_excerpt_shows_the_years_of_its_mention(text: str) -> None:
    for mention in find_mentions(text):
        shown = excerpt(text, mention)
        assert all(text[one.start : one.end] in shown for one in mention.figures)


def test_an_excerpt_of_a_long_text_is_cut_at_spaces() -> None:
    text = "слово " * 30 + "на 2021 год" + " слово" * 30

    shown = excerpt(text, find_mentions(text)[0])

    assert shown.startswith("… слово")
    assert shown.endswith("слово …")
    assert len(shown) < 160
