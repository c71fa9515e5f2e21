"""The marks that a formula understands without Python: plain words, with a date after them or without.

Every phrase here is read by `xlplan.marks` itself, so the formulas can never say other than Python does. What is not
here – «1 кв. – выполнено», a protocol's number – shows «проверьте план» until the plan is checked again.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from xlplan.deadlines import parse
from xlplan.mark import Mark
from xlplan.marks import read_mark
from xlplan.marks.words import normal

CODES: Mapping[Mark, int] = {
    Mark.EMPTY: 0,
    Mark.NOT_DONE: 0,
    Mark.DONE: 1,
    Mark.IN_WORK: 2,
    Mark.UNREAD: 3,
    Mark.CANCELLED: 4,
    Mark.MOVED: 5,
}
MOVED_TO_DAY = 6
"""Moved, and the new days are known."""

LONGEST_LIST = 32_000

_PHRASES = """
    выполнено/выполнен/выполнена/выполнены/вып/исполнено/исполнен/исполнена/исполнены/исп/сделано/готово/проведено
    проведен/проведена/проведены/завершено/завершен/завершена/завершены/реализовано/осуществлено/состоялось/состоялся
    состоялась/сдано/закрыто/выполнено полностью/выполнено в полном объеме/исполнено в полном объеме/выполнено в срок
    исполнено в срок/да/+/в работе/на исполнении/в процессе/выполняется/исполняется/проводится/ведется/начато/частично
    выполнено частично/исполнено частично/частично выполнено/на контроле/не выполнено/не исполнено/не проведено
    не сделано/не начато/не вып/нет/-/снято/снят/снята/сняты/снято с контроля/снято с исполнения/отменено/отменен
    отменена/отменены/исключено/исключено из плана/перенесено/перенесен/перенесена/перенесены/перенос/продлено
    отложено/срок перенесен/срок продлен
"""


@lru_cache(maxsize=1)
def known() -> Mapping[str, int]:
    """Return the phrases that a formula knows as they stand, each with its code."""
    return {phrase: CODES[mark] for phrase in _phrases() if (mark := _whole(phrase)) is not None}


@lru_cache(maxsize=1)
def known_with_date() -> Mapping[str, int]:
    """Return the phrases that a formula knows when a full date follows: only what is then done, on that day."""
    dated = {phrase: _whole(f"{phrase} 12.03.2021".strip()) for phrase in ("", *_phrases())}
    return {phrase: CODES[mark] for phrase, mark in dated.items() if mark is Mark.DONE}


def searchable(words: Mapping[str, int]) -> str:
    """Return the words as one text in which a formula finds them: ``|выполнено=1|снято=4|``."""
    text = "|" + "".join(f"{word}={code}|" for word, code in words.items())
    return text if len(text) <= LONGEST_LIST else text[: text.rindex("|", 0, LONGEST_LIST) + 1]


def with_own(own: Mapping[str, str], codes: Mapping[str, int]) -> Mapping[str, int]:
    """Return the phrases with those of the institution's own, which never change what a known one means."""
    ours = {normal(word).strip(" .,;"): codes[state] for word, state in own.items() if state in codes}
    fit = {word: code for word, code in ours.items() if word and word not in known() and not set(word) & set("|=")}
    return {**known(), **fit}


def _phrases() -> Iterable[str]:
    return (phrase.strip() for line in _PHRASES.split("\n") for phrase in line.split("/") if phrase.strip())


def _whole(phrase: str) -> Mark | None:
    """Read a phrase; None where Python does not take it for a word on the whole activity."""
    reading = read_mark(phrase, lambda text: parse(text, 2021))
    return None if reading.mark is Mark.UNREAD or reading.parts or reading.new or reading.late else reading.mark
