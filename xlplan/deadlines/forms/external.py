"""Deadlines that another document sets: a plan, a schedule, an order; or the heading under which the row stands."""

from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.forms import form
from xlplan.deadlines.names import only_names
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.tokens import Tag, Unit
from xlplan.windows import Kind

_COUNTED = (Tag.NUMBER, Tag.ORDINAL, Tag.ROMAN, Tag.NTH)
_HEADED = (Unit.WEEK, Unit.DECADE, Unit.MONTH, Unit.QUARTER, Unit.HALF)
"""What a heading over the row may date."""
_MANY = frozenset({"недели", "недель", "декады", "декад"})
"""What stands behind a number that says how many."""


@form(
    {
        "По плану": "external",
        "по отдельному графику": "external",
        "В соответствии с графиком проведения экзамена": "external",
        "согласно приказу Минобрнауки от 12.03.2021 № 15": "external",
        "в сроки, установленные приказом": "external",
        "по согласованию": "external",
        "в установленные законом сроки": "external",
        "по положен.": "external",
        "В течение месяца": "external",
        "в теч. недели": "external",
        "сроки по согласованию": "external",
        "согласно ТЗ": "external",
        "I неделя": "external",
        "II-III,IV нед.": "external",
    },
    needs=(
        *_HEADED,
        Tag.DOCUMENT,
        "согласно",
        "согласование",
        "соответствие",
        "установленный",
        "уточнять",
        "срок",
    ),
    starts=(*_COUNTED, "последний", "в", "на", "по", "согласно", "дата", "срок", "уточнять"),
)
def external(phrase: Phrase) -> Reading | None:
    """Read a reference to a document, or a week or month that only a heading dates."""
    cursor = phrase.cursor()
    if _under_heading(cursor):
        return Reading(Kind.EXTERNAL)
    cursor = phrase.cursor()
    return Reading(Kind.EXTERNAL) if by_document(cursor) and cursor.done else None


def by_document(cursor: Cursor) -> bool:
    """Take a reference to a document to the end of the phrase."""
    start = cursor.at
    if cursor.word("дата", "срок") and cursor.here.value not in {"уточнять", "по"}:
        cursor.at = start
    if cursor.word("уточнять"):
        return cursor.done
    sure = cursor.here.value == "согласно" or cursor.ahead(1).value == "соответствие"
    if not _preposition(cursor):
        return False
    rest = cursor.tokens[cursor.at :]
    if rest[0].value == "установленный":
        named = only_names(rest)
    elif cursor.word("согласование"):
        named = cursor.done or only_names(cursor.tokens[cursor.at :])
    else:
        document = any(token.tag is Tag.DOCUMENT for token in rest[:8])
        named = (document or sure) and only_names(rest, numbered=True)
    if not named:
        cursor.at = start
        return False
    cursor.at = len(cursor.tokens) - 1
    return True


def _preposition(cursor: Cursor) -> bool:
    """Take «по», «согласно», «в соответствии с», «на основании», «в сроки, установленные»."""
    if cursor.words("по", "срок"):
        cursor.take(Tag.COMMA)
        return cursor.here.value == "установленный" or _set_by_words(cursor)
    if cursor.word("по", "согласно"):
        return True
    if not cursor.word("в", "на"):
        return False
    if cursor.word("соответствие"):
        return cursor.word("с") is not None
    if cursor.word("основание", "рамки"):
        return True
    if cursor.here.value == "установленный":
        return cursor.tokens[-2].value == "срок"
    if cursor.word("срок"):
        cursor.take(Tag.COMMA)
        return cursor.word("установленный", "согласно", "согласование", "по") is not None or _set_by_words(cursor)
    return False


def _set_by_words(cursor: Cursor) -> bool:
    """Tell «(в сроки,) определённые …», «указанный …», «утверждённым …»."""
    said = cursor.here.form.startswith(("определ", "предусмотр", "указан", "утвержд"))
    return said and cursor.here.tag is Tag.UNKNOWN


def _under_heading(cursor: Cursor) -> bool:
    """Read «в течение месяца», «I неделя», «II-III, IV нед.»."""
    if cursor.word("в"):
        cursor.word("течение")
        cursor.word("весь", "текущий", "отчетный")
        return cursor.unit(*_HEADED) is not None and cursor.done
    counted = None
    several = False
    while token := cursor.take(*_COUNTED):
        counted = token
        if cursor.take(Tag.COMMA) or cursor.word("и"):
            several = True
        else:
            cursor.take(Tag.DASH)
    if counted is None and not cursor.word("последний"):
        return False
    # «2 недели» counts weeks, «2 неделя» names one.
    counts = counted is not None and counted.tag is Tag.NUMBER and cursor.here.form in _MANY
    if (counts and not several) or not cursor.unit(Unit.WEEK, Unit.DECADE):
        return False
    cursor.unit(Unit.MONTH)
    return cursor.done
