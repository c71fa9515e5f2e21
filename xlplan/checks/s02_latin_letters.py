"""S02: Latin letters inside Cyrillic words: «KС» with a Latin K looks right and is not found by search."""

from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._alphabets import LATIN, MIXED, Spelling
from xlplan.checks._texts import written
from xlplan.findings import Severity
from xlplan.fixes import Fix
from xlplan.plan import Plan


@check(
    "S02",
    "latin-letters",
    Severity.WARNING,
    what="В русском слове стоят латинские буквы, похожие на русские.",
    why="Слово выглядит верно, но не находится поиском, а «КС» и «KС» в фильтре – разные исполнители.",
    how="Наберите слово заново в русской раскладке.",
    example="KС (первая буква латинская) → КС",
    fixes=True,
)
def latin_letters(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report each word that mixes both alphabets; words written wholly in Latin letters are let be.

    The fix changes the Latin letters of all the words of a cell or none: half a cell would look as if all were right.
    """
    spelling = Spelling(plan, context.settings)
    for field in written(plan):
        if not LATIN.search(field.raw):
            continue
        words = list(dict.fromkeys(MIXED.findall(field.raw)))
        if words:
            shown = ", ".join(
                f"«{word}» (латинские: {', '.join(dict.fromkeys(LATIN.findall(word)))})" for word in words
            )
            changes = spelling.changes(field.raw)
            fix = Fix(field.raw, changes) if changes else None
            yield Problem(field.at, f"латинские буквы в русском слове: {shown}", "Наберите слово заново.", fix=fix)
