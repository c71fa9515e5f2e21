"""Times without bounds: «начало июня», «в конце года» are never dates; what was probably meant is suggested."""

from xlplan.deadlines.faults import VagueError
from xlplan.deadlines.forms import form
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.pieces import Grain
from xlplan.deadlines.spans import read_piece
from xlplan.deadlines.tokens import Tag, Unit
from xlplan.deadlines.words import MONTH_NAMES

_DECADES = {"начало": "1 декада", "середина": "2 декада", "конец": "3 декада"}


@form(
    {},
    needs=("середина", "конец", "начало", Tag.EVENT),
    starts=("середина", "конец", "в", "к", "до", "с", "на", Tag.EVENT),
)
def vague(phrase: Phrase) -> Reading | None:
    """Refuse the beginning, the middle and the end of something."""
    cursor = phrase.cursor()
    cursor.word("в", "к", "до", "с", "на")
    part = cursor.word("середина", "конец") or ("начало" if cursor.here.form.startswith("начал") else None)
    if part is None or phrase.tokens[0].value == "до":
        return None
    cursor.at += part == "начало" and cursor.here.tag is Tag.EVENT
    cursor.word("учебный", "календарный", "текущий", "каждый")
    piece = read_piece(cursor)
    if piece is None and not cursor.unit(Unit.YEAR, Unit.MONTH, Unit.QUARTER, Unit.HALF):
        return None
    suggestion = None
    if cursor.done and piece and piece.grain is Grain.MONTH and piece.month:
        suggestion = f"{_DECADES[part]} {_GENITIVE[piece.month - 1]}"
    raise VagueError(phrase.said(0, phrase.length), suggestion)


_GENITIVE = tuple(name[:-1] + "я" if name[-1] in "ьй" else name + "а" for name in MONTH_NAMES)
