"""Deadlines that arise when they are needed: «по мере необходимости», «по запросу», «по мере поступления»."""

from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.forms import form
from xlplan.deadlines.names import only_names
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.tokens import Tag
from xlplan.windows import Kind

_OCCASIONS = frozenset(
    {"поступлении", "возникновении", "выявлении", "обращении", "наличии", "обнаружении", "получении"}
)


@form(
    {
        "по мере необходимости": "as_needed",
        "при необходимости": "as_needed",
        "в случае необходимости": "as_needed",
        "по мере поступления документов": "as_needed",
        "по запросу": "as_needed",
        "при поступлении обращений": "as_needed",
        "при возникновении необходимости": "as_needed",
        "по требованию министерства": "as_needed",
        "постоянно, по мере необходимости": "as_needed",
    },
    needs=("мера", "необходимость", "запрос", "требование", "заявка", Tag.UNKNOWN),
    starts=("по", "при", "в", "постоянно"),
)
def as_needed(phrase: Phrase) -> Reading | None:
    """Read a need, a request, an occasion."""
    cursor = phrase.cursor()
    if cursor.word("постоянно"):
        cursor.at += cursor.here.form == ","
    return Reading(Kind.AS_NEEDED) if when_needed(cursor) else None


def when_needed(cursor: Cursor) -> bool:
    """Take the words to the end of the phrase."""
    if cursor.word("по", "при", "в"):
        if cursor.here.form in _OCCASIONS:
            return only_names(cursor.tokens[cursor.at :])
        if cursor.word("мера"):
            need = cursor.word("необходимость") is not None
            return (need and cursor.done) or only_names(cursor.tokens[cursor.at :])
        cursor.word("случай")
        if cursor.word("необходимость"):
            return cursor.done
        asked = cursor.word("запрос", "требование", "заявка") is not None
        return asked and (cursor.done or only_names(cursor.tokens[cursor.at :]))
    return False
