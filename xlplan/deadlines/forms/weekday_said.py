"""A day with its weekday beside it: «26 марта (пятница)», «в пятницу, 26 марта». A wrong weekday is a contradiction."""

from xlplan.deadlines.clock import read_clock
from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.faults import ContradictionError
from xlplan.deadlines.forms import form
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.pieces import Grain, Piece
from xlplan.deadlines.spans import STARTS, Group, read_piece, resolve
from xlplan.deadlines.tokens import Tag, Token
from xlplan.deadlines.words import WEEKDAY_NAMES
from xlplan.windows import Kind


@form(
    {
        "26 марта (пятница)": "point 2021-03-26/2021-03-26",
        "26 марта (пятница), 10:00": "point 2021-03-26/2021-03-26",
        "пятница, 26.03.2021": "point 2021-03-26/2021-03-26",
    },
    needs=(Tag.WEEKDAY,),
    starts=("в", Tag.WEEKDAY, *STARTS),
)
def weekday_said(phrase: Phrase) -> Reading | None:
    """Read one day and one weekday, and hold them against each other."""
    cursor = phrase.cursor()
    cursor.word("в")
    weekday = cursor.take(Tag.WEEKDAY)
    if weekday:
        cursor.take(Tag.COMMA)
    piece = cursor.attempt(read_piece)
    weekday = weekday or _behind(cursor)
    behind = cursor.at
    cursor.take(Tag.COMMA)
    said = phrase.said(behind, phrase.length) if read_clock(cursor) else None
    if piece is None or weekday is None or piece.grain is not Grain.DAY or not cursor.done:
        return None
    return _held(piece, weekday.number, phrase.year, said)


def _behind(cursor: Cursor) -> Token | None:
    """Take a weekday that stands behind its day, after a comma or in brackets."""
    bracket = cursor.take(Tag.OPEN)
    cursor.take(Tag.COMMA)
    weekday = cursor.take(Tag.WEEKDAY)
    return None if bracket and not cursor.take(Tag.CLOSE) else weekday


def _held(piece: Piece, weekday: int, year: int, said: str | None) -> Reading | None:
    days = resolve([Group(piece)], year)
    if not days:
        return None
    day = days[0].end
    if day.weekday() != weekday:
        raise ContradictionError(f"{day:%d.%m.%Y} – {WEEKDAY_NAMES[day.weekday()]}, а не {WEEKDAY_NAMES[weekday]}")
    return Reading(Kind.POINT, tuple(days), qualifier=said)
