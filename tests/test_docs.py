"""The documents cannot drift from the program."""

import re
from pathlib import Path

import pytest
from click import Context

from tests.cli.run import run
from xlplan.checks import rules
from xlplan.cli import cli

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_rule_stands_in_the_readme_with_its_own_words() -> None:
    rows = re.findall(r"^\| ([A-Z]\d\d) \| ([\w-]+) \| (\w+) \| (.+?) \|$", README, re.MULTILINE)

    assert rows == [(rule.code, rule.name, rule.severity.key, rule.what) for rule in rules().values()]


def test_every_command_stands_in_the_readme() -> None:
    assert all(f"`xlplan {name}" in README for name in cli.list_commands(Context(cli)))


def test_ci_runs_the_very_test_command_of_the_readme() -> None:
    (command,) = re.findall(r"^python3 -m venv .*pytest$", README, re.MULTILINE)

    assert f"\n{command}\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_transcript_is_what_the_program_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")

    answer = run("check", "workbook/plan_2021.xlsx", "--today", "20.04.2021")

    assert f"$ xlplan check workbook/plan_2021.xlsx --today 20.04.2021\n{answer.out}```" in README
