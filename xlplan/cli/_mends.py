"""What has been put right, for people: the cell, the rules, and the words before and after, made visible.

In the words of before, a space that goes is shown as «·», a no-break one as «°», a line break as «¶», as Word does.
"""

from collections.abc import Iterator, Sequence
from datetime import date

import click

from xlplan.cli._width import hanging
from xlplan.fixes import Change, Fix, rewritten
from xlplan.reader.rows import shown
from xlplan.sureness import Mend
from xlplan.wording import plural

_SHOWN = str.maketrans({" ": "·", "\u00a0": "°", "\u2007": "°", "\u202f": "°", "\n": "¶", "\t": "·", "\r": "¶"})
_REACH = 24
"""Signs shown on each side of a change, up to the end of a word."""


def mended_lines(made: Sequence[Mend], written: bool) -> Iterator[str]:
    """Yield the lines about the cells that were put right, or would be."""
    if not made:
        yield "Автоматически исправлять нечего."
        return
    cells = plural(len(made), "ячейка", "ячейки", "ячеек")
    yield f"Исправлено автоматически – {cells}:" if written else f"Будет исправлено автоматически – {cells}:"
    for mend in made:
        before, after = before_and_after(mend.fix)
        start = f"{mend.at!s:<12} {', '.join(mend.codes):<3}  "
        yield from hanging(click.style(start, fg="green"), f"{before} → {after}")


def before_and_after(fix: Fix) -> tuple[str, str]:
    """Return how a cell looks before and after, only the words around the changes."""
    if fix.instead is not None:
        kind = "дата" if isinstance(fix.instead, date) else "текст"
        return f"«{shown(fix.before)}»", f"«{shown(fix.instead)}» ({kind})"
    text = str(fix.before)
    visible = [change._replace(words=text[change.start : change.end].translate(_SHOWN)) for change in fix.changes]
    stretches = list(_stretches(text, fix.changes))
    before = " … ".join(_excerpt(text, visible, *stretch) for stretch in stretches)
    after = " … ".join(_excerpt(text, fix.changes, *stretch) for stretch in stretches)
    head, tail = "… " * (stretches[0][0] > 0), " …" * (stretches[-1][1] < len(text))
    latin = dict.fromkeys(text[change.start : change.end] for change in fix.changes if change.words.strip())
    return f"«{head}{before}{tail}»", f"«{head}{after}{tail}»" + (f" (латинские: {', '.join(latin)})" if latin else "")


def _stretches(text: str, changes: Sequence[Change]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text that are worth showing: changes that stand close together share one."""
    start, end = _around(text, changes[0])
    for change in changes[1:]:
        first, last = _around(text, change)
        if first > end:
            yield start, end
            start = first
        end = max(end, last)
    yield start, end


def _around(text: str, change: Change) -> tuple[int, int]:
    start, end = max(0, change.start - _REACH), min(len(text), change.end + _REACH)
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _excerpt(text: str, changes: Sequence[Change], start: int, end: int) -> str:
    moved = [Change(one.start - start, one.end - start, one.words) for one in changes if start <= one.start < end]
    return rewritten(text[start:end], moved).replace("\n", " ")
