"""``xlplan highlight FILE``: only the colours and states beside the plan."""

from datetime import date
from pathlib import Path

import click

from xlplan import api
from xlplan.cli._writing import write, writing_options


@click.command(name="highlight", short_help="Обновить цвета и состояния рядом с планом.")
@click.argument("file", metavar="ФАЙЛ", type=click.Path(path_type=Path))
@writing_options
def command(
    file: Path, today: date | None, output: Path | None, dry_run: bool, sheet: str | None, year: int | None
) -> None:
    """Пишет рядом с планом состояния и окрашивает строки; остальное, что уже записал xlplan, тоже обновляется."""
    write(api.highlight, file, today, output=output, dry_run=dry_run, sheet=sheet, year=year)
