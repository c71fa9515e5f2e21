import pytest

from tests.checks.rule import reports, silent


@pytest.mark.parametrize("phrase", ["31 февраля", "13 квартал", "15.13.2021", "до 32 мая"])
def test_it_is_reported_at_its_cell(phrase: str) -> None:
    assert reports("D05", f"1.1 | Отчёт | КС | {phrase} | О |") == ["D3"]


@pytest.mark.parametrize("phrase", ["28 февраля", "IV квартал", "до 31 мая", "когда-нибудь"])
def test_other_deadlines_are_let_be(phrase: str) -> None:
    assert silent("D05", f"1.1 | Отчёт | КС | {phrase} | О |")
