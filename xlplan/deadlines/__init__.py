"""Phrase to windows: reads a deadline as people write it, wholly or not at all.

    phrase    = deadline {qualifier} | stacked
    stacked   = phrase {(";" | line break | "далее") phrase}
    deadline  = one of the families in `xlplan.deadlines.forms`, each with its grammar and examples

The way of a phrase: `letters.fold` gives it one form, `lexer.scan` cuts it into tokens, every family is asked to read
all of them; what is left over makes the phrase `Kind.UNREAD`, with the reason. Only a phrase that nobody can read is
looked through for misspelt words (`spelling`). No date is ever guessed.
"""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from xlplan.deadlines.faults import (
    LeftoverError,
    MisspeltError,
    NoSuchYearError,
    ReversedError,
    TooLongError,
    UnreadableError,
)
from xlplan.deadlines.forms import read_whole
from xlplan.deadlines.letters import fold
from xlplan.deadlines.lexer import scan, unbroken
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.pieces import FIRST_YEAR, LAST_YEAR, SchoolYear
from xlplan.deadlines.plain import read_plain
from xlplan.deadlines.qualifiers import splits
from xlplan.deadlines.spelling import mend
from xlplan.deadlines.stacked import read_stacked
from xlplan.deadlines.telling import tell
from xlplan.deadlines.tokens import Tag
from xlplan.grid import ErrorValue, Value
from xlplan.windows import Deadline, Fault, Kind, Window

__all__ = ["SchoolYear", "from_span", "from_value", "parse", "tell"]

LONGEST = 500
"""A longer text is no deadline, in characters."""

_NOTHING = re.compile(r"[\s.…–—−‐‑‒―_-]*")


@lru_cache(maxsize=8192, typed=True)
def parse(text: str, year: int) -> Deadline:
    """Read a phrase of a plan of that year; total: any text gives a `Deadline`, never an exception.

    With a `SchoolYear`, a range from autumn to spring runs over into the next year; all else is read as for its year.
    """
    if _NOTHING.fullmatch(text):
        return Deadline(text, Kind.NONE, year=year)
    try:
        if len(text) > LONGEST:
            raise TooLongError(LONGEST)
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise NoSuchYearError(str(year))
        folded = fold(text).strip()
        if plain := read_plain(folded, year):
            return _deadline(text, plain, year)
        return _read_or_mend(text, unbroken(folded), year)
    except UnreadableError as fault:
        return Deadline(
            text, Kind.UNREAD, reason=fault.reason, suggestion=fault.suggestion, fault=fault.fault, year=year
        )


def _read_or_mend(text: str, folded: str, year: int) -> Deadline:
    """Read the phrase as it stands; failing that, with its misspelt words put right."""
    phrase = Phrase(folded, scan(folded), year)
    fault: UnreadableError | None = None
    try:
        if reading := _read(phrase):
            return _deadline(text, reading, year)
    except UnreadableError as found:
        fault = found
    try:
        mended = mend(folded, phrase.tokens)
    except MisspeltError as found:
        raise (fault or found) from found
    if mended is not None:
        reading = _read(Phrase(mended, scan(mended), year))
        if reading and reading.windows:
            return _deadline(text, reading, year, corrected=" ".join(mended.split()))
    raise fault or _leftover(phrase)


def _read(phrase: Phrase) -> Reading | None:
    """Read a whole phrase: by a family, with qualifiers taken off, or part by part."""
    phrase = _without_head(_bare(phrase))
    if reading := read_whole(phrase):
        return reading
    for head, words in splits(phrase):
        reading = _head(head)
        if reading:
            said = "; ".join(one for one in (reading.qualifier, words) if one)
            return Reading(reading.kind, reading.windows, reading.frequency, said, reading.bound)
    return read_stacked(phrase, _read) or _read_on_one_line(phrase)


def _read_on_one_line(phrase: Phrase) -> Reading | None:
    """Read a phrase whose lines make no sense one by one: then a narrow column has wrapped it where it goes on."""
    tokens = [token for token in phrase.tokens if token.tag is not Tag.LINE]
    return _read(Phrase(phrase.text, tokens, phrase.year)) if len(tokens) < len(phrase.tokens) else None


def _head(phrase: Phrase) -> Reading | None:
    """Read what a qualifier qualifies: it must bring days of its own, or a rhythm."""
    reading = read_whole(phrase) if phrase.length else None
    if reading is None or not (reading.windows or reading.frequency):
        return None
    return reading


