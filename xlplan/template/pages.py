"""Which rows share a printed page, so that no section heading is left alone at the foot of one.

Excel ignores page breaks set by hand while a sheet is fitted to the width of the page, so a heading that would be
left alone is sent to the next page by the one means that always works: the rows above it on its page are given the
height that would be left free there anyway. Programs and printers differ a little in what they get on a page, so a
heading counts as left alone when it would be so on a page somewhat higher or lower than reckoned.
"""

from collections.abc import Sequence
from dataclasses import replace

from xlplan.template.layout import Kind, Line

PAGE_PT = (210 - 15 - 15) / 25.4 * 72
"""The height between the margins of a landscape A4 page, in points."""

_PLAY = 7.5
"""How far, in points, the true height of a page may lie from the reckoned one, up or down."""

_PIXEL = 0.75


def keep_headings_with_rows(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the same rows, some of them higher, with no section heading parted from the row after it.

    Args:
        lines: the rows of the sheet from the first on; the row of headings is printed again on each page.
    """
    kept = list(lines)
    first, free = 0, PAGE_PT
    repeated = next((line.points for line in lines if line.kind is Kind.HEADINGS), 0.0)
    for index, line in enumerate(lines):
        alone = _may_stand_alone(lines, index, free) and _spread(kept, first, index, free - line.points / 2)
        if alone or line.points > free:
            first, free = index, PAGE_PT - repeated
        free -= line.points
    return tuple(kept)


def pages(lines: Sequence[Line]) -> list[range]:
    """Return the indices of the rows on each page, the row of repeated headings left aside."""
    starts, free = [0], PAGE_PT
    repeated = next((line.points for line in lines if line.kind is Kind.HEADINGS), 0.0)
    for index, line in enumerate(lines):
        if line.points > free:
            starts.append(index)
            free = PAGE_PT - repeated
        free -= line.points
    return [range(start, end) for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _may_stand_alone(lines: Sequence[Line], index: int, free: float) -> bool:
    """Tell whether a page with about so much room left could take the heading and not the row after it."""
    if lines[index].kind is not Kind.SECTION or index + 1 == len(lines):
        return False
    heading, following = lines[index].points, lines[index + 1].points
    return heading <= free + _PLAY and free - _PLAY < heading + following


def _spread(kept: list[Line], first: int, end: int, points: float) -> bool:
    """Make the activities among the rows higher by so many points in all; tell whether there were any."""
    rows = [i for i in range(first, end) if kept[i].kind is Kind.ACTIVITY and kept[i].height is not None]
    if not rows:
        return False
    share, rest = divmod(int(points / _PIXEL), len(rows))
    for place, row in enumerate(rows):
        kept[row] = replace(kept[row], height=kept[row].points + (share + (place < rest)) * _PIXEL)
    return True
