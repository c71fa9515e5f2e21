"""Days that everyone knows by name and that never move: «ко Дню Победы» is a do-by day of 9 May.

State holidays and days of glory: ТК РФ ст. 112, Федеральный закон от 13.03.1995 № 32-ФЗ. Days that move with the week
(День матери, День машиностроителя) have no window: they are read as events.
"""

from datetime import date

from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.forms import form
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.tokens import Tag, Unit
from xlplan.windows import Kind, Window

_DAYS = {
    "победы": (5, 9), "великой победы": (5, 9), "знаний": (9, 1), "защитника отечества": (2, 23), "учителя": (10, 5),
    "россии": (6, 12), "народного единства": (11, 4), "конституции": (12, 12), "космонавтики": (4, 12),
    "российского студенчества": (1, 25), "защиты детей": (6, 1), "государственного флага": (8, 22),
}  # fmt: skip


@form(
    {"ко Дню Победы": "point 2021-01-01/2021-05-09", "к Дню защитника Отечества": "point 2021-01-01/2021-02-23"},
    needs=("к", "до"),
    starts=("до", "к"),
)
def holidays(phrase: Phrase) -> Reading | None:
    """Read «ко Дню …» of a day whose date is fixed."""
    cursor = phrase.cursor()
    if not cursor.word("к", "до"):
        return None
    quoted = cursor.take(Tag.QUOTE)
    named = fixed_day(cursor)
    if named is None or (quoted and not cursor.take(Tag.QUOTE)) or not cursor.done:
        return None
    month, day = named
    return Reading(Kind.POINT, (Window(date(phrase.year, 1, 1), date(phrase.year, month, day)),))


def fixed_day(cursor: Cursor) -> tuple[int, int] | None:
    """Take the name of a day and return its month and day; None where it is not one of these."""
    if not cursor.unit(Unit.DAY):
        return None
    words = []
    while not cursor.done and cursor.here.tag is not Tag.QUOTE:
        words.append(cursor.here.form)
        cursor.at += 1
    return _DAYS.get(" ".join(words))
