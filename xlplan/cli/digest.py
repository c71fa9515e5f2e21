"""``xlplan digest FOLDER``: many plans in one workbook, for whoever answers for all of them."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import click

from xlplan.cli._options import Days, Year, today_option
from xlplan.cli._width import hanging
from xlplan.digest import KEY, Gathered, NothingRead, digest_bytes, gather, headline, left_out
from xlplan.errors import XlplanError
from xlplan.hosts.file import read_book
from xlplan.hosts.file.archive import read_bytes
from xlplan.own import our_sheets
from xlplan.saving import save_new, save_over
from xlplan.saving.errors import FolderMissing
from xlplan.saving.new import look_at_name

_NAME = "Свод планов"
_SUFFIX = ".xlsx"
_MOST = 20
"""Unread files named on the screen; the sheet has all."""


class DigestTaken(XlplanError):
    """There is a file of that name, and it is no digest of ours."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Файл «{path}» уже есть, и это не свод, поэтому он не тронут. Укажите другое имя (--output) "
            "или добавьте --force: тогда прежний файл останется в папке копий."
        )


@click.command(name="digest", short_help="Свести много планов в одну книгу.")
@click.argument("folder", metavar="ПАПКА", type=click.Path(path_type=Path))
@click.option(
    "--output",
    metavar="ФАЙЛ",
    type=click.Path(path_type=Path),
    help=f"Куда записать, если не в «{_NAME}{_SUFFIX}» в этой папке.",
)
@click.option("--days", type=Days(), default=30, show_default=True, help="На сколько дней вперёд показать сроки.")
@click.option("--for-year", "year", type=Year(), help="Взять планы только на этот год.")
@click.option("--force", is_flag=True, help="Заменить файл с таким именем, даже если это не свод; копия останется.")
@today_option
def command(folder: Path, output: Path | None, days: int, year: int | None, force: bool, today: date | None) -> None:
    """Собирает планы из папки и вложенных в неё в одну книгу – свод.

    На листе «Свод» строка на каждый план: сколько мероприятий в каком состоянии, Ко, ошибки и предупреждения. На
    листах «Просрочено» и «Ближайшие сроки» – сроки всех планов вместе, на листе «Не прочитаны» – книги, из которых план
    не взят, с причиной. Сами планы только читаются. Свод можно записывать заново в тот же файл.

    Код завершения: 0 – свод записан, 2 – ни одного плана прочитать не удалось или записать нельзя.
    """
    day = today or date.today()
    place = _place(folder, output)
    before = _standing(place, force)
    gathered = gather(folder, place, day, year=year, watch=_watched)
    for line in _told(gathered, year):
        click.echo(line, err=True)
    if not gathered.lines:
        raise NothingRead(folder, len(gathered.unread) + gathered.other_years)
    content = digest_bytes(gathered, day, days, f"{_NAME}: {folder.resolve().name or folder}")
    click.echo(headline(gathered.lines, days))
    if content == before:
        click.echo(f"Свод не изменился: {place}", err=True)
        return
    if before is None:
        save_new(place, content)
    else:
        save_over(place, content, before)
    click.echo(f"Свод записан: {place}", err=True)


def _place(folder: Path, output: Path | None) -> Path:
    place = output or folder / f"{_NAME}{_SUFFIX}"
    if place.is_dir():
        place /= f"{_NAME}{_SUFFIX}"
    look_at_name(place, _SUFFIX)
    if output is not None and not place.parent.is_dir():
        raise FolderMissing(place)
    return place


def _standing(place: Path, force: bool) -> bytes | None:
    """Return the file that the digest is to replace, None where there is none; refuse what is not ours."""
    if not place.exists():
        return None
    try:
        ours = KEY in our_sheets(read_book(place))
    except XlplanError:
        ours = False
    if not (ours or force):
        raise DigestTaken(place)
    return read_bytes(place)


def _watched(files: Iterable[Path]) -> Iterator[Path]:
    """Show on the standard error how far the reading has come."""
    with click.progressbar(list(files), label="Чтение книг", file=sys.stderr, show_pos=True) as moving:
        yield from moving


def _told(gathered: Gathered, year: int | None) -> Iterator[str]:
    if gathered.other_years:
        yield f"Планов на другой год, кроме {year}, – {gathered.other_years}: в свод не вошли."
    if gathered.unread:
        yield left_out(gathered.unread)
    for one in gathered.unread[:_MOST]:
        yield from hanging("  ", f"{one.source.words} – {one.why}")
    if len(gathered.unread) > _MOST:
        where = ": все – на листе «Не прочитаны»" if gathered.lines else ""
        yield f"  … и ещё {len(gathered.unread) - _MOST}{where}."
