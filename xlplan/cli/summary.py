"""``xlplan summary FILE``: only «Сводка» and «Сроки»."""

from datetime import date
from pathlib import Path

import click

from xlplan import api
from xlplan.cli._writing import write, writing_options


@click.command(name="summary", short_help="Обновить листы «Сводка» и «Сроки».")
@click.argument("file", metavar="ФАЙЛ", type=click.Path(path_type=Path))
@writing_options
def command(
    file: Path, today: date | None, output: Path | None, dry_run: bool, sheet: str | None, year: int | None
) -> None:
    """Пишет листы «Сводка» и «Сроки»; остальное, что уже записал xlplan, тоже обновляется."""
    write(api.summarise, file, today, output=output, dry_run=dry_run, sheet=sheet, year=year)
