import pytest

from tests.checks.rule import reports, silent


@pytest.mark.parametrize("mark", ["перенесено", "перенесено на неопределённый срок", "1 кв. – перенесено"])
def test_a_move_to_nowhere_is_reported(mark: str) -> None:
    assert reports("M05", f"1.1 | Отчёт | КС | ежеквартально | О | {mark}") == ["F3"]


@pytest.mark.parametrize("mark", ["перенесено на май", "1 кв. – перенесено на 15.05.2021", "снято", "выполнено", ""])
def test_a_new_deadline_or_no_move_is_let_be(mark: str) -> None:
    assert silent("M05", f"1.1 | Отчёт | КС | ежеквартально | О | {mark}")
