"""Cells carried over: from what is to stand there to one call for each block."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

from xlplan.grid import Area, Grid, Value

_SPECIAL = ("=", "+", "-", "@", "'", "#")
_WORD = re.compile(r"[^\W\d_]+")
_TYPED = frozenset({"true", "false", "истина", "ложь"})
_EPS = 1e-9
_FEW = 8
"""So many rectangles are written one by one; more are written as those around them."""


def differs(before: Grid, after: Grid, cell: tuple[int, int]) -> bool:
    """Tell whether a cell holds something else: another formula, or another value where there is none."""
    one, two = before.formulas.get(cell), after.formulas.get(cell)
    if one is not None or two is not None:
        return one is None or two is None or plain(one) != plain(two)
    return not _same(before.value(*cell), after.value(*cell))


def changed_cells(before: Grid, after: Grid) -> set[tuple[int, int]]:
    """Return the cells that hold something else afterwards."""
    held = {(row, column) for grid in (before, after) for row, column, _ in grid.cells()}
    return {cell for cell in held | set(before.formulas) | set(after.formulas) if differs(before, after, cell)}


def rectangles(cells: Iterable[tuple[int, int]]) -> list[Area]:
    """Return the cells as few rectangles: runs along rows, joined with those above that are as wide."""
    found: list[Area] = []
    above: dict[tuple[int, int], int] = {}
    for row, runs in _runs(sorted(cells)):
        here: dict[tuple[int, int], int] = {}
        for run in runs:
            at = above.get(run)
            if at is not None and found[at].bottom == row - 1:
                found[at] = found[at]._replace(bottom=row)
            else:
                found.append(Area(row, run[0], row, run[1]))
                at = len(found) - 1
            here[run] = at
        above = here
    return found


def few_rectangles(cells: Iterable[tuple[int, int]], kept: Iterable[tuple[int, int]] = ()) -> list[Area]:
    """Return rectangles that hold the cells, and others too where the cells lie scattered; a few, however many rows.

    Args:
        cells: what is to be held.
        kept: what must not be held: each row with such a cell costs some rectangles more.
    """
    exact = rectangles(cells)
    if len(exact) <= _FEW:
        return exact
    rows = sorted({row for row, _ in kept})
    single = [area for row in rows for area in rectangles(_row_of(exact, row))]
    edges = [min(area.top for area in exact) - 1, *rows, max(area.bottom for area in exact) + 1]
    bands = (_around(exact, top + 1, bottom - 1) for top, bottom in pairwise(edges))
    return single + [band for band in bands if band is not None]


def _row_of(areas: Iterable[Area], row: int) -> Iterator[tuple[int, int]]:
    for area in areas:
        if area.top <= row <= area.bottom:
            yield from ((row, column) for column in range(area.left, area.right + 1))


def _around(areas: Iterable[Area], top: int, bottom: int) -> Area | None:
    """Return the rectangle around what of the areas lies between two rows; None when nothing does."""
    found = [area for area in areas if area.top <= bottom and top <= area.bottom]
    if not found:
        return None
    return Area(
        max(top, min(area.top for area in found)),
        min(area.left for area in found),
        min(bottom, max(area.bottom for area in found)),
        max(area.right for area in found),
    )


def _runs(cells: list[tuple[int, int]]) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    rows: dict[int, list[tuple[int, int]]] = {}
    for row, column in cells:
        runs = rows.setdefault(row, [])
        if runs and runs[-1][1] == column - 1:
            runs[-1] = runs[-1][0], column
        else:
            runs.append((column, column))
    yield from rows.items()


def write(sheet: Any, area: Area, grid: Grid) -> None:
    """Write what a grid holds in an area: one call."""
    rows = [
        [_content(grid, row, column) for column in range(area.left, area.right + 1)]
        for row in range(area.top, area.bottom + 1)
    ]
    sheet.range((area.top, area.left), (area.bottom, area.right)).value = rows


def _content(grid: Grid, row: int, column: int) -> Any:
    formula = grid.formulas.get((row, column))
    return typed(grid.value(row, column)) if formula is None else formula


def typed(value: Value) -> Any:
    """Return a value so that a program takes it as it is, and does not make a number or a date of a text."""
    match value:
        case str():
            return "'" + value if _would_be_read(value) else value
        case timedelta():
            return value / timedelta(days=1)
        case time():
            return timedelta(hours=value.hour, minutes=value.minute, seconds=value.second) / timedelta(days=1)
        case _:
            return value


def _would_be_read(text: str) -> bool:
    """Tell whether a program that reads typing may see more than a text: digits with at most one word are a date."""
    if text.startswith(_SPECIAL) or text.strip().casefold() in _TYPED:
        return True
    words = [word for word in _WORD.findall(text) if word.casefold() not in ("am", "pm")]
    return len(text) <= 40 and any(letter.isdigit() for letter in text) and len(words) <= 1


def _same(one: Value, two: Value) -> bool:
    if isinstance(one, float | int) and isinstance(two, float | int):
        return abs(one - two) <= _EPS * max(1.0, abs(one))
    if isinstance(one, date) and isinstance(two, date):
        return _moment(one) == _moment(two)
    return (one or "") == (two or "") and (one is None or two is None or isinstance(one, str) == isinstance(two, str))


def _moment(day: date) -> datetime:
    return day.replace(microsecond=0) if isinstance(day, datetime) else datetime(day.year, day.month, day.day)


def plain(formula: str) -> str:
    """Return a formula without what programs write in several ways: quotes of sheets, spaces, case, ``TRUE()``."""
    return re.sub(r"(?<=true)\(\)|(?<=false)\(\)", "", re.sub(r"['\s]|_xlfn\.|_xlws\.", "", formula).casefold())
