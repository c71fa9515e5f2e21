from tests.checks.rule import reports, silent


def test_a_repeated_activity_is_reported_whatever_the_case() -> None:
    assert reports("A01", "1.1 | Отчёт | КС | май | О |", "1.2 | ОТЧЁТ | КС | Май | П |") == ["B4"]


def test_the_same_work_at_another_time_is_let_be() -> None:
    assert silent("A01", "1.1 | Отчёт | КС | май | О |", "1.2 | Отчёт | КС | июнь | О |")


def test_the_same_work_by_others_is_let_be() -> None:
    assert silent("A01", "1.1 | Отчёт | КС | май | О |", "1.2 | Отчёт | ОПК | май | О |")
