"""``xlplan buttons FILE``: a .xlsm copy of a plan with the buttons in it."""

from pathlib import Path

import click

from xlplan.macro_copy import macro_copy
from xlplan.saving import save_new

_SUFFIX = ".xlsm"


@click.command(name="buttons", short_help="Сделать копию плана .xlsm с кнопками.")
@click.argument("file", metavar="ФАЙЛ", type=click.Path(path_type=Path))
@click.option("--output", metavar="ФАЙЛ", type=click.Path(path_type=Path), help="Куда записать копию (.xlsm).")
@click.option("--sheet", metavar="ЛИСТ", help="Лист с планом, если их несколько.")
@click.option("--force", is_flag=True, help="Заменить копию, если она уже есть.")
def command(file: Path, output: Path | None, sheet: str | None, force: bool) -> None:
    """Делает рядом с планом копию .xlsm, где правее плана стоят кнопки: «Проверить план» и остальные.

    Сама книга .xlsx не меняется. Кнопки не печатаются. Чтобы они работали, выполните один раз «xlplan addin install».
    """
    copy = output or file.with_suffix(_SUFFIX)
    if copy.suffix.lower() != _SUFFIX:
        raise click.BadParameter(f"«{copy}» – не имя книги с макросами, нужно .xlsm.", param_hint="--output")
    if copy.exists() and not force:
        raise click.UsageError(
            f"файл «{copy}» уже есть. Укажите другой в --output или добавьте --force, чтобы заменить его."
        )
    save_new(copy, macro_copy(file, sheet=sheet), replace=force, suffix=_SUFFIX)
    click.echo(f"Копия с кнопками: {copy}", err=True)
