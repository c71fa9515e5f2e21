"""Every family of phrases reads its own examples, and no other family reads them differently."""

import pytest

from xlplan.deadlines import parse
from xlplan.deadlines.faults import UnreadableError
from xlplan.deadlines.forms import Form, forms
from xlplan.deadlines.letters import fold
from xlplan.deadlines.lexer import scan, unbroken
from xlplan.deadlines.phrase import Phrase, Reading

EXAMPLES = [
    pytest.param(family, phrase, expected, id=f"{family.name}: {phrase}")
    for family in forms()
    for phrase, expected in family.examples.items()
]


def _said(reading: Reading) -> str:
    return " ".join([reading.kind.value, *(f"{window.start}/{window.end}" for window in reading.windows)])


def _read(family: Form, phrase: str) -> Reading | None:
    folded = unbroken(fold(phrase))
    try:
        return family.read(Phrase(folded, scan(folded), 2021))
    except UnreadableError:
        return None


@pytest.mark.parametrize(("family", "phrase", "expected"), EXAMPLES)
def test_a_family_reads_its_examples(family: Form, phrase: str, expected: str) -> None:
    reading = _read(family, phrase)

    assert reading is not None
    assert _said(reading) == expected


@pytest.mark.parametrize(("family", "phrase", "expected"), EXAMPLES)
def test_no_other_family_reads_them_to_other_days(family: Form, phrase: str, expected: str) -> None:
    own = _read(family, phrase)

    others = [other for other in forms() if other is not family and (reading := _read(other, phrase)) is not None
              and own is not None and reading.windows != own.windows]  # fmt: skip

    assert [other.name for other in others] == []
    assert " ".join([parse(phrase, 2021).kind, *expected.split()[1:]]) == expected


@pytest.mark.parametrize(("family", "phrase", "expected"), EXAMPLES)
def test_whoever_reads_a_phrase_finds_in_it_what_the_family_needs(family: Form, phrase: str, expected: str) -> None:
    folded = unbroken(fold(phrase))
    holds = Phrase(folded, scan(folded), 2021).holds()

    readers = [other for other in forms() if _read(other, phrase) is not None]

    assert family in readers
    assert all(other.needs is None or not holds.isdisjoint(other.needs) for other in readers)


def test_families_that_read_have_examples() -> None:
    assert [family.name for family in forms() if not family.examples] == ["vague"]
