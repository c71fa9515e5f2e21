"""Days that name their own round: «15 числа каждого месяца», «последняя пятница месяца»."""

from xlplan.deadlines.clock import read_clock
from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.forms import form
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.pieces import Grain, Piece
from xlplan.deadlines.rhythm import Rhythm
from xlplan.deadlines.rounds import read_tail
from xlplan.deadlines.tokens import Tag, Unit
from xlplan.windows import Frequency, Kind, Window


@form(
    {
        "до 15 числа последнего месяца квартала": "recurring 2021-01-01/2021-03-15 2021-04-01/2021-06-15"
        " 2021-07-01/2021-09-15 2021-10-01/2021-12-15",
        "в последний месяц квартала": "recurring 2021-03-01/2021-03-31 2021-06-01/2021-06-30"
        " 2021-09-01/2021-09-30 2021-12-01/2021-12-31",
    },
    needs=("число", "следующий", Tag.WEEKDAY, Unit.DAY, Unit.DECADE, Unit.MONTH),
)
def round_days(phrase: Phrase) -> Reading | None:
    """Read days of the month, weekdays or decades, and the month or quarter of which they are said."""
    if windows := _decades(phrase.cursor(), phrase.year):
        return Reading(Kind.RECURRING, windows, Frequency.MONTHLY)
    for frequency in (Frequency.MONTHLY, Frequency.QUARTERLY):
        cursor = phrase.cursor()
        windows = read_tail(cursor, Rhythm(frequency), phrase.year, alone=True)
        behind = cursor.at
        cursor.take(Tag.COMMA)
        said = phrase.said(behind, phrase.length) if windows and read_clock(cursor) else None
        if windows and cursor.done:
            return Reading(Kind.RECURRING, windows, frequency, said)
    return None


def _decades(cursor: Cursor, year: int) -> tuple[Window, ...] | None:
    """Read «в первой декаде каждого месяца»."""
    cursor.word("в")
    number = cursor.take(Tag.NUMBER, Tag.ORDINAL, Tag.ROMAN, Tag.NTH)
    if not number or not cursor.unit(Unit.DECADE) or not cursor.word("каждый") or not cursor.unit(Unit.MONTH):
        return None
    if not cursor.done:
        return None
    return tuple(Piece(Grain.DECADE, number.number, month).window(year) for month in range(1, 13))
