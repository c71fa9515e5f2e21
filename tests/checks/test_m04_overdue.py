import pytest

from tests.checks.rule import messages, reports, silent
from tests.plans import plan

HEADINGS = ("№ п/п", "Наименование мероприятия", "Исполнители", "Срок исполнения", "Результат")


def test_what_is_late_is_reported_at_the_cell_of_the_mark() -> None:
    lines = ("1.1 | А | КС | январь | О | выполнено", "1.2 | Б | КС | февраль | О |")

    assert reports("M04", *lines) == ["F4"]
    assert messages("M04", *lines) == ["срок истёк 28.02.2021, отметки о выполнении нет"]


def test_a_mark_that_does_not_say_done_is_quoted() -> None:
    (message,) = messages("M04", "1.1 | Отчёт | КС | март | О | в работе")

    assert message == "срок истёк 31.03.2021, а отметка – «в работе»"


def test_several_late_deadlines_of_an_activity_are_one_finding() -> None:
    (message,) = messages("M04", "1.1 | Отчёт | КС | ежемесячно | О | март – выполнено")

    assert message == "истекли сроки 31.01.2021, 28.02.2021, а отметка – «март – выполнено»"


def test_a_new_deadline_that_has_passed_is_late_too() -> None:
    assert reports("M04", "1.1 | Отчёт | КС | январь | О | перенесено на март") == ["F3"]


@pytest.mark.parametrize(
    ("deadline", "mark"),
    [
        ("до 20.04.2021", ""),
        ("май", ""),
        ("в течение года", ""),
        ("март", "выполнено"),
        ("март", "снято"),
        ("март", "перенесено на май"),
        ("март", "почти"),
        ("по графику", ""),
        ("когда-нибудь", ""),
    ],
)
def test_what_is_not_late_is_let_be(deadline: str, mark: str) -> None:
    assert silent("M04", f"1.1 | Отчёт | КС | {deadline} | О | {mark}")


def test_a_plan_without_marks_is_told_once_and_not_here() -> None:
    assert silent("M04", plan("1.1 | Отчёт | КС | март | О", headings=HEADINGS))
