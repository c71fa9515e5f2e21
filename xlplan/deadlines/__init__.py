"""Phrase to windows: reads a deadline as people write it, wholly or not at all.

    phrase    = all-year | external | as-needed | recurring | until | spans
    until     = ("до" | "к" | "не позднее" | "в срок до") day
    recurring = ("ежемесячно" | "ежеквартально" | …) ["до" number "числа"]
    spans     = span {("," | "и" | ";" | line break) span}

A phrase of which one character is left over is not read: `Kind.UNREAD`, with the reason.
"""

import re
from datetime import date, datetime
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from xlplan.deadlines.spans import is_day, months, read_span
from xlplan.deadlines.words import normal
from xlplan.grid import Value
from xlplan.windows import Deadline, Frequency, Kind, Window

__all__ = ["from_span", "from_value", "parse", "tell"]

LONGEST = 500
"""A longer text is no deadline, in characters."""

_ALL_YEAR = re.compile(
    r"(?:постоянно|весь (?:год|период)|круглый год|(?:в течение|на протяжении) (?:всего |календарного |текущего )?года)"
    r"(?:, (?:постоянно|в течение года))?"
)
_EXTERNAL = re.compile(
    r"(?:в соответствии с|согласно|по)(?: \w+){0,3} (?:план\w*|график\w*|приказ\w*|расписани\w*"
    r"|распоряжени\w*|положени\w*)"
    r"(?: [а-я«»\"., -]+)?|(?:в соответствии с|согласно|по) (?:план|график|приказ|расписани|распоряжени|положени)\w*"
    r"(?: [а-я«»\"., -]+)?"
)
_AS_NEEDED = re.compile(r"(?:по мере|при|по) необходимости")
_UNTIL = re.compile(r"(?:до|к|не позднее|не позже|в срок до|в срок не позднее) (?P<day>.+)")
_EVERY = (
    (re.compile(r"ежемесячно|каждый месяц|(?:1 )?раз в месяц"), Frequency.MONTHLY, 1),
    (re.compile(r"ежеквартально|каждый квартал|(?:1 )?раз в квартал"), Frequency.QUARTERLY, 3),
    (re.compile(r"(?:1 )?раз в полугодие|каждое полугодие"), Frequency.HALF_YEARLY, 6),
    (re.compile(r"ежегодно|(?:1 )?раз в год"), Frequency.YEARLY, 12),
)
_OFTENER = ((re.compile(r"еженедельно"), Frequency.WEEKLY), (re.compile(r"ежедневно"), Frequency.DAILY))
_BY_DAY = re.compile(r"(?P<every>.+?),? до (?P<day>\d{1,2})(?:-?го)? числа(?: месяца| каждого месяца)?")
_BOUND = re.compile(r"^(?P<phrase>.+?) ?\(?(?P<words>по (?:отдельному )?(?:согласованию|графику|плану))\)?$")
_PARTS = re.compile(r"\s*[;,\n]\s*| и ")


@lru_cache(maxsize=8192)
def parse(text: str, year: int) -> Deadline:
    """Read a phrase of a plan of that year; total: any text gives a `Deadline`, never an exception."""
    if not text.strip(" .–—-\n\t\u00a0"):
        return Deadline(text, Kind.NONE)
    if len(text) > LONGEST:
        return Deadline(text, Kind.UNREAD, reason=f"текст длиннее {LONGEST} знаков")
    words = normal(text)
    return (
        _undated(text, words)
        or _all_year(text, words, year)
        or _recurring(text, words, year)
        or _until(text, words, year)
        or _spans(text, words, year)
        or _bounded(text, words, year)
        or Deadline(text, Kind.UNREAD, reason="фраза не похожа ни на один известный способ записать срок")
    )


def _undated(text: str, words: str) -> Deadline | None:
    if _AS_NEEDED.fullmatch(words):
        return Deadline(text, Kind.AS_NEEDED)
    return Deadline(text, Kind.EXTERNAL) if _EXTERNAL.fullmatch(words) else None


def _all_year(text: str, words: str, year: int) -> Deadline | None:
    if _ALL_YEAR.fullmatch(words):
        return _dated(text, Kind.ALL_YEAR, (months(year, 1, 12),))
    if re.fullmatch(r"в течение учебного года", words):
        return _dated(text, Kind.ALL_YEAR, (months(year, 1, 5), months(year, 9, 4)))
    return None


def _recurring(text: str, words: str, year: int) -> Deadline | None:
    by_day = _BY_DAY.fullmatch(words)
    every = by_day["every"] if by_day else words
    for pattern, frequency in _OFTENER:
        if pattern.fullmatch(words):
            return Deadline(text, Kind.RECURRING, frequency=frequency)
    for pattern, frequency, size in _EVERY:
        if not pattern.fullmatch(every):
            continue
        windows = tuple(months(year, first, size) for first in range(1, 13, size))
        if by_day:
            if size != 1 or not 1 <= int(by_day["day"]) <= 28:
                return None
            windows = tuple(Window(w.start, w.start + relativedelta(day=int(by_day["day"]))) for w in windows)
        return _dated(text, Kind.RECURRING, windows, frequency)
    return None


