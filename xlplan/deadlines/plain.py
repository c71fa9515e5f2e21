"""The plainest phrases, read at once: nine cells of ten hold a day, a do-by day, a month, or a range of two of them.

This is a short cut and no second grammar: the families of `xlplan.deadlines.forms` read every one of these phrases
too, and a test holds the two together. What is out of order here (31 февраля, май – март) is left to them to explain.
"""

import re
from datetime import date

from xlplan.deadlines.phrase import Reading
from xlplan.deadlines.pieces import FIRST_YEAR, LAST_YEAR, months, opening
from xlplan.deadlines.words import MONTH_FORMS
from xlplan.windows import Kind, Window

_MONTH = "|".join(sorted(MONTH_FORMS, key=len, reverse=True))
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_OF_YEAR = rf"(?: ?{_YEAR} ?(?:г(?:\.|ода?)?)?| текущего года)?\.?"
_IN_FIGURES = rf"(?:\.(?:{_YEAR}|(?P<short>\d\d)))?(?: ?г(?:\.|ода)?)?\.?"
_UNTIL = r"(?P<until>(?:в срок )?(?:до|не позднее|не позже) |к )"
_DAY_IN_FIGURES = rf"(?P<day>\d\d?)\.(?P<month>\d\d){_IN_FIGURES}"
_DAY_OF_MONTH = rf"(?P<day>\d\d?) (?P<month>{_MONTH}){_OF_YEAR}"
_FROM_NUMBER = (
    _DAY_IN_FIGURES,
    _DAY_OF_MONTH,
    rf"(?P<day>\d\d?)\.(?P<month>\d\d)\.? ?- ?(?P<last_day>\d\d?)\.(?P<last_month>\d\d){_IN_FIGURES}",
    rf"(?P<day>\d\d?) ?- ?(?P<last_day>\d\d?) (?P<last_month>{_MONTH}){_OF_YEAR}",
)
_FROM_WORD = (
    rf"(?P<month>{_MONTH})(?: ?- ?(?P<last_month>{_MONTH}))?{_OF_YEAR}",
    _UNTIL + _DAY_IN_FIGURES,
    _UNTIL + _DAY_OF_MONTH,
    rf"с (?P<day>\d\d?)(?: (?P<month>{_MONTH}))? по (?P<last_day>\d\d?) (?P<last_month>{_MONTH}){_OF_YEAR}",
)
_NUMBERED, _WORDED = ([re.compile(shape) for shape in shapes] for shapes in (_FROM_NUMBER, _FROM_WORD))


def read_plain(folded: str, year: int) -> Reading | None:
    """Read a folded text of one of the plain shapes; None for any other, and for days that are out of order."""
    for shape in _NUMBERED if folded[:1].isdecimal() else _WORDED:
        if found := shape.fullmatch(folded):
            return _reading(found.groupdict(), year)
    return None


def _reading(parts: dict[str, str | None], year: int) -> Reading | None:
    year = int(parts["year"] or year)
    if short := parts.get("short"):
        year = 2000 + int(short)
    first, last = parts.get("day"), parts.get("last_day")
    last_month = _number(parts.get("last_month") or parts["month"])
    month = _number(parts.get("month") or parts["last_month"])
    if not 1 <= month <= 12 or not 1 <= last_month <= 12 or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        start = date(year, month, int(first)) if first else date(year, month, 1)
        end = date(year, last_month, int(last)) if last else None
    except ValueError:
        return None
    if not first:
        end = months(year, last_month, 1).end
    return _window(start, end, until=bool(parts.get("until")))


def _window(start: date, end: date | None, *, until: bool) -> Reading | None:
    """Make a point of a day alone, a do-by day, or a period; None where the end is not after the start."""
    if end is None:
        return Reading(Kind.POINT, (Window(opening(start) if until else start, start),))
    return Reading(Kind.PERIOD, (Window(start, end),)) if start < end else None


def _number(month: str | None) -> int:
    if month is None:
        return 0
    return int(month) if month.isdigit() else MONTH_FORMS[month]
