"""``xlplan deadline [TEXT…]``: how a phrase is read; phrases on standard input, one a line, when none is given."""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date

import click

from xlplan.cli._options import Year
from xlplan.deadlines import parse, tell
from xlplan.windows import Deadline

_NO_TEXT = re.compile("[\ud800-\udfff]")
"""What Python makes of bytes that the encoding of the input does not have."""


@click.command(name="deadline", short_help="Показать, как понят срок.")
@click.argument("phrases", nargs=-1, metavar="[СРОК…]")
@click.option("--year", type=Year(), help="Год плана; обычно текущий.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Вид ответа.")
def command(phrases: tuple[str, ...], year: int | None, form: str) -> None:
    """Показывает, как понята фраза о сроке. Без фраз читает их со стандартного ввода, по одной в строке."""
    plan_year = year or date.today().year
    lines = phrases or (line.rstrip("\r\n") for line in sys.stdin)
    for phrase in _readable(lines):
        deadline = parse(phrase, plan_year)
        if form == "json":
            click.echo(json.dumps(_contract(deadline, plan_year), ensure_ascii=False))
        else:
            click.echo(f"{' '.join(phrase.split())} → {tell(deadline)}")


def _readable(lines: Iterable[str]) -> Iterator[str]:
    """Take off the mark with which Windows begins a text file; put the replacement sign for bytes that are no text."""
    for number, line in enumerate(lines):
        yield _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", line if number else line.removeprefix("\ufeff"))


def _contract(deadline: Deadline, year: int) -> dict[str, object]:
    return {
        "text": deadline.text,
        "year": year,
        "kind": deadline.kind.value,
        "windows": [[window.start.isoformat(), window.end.isoformat()] for window in deadline.windows],
        "due": deadline.due.isoformat() if deadline.due else None,
        "freq": deadline.frequency.value if deadline.frequency else None,
        "qualifier": deadline.qualifier,
    }
