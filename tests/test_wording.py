import pytest

from xlplan.wording import plural, sentence


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


def test_a_finding_becomes_a_sentence() -> None:
    assert sentence("срок истёк") == "Срок истёк."
