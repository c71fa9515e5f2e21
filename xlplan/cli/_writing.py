"""What the commands that write our parts into a workbook share: their options, and what they say."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from xlplan.cli._options import plan_options, today_option
from xlplan.cli._width import hanging
from xlplan.findings import tell_counts
from xlplan.hosts import Applied
from xlplan.states import State
from xlplan.writing import Written

Command = TypeVar("Command", bound=Callable[..., Any])
Write = Callable[..., Written]


def output_options(command: Command) -> Command:
    """Add `--output` and `--dry-run`."""
    command = click.option("--dry-run", is_flag=True, help="Только сказать, что изменится; книга не меняется.")(command)
    return click.option(
        "--output",
        metavar="ФАЙЛ",
        type=click.Path(path_type=Path),
        help="Записать в другой файл; исходная книга не меняется.",
    )(command)


def writing_options(command: Command) -> Command:
    """Add all options of a command that writes our parts."""
    return output_options(today_option(plan_options(command)))


def write(how: Write, file: Path, today: date | None, **options: Any) -> None:
    """Run a writing function of the API and say what came of it."""
    written = how(file, today or date.today(), **options)
    for line in _told(written):
        click.echo(line)
    for problem in written.problems:
        for line in hanging("", f"Лист «Настройки»: {problem}."):
            click.echo(line, err=True)
    say_changes(written.changes, written.applied, f"Обновлено: {options.get('output') or file}")


def say_changes(changes: Sequence[str], applied: Applied | None, done: str) -> None:
    """Say, beside the answer, what has become of the workbook or would become of it."""
    if applied is None:
        click.echo("Изменится:" if changes else "Ничего не изменится.", err=True)
        for line in changes:
            for part in hanging("  ", line):
                click.echo(part, err=True)
    elif not applied.changed:
        click.echo("Книга уже в этом виде, ничего не изменено.", err=True)
    else:
        click.echo(done, err=True)
        if applied.backup:
            click.echo(f"Прежняя книга сохранена: {applied.backup}", err=True)


def _told(written: Written) -> Iterator[str]:
    board = written.board
    yield from hanging("", f"{board.name}. Лист «{board.plan.table.sheet}», состояния на {board.today:%d.%m.%Y}:")
    states = [entry.state for entry in board.entries]
    counted = ", ".join(f"{state} – {states.count(state)}" for state in State if state in states)
    yield from hanging("  ", f"{counted or 'мероприятий нет'}.")
    shown = [finding for finding in board.findings if finding.suppressed is None]
    yield f"  {tell_counts(shown)}"
