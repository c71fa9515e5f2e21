"""Which checkpoint an event is: its UID, the same over runs and over edits that leave the activity what it is.

An activity is known by what it is called, not by where it stands: a row put in above moves every row and every
number below it, and with a UID made of either each event would turn into its neighbour. Of the name only the words
count: case, ё, quotation marks, dashes, spaces, Latin look-alikes and full stops may be put right, as our own findings
ask, and the event stays itself. Its deadline, executors, mark and number may change as they like: then the event moves
or changes its text. A name in other words is another activity, as far as anybody can tell.

The title of the plan belongs to it too, for next year's plan, or that of another institution, has activities of the
same name and may go into the same calendar. Equal names in one plan are told apart by their order, and the checkpoints
of one activity by theirs: the second quarter stays the second quarter when its days are moved.

RFC 7986, 5.3 asks for a UID that tells nothing about whose it is, a UUID: this one is made of the words above by
RFC 4122, version 5.
"""

import re
from collections import Counter
from uuid import UUID, uuid5

from xlplan.deadlines.letters import fold
from xlplan.plan import Activity, Plan

_NAMESPACE = UUID("d3f1a7c2-5b0e-4e64-9a38-7c1f0b6e2d59")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


class Identities:
    """Gives the checkpoints of one plan their UIDs; activities must come in the order of the plan, each once."""

    def __init__(self, plan: Plan) -> None:
        named = plan.title.text if plan.title else plan.file.rpartition(".")[0] or plan.file
        self._plan = f"{_words(named)}|{plan.year}"
        self._met: Counter[str] = Counter()

    def of(self, activity: Activity) -> "Identity":
        """Take the next activity."""
        name = _words(activity.name)
        self._met[name] += 1
        return Identity(f"{self._plan}|{name}|{self._met[name]}")


class Identity:
    """What an activity is known by."""

    def __init__(self, key: str) -> None:
        self._key = key

    def uid(self, checkpoint: int) -> str:
        """Return the UID of one of its checkpoints, by its number."""
        return str(uuid5(_NAMESPACE, f"{self._key}|{checkpoint}"))


def _words(text: str) -> str:
    return _BETWEEN_WORDS.sub(" ", fold(text)).strip()
