"""One row for each checkpoint: its due day by the rule for days off, what the mark says of it, its state, days left."""

from itertools import pairwise

from xlplan.elements import Content, Formula
from xlplan.mark import Mark
from xlplan.palette import BODY, measure
from xlplan.sheets.board import RANKS, STALE_RANK, Board, Entry, Point
from xlplan.sheets.data.activities import AS_HELD, POINT_KEYS, word_of
from xlplan.sheets.data.control import serial
from xlplan.sheets.data.region import TOP, Region, cells
from xlplan.sheets.mark_words import CODES, MOVED_TO_DAY
from xlplan.sheets.plan_words import number_words
from xlplan.short_names import short_name
from xlplan.states import State
from xlplan.typography import count_lines, text_width
from xlplan.windows import Kind

_NAMED = (
    "due", "rank", "word", "counts", "intime", "left", "late_key", "near_key", "activity", "quarter", "number", "name",
    "people",
)  # fmt: skip
LIST_PX, PEOPLE_PX = 388, 160
"""Room in the lists of «Сводка» for the name and for the executors."""

ORDER = 100_000
"""Keys of the lists: the due day times this, plus the number of the checkpoint."""


def point_region(board: Board, activities: Region) -> Region:
    """Return the region of checkpoints."""
    left = activities.after
    writer = _Writer(activities, cells(left, POINT_KEYS), board)
    rows = tuple(row for entry in board.entries for row in writer.rows(entry))
    return Region("c", left, POINT_KEYS, rows or ((None,) * len(POINT_KEYS),), _NAMED)


class _Writer:
    def __init__(self, activities: Region, at: dict[str, str], board: Board) -> None:
        self._activities = activities
        self._at = at
        self._board = board

    def rows(self, entry: Entry) -> list[tuple[Content, ...]]:
        later = [after for _, after in pairwise(entry.points)]
        return [self._row(entry, point, after) for point, after in zip(entry.points, [*later, None], strict=True)]

    def _row(self, entry: Entry, point: Point, after: Point | None) -> tuple[Content, ...]:
        row = TOP + point.number - 1
        at = {key: f"{letters}{row}" for key, letters in self._at.items()}
        own = {key: f"${self._activities.letters(key)}${TOP + entry.number - 1}" for key in ("row", "code", "done")}
        checkpoint = point.checkpoint
        first = point is entry.points[0]
        mark = _code(point)
        done = checkpoint.done.start if checkpoint.done else None
        rank = RANKS[point.state]
        return (
            Formula(f"=CHOOSE(xlplan_rule,{at['due1']},{at['due2']},{at['due3']})", checkpoint.due)
            if point.dues
            else None,
            Formula(_code_now(at, own, first=first or not point.dues), mark),
            Formula(self._done_now(at, own, after), done if done is not None else ""),
            Formula(_rank(at, own, point), rank),
            Formula(word_of(at["rank"]), point.state.value),
            Formula(_counts(at, dated=bool(point.dues)), int(point.counts)),
            Formula(_in_time(at), int(point.counts and checkpoint.in_time)),
            Formula(_left(at, dated=bool(point.dues)), "–" if point.left is None else point.left),
            Formula(f'=IF({at["rank"]}=1,{at["due"]}*{ORDER}+{point.number},"")', self._late_key(point)),
            Formula(
                f"=IF(ISNUMBER({at['left']}),IF(AND({at['left']}>=0,{at['left']}<=xlplan_far),"
                f'{at["due"]}*{ORDER}+{point.number},""),"")',
                self._near_key(point),
            ),
            entry.number,
            point.quarter,
            checkpoint.window.start if checkpoint.window else None,
            *(point.dues or (None, None, None)),
            mark,
            done,
            int(checkpoint.late),
            number_words(entry.activity),
            point_name(entry, point),
            point_people(self._board, entry),
        )

    def _done_now(self, at: dict[str, str], own: dict[str, str], after: Point | None) -> str:
        """The day on which it was done: of several, a new mark tells it of the last that had opened."""
        typed = own["done"]
        if after is not None:
            start = f"{self._at['start']}{TOP + after.number - 1}"
            typed = f'IF({start}<={typed},"",{typed})'
        held = f'IF({at["held_done"]}="","",{at["held_done"]})'
        return f"=IF({own['code']}={AS_HELD},{held},{typed})"

    def _late_key(self, point: Point) -> int | str:
        return key_of(point) if point.state is State.OVERDUE else ""

    def _near_key(self, point: Point) -> int | str:
        near = point.left is not None and 0 <= point.left <= self._board.settings.far_days
        return key_of(point) if near else ""


