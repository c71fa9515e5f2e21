import pytest

from tests.checks.rule import reports, silent


@pytest.mark.parametrize("name", ["Отчёт (годовой", "Отчёт годовой)", "Проект «Билет", "Проект Билет»", "(«а)»"])
def test_a_sign_without_its_pair_is_reported(name: str) -> None:
    assert reports("S03", f"1.1 | {name} | КС | май | О |") == ["B3"]


@pytest.mark.parametrize(
    "name",
    ["Отчёт (годовой)", "Проект «Билет в будущее»", "Дела: 1) сбор; 2) отчёт", "Конкурс «Проект «Билет»", "а) б) в)"],
)
def test_pairs_and_lists_are_let_be(name: str) -> None:
    assert silent("S03", f"1.1 | {name} | КС | май | О |")
