"""``xlplan explain CODE``: a rule for people; without a code, the list of rules."""

import textwrap

import click

from xlplan.checks import Rule, rules


@click.command(name="explain", short_help="Объяснить правило проверки.")
@click.argument("code", required=False, metavar="[КОД]")
def command(code: str | None) -> None:
    """Объясняет правило: что проверяется, зачем и как исправить. Без кода – список правил."""
    if code is None:
        for rule in rules().values():
            click.echo(f"{rule.code}  {rule.severity.word:<14} {rule.what}")
        return
    wanted = rules().get(code.strip().upper())
    if wanted is None:
        raise click.BadParameter(f"нет правила «{code}». Есть: {', '.join(rules())}.", param_hint="КОД")
    click.echo(_page(wanted))


def _page(rule: Rule) -> str:
    wrong, _, right = rule.example.partition(" → ")
    parts = [f"{rule.code} ({rule.name}), {rule.severity.word}", ""]
    parts += textwrap.wrap(rule.what, 90)
    for heading, text in (("Зачем: ", rule.why), ("Как исправить: ", rule.how)):
        parts += textwrap.wrap(heading + text, 90)
    parts += ["", f"  Было:  {wrong}", f"  Стало: {right}"]
    return "\n".join(parts)
