"""The command line: arguments, printing, exit code. One file for each command; nothing else prints."""

import importlib
from collections.abc import Sequence

import click

_COMMANDS: dict[str, str] = {
    "check": "xlplan.cli.check",
    "show": "xlplan.cli.show",
    "explain": "xlplan.cli.explain",
    "new": "xlplan.cli.new",
    "deadline": "xlplan.cli.deadline",
}
"""Command name to the module whose function `command` it is. Imported on demand: a check need not load charts."""


class _LazyGroup(click.Group):
    """A group that imports a command only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = _COMMANDS.get(cmd_name)
        if module is None:
            return None
        command = importlib.import_module(module).command
        assert isinstance(command, click.Command)  # noqa: S101 - a slip of ours, never of a user
        return command


@click.group(cls=_LazyGroup)
def cli() -> None:
    """Порядок в годовом плане работы: проверка, сроки, сводка, план на следующий год."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; the exit code is 0, 1 (findings) or 2 (could not work)."""
    cli(args=arguments, prog_name="xlplan")
