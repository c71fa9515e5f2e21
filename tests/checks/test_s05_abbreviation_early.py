from tests.checks.rule import reports, silent


def test_a_use_above_the_declaration_is_reported() -> None:
    rows = ("1.1 | Отчёт | Секретарь КС | май | О |", "1.2 | Отчёт | Совет (далее – КС) | июнь | О |")

    assert reports("S05", *rows) == ["C3"]


def test_a_use_below_the_declaration_is_let_be() -> None:
    rows = ("1.1 | Отчёт | Совет (далее – КС) | май | О |", "1.2 | Отчёт | КС | июнь | О |")

    assert silent("S05", *rows)


def test_a_use_in_the_cell_that_declares_it_is_let_be() -> None:
    assert silent("S05", "1.1 | Отчёт | Совет (далее – КС), секретарь КС | май | О |")
