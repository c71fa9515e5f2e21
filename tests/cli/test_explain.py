import pytest

from tests.cli.run import run
from xlplan.checks import rules


@pytest.mark.parametrize("code", rules())
def test_every_rule_has_a_page(code: str) -> None:
    answer = run("explain", code.lower())

    assert answer.code == 0
    for part in (code, "Зачем: ", "Как исправить: ", "Было: ", "Стало: "):
        assert part in answer.out


def test_without_a_code_all_rules_are_listed() -> None:
    assert [line[:3] for line in run("explain").out.splitlines() if line[0] != " "] == list(rules())


def test_an_unknown_code_is_told() -> None:
    answer = run("explain", "Q01")

    assert answer.code == 2
    assert "нет правила «Q01»" in answer.err


def test_rules_that_fix_say_so() -> None:
    assert "Исправляется автоматически." in run("explain", "S01").out
    assert "Исправляется автоматически." not in run("explain", "D02").out
