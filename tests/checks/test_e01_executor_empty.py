from tests.checks.rule import reports, silent
from tests.plans import plan


def test_an_empty_cell_is_reported_at_its_address() -> None:
    assert reports("E01", "1.1 | Отчёт | КС | май | Отчёт |", "1.2 | Отчёт |  | май | Отчёт |") == ["C4"]


def test_a_filled_cell_is_let_be() -> None:
    assert silent("E01", "1.1 | Отчёт | КС | май | Отчёт |")


def test_a_plan_without_the_column_is_let_be() -> None:
    headings = ("№", "Мероприятие", "Примечание", "Срок")

    assert silent("E01", plan("1.1 | Отчёт | нет | слово", headings=headings))
