"""Two years that belong together: «2020-2021 учебный год», «21/22 уч. г.», «2019–2024 годы», «с 2019 по 2024»."""

import re
from collections.abc import Iterator

from xlplan.rollover.mentions.mention import FIRST, LAST, Figures, Mention, Sort

SCHOOL = r"(?:уч(?:\.|ебн[а-я]*)? ?(?:г(?:\.|\b)|год[а-я]*)|у\. ?г\.|уч\.|учебн[а-я]+)"
"""The words after the years of a school year."""

_SPOKEN = rf"(?P<words> ?(?:-?х? ?г{{1,2}}(?:\.|\b)|-?х? ?год[а-я]*|{SCHOOL}))?"
_FORMS = (
    re.compile(rf"(?<!\d)(?P<a>\d{{4}})(?: ?г\.?)? ?[-/] ?(?P<b>\d{{4}})(?!\d){_SPOKEN}"),
    re.compile(rf"(?<!\d)(?P<a>\d{{4}}) ?[-/] ?(?P<b>\d\d)(?![\d.-]){_SPOKEN}"),
    re.compile(rf"(?<!\w)с (?P<a>\d{{4}})(?: ?г(?:\.|\b)| ?года?)? по (?P<b>\d{{4}})(?!\d){_SPOKEN}"),
    re.compile(rf"(?<![\d.,/-])(?P<a>\d\d) ?[-/] ?(?P<b>\d\d)(?!\d)(?P<words> ?{SCHOOL})"),
)


def find_ranges(words: str) -> Iterator[Mention]:
    """Yield the pairs and ranges of years of a quiet text."""
    for form in _FORMS:
        for found in form.finditer(words):
            first, last = _years(found["a"], found["b"])
            if not (FIRST <= first < last <= LAST):
                continue
            if len(found["b"]) == 2 and last != first + 1:
                continue  # «2021-25» may be a number with a part
            figures = (
                Figures(found.start("a"), found.end("a"), first),
                Figures(found.start("b"), found.end("b"), last),
            )
            sort = Sort.PAIR if last == first + 1 else Sort.RANGE
            yield Mention(found.start(), found.end(), sort, figures, spoken=bool(found["words"]))


def _years(first: str, last: str) -> tuple[int, int]:
    """Return the two years; two digits after four, or after two, mean the year that follows."""
    start = int(first) if len(first) == 4 else 2000 + int(first)
    if len(last) == 4:
        return start, int(last)
    end = start // 100 * 100 + int(last)
    return start, end if end > start else end + 100
