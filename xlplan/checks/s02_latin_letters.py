"""S02: Latin letters inside Cyrillic words: «KС» with a Latin K looks right and is not found by search."""

import re
from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._texts import written
from xlplan.findings import Severity
from xlplan.plan import Plan

_ALIKE = str.maketrans("AaBCcEeHKkMOoPpTXxyY", "АаВСсЕеНКкМОоРрТХхуУ")
_MIXED = re.compile(r"(?=[^\W\d_]*[A-Za-z])(?=[^\W\d_]*[А-Яа-яЁё])[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z]")


@check(
    "S02",
    "latin-letters",
    Severity.WARNING,
    what="В русском слове стоят латинские буквы, похожие на русские.",
    why="Слово выглядит верно, но не находится поиском, а «КС» и «KС» в фильтре – разные исполнители.",
    how="Наберите слово заново в русской раскладке.",
    example="KС (первая буква латинская) → КС",
)
def latin_letters(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report each word that mixes both alphabets; words written wholly in Latin letters are let be."""
    for field in written(plan):
        if not _LATIN.search(field.raw):
            continue
        words = list(dict.fromkeys(_MIXED.findall(field.raw)))
        if words:
            shown = ", ".join(
                f"«{word}» (латинские: {', '.join(dict.fromkeys(_LATIN.findall(word)))})" for word in words
            )
            fix = _MIXED.sub(lambda match: match[0].translate(_ALIKE), field.raw)
            fixed = None if _MIXED.search(fix) else fix
            yield Problem(field.at, f"латинские буквы в русском слове: {shown}", "Наберите слово заново.", fix=fixed)
