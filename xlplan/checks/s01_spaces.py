"""S01: spaces that nobody sees: doubled, at the ends, no-break ones among ordinary words."""

import re
from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._texts import written
from xlplan.findings import Severity
from xlplan.plan import Plan

_DOUBLED = re.compile(r"[ \u00a0]{2,}")
_AT_ENDS = re.compile(r"^\s|\s$")
_BEFORE_SIGN = re.compile(r"[^\s_][ \u00a0]+[,;](?=\s|$)")
_BROKEN = re.compile(r"[\u00a0\u2007\u202f]")


@check(
    "S01",
    "spaces",
    Severity.NOTE,
    what="Лишние пробелы: двойные, в начале или в конце ячейки, перед запятой; неразрывные вместо обычных.",
    why="Их не видно, но из-за них одинаковые тексты не находятся поиском и не совпадают в фильтре.",
    how="Уберите лишние пробелы; неразрывные замените обычными.",
    example="Секретарь  КС → Секретарь КС",
)
def spaces(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report each cell with such spaces once, saying which they are."""
    for field in written(plan):
        raw = field.raw
        if raw == field.text and " ," not in raw and " ;" not in raw:
            continue
        wrong = [name for name, found in _kinds(raw) if found]
        if wrong:
            tidy = "\n".join(_tidy(line) for line in raw.strip().splitlines())
            yield Problem(field.at, f"лишние пробелы: {', '.join(wrong)}", "Уберите их.", fix=tidy)


def _kinds(raw: str) -> Iterator[tuple[str, bool]]:
    yield "двойные", bool(_DOUBLED.search(raw.strip()))
    yield "в начале или в конце", bool(_AT_ENDS.search(raw))
    yield "перед знаком препинания", bool(_BEFORE_SIGN.search(raw))
    yield "неразрывные", bool(_BROKEN.search(raw.strip()))


def _tidy(line: str) -> str:
    single = re.sub(r"[ \u00a0\u2007\u202f]+", " ", line).strip()
    return re.sub(r"(?<=[^\s_]) +(?=[,;](?:\s|$))", "", single)
