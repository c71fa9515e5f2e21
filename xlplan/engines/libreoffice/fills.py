"""Formulas that go down a column: LibreOffice fills them at once, and reads each long one for a third of a millisecond.

A formula goes down a column when each row has the one that Excel would put there by filling: the numbers of rows in its
references grow by one, all else is the same.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from xlplan.engines.libreoffice.areas import Area
from xlplan.engines.libreoffice.formulas import is_formula, shifted

_DIGITS = re.compile("[0-9]+")
_TO_ZEROS = str.maketrans("123456789", "000000000")
_ELSEWHERE = re.compile(r"[\[#]")
"""What a filled formula is not sure to mean as a written one: rows of tables, lost references."""

_LEAST = 8
"""Rows; fewer are written."""


def going_down(rows: Sequence[Sequence[Any]]) -> list[Area]:
    """Return the areas of a block, counted from its corner, whose columns each hold one formula that goes down."""
    stretches: dict[tuple[int, int], list[int]] = {}
    for column in range(len(rows[0])):
        for top, bottom in _stretches([row[column] for row in rows]):
            stretches.setdefault((top, bottom), []).append(column)
    return [
        Area(top, left, bottom, right)
        for (top, bottom), columns in stretches.items()
        for left, right in _neighbours(columns)
    ]


def _stretches(values: Sequence[Any]) -> list[tuple[int, int]]:
    found, top = [], 0
    while top < len(values):
        bottom = _end(values, top)
        if bottom - top + 1 >= _LEAST:
            found.append((top, bottom))
        top = bottom + 1
    return found


def _end(values: Sequence[Any], top: int) -> int:
    """Return the last place to which the formula at `top` goes down."""
    first = values[top]
    if not is_formula(first) or _ELSEWHERE.search(first):
        return top
    words, numbers = _DIGITS.split(first), _DIGITS.findall(first)
    moving = _moving(first.translate(_TO_ZEROS))
    for place in range(top + 1, len(values)):
        text, step = values[place], place - top
        if not is_formula(text) or _DIGITS.split(text) != words:
            return place - 1
        wanted = [str(int(number) + step) if moves else number for number, moves in zip(numbers, moving, strict=True)]
        if _DIGITS.findall(text) != wanted:
            return place - 1
    return len(values) - 1


@lru_cache(2_000)
def _moving(formula: str) -> tuple[bool, ...]:
    """Tell of each number in a formula whether it is that of a row that moves along."""
    below = _DIGITS.findall(shifted(formula, 1, 0))
    return tuple(int(one) != int(two) for one, two in zip(_DIGITS.findall(formula), below, strict=True))


def _neighbours(columns: Sequence[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for column in columns:
        if found and found[-1][1] == column - 1:
            found[-1] = found[-1][0], column
        else:
            found.append((column, column))
    return found
