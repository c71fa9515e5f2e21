"""Dates with a year: «12.03.2021», «12.03.21», «2021-03-12», «12 марта 2021 г.», «« 25 » 01 2021 г.»."""

import re
from collections.abc import Iterator
from datetime import date

from xlplan.rollover.mentions.mention import FIRST, LAST, Figures, Mention, Sort, full_year

MONTHS = (
    r"январ[ьяе]", r"феврал[ьяе]", r"март[ае]?", r"апрел[ьяе]", r"ма[йяе]", r"июн[ьяе]",
    r"июл[ьяе]", r"август[ае]?", r"сентябр[ьяе]", r"октябр[ьяе]", r"ноябр[ьяе]", r"декабр[ьяе]",
)  # fmt: skip
"""The months in the forms in which dates and deadlines name them; a pattern for quiet text."""

MONTH = "(?:" + "|".join(MONTHS) + ")"

_G = r"(?P<g> ?г(?:\.|\b)| ?год[ау]?(?![а-я\w]))?"
_DAY_AND_MONTH = rf"(?<![\d.])(?P<q>[«\"] ?)?(?P<d>\d{{1,2}})(?: ?[»\"]|-?го)? +(?P<word>{MONTH}) +"
_BOUND = r"(?P<pre>(?<!\w)(?:до|с|по|к|от|и) |\d\.\d{1,4} ?- ?)"
_FORMS = (
    re.compile(rf"(?<![\d./])(?P<d>\d{{1,2}})(?P<sep>[./-])(?P<m>\d{{1,2}})(?P=sep) ?(?P<y>\d{{4}})(?!\d){_G}"),
    re.compile(rf"(?<![\d./])(?P<d>\d{{1,2}})(?P<sep>[./])(?P<m>\d\d)(?P=sep)(?P<y>\d\d)(?![\d/]|\.\d){_G}"),
    re.compile(rf"{_BOUND}(?P<d>\d{{1,2}})\.(?P<m>\d)\.(?P<y>\d\d)(?![\d/]|\.\d){_G}"),
    re.compile(r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])(?P<g>(?!))?"),
    re.compile(rf"{_DAY_AND_MONTH}(?P<y>\d{{4}})(?!\d){_G}"),
    re.compile(rf"{_DAY_AND_MONTH}(?P<y>\d\d)(?= ?г(?:\.|\b)){_G}"),
    re.compile(rf"[«\"] ?(?P<d>\d{{1,2}}) ?[»\"] +(?P<m>\d{{1,2}}) +(?P<y>\d{{4}})(?!\d){_G}"),
)


def find_dates(words: str) -> Iterator[Mention]:
    """Yield the dates of a quiet text, form by form."""
    for form in _FORMS:
        for found in form.finditer(words):
            year = full_year(found["y"])
            if not FIRST <= year <= LAST:
                continue
            day = _day(year, month_number(found), int(found["d"]))
            if day is None and len(found["y"]) == 2:
                continue  # «25.13.21» is a number of something, not a slip in a date
            figures = (Figures(found.start("y"), found.end("y"), year),)
            start = found.start("d") if found.groupdict().get("pre") else found.start()
            yield Mention(start, found.end(), Sort.DATE, figures, day, bool(found["g"]))


def month_number(found: re.Match[str]) -> int:
    """Return the number of the month that a match names by a word or by figures."""
    parts = found.groupdict()
    if not parts.get("word"):
        return int(parts["m"])
    return next(number for number, month in enumerate(MONTHS, 1) if re.fullmatch(month, parts["word"]))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
