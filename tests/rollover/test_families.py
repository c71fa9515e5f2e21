"""Every family answers its own examples, and keeps silent where it says so."""

from types import ModuleType

import pytest

from xlplan.rollover.families import ORDER, judge_all
from xlplan.rollover.families.example import Example
from xlplan.rollover.mentions import find_mentions, quiet
from xlplan.rollover.seen import Part, Seen
from xlplan.rollover.term import Term

TERM = Term((2021,), 1)


def named(family: ModuleType) -> str:
    return family.__name__.rsplit(".", 1)[-1]


def seen(text: str, part: Part) -> list[Seen]:
    return [Seen(quiet(text), mention, part, TERM) for mention in find_mentions(text)]


EXAMPLES = [
    pytest.param(family, example, id=f"{named(family)}: {example.text}")
    for family in ORDER
    for example in family.EXAMPLES
]
SILENT = [pytest.param(family, text, id=f"{named(family)}: {text}") for family in ORDER for text in family.SILENT]


@pytest.mark.parametrize(("family", "example"), EXAMPLES)
def test_a_family_decides_its_examples(family: ModuleType, example: Example) -> None:
    decided = [verdict.decision.value for _, verdict in judge_all(example.text, example.part, TERM)]

    assert " ".join(decided) == example.decisions


@pytest.mark.parametrize(("family", "text"), SILENT)
def test_a_family_keeps_silent_about_what_is_not_its_own(family: ModuleType, text: str) -> None:
    assert [family.decide(one) for one in seen(text, Part.NAME)] == [None] * len(seen(text, Part.NAME))


@pytest.mark.parametrize("family", ORDER, ids=named)
def test_every_family_has_an_example_that_only_it_decides(family: ModuleType) -> None:
    def first(one: Seen) -> ModuleType:
        return next(other for other in ORDER if other.decide(one) is not None)

    assert any(first(one) is family for example in family.EXAMPLES for one in seen(example.text, example.part))
