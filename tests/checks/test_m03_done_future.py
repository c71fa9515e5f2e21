import pytest

from tests.checks.rule import reports, silent


@pytest.mark.parametrize("mark", ["выполнено 21.04.2021", "2 кв. – выполнено 30.06.2021", "12.03.2031", "вып. в мае"])
def test_a_day_that_has_not_come_is_reported(mark: str) -> None:
    assert reports("M03", f"1.1 | Отчёт | КС | ежеквартально | О | {mark}") == ["F3"]


@pytest.mark.parametrize(
    "mark", ["выполнено 20.04.2021", "выполнено в апреле", "перенесено на 15.05.2021", "выполнено", ""]
)
def test_today_and_before_are_let_be(mark: str) -> None:
    assert silent("M03", f"1.1 | Отчёт | КС | ежеквартально | О | {mark}")
