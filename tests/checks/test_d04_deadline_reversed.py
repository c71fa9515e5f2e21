import pytest

from tests.checks.rule import reports, silent


@pytest.mark.parametrize("phrase", ["ноябрь - февраль", "с 20 мая по 10 мая", "15.05.2021-10.05.2021"])
def test_it_is_reported_at_its_cell(phrase: str) -> None:
    assert reports("D04", f"1.1 | Отчёт | КС | {phrase} | О |") == ["D3"]


@pytest.mark.parametrize("phrase", ["февраль - ноябрь", "с 10 по 20 мая", "ноябрь 2021 - февраль 2022", "когда-нибудь"])
def test_other_deadlines_are_let_be(phrase: str) -> None:
    assert silent("D04", f"1.1 | Отчёт | КС | {phrase} | О |")
