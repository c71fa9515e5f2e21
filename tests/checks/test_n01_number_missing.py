from tests.checks.rule import reports, silent
from tests.plans import plan


def test_an_activity_without_a_number_among_numbered_ones_is_reported() -> None:
    assert reports("N01", "1. | А | КС | май | О |", " | Б | КС | май | О |", "3. | В | КС | май | О |") == ["A4"]


def test_a_plan_that_numbers_nothing_is_let_be() -> None:
    assert silent("N01", " | А | КС | май | О |", " | Б | КС | май | О |")


def test_a_plan_without_the_column_is_let_be() -> None:
    assert silent("N01", plan("Отчёт | май", headings=("Мероприятие", "Срок")))
