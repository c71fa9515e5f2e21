"""``xlplan update FILE``: all that we write into a workbook, brought up to date."""

from datetime import date
from pathlib import Path

import click

from xlplan import api
from xlplan.cli._writing import write, writing_options


@click.command(name="update", short_help="Проверить план и обновить в книге всё, что пишет xlplan.")
@click.argument("file", metavar="ФАЙЛ", type=click.Path(path_type=Path))
@writing_options
def command(
    file: Path, today: date | None, output: Path | None, dry_run: bool, sheet: str | None, year: int | None
) -> None:
    """Проверяет план и пишет в книгу цвета, состояния, «Замечания», «Сроки», «Сводку», «Календарь» и «Настройки».

    День отчёта – сегодняшний или записанный на листе «Настройки». Прежняя книга сохраняется, см. «xlplan undo».
    """
    write(api.update, file, today, output=output, dry_run=dry_run, sheet=sheet, year=year)
