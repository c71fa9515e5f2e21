"""``xlplan explain CODE``: a rule for people; without a code, the list of rules."""

import click

from xlplan.checks import Rule, rules
from xlplan.cli._width import hanging

_FIXES = "Исправляется автоматически."
_WITH = "Команда: xlplan check ФАЙЛ --fix. Случаи, где верный результат не один, остаются человеку."


@click.command(name="explain", short_help="Объяснить правило проверки.")
@click.argument("code", required=False, metavar="[КОД]")
def command(code: str | None) -> None:
    """Объясняет правило: что проверяется, зачем и как исправить. Без кода – список правил."""
    if code is None:
        for rule in rules().values():
            mark = f" {_FIXES}" if rule.fixes else ""
            for line in hanging(f"{rule.code}  {rule.severity.word:<14}  ", rule.what + mark):
                click.echo(line)
        return
    wanted = rules().get(code.strip().upper())
    if wanted is None:
        raise click.BadParameter(f"нет правила «{code}». Есть: {', '.join(rules())}.", param_hint="КОД")
    click.echo(_page(wanted))


def _page(rule: Rule) -> str:
    wrong, _, right = rule.example.partition(" → ")
    parts = [f"{rule.code} ({rule.name}), {rule.severity.word}", ""]
    parts += hanging("", rule.what)
    for heading, text in (("Зачем: ", rule.why), ("Как исправить: ", rule.how)):
        parts += hanging("", heading + text)
    if rule.fixes:
        parts += hanging("", f"{_FIXES} {_WITH}")
    parts += ["", *hanging("  Было:  ", wrong), *hanging("  Стало: ", right)]
    return "\n".join(parts)
