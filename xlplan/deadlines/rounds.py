"""The days of each round of a rhythm.

tail = days by their number in the month | parts of the round by their number | [until] dates | list | weekdays
"""

from collections.abc import Sequence
from datetime import timedelta

from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.forms.open_end import read_beginning
from xlplan.deadlines.forms.until import read_targets, until_words
from xlplan.deadlines.forms.whole_year import read_whole_year
from xlplan.deadlines.month_days import read_month_days
from xlplan.deadlines.pieces import Piece, opening
from xlplan.deadlines.rhythm import MONTHS, Rhythm, round_of
from xlplan.deadlines.round_parts import read_round_parts
from xlplan.deadlines.spans import Group, read_list, resolve
from xlplan.deadlines.tokens import Tag, Unit
from xlplan.windows import Frequency, Window

_A_YEAR = timedelta(days=366)
_SHORT = (Frequency.DAILY, Frequency.WEEKLY, Frequency.FORTNIGHTLY, Frequency.TEN_DAILY, Frequency.MULTI_YEARLY)


def read_tail(cursor: Cursor, rhythm: Rhythm, year: int) -> tuple[Window, ...] | None:
    """Read the days of the rounds of a year, behind the rhythm that says how often they come."""
    start = cursor.at
    for read in (_numbers, _parts, _short, _dates, _limits):
        cursor.at = start
        windows = read(cursor, rhythm, year)
        if windows is not None:
            return windows
    cursor.at = start
    return None


def _numbers(cursor: Cursor, rhythm: Rhythm, year: int) -> tuple[Window, ...] | None:
    """Read days by their number in the month."""
    found = read_month_days(cursor, rhythm.frequency, year)
    return found[1] if found else None


def _parts(cursor: Cursor, rhythm: Rhythm, year: int) -> tuple[Window, ...] | None:
    """Read parts of each round by their number."""
    found = read_round_parts(cursor, rhythm.frequency, year)
    return found[1] if found else None


def _short(cursor: Cursor, rhythm: Rhythm, year: int) -> tuple[Window, ...] | None:
    """Read what may follow a rhythm of less than a month: weekdays, which bring no windows, and limits."""
    if rhythm.frequency not in _SHORT:
        return None
    cursor.word("по", "в")
    found = False
    while cursor.take(Tag.WEEKDAY, Tag.WEEKDAYS):
        found = True
        cursor.take(Tag.COMMA, Tag.DASH) or cursor.word("и")
    return () if found else None


def _dates(cursor: Cursor, rhythm: Rhythm, year: int) -> tuple[Window, ...] | None:
    """Read do-by days, each counted from the beginning of its round: «каждый квартал: до 31.03, 30.06»."""
    listed = cursor.at > 0 and cursor.tokens[cursor.at - 1].tag is Tag.COLON
    if rhythm.frequency not in MONTHS or not until_words(cursor):
        return None
    pieces = read_targets(cursor)
    if pieces:
        start = cursor.at
        if cursor.word("текущий", "отчетный") and not cursor.unit(Unit.YEAR):
            cursor.at = start
        cursor.unit(Unit.YEAR)
    if pieces and len(pieces) == 1 and rhythm.frequency is not Frequency.YEARLY and not listed:
        return None  # «ежеквартально до 31.03» may well mean «until then»
    return do_by(pieces, rhythm, year) if pieces else None


def do_by(pieces: Sequence[Piece], rhythm: Rhythm, year: int) -> tuple[Window, ...] | None:
    """Return the windows of do-by days, each counted from the beginning of its round."""
    days = resolve([Group(piece) for piece in pieces], year, rising=True)
    if not days or rhythm.frequency not in MONTHS:
        return None
    if rhythm.frequency is Frequency.YEARLY:
        if rhythm.times > 1 and len(days) != rhythm.times:
            return None
        return tuple(Window(opening(day.end), day.end) for day in days)
    rounds = {round_of(day.end, rhythm.frequency).start: day.end for day in days}
    if len(rounds) != len(days):
        return None
    return tuple(Window(start, due) for start, due in rounds.items())


def _limits(cursor: Cursor, rhythm: Rhythm, year: int) -> tuple[Window, ...] | None:
    """Read the spans in which it comes round: months of a list, or the part of the year in which it goes on."""
    if spans := read_whole_year(cursor, year):
        if rhythm.frequency in _SHORT:
            return () if len(spans) == 1 else tuple(spans)
        return within(rhythm.rounds(spans[0].start.year), spans)
    if groups := cursor.attempt(read_list):
        return limited(groups, rhythm, year)
    beginning = read_beginning(cursor, year)
    return begun(beginning, rhythm) if beginning else None


def begun(window: Window, rhythm: Rhythm) -> tuple[Window, ...] | None:
    """Return the windows of a rhythm that begins some day and goes on to the end of the year."""
    if rhythm.frequency in _SHORT:
        return (window,)
    return within(rhythm.rounds(window.start.year), [window]) or None


def limited(groups: Sequence[Group], rhythm: Rhythm, year: int) -> tuple[Window, ...] | None:
    """Return the windows of a rhythm to which a list of spans sets limits, or names each round («апрель, октябрь»)."""
    windows = resolve(groups, year)
    if not windows:
        return None
    if rhythm.frequency in _SHORT:
        return None if any(window.start == window.end for window in windows) else tuple(windows)
    if len(groups) == 1 and groups[0].last and rhythm.frequency in {Frequency.MONTHLY, Frequency.QUARTERLY}:
        years = range(windows[0].start.year, windows[-1].end.year + 1)
        return within([one for every in years for one in rhythm.rounds(every)], windows) or None
    if rhythm.frequency is Frequency.YEARLY and any(window.end - window.start > _A_YEAR for window in windows):
        return None
    expected = 12 // MONTHS[rhythm.frequency] if rhythm.windows else rhythm.times
    return tuple(windows) if len(windows) == expected or rhythm.frequency is Frequency.YEARLY else None


def within(rounds: Sequence[Window], spans: Sequence[Window]) -> tuple[Window, ...] | None:
    """Keep the rounds that lie in the spans; None where a span cuts one, for who knows whether that one counts."""
    kept = []
    for one in rounds:
        met = [span for span in spans if span.start <= one.end and one.start <= span.end]
        if any(one.start < span.start or span.end < one.end for span in met):
            return None
        kept += [one] * bool(met)
    return tuple(kept)
