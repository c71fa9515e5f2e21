"""Where in the workbook the states stand that keep themselves up to date: what other sheets of ours refer to."""

from typing import Protocol

from xlplan.elements import Formula
from xlplan.plan import Activity
from xlplan.states import Checkpoint


class LiveStates(Protocol):
    """The cells with the live states; each formula is nothing but a reference, with the state that holds now."""

    def of_checkpoint(self, checkpoint: Checkpoint) -> Formula:
        """Refer to the state of a checkpoint: ``='Сроки'!$I$7``."""
        ...

    def of_activity(self, activity: Activity) -> Formula:
        """Refer to the state of an activity."""
        ...
