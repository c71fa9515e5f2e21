"""Several deadlines in one cell: line by line, or one after another with «далее»."""

from collections.abc import Callable

from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.tokens import Tag
from xlplan.windows import Kind, Window

Read = Callable[[Phrase], Reading | None]


def read_stacked(phrase: Phrase, read: Read) -> Reading | None:
    """Read each part by itself and put the days together.

    None where a part is not read or brings no days, or where one is the whole year, in which the others lie.
    """
    parts = _parts(phrase)
    ends = (phrase.tokens[0], phrase.tokens[phrase.length - 1]) if parts else ()
    if len(parts) < 2 or any(token.value == "далее" for token in ends):
        return None
    readings = [read(part) for part in parts]
    if any(reading is None or not reading.windows for reading in readings):
        return None
    known = [reading for reading in readings if reading]
    if any(reading.kind is Kind.ALL_YEAR for reading in known):
        return None
    windows: tuple[Window, ...] = tuple(sorted({window for reading in known for window in reading.windows}))
    rhythms = [reading.frequency for reading in known if reading.kind is Kind.RECURRING]
    then = any(token.value == "далее" for token in phrase.tokens)
    if rhythms and then and len(known) == 2 and known[0].kind is not Kind.RECURRING:
        return _then(known[0], known[1])
    if rhythms:
        return None
    said = [reading.qualifier for reading in known if reading.qualifier]
    return Reading(Kind.SEVERAL, windows, qualifier="; ".join(said) or None)


def _then(first: Reading, later: Reading) -> Reading | None:
    """Put a deadline before the rounds that follow it: «до 1 мая, далее ежеквартально»."""
    due = first.windows[-1].end
    following = tuple(window for window in later.windows if window.start > due)
    if len(first.windows) != 1 or not following or due.year != following[0].start.year:
        return None
    return Reading(Kind.RECURRING, (*first.windows, *following), later.frequency)


def _parts(phrase: Phrase) -> list[Phrase]:
    """Cut at line breaks, semicolons, and before «далее»."""
    parts: list[Phrase] = []
    start = 0
    for at in range(phrase.length + 1):
        ends = at == phrase.length
        token = phrase.tokens[at] if not ends else None
        then = token is not None and token.tag is Tag.WORD and token.value == "далее"
        if ends or then or (token and (token.tag is Tag.LINE or token.form == ";")):
            stop = at
            while stop > start and phrase.tokens[stop - 1].tag in {Tag.COMMA, Tag.DASH, Tag.LINE}:
                stop -= 1
            if stop > start:
                parts.append(phrase.part(start, stop))
            start = at + 1
            while then and start < phrase.length and phrase.tokens[start].tag in {Tag.DASH, Tag.COMMA}:
                start += 1
    return parts
