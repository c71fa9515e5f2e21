"""Words that bound a deadline without dating it: «март (по согласованию)», «22 апреля, далее – по необходимости».

They stand behind the phrase, in brackets, behind a sign, or bare; or before it with a sign between.
"""

from collections.abc import Callable, Iterator

from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.forms.as_needed import when_needed
from xlplan.deadlines.forms.external import by_document
from xlplan.deadlines.names import only_names
from xlplan.deadlines.phrase import Phrase
from xlplan.deadlines.tokens import Hold, Tag, Unit
from xlplan.deadlines.words import MONTH_NAMES

_SIGNS = frozenset({Tag.COMMA, Tag.DASH, Tag.LINE, Tag.COLON})
_MOST = 24
"""Tokens behind which no qualifier is looked for: longer phrases are no deadlines."""


def splits(phrase: Phrase) -> Iterator[tuple[Phrase, str]]:
    """Yield each way to part the phrase into a deadline and the words that qualify it."""
    end = phrase.length
    for at in range(1, min(end, _MOST)):
        sign = phrase.tokens[at].tag in _SIGNS
        if _qualifies(phrase, at + sign, end):
            yield phrase.part(0, at), phrase.said(at + sign, end)
        begins = _begins(phrase, at)
        if (sign or begins) and _qualifies(phrase, 0, at):
            if begins:
                bracket = phrase.tokens[at].tag is Tag.OPEN
                yield phrase.part(at + bracket, end - bracket), phrase.said(0, at)
            else:
                yield phrase.part(at + 2 if _but(phrase, at + 1) else at + 1, end), phrase.said(0, at)


def _begins(phrase: Phrase, at: int) -> bool:
    """Tell whether a deadline plainly begins here: «по графику март», «… до 1 мая», «… (март)»."""
    token = phrase.tokens[at]
    if token.tag is Tag.OPEN:
        closing = [other.tag for other in phrase.tokens[at : phrase.length]]
        return closing[-1] is Tag.CLOSE and closing.count(Tag.OPEN) == 1
    return token.value == "до" or (token.tag is Tag.MONTH and token.form in MONTH_NAMES)


def _but(phrase: Phrase, at: int) -> bool:
    """Tell «…, но не реже 1 раза в год»."""
    return at < phrase.length and phrase.tokens[at].form == "но"


def _qualifies(phrase: Phrase, start: int, end: int) -> bool:
    """Tell whether the tokens from `start` up to `end` only qualify, in brackets or not."""
    tokens = phrase.tokens
    if end - start > 1 and tokens[start].tag is Tag.OPEN and tokens[end - 1].tag is Tag.CLOSE:
        start, end = start + 1, end - 1
    if start >= end:
        return False
    readers = _READERS.get(tokens[start].hold, ())
    return any(read(Cursor(tokens[start:end])) for read in readers)


def _lesson(cursor: Cursor) -> bool:
    """Read «2 урок», «3-4 уроки»."""
    counted = False
    while cursor.take(Tag.NUMBER, Tag.ORDINAL):
        counted = True
        cursor.take(Tag.DASH, Tag.COMMA)
    return counted and cursor.word("урок") is not None and cursor.done


def _named_day(cursor: Cursor) -> bool:
    """Read the name of a day: «День музыки», «Международный день музеев»."""
    if cursor.take(Tag.QUOTE) and cursor.tokens[-2].tag is not Tag.QUOTE:
        return False
    rest = cursor.tokens[cursor.at :]
    head = [at for at, token in enumerate(rest[:3]) if token.tag is Tag.UNIT and token.value is Unit.DAY]
    named = bool(head) and all(token.tag in {Tag.UNKNOWN, Tag.PLAIN} for token in rest[: head[0]])
    return named and len(rest) > head[0] + 2 and only_names(rest)


def _further(cursor: Cursor) -> bool:
    """Read «далее – по необходимости»; «далее постоянно» would move the last day, and so is none."""
    if not cursor.word("далее"):
        return False
    cursor.take(Tag.DASH, Tag.COMMA)
    start = cursor.at
    if when_needed(cursor):
        return True
    cursor.at = start
    return by_document(cursor)


def _to_be_told(cursor: Cursor) -> bool:
    """Read «(дата уточняется)», «ориентировочно»."""
    if cursor.word("примерно"):
        return cursor.done
    cursor.word("дата", "срок", "время")
    return cursor.word("уточнять") is not None and cursor.done


def _event(cursor: Cursor) -> bool:
    """Read «в период проведения», «в ходе ярмарки»."""
    if not (cursor.word("в", "на") and cursor.word("период", "время", "ход", "рамки")):
        return False
    return cursor.here.tag is not Tag.WORD and only_names(cursor.tokens[cursor.at :])


_READERS: dict[Hold, tuple[Callable[[Cursor], bool], ...]] = {
    **dict.fromkeys((Tag.NUMBER, Tag.ORDINAL), (_lesson,)),
    **dict.fromkeys((Tag.QUOTE, Tag.UNKNOWN, Tag.PLAIN, Unit.DAY), (_named_day,)),
    **dict.fromkeys(("дата", "срок", "время", "уточнять"), (_to_be_told, by_document)),
    "далее": (_further,),
    "примерно": (_to_be_told,),
    "по": (when_needed, by_document),
    "при": (when_needed,),
    "согласно": (by_document,),
    "в": (when_needed, by_document, _event),
    "на": (by_document, _event),
}
"""What words may qualify, by the word or the sort of token with which they begin."""
