"""What holds for every command: it has help, in Russian."""

import re

import pytest
from click import Context

from tests.cli.run import run
from xlplan.cli import cli

COMMANDS = cli.list_commands(Context(cli))


@pytest.mark.parametrize("arguments", [(), *((name,) for name in COMMANDS)], ids=str)
def test_help_is_russian(arguments: tuple[str, ...]) -> None:
    answer = run(*arguments, "--help")

    assert answer.code == 0
    assert answer.out.startswith("Использование: xlplan")
    assert "<=" not in answer.out
    assert not re.search(r"\b(?:OPTIONS|COMMAND|ARGS|Show|Usage|Options|Commands|TEXT|INTEGER|PATH)\b", answer.out)


def test_a_slip_of_the_pen_is_told_in_russian() -> None:
    assert "нет команды «chek»" in run("chek").err
    assert "нет параметра «--hlp»" in run("check", "--hlp").err


def test_a_wrong_year_is_told_in_russian() -> None:
    assert "«21» – не год плана. Напишите четыре цифры, например 2022." in run("deadline", "--year", "21", "май").err
