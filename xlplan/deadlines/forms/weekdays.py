"""Weekdays by themselves: «понедельник – пятница», «вт., чт.» come round each week; one alone names no day."""

from xlplan.deadlines.clock import read_clock
from xlplan.deadlines.forms import form
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.tokens import Tag
from xlplan.windows import Frequency, Kind


@form(
    {"понедельник – пятница": "recurring", "вт., чт. с 9.00 до 12.00": "recurring"},
    needs=(Tag.WEEKDAY,),
    starts=(Tag.WEEKDAY,),
)
def weekdays(phrase: Phrase) -> Reading | None:
    """Read two weekdays or more, with nothing besides but a clock time."""
    cursor = phrase.cursor()
    days = behind = 0
    while cursor.take(Tag.WEEKDAY):
        days += 1
        behind = cursor.at
        if not (cursor.take(Tag.COMMA, Tag.DASH) or cursor.word("и")):
            break
    if days < 2:
        return None
    cursor.at = behind
    cursor.take(Tag.COMMA)
    said = phrase.said(behind, phrase.length) if read_clock(cursor) else None
    return Reading(Kind.RECURRING, (), Frequency.WEEKLY, said) if cursor.done else None
