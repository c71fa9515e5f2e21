from tests.checks.rule import reports, silent


def test_a_row_without_an_activity_is_reported() -> None:
    assert reports("A02", "1.1 | Отчёт | КС | май | О |", "1.2 |  | КС | май | О |") == ["B4"]


def test_a_named_activity_is_let_be() -> None:
    assert silent("A02", "1.1 | Отчёт | | | |", "1.2 | Приём | КС | май | О |")
