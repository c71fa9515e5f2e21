"""Live states for tests: each stands in a cell of a sheet «S», with the state that holds on a day."""

from datetime import date

from xlplan.elements import Formula
from xlplan.plan import Activity
from xlplan.settings import Settings
from xlplan.states import Checkpoint, checkpoint_state, state_of


class FixedStates:
    """Refers to one cell for each activity and checkpoint."""

    def __init__(self, today: date) -> None:
        self._today = today

    def of_checkpoint(self, checkpoint: Checkpoint) -> Formula:
        cell = f"=S!$B${10 * checkpoint.activity.at.row + checkpoint.number}"
        return Formula(cell, checkpoint_state(checkpoint, self._today, 14).value)

    def of_activity(self, activity: Activity) -> Formula:
        return Formula(f"=S!$A${activity.at.row}", state_of(activity, self._today, Settings()).value)
