"""``xlplan rollover FILE``: next year's workbook, and every decision about it as text or JSON."""

import json
import textwrap
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from xlplan import api
from xlplan.cli._options import Year, today_option
from xlplan.cli._width import hanging
from xlplan.next_year import RolledOver
from xlplan.rollover import Carry, Proposal, Rollover, Ruling
from xlplan.sheets.rollover import place_of, totals

_MOST = 20
"""Open decisions shown in the text; the sheet shows all."""
_NAME = 60
"""Letters of a name that are enough to know an activity by."""


@click.command(name="rollover", short_help="Сделать план на следующий год.")
@click.argument("file", metavar="ФАЙЛ", type=click.Path(path_type=Path))
@click.option("--year", type=Year(), help="Год нового плана, если не следующий.")
@click.option("--output", type=click.Path(path_type=Path), metavar="ФАЙЛ", help="Имя новой книги.")
@click.option("--dry-run", is_flag=True, help="Только показать решения, ничего не записывать.")
@click.option(
    "--carry",
    type=click.Choice([carry.value for carry in Carry]),
    default=Carry.UNFINISHED.value,
    show_default=True,
    help="Что переходит с пометкой: все мероприятия, незавершённые или никакие.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Вид ответа.")
@click.option("--force", is_flag=True, help="Заменить новую книгу, если она уже есть.")
@click.option("--sheet", metavar="ЛИСТ", help="Лист с планом, если их несколько.")
@today_option
def command(  # noqa: PLR0913, PLR0917 - click passes each option by name
    file: Path,
    year: int | None,
    output: Path | None,
    dry_run: bool,
    carry: str,
    form: str,
    force: bool,
    sheet: str | None,
    today: date | None,
) -> None:
    """Делает из плана этого года заготовку на следующий.

    Рядом с книгой plan_2021.xlsx появляется plan_2022.xlsx: годы и даты сдвинуты, где это видно по словам вокруг,
    грифы пусты для подписи, отметки стёрты. Исходная книга не меняется. Каждое решение – на листе «Перенос».
    """
    done = api.roll_over(
        file,
        today or date.today(),
        target=year,
        output=output,
        carry=Carry(carry),
        sheet=sheet,
        force=force,
        dry_run=dry_run,
    )
    _warn(done)
    if form == "json":
        click.echo(json.dumps(_contract(done), ensure_ascii=False, indent=2))
    else:
        click.echo(_text(done))


def _warn(done: RolledOver) -> None:
    """Tell on the standard error what is wrong with the plans."""
    if done.old_errors:
        where = ", ".join(str(finding.at) for finding in done.old_errors[:5])
        where += ", …" if len(done.old_errors) > 5 else ""
        said = f"Из прежнего плана в новом осталось ошибок – {len(done.old_errors)}: {where}. Подробно: «xlplan check»."
        for line in hanging("", said):
            click.echo(line, err=True)
    for finding in done.new_errors:
        for line in hanging("", f"Новая ошибка {finding.code} в {finding.at}: {finding.message}."):
            click.echo(line, err=True)


def _text(done: RolledOver) -> str:
    rollover = done.rollover
    name = f"План на {rollover.term.spelled(new=True)}"
    lines = [f"{name}: {done.output}" if done.written else f"{name} (пробный запуск, ничего не записано)"]
    lines += ["", *hanging("", totals(rollover))]
    waiting = list(rollover.open_ones())
    if waiting:
        lines += ["", f"Решить самим – {len(waiting)}:"]
        lines += [line for one in waiting[:_MOST] for line in _open_lines(one)]
    if len(waiting) > _MOST:
        lines.append(f"  … и ещё {len(waiting) - _MOST}")
    if done.written:
        lines += ["", "Все решения с причинами – в новой книге на листе «Перенос»."]
    return "\n".join(lines)


def _open_lines(one: Ruling | Proposal) -> Iterator[str]:
    if isinstance(one, Proposal):
        name = textwrap.shorten(one.name, _NAME, placeholder="…").replace(",…", "…")
        return hanging(f"  {one.at}  ", f"{f'{one.number} ' if one.number else ''}{name} – {one.why}")
    return hanging(f"  {one.ref or place_of(one)}  ", f"«{one.before}» – {one.why}")


def _contract(done: RolledOver) -> dict[str, object]:
    """Build the answer by the JSON contract, schema 1."""
    rollover: Rollover = done.rollover
    return {
        "schema": 1,
        "from": rollover.term.first,
        "to": rollover.term.target,
        "output": str(done.output),
        "years": [_ruling(ruling) for ruling in rollover.years],
        "activities": [_proposal(proposal) for proposal in rollover.activities],
    }


def _ruling(ruling: Ruling) -> dict[str, object]:
    return {
        "cell": ruling.ref.a1 if ruling.ref else None,
        "sheet": ruling.ref.sheet if ruling.ref else None,
        "where": ruling.where,
        "before": ruling.before,
        "after": ruling.after,
        "decision": ruling.decision.value,
        "why": ruling.why,
        "open": ruling.open,
    }


def _proposal(proposal: Proposal) -> dict[str, object]:
    return {
        "number": proposal.number,
        "cell": proposal.at.a1,
        "sheet": proposal.at.sheet,
        "decision": proposal.fate.value,
        "deadline": {"before": proposal.before, "after": proposal.after},
        "why": proposal.why,
        "open": proposal.open,
    }
