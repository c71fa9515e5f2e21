import pytest

from tests.checks.rule import messages, silent


def test_a_period_without_a_deadline_is_reported() -> None:
    (message,) = messages("M06", "1.1 | Отчёт | КС | март, сентябрь | О | Май – выполнено")

    assert message == "в отметке назван период «Май», а срока на него у мероприятия нет"


@pytest.mark.parametrize(
    ("deadline", "mark"),
    [
        ("ежеквартально", "1 кв. – выполнено"),
        ("ежеквартально", "май – выполнено"),
        ("март", "I квартал – выполнено"),
        ("в течение года", "январь – выполнено; февраль – выполнено"),
        ("по графику", "1 кв. – выполнено"),
        ("март", "выполнено"),
        ("март", "почти"),
        ("март", ""),
    ],
)
def test_a_period_of_the_deadline_is_let_be(deadline: str, mark: str) -> None:
    assert silent("M06", f"1.1 | Отчёт | КС | {deadline} | О | {mark}")
