"""One row for each executor of each activity: an activity of two executors counts for both."""

from xlplan.elements import Content, Formula
from xlplan.sheets.board import RANKS, Board
from xlplan.sheets.data.activities import POINT_KEYS
from xlplan.sheets.data.region import TOP, Region

_KEYS = ("person", "rank", "due", "intime")


def pair_region(board: Board, activities: Region) -> Region:
    """Return the region of pairs, right of the checkpoints."""
    left = activities.after + len(POINT_KEYS) + 1
    rows: list[tuple[Content, ...]] = []
    for entry in board.entries:
        row = TOP + entry.number - 1
        counts = sum(point.counts for point in entry.points)
        in_time = sum(point.counts and point.checkpoint.in_time for point in entry.points)
        values = (("rank", RANKS[entry.state]), ("due", counts), ("intime", in_time))
        shown = tuple(Formula(f"={activities.letters(key)}{row}", value) for key, value in values)
        rows += [(person, *shown) for person in entry.people]
    return Region("p", left, _KEYS, tuple(rows) or ((None,) * len(_KEYS),), _KEYS)
