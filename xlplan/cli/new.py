"""``xlplan new FILE --year N``: an empty plan workbook, ready to be filled in."""

import re
import unicodedata
from pathlib import Path

import click

from xlplan.cli._options import Year
from xlplan.saving import save_new
from xlplan.template.empty import empty_plan, title_for
from xlplan.template.workbook import workbook_bytes

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST_TITLE = 500


@click.command(name="new", short_help="Создать пустой план на год.")
@click.argument("file", metavar="ФАЙЛ", type=click.Path(path_type=Path))
@click.option("--year", required=True, type=Year(), metavar="ГОД", help="Год плана.")
@click.option(
    "--organisation",
    metavar="НАЗВАНИЕ",
    help="Чей план, в родительном падеже: «машиностроительного кластера». Без него в заголовке остаётся прочерк.",
)
@click.option("--title", metavar="ЗАГОЛОВОК", help="Заголовок целиком, если обычный не подходит.")
@click.option("--force", is_flag=True, help="Заменить файл, если он уже есть.")
def command(file: Path, year: int, organisation: str | None, title: str | None, force: bool) -> None:
    """Создаёт пустой план работы в книге Excel.

    В книге – грифы «СОГЛАСОВАНО» и «УТВЕРЖДАЮ», заголовок, таблица с шестью графами и образец раздела
    со строками для мероприятий. Лист готов к печати на А4.
    """
    organisation, title = _words(organisation, "--organisation"), _words(title, "--title")
    if organisation and title:
        raise click.UsageError("укажите что-нибудь одно: --organisation или --title.")
    heading = _with_year(title, year) if title else title_for(year, organisation)
    save_new(file, workbook_bytes(empty_plan(heading)), replace=force)
    click.echo(f"Создан план на {year} год: {file}", err=True)


def _words(given: str | None, option: str) -> str | None:
    """Return the words on one line, None for none; refuse what cannot stand in a heading."""
    words = " ".join((given or "").split())
    if any(unicodedata.category(sign) in {"Cc", "Cs", "Cn", "Co"} for sign in words):
        raise click.BadParameter("есть знаки, которых не бывает в тексте.", param_hint=option)
    if len(words) > _LONGEST_TITLE:
        raise click.BadParameter(f"длиннее {_LONGEST_TITLE} знаков.", param_hint=option)
    return words or None


def _with_year(title: str, year: int) -> str:
    """Return the title with the year in it: the reader learns the year of the plan from there."""
    named = _YEAR.findall(title)
    if not named:
        return f"{title} НА {year} ГОД" if title.isupper() else f"{title} на {year} год"
    if str(year) not in named:
        raise click.BadParameter(f"в заголовке {', '.join(named)}, а --year – {year}.", param_hint="--title")
    return title
