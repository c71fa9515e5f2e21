"""Marks (отметки о выполнении) in people's words, read to the last character and never guessed.

    mark      = statement | labelled {("," | ";" | "." | new line) labelled} [statement "в работе"] | day {"," day}
    labelled  = label [":" | "-"] statement | status "за" label      «1 кв. – выполнено 30.03.2021», «вып. за январь»
    label     = what the deadline reader takes for months, quarters, half-years …, or «до» and a day

The status words stand in `xlplan.marks.words`, what may stand around them in `xlplan.marks.statements`. Days, periods
and new deadlines are read by the reader of deadlines, so that a mark and a phrase of one plan mean the same year.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime

from xlplan.grid import ErrorValue, Value
from xlplan.mark import NO_MARK, Mark, MarkPart, MarkReading
from xlplan.marks.parts import Part, read_parts
from xlplan.marks.statements import Dated, Statement, Unread, read_statement
from xlplan.marks.words import STRIPPED, normal
from xlplan.windows import Window

__all__ = ["LONGEST", "Dated", "read_mark"]

LONGEST = 500
"""A longer text is no mark, in characters."""

_YEARS = range(1990, 2101)


def read_mark(value: Value, dated: Dated) -> MarkReading:
    """Read the cell of a mark, whatever it holds; total: any value gives a reading, never an exception.

    Args:
        value: what the cell holds; a share of the work, which is a number there, comes as text («80 %»).
        dated: reads a phrase as the deadlines of this plan are read.
    """
    match value:
        case None:
            return NO_MARK
        case bool():
            return MarkReading("ИСТИНА" if value else "ЛОЖЬ", Mark.DONE if value else Mark.NOT_DONE)
        case ErrorValue():
            return MarkReading(str(value), Mark.UNREAD, reason="в ячейке ошибка")
        case str():
            return _read_text(value, dated)
        case datetime() | date():
            return _read_day(value.date() if isinstance(value, datetime) else value)
        case _:
            return MarkReading(str(value), Mark.UNREAD, reason="в ячейке число, а не дата и не текст")


def _read_day(day: date) -> MarkReading:
    text = f"{day:%d.%m.%Y}"
    if day.year not in _YEARS:
        return MarkReading(text, Mark.UNREAD, reason="в ячейке, должно быть, число, записанное как дата")
    return MarkReading(text, Mark.DONE, Window(day, day))


def _read_text(value: str, dated: Dated) -> MarkReading:
    text = "\n".join(line for part in value.splitlines() if (line := " ".join(part.split())))
    if not text.strip(STRIPPED):
        return NO_MARK
    if len(text) > LONGEST:
        return MarkReading(text, Mark.UNREAD, reason=f"текст длиннее {LONGEST} знаков")
    try:
        return _reading(text, normal(text), dated)
    except Unread as unread:
        return MarkReading(" ".join(text.split()), Mark.UNREAD, reason=unread.reason)


def _reading(text: str, words: str, dated: Dated) -> MarkReading:
    bare = words.strip(STRIPPED)
    start = len(words) - len(words.lstrip(STRIPPED))
    shown = " ".join(text.split())
    reason = None
    try:
        whole = read_statement(bare, dated)
    except Unread as unread:
        reason = unread.reason
    else:
        return _of_statement(shown, whole, text[start:])
    parts = read_parts(bare, dated)
    if parts is None:
        raise Unread(reason)
    return _of_parts(shown, words, parts)


def _of_statement(shown: str, whole: Statement, text: str) -> MarkReading:
    paper = None if whole.paper is None else re.sub(r"\s+", " ", text[slice(*whole.paper)])
    return MarkReading(shown, whole.mark or Mark.DONE, whole.done, paper, whole.new, whole.late)


def _of_parts(shown: str, words: str, parts: list[Part]) -> MarkReading:
    rest = next((said for label, _, said in parts if not label), None)
    mark = Mark.EMPTY if rest is None or rest.mark is None else rest.mark
    return MarkReading(shown, mark, parts=tuple(_parts(shown, " ".join(words.split()), parts)))


def _parts(shown: str, words: str, parts: list[Part]) -> Iterator[MarkPart]:
    """Yield what is said of single checkpoints; a label is told in the letters in which it is written."""
    at = 0
    for label, windows, said in parts:
        if label and said.mark:
            folded = " ".join(label.split())
            start = max(words.find(folded, at), 0)
            at = start + len(folded)
            yield MarkPart(shown[start:at], windows, said.mark, said.done, said.new, said.late)