def point_name(entry: Entry, point: Point) -> str:
    """Return the short name; of several checkpoints each says which it is: «Сайт (I квартал)»."""
    if len(entry.points) == 1:
        return entry.short
    which = f" ({point.words})"
    name = short_name(entry.activity.name, LIST_PX, measure(BODY), 2)
    if count_lines(name + which, LIST_PX, measure(BODY)) <= 2:
        return name + which
    return (
        short_name(entry.activity.name, LIST_PX - text_width(which, measure(BODY)) / 2 - 12, measure(BODY), 2) + which
    )


def point_people(board: Board, entry: Entry) -> str:
    """Return the executors in what room a list has: the first ones, and how many more."""
    names = [board.people[at - 1].short for at in entry.people]
    for shown in range(len(names), 0, -1):
        more = len(names) - shown
        words = ", ".join(names[:shown]) + (f" и ещё {more}" if more else "")
        if count_lines(words, PEOPLE_PX, measure(BODY)) <= 2:
            return words
    return short_name(names[0], PEOPLE_PX, measure(BODY), 2) if names else ""


def key_of(point: Point) -> int:
    """Return the key by which the lists are ordered."""
    due = point.checkpoint.due
    return serial(due) * ORDER + point.number if due else 0


def _code(point: Point) -> int:
    """The code of what the held mark says of this checkpoint."""
    checkpoint = point.checkpoint
    moved = checkpoint.mark is Mark.MOVED and checkpoint.window != checkpoint.planned
    return MOVED_TO_DAY if moved else CODES[checkpoint.mark]


def _code_now(at: dict[str, str], own: dict[str, str], *, first: bool) -> str:
    """A done mark with a day closes of several checkpoints only those that had opened by then, and always the first."""
    if first:
        return f"=IF({own['code']}={AS_HELD},{at['held_code']},{own['code']})"
    unopened = f"AND({own['code']}=1,ISNUMBER({own['done']}),{at['start']}>{own['done']})"
    return f"=IF({own['code']}={AS_HELD},{at['held_code']},IF({unopened},0,{own['code']}))"


def _rank(at: dict[str, str], own: dict[str, str], point: Point) -> str:
    """The state by the table of `xlplan.states`, as a rank."""
    rank = {state.name.lower(): RANKS[state] for state in State}
    code, due = at["code"], at["due"]
    rest = (
        f"IF(xlplan_day>{due},{rank['overdue']},IF({due}-xlplan_day<=xlplan_warn,{rank['soon']},"
        f"IF({code}={MOVED_TO_DAY},{rank['moved']},"
        f"IF(OR({code}=2,{at['start']}<=xlplan_day),{rank['in_work']},{rank['not_started']}))))"
    )
    if not point.dues:
        rest = f"IF({code}=2,{rank['in_work']},{rank['undated']})"
    if point.checkpoint.activity.deadline.kind is Kind.UNREAD and _code(point) != MOVED_TO_DAY:
        rest = str(rank["unread"])
    closed = "".join(
        f"IF({code}={mark},{rank[state]},"
        for mark, state in ((1, "done"), (CODES[Mark.CANCELLED], "cancelled"), (3, "unread"), (5, "moved"))
    )
    return f'=IF({own["row"]}=0,"",IF({code}={STALE_RANK},{STALE_RANK},{closed}{rest}))))))'


def _counts(at: dict[str, str], *, dated: bool) -> str:
    """Whether it counts for Ко: due before the day, neither cancelled nor put off to nobody knows when."""
    if not dated:
        return f"=IF({at['rank']}=0,0,0)"
    tests = f"ISNUMBER({at['rank']}),{at['rank']}<{STALE_RANK},{at['due']}<xlplan_day,{at['code']}<>4,{at['code']}<>5"
    return f"=IF(AND({tests}),1,0)"


def _in_time(at: dict[str, str]) -> str:
    """Done, and not after its due day as far as the mark tells."""
    late = f"AND({at['code']}={at['held_code']},{at['held_late']}=1)"
    after = f"IF(ISNUMBER({at['done']}),{at['done']}>{at['due']},FALSE)"
    return f"=IF(AND({at['counts']}=1,{at['code']}=1),IF(OR({late},{after}),0,1),0)"


def _left(at: dict[str, str], *, dated: bool) -> str:
    """Days to the due day, below nought when it has passed; a dash where nobody waits for it."""
    if not dated:
        return f'=IF({at["rank"]}=0,"–","–")'
    waited = ",".join(f"{at['rank']}={RANKS[s]}" for s in (State.OVERDUE, State.SOON, State.IN_WORK, State.NOT_STARTED))
    return f'=IF(OR({waited},{at["code"]}={MOVED_TO_DAY}),{at["due"]}-xlplan_day,"–")'
