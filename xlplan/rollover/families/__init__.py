"""The families of words that decide what becomes of a mention; one file for each family.

A family looks at the mention and the words around and gives a verdict with a reason, or nothing. They are asked in the
order of `ORDER`, and the first that answers decides: what can only stay comes first, then what stands in a place with
a meaning of its own, then what moves; the last one always answers.
"""

from collections.abc import Iterator
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
from xlplan.rollover.seen import Part, Seen, Verdict
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


def judge(seen: Seen) -> Verdict:
    """Return the verdict of the first family that knows the mention."""
    for family in ORDER:
        verdict: Verdict | None = family.decide(seen)
        if verdict is not None:
            return verdict
    raise AssertionError("the last family always answers")


def judge_all(text: str, part: Part, term: Term) -> Iterator[tuple[Mention, Verdict]]:
    """Yield every mention of a text with its verdict, left to right."""
    words = quiet(text)
    for mention in find_mentions(text):
        yield mention, judge(Seen(words, mention, part, term))
