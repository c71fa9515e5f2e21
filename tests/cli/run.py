"""Runs the command line in this process, as a user would call it."""

from typing import NamedTuple

from click.testing import CliRunner

from xlplan.cli import cli
from xlplan.errors import XlplanError


class Answer(NamedTuple):
    """What a call printed and how it ended."""

    code: int
    out: str
    err: str


def run(*arguments: str, given: str = "") -> Answer:
    """Call ``xlplan`` with these arguments and this standard input."""
    result = CliRunner().invoke(cli, list(arguments), input=given, prog_name="xlplan")
    if isinstance(result.exception, XlplanError):
        return Answer(2, result.stdout, f"Ошибка: {result.exception}")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Answer(result.exit_code, result.stdout, result.stderr)
