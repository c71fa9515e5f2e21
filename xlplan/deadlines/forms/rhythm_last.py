"""Days, and then how often they come round: «II-III кварталы, ежегодно», «до 1 марта, ежегодно».

rhythm_last = (list | whole year | do-by days) [","] rhythm | days of the month [","] "ежемесячно"
"""

from collections.abc import Callable

from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.forms import form
from xlplan.deadlines.forms.open_end import read_beginning
from xlplan.deadlines.forms.until import read_targets, until_words
from xlplan.deadlines.forms.whole_year import read_whole_year
from xlplan.deadlines.month_days import read_month_days
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.rhythm import RHYTHMIC, Rhythm, read_rhythm
from xlplan.deadlines.rounds import begun, do_by, limited, within
from xlplan.deadlines.spans import read_list
from xlplan.deadlines.tokens import Tag
from xlplan.windows import Frequency, Kind, Window

OnceKnown = Callable[[Rhythm], tuple[Window, ...] | None]
"""The windows of the days that stand before a rhythm, once it is known."""


@form(
    {
        "октябрь-декабрь, ежемесячно": "recurring 2021-10-01/2021-10-31 2021-11-01/2021-11-30 2021-12-01/2021-12-31",
        "II-III кварталы, ежегодно": "recurring 2021-04-01/2021-09-30",
        "до 1 марта, ежегодно": "recurring 2021-01-01/2021-03-01",
        "в течение года, ежеквартально": "recurring 2021-01-01/2021-03-31 2021-04-01/2021-06-30"
        " 2021-07-01/2021-09-30 2021-10-01/2021-12-31",
    },
    needs=RHYTHMIC,
)
def rhythm_last(phrase: Phrase) -> Reading | None:
    """Read days, then a rhythm."""
    for read in (_spans, _do_by, _month_days):
        cursor = phrase.cursor()
        rounds = read(cursor, phrase.year)
        rhythm = _rhythm(cursor) if rounds else None
        if rounds and rhythm:
            windows = rounds(rhythm)
            return None if windows is None else Reading(Kind.RECURRING, windows, rhythm.frequency)
    return None


def _rhythm(cursor: Cursor) -> Rhythm | None:
    """Read a rhythm to the end of the phrase, behind a sign or in brackets."""
    if cursor.here.value == "раз" and cursor.tokens[cursor.at - 1].tag is Tag.NUMBER:
        return None  # «2022 раза в год»
    bracket = None if cursor.take(Tag.COMMA, Tag.DASH) else cursor.take(Tag.OPEN)
    rhythm = read_rhythm(cursor)
    closed = not bracket or cursor.take(Tag.CLOSE) is not None
    return rhythm if closed and cursor.done else None


def _spans(cursor: Cursor, year: int) -> OnceKnown | None:
    """Read a list of spans, or the whole year, to which the rhythm is limited."""
    if whole := read_whole_year(cursor, year):
        return lambda rhythm: within(rhythm.rounds(whole[0].start.year), whole)
    groups = cursor.attempt(read_list)
    if groups is None and (window := read_beginning(cursor, year)):
        return lambda rhythm: begun(window, rhythm)
    return (lambda rhythm: limited(groups, rhythm, year)) if groups else None


def _do_by(cursor: Cursor, year: int) -> OnceKnown | None:
    """Read do-by days, which come round each year."""
    pieces = read_targets(cursor) if until_words(cursor) else None
    if not pieces:
        return None
    return lambda rhythm: do_by(pieces, rhythm, year) if rhythm.frequency is Frequency.YEARLY else None


def _month_days(cursor: Cursor, year: int) -> OnceKnown | None:
    """Read «до 3 числа», which comes round each month."""
    found = read_month_days(cursor, Frequency.MONTHLY, year)
    if found is None or cursor.tokens[cursor.at - 1].value != "число":
        return None
    return lambda rhythm: found[1] if rhythm == Rhythm(Frequency.MONTHLY) else None
