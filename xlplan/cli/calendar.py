"""``xlplan calendar FILE``: the deadlines of a plan as a calendar file, which every calendar program takes in."""

from collections.abc import Iterator
from pathlib import Path

import click

from xlplan import api
from xlplan.cli._options import Days, plan_options
from xlplan.cli._width import hanging
from xlplan.errors import XlplanError
from xlplan.ical import OUR_MARK, Calendar
from xlplan.saving import save_new, save_over
from xlplan.wording import plural

_SUFFIX = ".ics"
_HEAD = 400
"""Bytes in which our mark stands, if it stands at all."""


class CalendarTaken(XlplanError):
    """There is a file of that name, and we have not written it."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Файл «{path}» уже есть, и его записал не xlplan, поэтому он не тронут. Укажите другое имя (--output) "
            "или добавьте --force: тогда прежний файл останется в папке копий."
        )


class NotACalendarName(XlplanError):
    """The name does not end as that of a calendar."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"«{path}» – не имя календаря. Добавьте «{_SUFFIX}», например: «{path.stem}{_SUFFIX}».")


class CalendarUnreadable(XlplanError):
    """The file that stands there may not be looked into."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Файл «{path}» не читается, поэтому не тронут. Укажите другое имя (--output).")


@click.command(name="calendar", short_help="Записать сроки плана в календарь (.ics).")
@click.argument("file", metavar="ФАЙЛ", type=click.Path(path_type=Path))
@click.option(
    "--output",
    metavar="ФАЙЛ",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Куда записать, если не рядом с планом; «-» – в стандартный вывод.",
)
@click.option(
    "--executor",
    "executors",
    metavar="ИМЯ",
    multiple=True,
    help="Только мероприятия этого исполнителя; можно повторить. Регистр, «е» и «ё» не важны.",
)
@click.option(
    "--remind",
    metavar="ДНЕЙ",
    type=Days(),
    help="Напоминать за столько дней до срока, в 9 утра; 0 – в самый день.",
)
@click.option("--force", is_flag=True, help="Заменить чужой файл с таким именем; копия останется.")
@plan_options
def command(  # noqa: PLR0917 - click passes each option by name
    file: Path,
    output: Path | None,
    executors: tuple[str, ...],
    remind: int | None,
    force: bool,
    sheet: str | None,
    year: int | None,
) -> None:
    """Записывает сроки плана в файл календаря .ics – для Outlook, Яндекс Календаря, телефона.

    Каждый срок – событие на весь день в день срока; у «ежеквартально» их четыре. Короткий период, до недели, стоит
    всеми своими днями. Выполненное остаётся с пометкой «Выполнено», снятое отмечено как отменённое. Мероприятия без
    даты в календарь не попадают и названы отдельно. При повторной записи события обновляются, а не удваиваются.
    """
    made = api.make_calendar(file, executors=executors, remind=remind, sheet=sheet, year=year)
    if output is not None and str(output) == "-":
        click.echo(made.content, nl=False)
        done, where = "Календарь выведен", ""
    else:
        place = _place(file, output)
        done = "Календарь записан" if _save(place, made.content, force) else "Календарь не изменился"
        where = f": {place}"
    for line in _told(made, done, where):
        click.echo(line, err=True)


def _place(file: Path, output: Path | None) -> Path:
    if output is None:
        return file.with_suffix(_SUFFIX)
    if output.is_dir():
        return output / f"{file.stem}{_SUFFIX}"
    if output.suffix.lower() != _SUFFIX:
        raise NotACalendarName(output)
    return output


def _save(place: Path, content: bytes, force: bool) -> bool:
    """Write the calendar unless it stands there already; a file that is not ours gives way only by force."""
    before = _standing(place)
    if before == content:
        return False
    if before is None or _is_ours(before):
        save_new(place, content, replace=before is not None, suffix=_SUFFIX)
    elif force:
        save_over(place, content, before)
    else:
        raise CalendarTaken(place)
    return True


def _standing(place: Path) -> bytes | None:
    try:
        return place.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise CalendarUnreadable(place) from error


def _is_ours(content: bytes) -> bool:
    return OUR_MARK.encode() in content[:_HEAD].splitlines()


def _told(made: Calendar, done: str, where: str) -> Iterator[str]:
    whose = f" ({', '.join(made.executors)})" if made.executors else ""
    events = plural(len(made.events), "событие", "события", "событий")
    yield f"{done}, {events}{whose}{where}"
    if made.undated:
        yield f"Без даты, в календарь не вошли – {len(made.undated)}:"
        for one in made.undated:
            yield from hanging(f"  {one.where:<6} ", one.why.removesuffix(", без даты"))
