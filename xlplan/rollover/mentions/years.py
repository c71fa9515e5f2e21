"""Single years: any four digits from 1990 to 2099, and «21 г.» after «на», «в», «за»."""

import re
from collections.abc import Iterator

from xlplan.rollover.mentions.mention import FIRST, LAST, Figures, Mention, Sort, full_year

_FOUR = re.compile(
    r"(?<!\d)(?P<y>\d{4})(?!\d)(?P<g>(?:-?(?:го|му|ом|[йимгх]{1,2}))? ?(?:г{1,2}(?:\.|(?![\w]))|год[а-я]*))?"
)
_SHORT = re.compile(r"(?<!\w)(?:на|в|за) '?(?P<y>[2-4]\d)(?:-?(?:й|м))? ?(?:г\.|год(?:у|а)?(?!\w))")


def find_years(words: str) -> Iterator[Mention]:
    """Yield every year of four digits of a quiet text."""
    for found in _FOUR.finditer(words):
        year = int(found["y"])
        if FIRST <= year <= LAST:
            figures = (Figures(found.start("y"), found.end("y"), year),)
            yield Mention(found.start(), found.end(), Sort.YEAR, figures, spoken=bool(found["g"]))


def find_short_years(words: str) -> Iterator[Mention]:
    """Yield the years of two digits that a quiet text names with a word: «в 21 году»."""
    for found in _SHORT.finditer(words):
        figures = (Figures(found.start("y"), found.end("y"), full_year(found["y"])),)
        yield Mention(found.start("y"), found.end(), Sort.YEAR, figures, spoken=True)
