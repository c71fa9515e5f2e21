"""Cells carried over in few blocks, and texts that stay texts."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlplan.grid import Area, Grid
from xlplan.hosts.live.cells import changed_cells, few_rectangles, rectangles, typed


@pytest.mark.parametrize(
    "text", ["5", "1.1", "15 марта", "март 2021", "=A1", "+7", "'", "TRUE", "ложь", "10 AM", "50%"]
)
def test_a_text_that_a_program_would_read_otherwise_is_marked_as_text(text: str) -> None:
    assert typed(text) == "'" + text


@pytest.mark.parametrize("text", ["до 15 марта", "Отчёт", "ПЛАН РАБОТЫ на 2022 год", "", "май"])
def test_other_texts_are_written_as_they_are(text: str) -> None:
    assert typed(text) == text


@given(st.sets(st.tuples(st.integers(1, 12), st.integers(1, 6))))
def test_rectangles_hold_exactly_the_cells(cells: set[tuple[int, int]]) -> None:
    areas = rectangles(cells)

    held = [(r, c) for a in areas for r in range(a.top, a.bottom + 1) for c in range(a.left, a.right + 1)]
    assert sorted(held) == sorted(cells)


def test_a_column_is_one_rectangle_however_long() -> None:
    assert rectangles((row, 3) for row in range(1, 5001)) == [Area(1, 3, 5000, 3)]


_CELLS = st.sets(st.tuples(st.integers(1, 12), st.integers(1, 6)))


@given(_CELLS, _CELLS)
def test_a_few_rectangles_hold_all_the_cells_and_none_that_is_kept(
    cells: set[tuple[int, int]], others: set[tuple[int, int]]
) -> None:
    kept = others - cells

    areas = few_rectangles(cells, kept)

    assert all(any(area.holds(*cell) for area in areas) for cell in cells)
    assert not [cell for cell in kept if any(area.holds(*cell) for area in areas)]


def test_scattered_cells_take_as_many_rectangles_in_a_hundred_times_as_many_rows() -> None:
    steps = {rows: [(row, row % 7 + column) for row in range(3, rows) for column in (1, 9)] for rows in (60, 6_000)}

    short, long = (few_rectangles(cells, [(20, 4)]) for cells in steps.values())

    assert len(rectangles(steps[60])) > 50
    assert len(short) == len(long) == 4


def test_a_few_cells_are_held_exactly() -> None:
    cells = [(1, 1), (3, 3), (5, 5)]

    assert few_rectangles(cells) == rectangles(cells)


def test_what_programs_write_in_several_ways_is_no_change() -> None:
    one = Grid("План", {1: {1: 1.0, 2: datetime(2021, 3, 15)}}, {(2, 1): "='План'!A1+IF(TRUE,1,2)"})
    two = Grid("План", {1: {1: 1, 2: date(2021, 3, 15)}, 2: {1: 7}}, {(2, 1): "=План!A1+IF(TRUE(), 1, 2)"})

    assert changed_cells(one, two) == set()


def test_a_number_in_the_place_of_a_text_is_a_change() -> None:
    assert changed_cells(Grid("План", {1: {1: "5"}}), Grid("План", {1: {1: 5}})) == {(1, 1)}
