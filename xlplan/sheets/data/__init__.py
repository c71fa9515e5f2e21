"""The hidden sheet on which all that lives is reckoned by formulas: one row an activity, one row a checkpoint.

Every other sheet of ours only shows what stands here, found by the number of the activity or checkpoint. An activity
is found on the plan by the number in our bar column, which goes with the row wherever people move it; what it was
called and when it was due stand here as they were at the last check, so a change of either shows at once.

Functions: only those that Excel 2010, LibreOffice 7.4, Р7-Офис and МойОфис have. Every lookup is by position or by one
exact match for an activity, so that recalculation grows with the plan and no faster.
"""

from xlplan.edits import Edit, OurSheet
from xlplan.elements import Block, Formula
from xlplan.own import quoted
from xlplan.page_setup import Columns, Print, View
from xlplan.plan import Activity
from xlplan.sheets.board import Board
from xlplan.sheets.data.activities import activity_region
from xlplan.sheets.data.control import control
from xlplan.sheets.data.pairs import pair_region
from xlplan.sheets.data.points import point_region
from xlplan.sheets.data.region import TOP, Region, names_of
from xlplan.states import Checkpoint

__all__ = ["Live", "data_edits"]


class Live:
    """The cells of the hidden sheet with the live states, for sheets that refer to them one by one."""

    def __init__(self, board: Board, activities: Region, points: Region) -> None:
        sheet = quoted(board.titles["data"])
        self._activity, self._point = (f"={sheet}!${region.letters('word')}$" for region in (activities, points))
        self._entries = {entry.activity.at: entry for entry in board.entries}

    def of_checkpoint(self, checkpoint: Checkpoint) -> Formula:
        """Refer to the state of a checkpoint."""
        point = self._entries[checkpoint.activity.at].points[checkpoint.number - 1]
        return Formula(f"{self._point}{TOP + point.number - 1}", point.state.value)

    def of_activity(self, activity: Activity) -> Formula:
        """Refer to the state of an activity."""
        entry = self._entries[activity.at]
        return Formula(f"{self._activity}{TOP + entry.number - 1}", entry.state.value)


def data_edits(board: Board, *, with_part: bool) -> tuple[Live, list[Edit]]:
    """Return where the live states stand, and the hidden sheet with the names that lead into it.

    Args:
        board: what it holds.
        with_part: whether our columns stand on the plan; without them rows are found by reference.
    """
    sheet = board.titles["data"]
    block, control_names = control(board)
    activities = activity_region(board, with_part=with_part)
    points = point_region(board, activities)
    pairs = pair_region(board, activities)
    regions: list[Region] = [activities, points, pairs]
    blocks = [block, *(region.block for region in regions)]
    elements: tuple[Block | Columns | Print | View, ...] = (*blocks, Print(), View(gridlines=True))
    names = [*control_names, *(name for region in regions for name in names_of(region, sheet))]
    return Live(board, activities, points), [OurSheet("data", sheet, elements, hidden=True), *names]
