"""Days that name their own round: «15 числа каждого месяца», «последняя пятница месяца»."""

from xlplan.deadlines.clock import read_clock
from xlplan.deadlines.forms import form
from xlplan.deadlines.month_days import read_month_days
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.round_parts import read_round_parts
from xlplan.deadlines.tokens import Tag, Unit
from xlplan.windows import Kind


@form(
    {
        "до 15 числа последнего месяца квартала": "recurring 2021-01-01/2021-03-15 2021-04-01/2021-06-15"
        " 2021-07-01/2021-09-15 2021-10-01/2021-12-15",
        "в последний месяц квартала": "recurring 2021-03-01/2021-03-31 2021-06-01/2021-06-30"
        " 2021-09-01/2021-09-30 2021-12-01/2021-12-31",
    },
    needs=("число", "следующий", "каждый", Unit.DAY, Unit.MONTH),
    starts=("до", "к", "по", "не", "в", "с", "каждый", "последний", Tag.NUMBER, Tag.ORDINAL, Tag.ROMAN, Tag.NTH),
)
def round_days(phrase: Phrase) -> Reading | None:
    """Read days of the month, or parts of each round, that say of which month or quarter they are."""
    for read in (read_month_days, read_round_parts):
        cursor = phrase.cursor()
        found = read(cursor, None, phrase.year)
        if found is None:
            continue
        behind = cursor.at
        cursor.take(Tag.COMMA)
        said = phrase.said(behind, phrase.length) if read_clock(cursor) else None
        if cursor.done:
            frequency, windows = found
            return Reading(Kind.RECURRING, windows, frequency, said)
    return None
