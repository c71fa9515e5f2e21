import pytest

from xlplan.wording import noun, plural, sentence


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 планов"),
        (1, "1 план"),
        (3, "3 плана"),
        (5, "5 планов"),
        (11, "11 планов"),
        (21, "21 план"),
        (112, "112 планов"),
    ],
)
def test_a_noun_agrees_with_its_number(number: int, said: str) -> None:
    assert plural(number, "план", "плана", "планов") == said


@pytest.mark.parametrize(("number", "said"), [(1, "срок"), (22, "срока"), (14, "сроков"), (0, "сроков")])
def test_a_noun_agrees_with_a_number_in_another_cell(number: int, said: str) -> None:
    assert noun(number, "срок", "срока", "сроков") == said


def test_a_finding_becomes_a_sentence() -> None:
    assert sentence("срок истёк") == "Срок истёк."
