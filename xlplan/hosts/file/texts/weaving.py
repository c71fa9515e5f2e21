"""A text woven of several elements, each with its own font: how other words spread over them.

What stays of the text stays in its element; a changed stretch goes where it begins, so that it looks as it did.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate

_TOKEN = re.compile(r"[^\W\d]+|\d+|\s|.", re.DOTALL)
_MOST_PAIRS = 1_000_000
"""Pairs of tokens that are compared; texts beyond that change in one stretch."""

BREAK = "\n"
"""Between two paragraphs: a piece that belongs to no element and has to stay."""


def spread(pieces: Sequence[str], words: str, breaks: frozenset[int] = frozenset()) -> list[str] | None:
    """Return the pieces with their text changed to `words`.

    Args:
        pieces: the text, piece by piece.
        words: the text that they are to make together.
        breaks: the numbers of the pieces that may not change.

    Returns:
        As many pieces, or None when one of the breaks would have to change.
    """
    owners = [number for number, piece in enumerate(pieces) for _ in piece]
    before = "".join(pieces)
    made = [""] * len(pieces)
    for start, end, new in _stretches(before, words):
        if new is None:
            for at in range(start, end):
                made[owners[at]] += before[at]
        else:
            made[_owner(owners, start, end, len(pieces), breaks)] += new
    whole = all(made[number] == pieces[number] for number in breaks)
    return made if whole and "".join(made) == words else None


def _owner(owners: list[int], start: int, end: int, count: int, breaks: frozenset[int]) -> int:
    """Return the piece that takes a changed stretch: where it begins; an insertion joins what stands before it."""
    near = [*owners[max(start - 1, 0) : start], *owners[start : start + 1]]
    if end > start:
        near = owners[start:end]
    free = [owner for owner in near if owner not in breaks] or [
        number for number in range(count) if number not in breaks
    ]
    return free[0] if free else 0


def _stretches(before: str, words: str) -> Iterator[tuple[int, int, str | None]]:
    """Yield (first, past the last, new text) over the whole text; None where it stays."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(words)
    if len(old) * len(new) > _MOST_PAIRS:
        old, new = [before] if before else [], [words] if words else []
    old_at, new_at = [0, *accumulate(map(len, old))], [0, *accumulate(map(len, new))]
    for kind, first, last, new_first, new_last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        start, end = old_at[first], old_at[last]
        if kind == "equal":
            yield start, end, None
        else:
            yield from _narrowed(before, start, end, words[new_at[new_first] : new_at[new_last]])


def _narrowed(before: str, start: int, end: int, new: str) -> Iterator[tuple[int, int, str | None]]:
    """Yield a changed stretch without the signs that are the same at its beginning and its end."""
    old = before[start:end]
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    yield start, start + head, None
    yield start + head, end - tail, new[head : len(new) - tail]
    yield end - tail, end, None
