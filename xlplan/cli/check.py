"""``xlplan check FILE…``: findings as text, JSON or SARIF, and the exit code."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from xlplan import api
from xlplan.checks import rules
from xlplan.cli._options import plan_options, today_option
from xlplan.cli._sarif import sarif
from xlplan.cli._text import Outcome, findings_text, total_text
from xlplan.errors import XlplanError
from xlplan.findings import Finding, Severity

_LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "note": Severity.NOTE}


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
@today_option
@plan_options
def command(  # noqa: PLR0917 - click passes each option by name
    files: tuple[Path, ...],
    form: str,
    select: str | None,
    ignore: str | None,
    fail_level: str,
    today: date | None,
    sheet: str | None,
    year: int | None,
) -> None:
    """Проверяет план в книге Excel и показывает замечания с адресами ячеек.

    Код завершения: 0 – замечаний нет, 1 – есть, 2 – файл прочитать не удалось.
    """
    day = today or date.today()
    wanted, unwanted = _codes(select, "--select"), _codes(ignore, "--ignore")
    outcomes = [_check(file, day, sheet, year, wanted, unwanted) for file in files]
    if form == "json":
        click.echo(json.dumps(_contract(outcomes, day), ensure_ascii=False, indent=2))
    elif form == "sarif":
        click.echo(json.dumps(sarif(outcomes), ensure_ascii=False, indent=2))
    else:
        for outcome in outcomes:
            click.echo(findings_text(outcome), err=outcome.error is not None)
        if len(outcomes) > 1:
            click.echo(total_text(outcomes))
    click.get_current_context().exit(_exit_code(outcomes, fail_level))


def _codes(given: str | None, option: str) -> tuple[str, ...]:
    """Read a list of codes, or of the letters with which they begin; refuse what no rule answers to."""
    codes = tuple(code.strip().upper() for code in (given or "").split(",") if code.strip())
    for code in codes:
        if not any(known.startswith(code) for known in rules()):
            raise click.BadParameter(f"нет правила «{code}». Есть: {', '.join(rules())}.", param_hint=option)
    return codes


def _check(
    file: Path, day: date, sheet: str | None, year: int | None, wanted: tuple[str, ...], unwanted: tuple[str, ...]
) -> Outcome:
    try:
        report = api.check(file, day, sheet=sheet, year=year)
    except XlplanError as error:
        return Outcome(file, None, (), str(error))
    kept = tuple(finding for finding in report.findings if _is_wanted(finding, wanted, unwanted))
    return Outcome(file, report.plan, kept, None)


def _is_wanted(finding: Finding, wanted: tuple[str, ...], unwanted: tuple[str, ...]) -> bool:
    return (not wanted or finding.code.startswith(wanted)) and not (unwanted and finding.code.startswith(unwanted))


def _exit_code(outcomes: Iterable[Outcome], fail_level: str) -> int:
    results = list(outcomes)
    if any(outcome.error for outcome in results):
        return 2
    least = _LEVELS.get(fail_level)
    found = any(finding.severity >= least for outcome in results for finding in outcome.shown) if least else False
    return int(found)


def _contract(outcomes: Iterable[Outcome], day: date) -> dict[str, object]:
    """Build the answer by the JSON contract, schema 1."""
    return {"schema": 1, "today": day.isoformat(), "files": [_file_entry(outcome) for outcome in outcomes]}


def _file_entry(outcome: Outcome) -> dict[str, object]:
    return {
        "file": str(outcome.file),
        "error": outcome.error,
        "findings": [
            {
                "code": finding.code,
                "name": finding.name,
                "severity": finding.severity.key,
                "sheet": finding.at.sheet,
                "cell": finding.at.a1,
                "message": finding.message,
                "hint": finding.hint,
                "fixable": finding.fixable,
                "suppressed": finding.suppressed,
            }
            for finding in outcome.findings
        ],
        "counts": {key: outcome.count(level) for key, level in _LEVELS.items()},
    }
