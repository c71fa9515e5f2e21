"""The command line: arguments, printing, exit code. One file for each command; nothing else prints."""

import gc
import importlib
import sys
from collections.abc import Sequence
from io import TextIOWrapper

import click

from xlplan import __version__
from xlplan.cli._russian import speak_russian
from xlplan.errors import XlplanError

_COMMANDS: dict[str, str] = {
    "check": "xlplan.cli.check",
    "show": "xlplan.cli.show",
    "explain": "xlplan.cli.explain",
    "new": "xlplan.cli.new",
    "rollover": "xlplan.cli.rollover",
    "update": "xlplan.cli.update",
    "highlight": "xlplan.cli.highlight",
    "summary": "xlplan.cli.summary",
    "calendar": "xlplan.cli.calendar",
    "digest": "xlplan.cli.digest",
    "clean": "xlplan.cli.clean",
    "undo": "xlplan.cli.undo",
    "deadline": "xlplan.cli.deadline",
    "buttons": "xlplan.cli.buttons",
    "addin": "xlplan.cli.addin",
    "doctor": "xlplan.cli.doctor",
}
"""Command name to the module whose function `command` it is. Imported on demand: a check need not load charts."""

speak_russian()


class _LazyGroup(click.Group):
    """A group that imports a command only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = _COMMANDS.get(cmd_name)
        if module is None:
            return None
        command = importlib.import_module(module).command
        if not isinstance(command, click.Command):
            raise TypeError(f"{module}.command is no click command")
        _name_parts_in_russian(command)
        return command


def _name_parts_in_russian(command: click.Command) -> None:
    command.options_metavar = "[ПАРАМЕТРЫ]"
    if isinstance(command, click.Group):
        command.subcommand_metavar = "КОМАНДА …"
        for below in command.commands.values():
            _name_parts_in_russian(below)


@click.group(
    cls=_LazyGroup,
    options_metavar="[ПАРАМЕТРЫ]",
    subcommand_metavar="КОМАНДА …",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="xlplan", message="%(prog)s %(version)s")
def cli() -> None:
    """Порядок в годовом плане работы: проверка, сроки, новый план."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; the exit code is 0, 1 (findings) or 2 (could not work)."""
    # A short process that only builds values: the collector finds nothing and costs a fifth of a big check.
    gc.disable()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and (stream.encoding or "").lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        cli.main(args=arguments, prog_name="xlplan")
    except XlplanError as error:
        click.echo(f"Ошибка: {error}", err=True)
        sys.exit(2)
