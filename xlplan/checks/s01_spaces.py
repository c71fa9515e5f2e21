"""S01: spaces that nobody sees: doubled, at the ends, no-break ones among ordinary words.

Let be are a gap between quotation marks or brackets, which waits for a hand («    » мая), the indent of a list inside a
cell, and a no-break space where typographers put one: beside a number, an initial, a short word, a dash.
"""

import re
from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._texts import written
from xlplan.findings import Severity
from xlplan.fixes import Change, Fix
from xlplan.plan import Plan

_BROKEN = "\u00a0\u2007\u202f"
_SPACE = f"[ {_BROKEN}]"
_GAP = rf"(?<=[«\"(_]){_SPACE}+(?=[»\")_])"
_INDENT = rf"(?<=\n){_SPACE}+(?=[-–—•·*]|\d+[.)])"
_SPACES = re.compile(
    rf"(?P<gap>{_GAP}|{_INDENT})"
    rf"|(?P<ends>\A\s+|\s+\Z)"
    rf"|(?P<line>{_SPACE}+(?=\n)|(?<=\n){_SPACE}+)"
    rf"|(?P<sign>(?<=[^\s_,;]){_SPACE}+(?=[,;](?:\s|\Z)))"
    rf"|(?P<doubled>{_SPACE}{{2,}})"
    rf"|(?P<broken>(?<=[^\W\d_]{{4}})[{_BROKEN}](?=[^\W\d_]{{4}}))"
)
_NAMES = {
    "doubled": "двойные",
    "ends": "в начале или в конце",
    "sign": "перед знаком препинания",
    "broken": "неразрывные",
}


@check(
    "S01",
    "spaces",
    Severity.NOTE,
    what="Лишние пробелы: двойные, в начале или в конце ячейки, перед запятой; неразрывные вместо обычных.",
    why="Их не видно, но из-за них одинаковые тексты не находятся поиском и не совпадают в фильтре.",
    how="Уберите лишние пробелы; неразрывные замените обычными.",
    example="Секретарь  КС → Секретарь КС",
    fixes=True,
)
def spaces(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report each cell with such spaces once, saying which they are."""
    for field in written(plan):
        raw = field.raw
        if raw == field.text and " ," not in raw and " ;" not in raw:
            continue
        found = [match for match in _SPACES.finditer(raw) if match.lastgroup != "gap"]
        kinds = {_kind(match) for match in found}
        wrong = [name for kind, name in _NAMES.items() if kind in kinds]
        if wrong:
            fix = Fix(raw, tuple(Change(*match.span(), _instead(match)) for match in found))
            yield Problem(field.at, f"лишние пробелы: {', '.join(wrong)}", "Уберите их.", fix=fix)


def _kind(match: re.Match[str]) -> str | None:
    """Tell what is wrong; a single space beside a line break is not worth a word, though it goes with the others."""
    return "doubled" if match.lastgroup == "line" and len(match[0]) > 1 else match.lastgroup


def _instead(match: re.Match[str]) -> str:
    return " " if match.lastgroup in {"doubled", "broken"} else ""
