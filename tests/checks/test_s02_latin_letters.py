import pytest

from tests.checks.rule import TODAY, reports, silent
from tests.plans import plan
from xlplan.checks import Context, rules


@pytest.mark.parametrize("executor", ["KС", "Секpетарь КС", "Зам. диpектора"])
def test_a_word_of_two_alphabets_is_reported(executor: str) -> None:
    assert reports("S02", f"1.1 | Отчёт | {executor} | май | О |") == ["C3"]


@pytest.mark.parametrize("executor", ["КС", "WorldSkills Russia", "IT-отдел", "отдел № 2 (IV квартал)"])
def test_words_of_one_alphabet_are_let_be(executor: str) -> None:
    assert silent("S02", f"1.1 | Отчёт | {executor} | май | О |")


def test_the_fix_is_told_only_where_every_letter_has_a_twin() -> None:
    found = list(rules()["S02"].findings(plan("1.1 | Отчёт | KС | май | Отчёtы |"), Context(TODAY)))

    assert [finding.fix for finding in found] == ["КС", None]
