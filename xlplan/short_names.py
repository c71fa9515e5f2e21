"""One short name for an activity, the same on every sheet of ours.

What stands in brackets goes first, then whole words from the end, marked by «…». A quotation that is cut is closed
(«Молодые профессионалы…»), and no word is left that leans on the next one («в», «и», «в рамках», «№»).
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate

from xlplan.typography import Font, count_lines, text_width

_TRAILING = " \u00a0,.;:–—-("
_LEANING = frozenset(
    (  # noqa: SIM905 - words on a page read better than literals in a list
        "а без в во вместо вне для до за и из из-за из-под или к ко как кроме ли между на над не ни но о об обо "
        "около от ото перед по под после при про путём путем ради с сквозь со среди у через чем что чтобы "
        "также том числе рамках целях целью соответствии гг. им. см. № п. ст. ул. который которая которое которые"
    ).split(),
)
"""Words that say nothing without the next one."""


@lru_cache(maxsize=16_384)
def short_name(text: str, px: float, font: Font, lines: int) -> str:
    """Return a name that fits its cell, shortened with care where it must be.

    Args:
        text: the name in full.
        px: the width of the cell in pixels.
        font: what it is set in.
        lines: how many lines the cell holds.

    Returns:
        The text itself, its white space folded, where that fits; else a shorter one, which always fits unless not even
        one letter does.
    """
    full = " ".join(text.split())
    if count_lines(full, px, font) <= lines:
        return full
    bare = _without_brackets(full)
    if bare and count_lines(bare, px, font) <= lines:
        return bare
    words = (bare or full).split()
    fitting = (name for name in _candidates(words, px * lines, font) if count_lines(name, px, font) <= lines)
    return next(fitting, "…")


def _candidates(words: list[str], reach: float, font: Font) -> Iterator[str]:
    """Yield shorter and shorter names of no more than about that length in pixels: words, then the first word cut."""
    most = _how_many(words, reach, font)
    longest = _how_many(words[0], reach, font)
    for count in range(min(most, len(words) - 1), 0, -1):
        if name := _closed(_without_leaning(words[:count])):
            yield name
    for end in range(longest, 0, -1):
        yield words[0][:end].rstrip(_TRAILING) + "…"


def _how_many(parts: Iterable[str], reach: float, font: Font) -> int:
    """Count the parts that one line of that length would hold."""
    return sum(width <= reach for width in accumulate(text_width(part, font) for part in parts))


def _without_brackets(text: str) -> str:
    """Drop what stands in brackets, nested ones too; an open bracket takes along all that follows it."""
    depth, kept = 0, []
    for sign in text:
        depth += sign == "("
        if not depth:
            kept.append(sign)
        depth -= sign == ")" and depth > 0
    return re.sub(r" +(?=[,.;:» ])", "", "".join(kept)).strip()


def _without_leaning(words: list[str]) -> list[str]:
    kept = list(words)
    while kept and (not kept[-1].strip(_TRAILING + "«»") or kept[-1].lower().strip("«,;:") in _LEANING):
        kept.pop()
    return kept


def _closed(words: list[str]) -> str:
    """Join the words and end them with «…»; a quotation left with a single word goes, a longer one is closed."""
    name = " ".join(words).rstrip(_TRAILING)
    if name.count("«") > name.count("»"):
        before, _, quoted = name.rpartition("«")
        if len(quoted.split()) > 1:
            return f"{name}…»"
        name = " ".join(_without_leaning(before.split())).rstrip(_TRAILING)
    return f"{name}…" if name else ""
