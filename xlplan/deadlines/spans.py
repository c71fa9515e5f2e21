"""Single spans: a date, a month, a quarter, a half-year, a year, or a range between two of them.

span    = date | day month | month | quarter | half | year
range   = span "-" span | "с" span "по" span | day "-" day month | "с" day "по" day month
"""

import re
from calendar import monthrange
from datetime import date

from xlplan.deadlines.words import MONTH, QUARTERS, month_of
from xlplan.windows import Window

_YEAR = r"(?: (?P<year>(?:19|20)\d\d)(?: ?г(?:ода|оду|од|\.)?)?| ?(?:т|с)\. ?г\.?| текущего года)?"
_ORDINAL = r"(?P<n>[1-4]|iv|i{1,3}|перв|втор|трет|четверт)(?:-?(?:ый|ой|ий|ом|ем|ого|его|го|й|м|ое|е|ье|ьем|ьего|ье))?"
_FORMS = (
    ("figures", r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})(?:\.(?P<y>(?:19|20)\d\d|\d\d))?(?: ?г(?:ода|\.)?)?"),
    ("day", rf"(?P<d>\d{{1,2}})(?:-?го)? (?P<month>{MONTH}){_YEAR}"),
    ("month", rf"(?:в )?(?P<month>{MONTH}){_YEAR}"),
    ("quarter", rf"(?:в |во )?{_ORDINAL} ?(?:квартал[аеуы]?|кв\.?){_YEAR}"),
    ("half", rf"(?:в |во )?{_ORDINAL} ?(?:полугоди[еяию]|полуг\.?|п/г){_YEAR}"),
    ("year", r"(?:в )?(?P<year>(?:19|20)\d\d) ?(?:г(?:од|оду|ода|\.)?)"),
)
_PATTERNS = tuple((name, re.compile(form)) for name, form in _FORMS)
_WITHIN_MONTH = re.compile(
    rf"(?:с )?(?P<a>\d{{1,2}})(?:-| по )(?P<b>\d{{1,2}})(?P<rest> {MONTH}{_YEAR}|\.\d{{1,2}}(?:\.\d{{2,4}})?)"
)
_FROM_TO = re.compile(r"(?:с )(?P<a>.+?) (?:по|до) (?P<b>.+)")
_BARE = re.compile(r"(?P<a>[1-4]|iv|i{1,3})-(?P<b>[1-4]|iv|i{1,3}) (?P<rest>(?:кварталы?|кв\.?).*)")


def read_span(text: str, year: int) -> Window | None:
    """Read a normal text as one span or range of the plan's year; None unless every character is understood."""
    return _single(text, year) or _range(text, year)


def is_day(window: Window) -> bool:
    """Tell whether a window is a single day."""
    return window.start == window.end


def _single(text: str, year: int) -> Window | None:
    for name, pattern in _PATTERNS:
        if found := pattern.fullmatch(text):
            try:
                return _window(name, found, year)
            except ValueError:
                return None
    return None


def _window(name: str, found: re.Match[str], year: int) -> Window:
    parts = found.groupdict()
    if name == "figures":
        own = parts["y"]
        year = year if own is None else int(own) if len(own) == 4 else 2000 + int(own)
        day = date(year, int(parts["m"]), int(parts["d"]))
        return Window(day, day)
    year = int(parts.get("year") or year)
    match name:
        case "day":
            day = date(year, month_of(parts["month"]), int(parts["d"]))
            return Window(day, day)
        case "month":
            return months(year, month_of(parts["month"]), 1)
        case "quarter":
            return months(year, 3 * QUARTERS[parts["n"]] - 2, 3)
        case "half":
            if QUARTERS[parts["n"]] > 2:
                raise ValueError("a year has two halves")
            return months(year, 6 * QUARTERS[parts["n"]] - 5, 6)
        case _:
            return months(year, 1, 12)


def months(year: int, first: int, count: int) -> Window:
    """Return the window of whole months from the first on."""
    last = first + count - 1
    return Window(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _range(text: str, year: int) -> Window | None:
    if found := _WITHIN_MONTH.fullmatch(text):
        return _joined(_single(found["a"] + found["rest"], year), _single(found["b"] + found["rest"], year))
    if found := _BARE.fullmatch(text):
        rest = found["rest"].replace("кварталы", "квартал")
        return _joined(_single(f"{found['a']} {rest}", year), _single(f"{found['b']} {rest}", year))
    if found := _FROM_TO.fullmatch(text):
        return _joined(_single(found["a"], year), _single(found["b"], year))
    for cut in (match.start() for match in re.finditer("-", text)):
        window = _joined(_single(text[:cut].strip(), year), _single(text[cut + 1 :].strip(), year))
        if window:
            return window
    return None


def _joined(first: Window | None, last: Window | None) -> Window | None:
    if first is None or last is None or first.start > last.end or is_day(first) != is_day(last):
        return None
    return Window(first.start, last.end)
