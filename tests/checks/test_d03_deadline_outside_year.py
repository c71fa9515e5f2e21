from tests.checks.rule import reports, silent


def test_a_deadline_of_another_year_is_reported() -> None:
    assert reports("D03", "1.1 | Отчёт | КС | до 25.12.2019 | О |") == ["D3"]


def test_a_deadline_of_the_year_is_let_be() -> None:
    assert silent("D03", "1.1 | Отчёт | КС | до 25.12.2021 | О |")


def test_a_deadline_without_days_is_let_be() -> None:
    assert silent("D03", "1.1 | Отчёт | КС | В соответствии с графиком | О |")
