"""``xlplan doctor``: what on this computer would get in the way of the buttons, and what to do."""

import sys

import click

from xlplan.cli._width import hanging
from xlplan.doctor import examine
from xlplan.machine import ThisMachine


@click.command(name="doctor", short_help="Проверить, что на этом компьютере помешает кнопкам.")
def command() -> None:
    """Проверяет этот компьютер: что помешает кнопкам и что с этим сделать. Ничего не меняет.

    Код завершения: 0 – всё в порядке, 1 – есть что исправить.
    """
    verdicts = examine(ThisMachine())
    for verdict in verdicts:
        if verdict.fine:
            start, said = f"{click.style('в порядке', fg='green')}  ", verdict.line
        else:
            start, said = f"{click.style('внимание', fg='yellow', bold=True)}   ", f"{verdict.line} {verdict.action}"
        for line in hanging(start, said):
            click.echo(line)
    sys.exit(0 if all(verdict.fine for verdict in verdicts) else 1)
