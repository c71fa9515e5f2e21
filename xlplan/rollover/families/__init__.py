"""The families of words that decide what becomes of a mention; one file for each family.

A family looks at the mention and the words around and gives a verdict with a reason, or nothing. They are asked in the
order of `ORDER`, and the first that answers decides: what can only stay comes first, then what stands in a place with
a meaning of its own, then what moves; the last one always answers.
"""

import re
from collections.abc import Iterator, Sequence
from types import ModuleType

from xlplan.rollover.families import (
    acts,
    budgets,
    carried,
    dates,
    deadlines,
    events,
    history,
    jubilees,
    labels,
    links,
    numbers,
    plan_years,
    programmes,
    reports,
    rest,
    school_years,
    standards,
)
from xlplan.rollover.mentions import Mention, find_mentions, quiet
from xlplan.rollover.seen import Decision, Part, Seen, Verdict, ask
from xlplan.rollover.term import Term

__all__ = ["ORDER", "judge", "judge_all"]

ORDER: tuple[ModuleType, ...] = (
    links,
    numbers,
    standards,
    acts,
    carried,
    labels,
    jubilees,
    budgets,
    school_years,
    programmes,
    events,
    deadlines,
    reports,
    history,
    plan_years,
    dates,
    rest,
)
"""Who is asked first. The one place that settles it."""


_JOINED = re.compile(r" ?(?:,|-|/|и|по|или)? ?")
_TORN = ask("стоит в одном ряду с годом, о котором надо решить")


def judge(seen: Seen) -> Verdict:
    """Return the verdict of the first family that knows the mention."""
    for family in ORDER:
        verdict: Verdict | None = family.decide(seen)
        if verdict is not None:
            return verdict
    raise AssertionError("the last family always answers")


def judge_all(text: str, part: Part, term: Term) -> Iterator[tuple[Mention, Verdict]]:
    """Yield every mention of a text with its verdict, left to right.

    Mentions that only a comma, a dash or «и» parts belong together: where one of them is for a person to decide, none
    of them moves alone.
    """
    words = quiet(text)
    mentions = find_mentions(text)
    verdicts = [judge(Seen(words, mention, part, term)) for mention in mentions]
    for first, last in _chains(words, mentions):
        chain = verdicts[first:last]
        if any(verdict.decision is Decision.ASK for verdict in chain):
            verdicts[first:last] = [_TORN if one.decision is Decision.SHIFTED else one for one in chain]
    yield from zip(mentions, verdicts, strict=True)


def _chains(words: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the bounds of each run of years and dates that stand one by one."""
    first = 0
    for index in range(1, len(mentions) + 1):
        between = words[mentions[index - 1].end : mentions[index].start] if index < len(mentions) else ";"
        if not _JOINED.fullmatch(between):
            if index - first > 1:
                yield first, index
            first = index
