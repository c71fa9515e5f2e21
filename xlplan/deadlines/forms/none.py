"""No deadline at all: only a clock time, or words that say that there is none."""

from xlplan.deadlines.clock import read_clock
from xlplan.deadlines.forms import form
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.tokens import Tag, Unit
from xlplan.windows import Kind


@form(
    {
        "16.00": "none",
        "с 10:00 до 12:00": "none",
        "в 14 часов": "none",
        "нет": "none",
        "срок не установлен": "none",
        "без срока": "none",
    },
    needs=("нет", "бессрочно", "срок", "не", Tag.CLOCK, Tag.PAIR, Tag.DASH, Unit.HOUR),
    starts=("нет", "бессрочно", "срок", "не", Tag.UNKNOWN, "в", "к", "с", "до", "по", Tag.CLOCK, Tag.PAIR, Tag.EVENT),
)
def none(phrase: Phrase) -> Reading | None:
    """Read a time without a day; never «2 часа», and 15.13 only with whole five minutes."""
    cursor = phrase.cursor()
    if cursor.word("нет", "бессрочно"):
        cursor.word("срок")
        return Reading(Kind.NONE) if cursor.done else None
    if cursor.here.form == "без":
        cursor.at += 1
        return Reading(Kind.NONE) if cursor.word("срок") and cursor.done else None
    cursor.word("срок")
    if cursor.word("не") and cursor.here.form.startswith(("установлен", "определен", "указан")):
        cursor.at += 1
        return Reading(Kind.NONE) if cursor.done else None
    cursor.at = 0
    if phrase.tokens[0].tag is Tag.NUMBER:
        return None
    pairs = [token for token in phrase.tokens if token.tag is Tag.PAIR]
    if (
        any(token.numbers[1] % 5 or not token.form[-2].isdigit() for token in pairs)
        or not read_clock(cursor)
        or not cursor.done
    ):
        return None
    return Reading(Kind.NONE, qualifier=phrase.said(0, phrase.length))
