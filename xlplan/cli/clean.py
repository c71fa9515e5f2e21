"""``xlplan clean FILE``: everything of ours taken out of a workbook."""

from pathlib import Path

import click

from xlplan import api
from xlplan.cli._writing import output_options, say_changes


@click.command(name="clean", short_help="Убрать из книги всё, что записал xlplan.")
@click.argument("file", metavar="ФАЙЛ", type=click.Path(path_type=Path))
@output_options
def command(file: Path, output: Path | None, dry_run: bool) -> None:
    """Убирает из книги листы, столбцы, цвета и имена xlplan; всё остальное остаётся, как было.

    Прежняя книга сохраняется: «xlplan undo» вернёт её вместе с листом «Настройки».
    """
    changes, applied = api.clean(file, output=output, dry_run=dry_run)
    if not changes:
        click.echo("В книге нет ничего от xlplan.", err=True)
        return
    say_changes(changes, applied, f"Убрано всё, что записал xlplan: {output or file}")
