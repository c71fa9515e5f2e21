"""Spans without an end: «с 1 сентября», «начиная с марта», «после 15 мая» run to the end of the plan's year."""

from datetime import date, timedelta

from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.faults import ContradictionError
from xlplan.deadlines.forms import form
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.pieces import Grain
from xlplan.deadlines.spans import Group, read_piece, resolve
from xlplan.deadlines.tokens import Tag
from xlplan.windows import Kind, Window


@form(
    {
        "с 1 сентября": "period 2021-09-01/2021-12-31",
        "начиная с марта 2021 года": "period 2021-03-01/2021-12-31",
        "с 01.09.2021 г.": "period 2021-09-01/2021-12-31",
        "с апреля, постоянно": "period 2021-04-01/2021-12-31",
        "с 1 сентября постоянно": "period 2021-09-01/2021-12-31",
        "не ранее 1 июня": "period 2021-06-01/2021-12-31",
        "после 15 мая": "period 2021-05-16/2021-12-31",
        "после 1 сентября": "period 2021-09-02/2021-12-31",
    },
    needs=("с", "после", "ранее"),
    starts=("с", "после", "начиная", "не"),
)
def open_end(phrase: Phrase) -> Reading | None:
    """Read a beginning that nothing ends, with or without «постоянно»."""
    cursor = phrase.cursor()
    window = read_beginning(cursor, phrase.year)
    if window is None or (cursor.take(Tag.COMMA) and cursor.here.value != "постоянно"):
        return None
    cursor.word("постоянно")
    return Reading(Kind.PERIOD, (window,)) if cursor.done else None


def read_beginning(cursor: Cursor, year: int) -> Window | None:
    """Read a beginning, and return the window from there to the end of the year.

    Raises:
        ContradictionError: it leaves nothing of the year.
    """
    cursor.word("начиная")
    after = cursor.word("после") is not None
    if not after and not cursor.word("с") and not (cursor.word("не") and cursor.word("ранее")):
        return None
    piece = read_piece(cursor)
    if piece is None or (after and piece.grain is Grain.BARE):
        return None
    days = resolve([Group(piece)], year)
    if not days:
        return None
    start = days[0].end + timedelta(days=1) if after else days[0].start
    last = date(max(year, days[0].end.year), 12, 31)
    if start > last:
        raise ContradictionError("после этого дня в году плана ничего не остаётся")
    return Window(start, last)
