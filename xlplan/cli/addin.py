"""``xlplan addin install|remove|status``: the buttons in Excel and LibreOffice on this computer."""

from collections.abc import Sequence
from pathlib import Path

import click

from xlplan.addin import Program, install_steps, remove_steps, status_lines, take, tell
from xlplan.addin.steps import Step
from xlplan.machine import ThisMachine

_program = click.option(
    "--program", type=click.Choice([p.value for p in Program]), help="Только эта программа; обычно все, какие есть."
)
_dry_run = click.option("--dry-run", is_flag=True, help="Показать, что будет сделано, и ничего не менять.")


@click.group(
    name="addin",
    subcommand_metavar="КОМАНДА",
    short_help="Поставить кнопки в Excel и LibreOffice, убрать их, показать, что стоит.",
)
def command() -> None:
    """Кнопки «План работы» на этом компьютере: поставить, убрать, показать, что стоит."""


@command.command(short_help="Поставить кнопки.")
@_program
@click.option(
    "--folder",
    "folders",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False, resolve_path=True),
    metavar="ПАПКА",
    help="Папка, из которой LibreOffice может выполнять кнопки книг .xlsm (можно несколько раз).",
)
@_dry_run
def install(program: str | None, folders: tuple[Path, ...], dry_run: bool) -> None:
    """Ставит вкладку «План работы» в Excel (надстройка в XLSTART) и меню «План работы» в LibreOffice.

    Права администратора не нужны. Excel и LibreOffice должны быть закрыты.
    """
    machine = ThisMachine()
    _go(install_steps(machine, Program(program) if program else None, folders), dry_run)
    if not dry_run:
        click.echo("Готово. Откройте Excel или LibreOffice: кнопки – на вкладке (в меню) «План работы».")


@command.command(short_help="Убрать кнопки.")
@_program
@_dry_run
def remove(program: str | None, dry_run: bool) -> None:
    """Убирает всё, что поставила команда install; ваши книги не меняются."""
    steps = remove_steps(ThisMachine(), Program(program) if program else None)
    _go(steps, dry_run)
    if not steps:
        click.echo("Кнопки не установлены, убирать нечего.")
    elif not dry_run:
        click.echo("Готово: кнопки убраны.")


@command.command(short_help="Показать, что установлено.")
@click.option("--dry-run", is_flag=True, help="Ничего не меняет; команда status и так только показывает.")
def status(dry_run: bool) -> None:
    """Показывает, что установлено и той ли версии."""
    for line in status_lines(ThisMachine()):
        click.echo(line)


def _go(steps: Sequence[Step], dry_run: bool) -> None:
    for step in steps:
        click.echo(f"{'Будет сделано – ' if dry_run else ''}{tell(step)}")
        if not dry_run:
            take(step, ThisMachine())
