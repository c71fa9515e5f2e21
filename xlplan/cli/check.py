"""``xlplan check FILE…``: findings as text, JSON or SARIF, and the exit code."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import click

from xlplan.checks import rules
from xlplan.cli._checking import Job, all_checked
from xlplan.cli._contract import contract
from xlplan.cli._options import Jobs, plan_options, today_option
from xlplan.cli._sarif import sarif
from xlplan.cli._text import LEVELS, Outcome, findings_text, total_text

_INTERRUPTED = 130
"""The exit code after Ctrl-C, as shells know it: neither «no findings» nor «findings»."""


@click.command(name="check", short_help="Проверить план и показать замечания.")
@click.argument("files", nargs=-1, required=True, metavar="ФАЙЛ…", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text", help="Вид ответа.")
@click.option("--select", metavar="КОДЫ", help="Только эти правила: N02,D (буква – все правила с неё).")
@click.option("--ignore", metavar="КОДЫ", help="Без этих правил.")
@click.option(
    "--fail-level",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    show_default=True,
    help="С какой важности возвращать код 1.",
)
@click.option("--fix", is_flag=True, help="Исправить в книге то, что можно исправить без человека; копия сохраняется.")
@click.option("--dry-run", is_flag=True, help="Вместе с --fix: только показать исправления; книга не меняется.")
@click.option(
    "--jobs",
    type=Jobs(),
    default=1,
    show_default=True,
    help="Сколько файлов проверять одновременно; 0 – по числу процессоров.",
)
@today_option
@plan_options
def command(  # noqa: PLR0913, PLR0917 - click passes each option by name
    files: tuple[Path, ...],
    form: str,
    select: str | None,
    ignore: str | None,
    fail_level: str,
    fix: bool,
    dry_run: bool,
    jobs: int,
    today: date | None,
    sheet: str | None,
    year: int | None,
) -> None:
    """Проверяет план в книге Excel и показывает замечания с адресами ячеек.

    С --fix сначала исправляет то, у чего один возможный результат и что не меняет смысла: лишние пробелы, латинские
    буквы в русских словах, номера и даты, которые Excel понял не так. Какие правила это умеют, показывает «xlplan
    explain». Скрытое на листе «Настройки», исключённое ключами --select и --ignore и то, что считается формулами, не
    исправляется.

    Код завершения: 0 – замечаний нет (с --fix – не осталось), 1 – есть, 2 – файл прочитать или записать не удалось.
    """
    if dry_run and not fix:
        raise click.BadParameter("имеет смысл только вместе с --fix.", param_hint="--dry-run")
    day = today or date.today()
    job = Job(day, sheet, year, _codes(select, "--select"), _codes(ignore, "--ignore"), fix, dry_run, form == "text")
    outcomes = list(_told(all_checked(job, files, jobs), form))
    if form == "json":
        click.echo(json.dumps(contract(outcomes, day), ensure_ascii=False, indent=2))
    elif form == "sarif":
        click.echo(json.dumps(sarif(outcomes), ensure_ascii=False, indent=2))
    elif len(outcomes) > 1:
        click.echo(total_text(outcomes))
    click.get_current_context().exit(_exit_code(outcomes, fail_level))


def _told(outcomes: Iterable[Outcome], form: str) -> Iterator[Outcome]:
    """Pass the outcomes on; a person sees each as soon as it is there, and after Ctrl-C those that were there."""
    try:
        for outcome in outcomes:
            if form == "text":
                click.echo(findings_text(outcome), err=outcome.error is not None)
            if outcome.backup:
                click.echo(f"{outcome.file}: прежняя книга сохранена: {outcome.backup}", err=True)
            yield outcome
    except KeyboardInterrupt:
        click.echo("Прервано.", err=True)
        click.get_current_context().exit(_INTERRUPTED)


def _codes(given: str | None, option: str) -> tuple[str, ...]:
    """Read a list of codes, or of the letters with which they begin; refuse what no rule answers to."""
    codes = tuple(code.strip().upper() for code in (given or "").split(",") if code.strip())
    for code in codes:
        if not any(known.startswith(code) for known in rules()):
            raise click.BadParameter(f"нет правила «{code}». Есть: {', '.join(rules())}.", param_hint=option)
    return codes


def _exit_code(outcomes: Iterable[Outcome], fail_level: str) -> int:
    results = list(outcomes)
    if any(outcome.error for outcome in results):
        return 2
    least = LEVELS.get(fail_level)
    found = any(finding.severity >= least for outcome in results for finding in outcome.shown) if least else False
    return int(found)
