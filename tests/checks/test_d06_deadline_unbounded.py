import pytest

from tests.checks.rule import reports, silent


@pytest.mark.parametrize("phrase", ["по мере необходимости", "по запросу"])
def test_it_is_reported_at_its_cell(phrase: str) -> None:
    assert reports("D06", f"1.1 | Отчёт | КС | {phrase} | О |") == ["D3"]


@pytest.mark.parametrize("phrase", ["по графику", "после открытия ярмарки", "раз в полугодие", "в течение года"])
def test_other_deadlines_are_let_be(phrase: str) -> None:
    assert silent("D06", f"1.1 | Отчёт | КС | {phrase} | О |")
