from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from xlplan.template.layout import Kind, Line
from xlplan.template.pages import PAGE_PT, keep_headings_with_rows, pages

HEADINGS = Line(Kind.HEADINGS, (), 31.5)
SECTION = Line(Kind.SECTION, ("1. Раздел",), 15.75)


def row(points: float | None) -> Line:
    return Line(Kind.ACTIVITY, ("1.1.", "Отчёт", "", "", "", ""), points)


def left_alone(lines: tuple[Line, ...], page_pt: float) -> list[int]:
    """The sections that are the last row of a page of that height."""
    alone, free = [], page_pt
    for index, (line, following) in enumerate(pairwise(lines)):
        if line.points > free:
            free = page_pt - HEADINGS.points
        free -= line.points
        if line.kind is Kind.SECTION and following.points > free:
            alone.append(index)
    return alone


def test_a_heading_that_would_be_left_alone_moves_to_the_next_page() -> None:
    lines = (HEADINGS, *[row(47.25)] * 9, SECTION, row(63.0))
    assert pages(lines)[1] == range(11, 12)

    kept = keep_headings_with_rows(lines)

    assert pages(kept)[1] == range(10, 12)


def test_the_rows_above_share_the_room_evenly() -> None:
    kept = keep_headings_with_rows((HEADINGS, *[row(47.25)] * 9, SECTION, row(63.0)))

    heights = {line.points for line in kept if line.kind is Kind.ACTIVITY} - {63.0}
    assert max(heights) - min(heights) <= 0.75
    assert min(heights) > 47.25
    assert all(height % 0.75 == 0 for height in heights)


def test_a_heading_with_room_for_its_row_stays() -> None:
    lines = (HEADINGS, *[row(47.25)] * 7, SECTION, row(63.0))

    assert keep_headings_with_rows(lines) == lines


def test_a_heading_that_starts_a_page_anyway_changes_nothing() -> None:
    lines = (HEADINGS, *[row(PAGE_PT - 31.5 - 1)], SECTION, row(63.0))

    assert keep_headings_with_rows(lines) == lines


def test_a_heading_at_the_end_of_the_plan_changes_nothing() -> None:
    lines = (HEADINGS, *[row(47.25)] * 9, SECTION)

    assert keep_headings_with_rows(lines) == lines


def test_rows_prepared_for_typing_keep_fitting_themselves() -> None:
    lines = (HEADINGS, *[row(None)] * 29, SECTION, row(63.0))

    assert keep_headings_with_rows(lines) == lines


def test_a_row_higher_than_a_page_is_no_trouble() -> None:
    lines = (HEADINGS, row(409.5), row(409.5), SECTION, row(409.5), SECTION, SECTION, row(409.5))

    assert len(keep_headings_with_rows(lines)) == len(lines)


activities = st.lists(st.integers(1, 8).map(lambda lines: row(lines * 15.75)), min_size=1, max_size=12)
sections = st.lists(activities.map(lambda rows: [SECTION, *rows]), max_size=8).map(
    lambda parts: [line for part in parts for line in part]
)


@given(sections)
def test_no_heading_is_left_alone(rows: list[Line]) -> None:
    kept = keep_headings_with_rows((HEADINGS, row(15.75), *rows))

    assert not left_alone(kept, PAGE_PT)


@given(sections, st.floats(-5, 5))
def test_a_first_page_a_little_higher_or_lower_leaves_no_heading_alone(rows: list[Line], play: float) -> None:
    kept = keep_headings_with_rows((HEADINGS, row(15.75), *rows))

    first_page_and_one_row = kept[: pages(kept)[0].stop + 1]
    assert not left_alone(first_page_and_one_row, PAGE_PT + play)


@given(st.lists(st.one_of(st.just(SECTION), st.integers(1, 20).map(lambda n: row(n * 15.75))), max_size=60))
def test_rows_only_grow(rows: list[Line]) -> None:
    lines = (HEADINGS, *rows)
    kept = keep_headings_with_rows(lines)

    assert [line.texts for line in kept] == [line.texts for line in lines]
    assert all(after.points >= before.points for before, after in zip(lines, kept, strict=True))
