"""Do-by days: «до», «к», «по», «не позднее», «в срок до» a day, or to the end of a month, quarter or year.

«До X» includes X (usage of Russian paperwork); the window begins on the 1st of January of the year whose work it ends,
so what is due on the 1st of January closes the year before.
"""

from collections.abc import Sequence
from datetime import date

from xlplan.deadlines.clock import read_clock
from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.faults import AmbiguousError, ContradictionError
from xlplan.deadlines.forms import form
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.pieces import Grain, Piece, opening
from xlplan.deadlines.spans import Group, read_piece, read_year, resolve
from xlplan.deadlines.tokens import Tag, Unit
from xlplan.windows import Kind, Window


@form(
    {
        "до 15 марта": "point 2021-01-01/2021-03-15",
        "не позднее 01.06": "point 2021-01-01/2021-06-01",
        "в срок до 25 июня текущего года": "point 2021-01-01/2021-06-25",
        "к 9 мая": "point 2021-01-01/2021-05-09",
        "до 01.01.2022": "point 2021-01-01/2022-01-01",
        "до конца года": "point 2021-01-01/2021-12-31",
        "до конца марта": "point 2021-01-01/2021-03-31",
        "до конца I квартала": "point 2021-01-01/2021-03-31",
        "До 09.00 часов 13.02.2011.": "point 2011-01-01/2011-02-13",
        "до 15 февраля года, следующего за отчетным": "point 2022-01-01/2022-02-15",
        "по итогам текущего года – до 31 марта следующего года": "point 2022-01-01/2022-03-31",
        "по итогам 6 месяцев – до 31 июля": "point 2021-07-01/2021-07-31",
        "до 25 июня и 25 декабря": "several 2021-01-01/2021-06-25 2021-01-01/2021-12-25",
    },
    needs=("до", "к", "по", "позднее"),
    starts=("до", "к", "по", "не", "в", "срок"),
)
def until(phrase: Phrase) -> Reading | None:
    """Read one do-by day, or several."""
    cursor = phrase.cursor()
    reported = cursor.attempt(_results) or 0
    if not until_words(cursor):
        return None
    targets = read_targets(cursor)
    if targets is None:
        return None
    behind = cursor.at
    cursor.take(Tag.COMMA)
    if not read_clock(cursor):
        cursor.at = behind
    inclusive(cursor)
    if not cursor.done:
        return None
    days = resolve([Group(piece) for piece in targets], phrase.year, rising=True)
    if days is None:
        return None
    if reported:
        return _reported(days, reported, phrase)
    windows = tuple(Window(opening(day.end), day.end) for day in days)
    kind = Kind.POINT if len(windows) == 1 else Kind.SEVERAL
    return Reading(kind, windows, qualifier=phrase.said(behind, phrase.length) or None)


def inclusive(cursor: Cursor) -> None:
    """Take «включительно», in brackets or not, which only says what «до» means here anyway."""
    start = cursor.at
    bracket = cursor.take(Tag.OPEN) is not None
    if not cursor.word("включительно") or (bracket and not cursor.take(Tag.CLOSE)):
        cursor.at = start


def until_words(cursor: Cursor) -> bool:
    """Take the words that announce a do-by day."""
    start = cursor.at
    cursor.word("в")
    said = cursor.word("срок") is not None
    if not said:
        cursor.at = start
    if cursor.word("не"):
        if cursor.word("позднее"):
            cursor.than()
            cursor.word("до")
            return True
    elif cursor.word("до", "к", "по"):
        return True
    cursor.at = start
    return False


def read_targets(cursor: Cursor) -> list[Piece] | None:
    """Read the days of «(до) 15 апреля, 15 мая и до 15 октября»; None where there is none."""
    piece = cursor.attempt(_target)
    pieces: list[Piece] = []
    while piece is not None:
        pieces.append(piece)
        start = cursor.at
        parted = cursor.take(Tag.COMMA, Tag.LINE) or cursor.word("и")
        until_words(cursor)
        piece = cursor.attempt(_target) if parted else None
        if piece is None:
            cursor.at = start
    return pieces or None


def _target(cursor: Cursor) -> Piece | None:
    if cursor.here.tag is not Tag.WORD and read_clock(cursor):
        cursor.take(Tag.COMMA)
    if cursor.word("конец"):
        return _end_of(cursor)
    piece = read_piece(cursor)
    if piece is None:
        return None
    if piece.grain not in {Grain.DAY, Grain.WEEKDAY, Grain.BARE}:
        raise AmbiguousError("до его начала", "до его конца")
    return _of_next_year(cursor, piece)


def _end_of(cursor: Cursor) -> Piece | None:
    """Read what ends: «конца года», «конца 2021 года», «конца марта», «конца I квартала»."""
    cursor.word("календарный", "текущий")
    if cursor.unit(Unit.YEAR):
        return read_year(cursor, Piece(Grain.YEAR))
    piece = read_piece(cursor)
    return piece if piece and piece.grain is not Grain.DAY else None


def _of_next_year(cursor: Cursor, piece: Piece) -> Piece | None:
    """Read «года, следующего за отчётным [годом]» behind a day."""
    start = cursor.at
    if not cursor.unit(Unit.YEAR):
        return piece
    cursor.take(Tag.COMMA)
    if cursor.word("следующий") and cursor.word("за") and cursor.word("отчетный"):
        cursor.unit(Unit.YEAR) or cursor.word("период")
        return piece._replace(shift=1)
    cursor.at = start
    return piece


def _results(cursor: Cursor) -> int | None:
    """Take «по итогам 6 месяцев –», which says what is reported; return its last month, 0 for the whole year."""
    if not (cursor.word("по") and cursor.word("итоги", "результаты")):
        return None
    number = cursor.take(Tag.NUMBER, Tag.ORDINAL, Tag.ROMAN, Tag.NTH)
    months = 0
    if number:
        size = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6}.get(cursor.unit() or Unit.YEAR, 0)
        months = number.number * size
        if not 1 <= months < 12:
            return None
    cursor.word("текущий", "отчетный", "календарный")
    if not cursor.unit(Unit.YEAR) and not months:
        return None
    return months if cursor.take(Tag.DASH, Tag.COMMA) or cursor.here.value in {"до", "не"} else None


def _reported(days: Sequence[Window], months: int, phrase: Phrase) -> Reading | None:
    """Return the window of a report: from the end of what is reported to its do-by day."""
    start = date(phrase.year, months + 1, 1)
    if len(days) != 1:
        return None
    if days[0].end < start:
        raise ContradictionError("отчёт раньше, чем кончилось то, о чём он")
    return Reading(Kind.POINT, (Window(start, days[0].end),))
