"""A text with its mentions decided: which words stand there afterwards, and how to show each change."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from xlplan.rollover.families import judge_all
from xlplan.rollover.mentions import Mention
from xlplan.rollover.seen import Decision, Part, Verdict
from xlplan.rollover.term import Term

_REACH = 60
"""Signs shown on each side of a mention."""

_ODD_DIGITS = Verdict(Decision.ASK, "год записан необычными цифрами")


class Change(NamedTuple):
    """Other words for a stretch of a text."""

    start: int
    end: int
    words: str


class Decided(NamedTuple):
    """A mention with its verdict and the changes that follow from it; `told` asks a person to look all the same."""

    mention: Mention
    verdict: Verdict
    changes: tuple[Change, ...]
    told: bool = False


def decide(text: str, part: Part, term: Term) -> tuple[Decided, ...]:
    """Decide every mention of a text."""
    return tuple(with_verdict(text, mention, verdict, term) for mention, verdict in judge_all(text, part, term))


def with_verdict(text: str, mention: Mention, verdict: Verdict, term: Term) -> Decided:
    """Give a mention its verdict: when it moves, each of its years is written anew in as many digits."""
    if verdict.decision is not Decision.SHIFTED:
        return Decided(mention, verdict, ())
    if not all(text[figures.start : figures.end].isascii() for figures in mention.figures):
        return Decided(mention, _ODD_DIGITS, ())
    changes = (
        Change(figures.start, figures.end, figures.written(figures.year + term.shift)) for figures in mention.figures
    )
    return Decided(mention, verdict, tuple(changes))


def rewritten(text: str, changes: Iterable[Change]) -> str:
    """Return the text with all the changes made; they do not overlap."""
    for start, end, words in sorted(changes, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def all_changes(decided: Iterable[Decided]) -> list[Change]:
    """Return the changes of all mentions."""
    return [change for one in decided for change in one.changes]


def excerpt(text: str, mention: Mention, changes: Sequence[Change] = ()) -> str:
    """Return the words around a mention, cut at spaces and marked by «…», with the changes made."""
    start = max(0, mention.start - _REACH)
    end = min(len(text), mention.end + _REACH)
    if start:
        start = next((at + 1 for at in range(start - 1, mention.start) if text[at].isspace()), start)
    if end < len(text):
        end = next((at for at in range(end, mention.end - 1, -1) if text[at : at + 1].isspace()), end)
    moved = [Change(one.start - start, one.end - start, one.words) for one in changes]
    shown = " ".join(rewritten(text[start:end], moved).split())
    return ("… " if start else "") + shown + (" …" if end < len(text) else "")
