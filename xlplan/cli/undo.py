"""``xlplan undo FILE``: the last kept copy of a workbook back in its place."""

from datetime import datetime
from pathlib import Path

import click

from xlplan import api
from xlplan.saving import backups


@click.command(name="undo", short_help="Вернуть книгу, какой она была до последнего изменения.")
@click.argument("file", metavar="ФАЙЛ", type=click.Path(path_type=Path))
@click.option("--list", "listed", is_flag=True, help="Только показать, какие копии есть.")
def command(file: Path, listed: bool) -> None:
    """Возвращает последнюю копию книги из папки «.xlplan» рядом с ней.

    Книга, которую копия заменила, тоже сохраняется: повторный «xlplan undo» вернёт её.
    """
    if listed:
        copies = backups(file.resolve())
        for backup in reversed(copies):
            click.echo(f"до {_moment(backup.when)}  {backup.file}")
        if not copies:
            click.echo(f"Копий книги «{file}» нет.", err=True)
        return
    undone = api.undo(file)
    click.echo(f"Возвращена книга, какой она была до {_moment(undone.before)}: {undone.file}", err=True)
    if undone.kept is not None:
        click.echo(f"Заменённая книга сохранена: {undone.kept}", err=True)
        click.echo("Чтобы вернуть её, выполните «xlplan undo» ещё раз.", err=True)


def _moment(when: datetime) -> str:
    return f"{when:%d.%m.%Y %H:%M:%S}"