def _bare(phrase: Phrase) -> Phrase:
    """Take off brackets or quotation marks around the whole phrase."""
    first = phrase.tokens[0].tag
    if first not in _CLOSING or phrase.length <= 2:
        return phrase
    last = phrase.length - 1
    inner = [token.tag for token in phrase.tokens[1:last]]
    around = phrase.tokens[last].tag is _CLOSING[first] and first not in inner
    return phrase.part(1, last) if around else phrase


_CLOSING = {Tag.OPEN: Tag.CLOSE, Tag.QUOTE: Tag.QUOTE}


_HEADINGS = ("срок", "период", "дата")


def _without_head(phrase: Phrase) -> Phrase:
    """Take off the heading that people repeat in the cell: «Срок: …», «срок – …», «Период: …»."""
    tokens = phrase.tokens
    headed = phrase.length > 2 and tokens[0].value in _HEADINGS and tokens[1].tag in {Tag.COLON, Tag.DASH}
    return phrase.part(2, len(tokens)) if headed else phrase


def _leftover(phrase: Phrase) -> LeftoverError:
    unknown = [token.form for token in phrase.tokens if token.tag in {Tag.UNKNOWN, Tag.SIGN, Tag.PLAIN}]
    known = phrase.length - len(unknown)
    return LeftoverError(" ".join(unknown[:6]) or phrase.text.strip(), whole=not unknown or not known)


def _deadline(text: str, reading: Reading, year: int, corrected: str | None = None) -> Deadline:
    windows = reading.windows
    due = windows[0].end if len(windows) == 1 else max((window.end for window in windows), default=None)
    return Deadline(
        text,
        reading.kind,
        windows,
        due,
        reading.frequency,
        reading.qualifier,
        corrected=corrected,
        bound=reading.bound,
        year=year,
    )


def from_value(value: Value, year: int) -> Deadline:
    """Read a deadline cell whatever it holds: a real date is that day, a text is a phrase, a number may be a year."""
    match value:
        case None:
            return Deadline("", Kind.NONE, year=year)
        case ErrorValue():
            return Deadline(str(value), Kind.UNREAD, reason="в ячейке ошибка вычисления", year=year)
        case str():
            return parse(value, year)
        case datetime() | date():
            day = value.date() if isinstance(value, datetime) else value
            return Deadline(f"{day:%d.%m.%Y}", Kind.POINT, (Window(day, day),), day, year=year)
        case int() | float() if not isinstance(value, bool):
            return _from_number(value, year)
        case _:
            return Deadline(str(value), Kind.UNREAD, reason="в ячейке не дата и не текст", fault=Fault.NUMBER)


_EPOCH = date(1899, 12, 30)
"""Day 0 of the numbers under which Excel keeps dates (ECMA-376-1, 18.17.4.1)."""


def _from_number(value: int | float, year: int) -> Deadline:
    """Read a number: a year is that year; one that would show as a date near the plan's year is told to be that."""
    if value == int(value) and FIRST_YEAR <= value <= LAST_YEAR:
        return parse(str(int(value)), year)
    shown = None
    if 1 <= value < 100_000 and abs((_EPOCH + timedelta(days=int(value))).year - year) <= 2:
        shown = f"{_EPOCH + timedelta(days=int(value)):%d.%m.%Y}"
    reason = "в ячейке число, а не дата и не текст"
    return Deadline(str(value), Kind.UNREAD, reason=reason, suggestion=shown, fault=Fault.NUMBER, year=year)


def from_span(start: Value, end: Value, year: int) -> Deadline:
    """Read two cells, the start and the end; either may be empty, then the other stands alone."""
    first, last = from_value(start, year), from_value(end, year)
    text = " – ".join(one.text for one in (first, last) if one.text)
    if first.kind is Kind.NONE or last.kind is Kind.NONE:
        return last if first.kind is Kind.NONE else first
    if not (first.windows and last.windows):
        unread = first if not first.windows else last
        return Deadline(text, unread.kind, reason=unread.reason, fault=unread.fault, year=year)
    begin, due = min(window.start for window in first.windows), max(window.end for window in last.windows)
    if begin > due and isinstance(year, SchoolYear):
        due = max((window.end for window in from_value(end, year + 1).windows), default=due)
    if begin > due:
        fault = ReversedError(begin, due)
        return Deadline(text, Kind.UNREAD, reason=fault.reason, fault=fault.fault, year=year)
    kind = Kind.POINT if begin == due else Kind.PERIOD
    return Deadline(text, kind, (Window(begin, due),), due, year=year)
