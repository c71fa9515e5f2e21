"""A school year by its name: «2021-2022 учебный год», September of the first year to May of the second."""

from datetime import date

from xlplan.deadlines.forms import form
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.pieces import FIRST_YEAR, LAST_YEAR
from xlplan.deadlines.tokens import Tag, Unit
from xlplan.windows import Kind, Window


@form(
    {
        "2021-2022 учебный год": "period 2021-09-01/2022-05-31",
        "в течение 2021/22 уч. года": "period 2021-09-01/2022-05-31",
    },
    needs=("учебный",),
    starts=("в", "на", Tag.NUMBER),
)
def school_year(phrase: Phrase) -> Reading | None:
    """Read the name of one school year, whose second year follows its first."""
    cursor = phrase.cursor()
    if cursor.word("в", "на"):
        cursor.word("течение")
    first = cursor.take(Tag.NUMBER)
    if not first or not cursor.take(Tag.DASH, Tag.SLASH):
        return None
    last = cursor.take(Tag.NUMBER)
    if not last or not cursor.word("учебный") or not cursor.unit(Unit.YEAR) or not cursor.done:
        return None
    follows = last.number in {first.number + 1, (first.number + 1) % 100}
    if not follows or not FIRST_YEAR <= first.number < LAST_YEAR:
        return None
    return Reading(Kind.PERIOD, (Window(date(first.number, 9, 1), date(first.number + 1, 5, 31)),))
