from tests.checks.rule import messages, silent
from tests.plans import HEADINGS, plan


def test_each_missing_column_is_named() -> None:
    found = messages("T01", plan("1 | Отчёт | май", headings=("№", "Мероприятие", "Срок")))

    assert found == ["нет графы «Исполнители»", "нет графы «Результат»", "нет графы «Отметка о выполнении»"]


def test_a_whole_table_is_let_be() -> None:
    assert silent("T01", plan("1 | Отчёт | КС | май", headings=HEADINGS))


def test_start_and_end_stand_for_the_deadline() -> None:
    headings = ("№", "Мероприятие", "Исполнитель", "Начало", "Окончание", "Результат", "Отметка")

    assert silent("T01", plan("1 | Отчёт | КС | 01.03.2021 | 02.03.2021", headings=headings))