def _until(text: str, words: str, year: int) -> Deadline | None:
    found = _UNTIL.fullmatch(words)
    if not found:
        return None
    if found["day"] == "конца года":
        return _dated(text, Kind.POINT, (months(year, 1, 12),))
    day = read_span(found["day"], year)
    if day is None or not is_day(day):
        return None
    # What is due on the first of January is the work of the year before.
    first = (day.end - relativedelta(days=1)).year
    return _dated(text, Kind.POINT, (Window(date(first, 1, 1), day.end),))


def _spans(text: str, words: str, year: int) -> Deadline | None:
    whole = read_span(words, year)
    if whole:
        return _dated(text, Kind.POINT if is_day(whole) else Kind.PERIOD, (whole,))
    parts = [part for line in text.splitlines() for part in _PARTS.split(normal(line)) if part]
    windows = [read_span(part, year) for part in parts]
    if len(parts) < 2 or None in windows:
        return None
    ordered = sorted({window for window in windows if window})
    return _dated(text, Kind.SEVERAL, tuple(ordered)) if len(ordered) == len(parts) else None


def _bounded(text: str, words: str, year: int) -> Deadline | None:
    """Read a phrase that goes on with words which bound it and name no day."""
    found = _BOUND.fullmatch(words)
    if not found:
        return None
    read = parse(found["phrase"], year)
    if not read.dated:
        return None
    return Deadline(text, read.kind, read.windows, read.due, read.frequency, found["words"])


def _dated(text: str, kind: Kind, windows: tuple[Window, ...], frequency: Frequency | None = None) -> Deadline:
    return Deadline(text, kind, windows, max(window.end for window in windows), frequency)


def from_value(value: Value, year: int) -> Deadline:
    """Read a deadline cell whatever it holds: a real date is that day, text is a phrase, a number is not read."""
    match value:
        case None:
            return Deadline("", Kind.NONE)
        case str():
            return parse(value, year)
        case datetime() | date():
            day = value.date() if isinstance(value, datetime) else value
            return _dated(f"{day:%d.%m.%Y}", Kind.POINT, (Window(day, day),))
        case _:
            return Deadline(str(value), Kind.UNREAD, reason="в ячейке число, а не дата и не текст")


def from_span(start: Value, end: Value, year: int) -> Deadline:
    """Read two cells, the start and the end; either may be empty, then the other stands alone."""
    first, last = from_value(start, year), from_value(end, year)
    text = " – ".join(one.text for one in (first, last) if one.text)
    if first.kind is Kind.NONE or last.kind is Kind.NONE:
        return last if first.kind is Kind.NONE else first
    if not (first.windows and last.windows):
        unread = first if not first.windows else last
        return Deadline(text, unread.kind, reason=unread.reason)
    begin, due = min(window.start for window in first.windows), max(window.end for window in last.windows)
    if begin > due:
        return Deadline(text, Kind.UNREAD, reason="начало позже окончания")
    kind = Kind.POINT if begin == due else Kind.PERIOD
    return _dated(text, kind, (Window(begin, due),))


_EACH = {
    Frequency.MONTHLY: "каждый месяц",
    Frequency.QUARTERLY: "каждый квартал",
    Frequency.HALF_YEARLY: "каждое полугодие",
    Frequency.YEARLY: "каждый год",
    Frequency.WEEKLY: "каждую неделю",
    Frequency.DAILY: "каждый день",
}
_PLAIN = {
    Kind.EXTERNAL: "по другому документу, без даты",
    Kind.RELATIVE: "от события без даты",
    Kind.AS_NEEDED: "по мере необходимости, без даты",
    Kind.NONE: "срока нет",
}


def tell(deadline: Deadline) -> str:
    """Tell in Russian how the phrase was understood."""
    if deadline.kind is Kind.UNREAD:
        return f"не распознано: {deadline.reason}" if deadline.reason else "не распознано"
    if deadline.frequency in _EACH:
        days = ", ".join(f"{window.end:%d.%m}" for window in deadline.windows)
        return f"{_EACH[deadline.frequency]}: до {days}" if days else _EACH[deadline.frequency]
    if not deadline.windows:
        return _PLAIN.get(deadline.kind, "без даты")
    if deadline.kind is Kind.POINT:
        (window,) = deadline.windows
        return f"{window.end:%d.%m.%Y}" if is_day(window) else f"до {window.end:%d.%m.%Y}"
    return ", ".join(f"{window.start:%d.%m.%Y} – {window.end:%d.%m.%Y}" for window in deadline.windows)
