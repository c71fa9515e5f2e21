"""One row for each activity: where it stands now, whether its words are the same, what its mark says, its state."""

from xlplan.elements import Content, Formula
from xlplan.grid import ErrorValue, Value, column_letters
from xlplan.mark import Mark
from xlplan.own import quoted
from xlplan.plan import Activity, Role
from xlplan.sheets.board import RANKS, STALE_RANK, Board, Entry
from xlplan.sheets.data.control import LEFT, WIDTH
from xlplan.sheets.data.held import as_text, held, now
from xlplan.sheets.data.region import TOP, Region, cells
from xlplan.states import State

COMPARED = (Role.NAME, Role.DEADLINE, Role.START, Role.END)
"""A change of any of these makes what was read stale."""

_COMPUTED = ("row", "same", "mark", "norm", "bare", "day", "base", "code", "done", "rank", "word", "due", "intime")
_HELD = ("section", "held_mark")
_NAMED = ("row", "rank", "word", "section", "due", "intime")
AS_HELD = -1
"""The code of a mark that is still what it was at the last check."""


def point_cells(board: Board) -> dict[str, str]:
    """Return the columns of the checkpoints' region, which stands right of this one."""
    left = LEFT + WIDTH + len(_keys(board)) + 1
    return cells(left, POINT_KEYS)


POINT_KEYS = (
    "due", "code", "done", "rank", "word", "counts", "intime", "left", "late_key", "near_key",
    "activity", "quarter", "start", "due1", "due2", "due3", "held_code", "held_done", "held_late",
    "number", "name", "people",
)  # fmt: skip
"""The columns of a checkpoint; they stand here because activities and checkpoints refer to each other."""


def _keys(board: Board) -> tuple[str, ...]:
    compared = tuple(f"held_{role}" for role in COMPARED if role in board.plan.table.columns)
    return (*_COMPUTED, *_HELD, *compared)


def activity_region(board: Board, *, with_part: bool) -> Region:
    """Return the region of activities."""
    keys = _keys(board)
    left = LEFT + WIDTH
    writer = _Writer(board, cells(left, keys), with_part=with_part)
    rows = tuple(writer.row(entry, TOP + at) for at, entry in enumerate(board.entries))
    return Region("a", left, keys, rows or ((None,) * len(keys),), _NAMED)


class _Writer:
    """Writes the rows; `at` gives the column of each key."""

    def __init__(self, board: Board, at: dict[str, str], *, with_part: bool) -> None:
        self._board = board
        self._at = at
        self._with_part = with_part
        self._sheet = quoted(board.plan.table.sheet)
        self._columns = board.plan.table.columns
        self._points = point_cells(board)
        self._year = board.plan.year or board.today.year

    def row(self, entry: Entry, row: int) -> tuple[Content, ...]:
        activity = entry.activity
        computed = (
            self._place(entry),
            Formula(self._same(activity, row), 1),
            *self._mark(entry, row),
            Formula(self._rank(entry, row), RANKS[entry.state]),
            Formula(word_of(f"{self._at['rank']}{row}"), entry.state.value),
            self._sum("counts", entry, sum(point.counts for point in entry.points)),
            self._sum("intime", entry, sum(point.counts and point.checkpoint.in_time for point in entry.points)),
        )
        compared = [held(self._values(activity, role)) for role in COMPARED if role in self._columns]
        return (*computed, entry.section, self._held_mark(activity), *compared)

    def _whole(self, role: Role) -> str:
        letters = column_letters(self._columns[role])
        return f"{self._sheet}!${letters}:${letters}"

    def _place(self, entry: Entry) -> Formula:
        """Where the activity stands now; 0 when it is gone."""
        first = entry.activity.rows[0]
        if self._with_part:
            bar = column_letters(self._board.placement.bar)
            return Formula(f"=IFERROR(MATCH({entry.number},{self._sheet}!${bar}:${bar},0),0)", first)
        name = column_letters(self._columns[Role.NAME])
        return Formula(f"=IFERROR(ROW({self._sheet}!${name}${first}),0)", first)

    def _now(self, activity: Activity, role: Role, row: int, glue: str = "&") -> str:
        """The text of that role as it stands now, in all the rows that the activity takes."""
        place = f"{self._at['row']}{row}"
        first = activity.rows[0]
        parts = [f"{place}+{more - first}" if more != first else place for more in activity.rows]
        text = glue.join(f"INDEX({self._whole(role)},{part})" for part in parts)
        return now(text if len(parts) > 1 else f'{text}&""', self._values(activity, role))

    def _same(self, activity: Activity, row: int) -> str:
        tests = [
            f'EXACT({self._now(activity, role, row)},{self._at[f"held_{role}"]}{row}&"")'
            for role in COMPARED
            if role in self._columns
        ]
        same = tests[0] if len(tests) == 1 else f"AND({','.join(tests)})"
        return f"=IF({self._at['row']}{row}=0,0,IFERROR(IF({same},1,0),0))"

    def _values(self, activity: Activity, role: Role) -> list[Value]:
        return [self._board.grid.value(row, self._columns[role]) for row in activity.rows]

    def _held_mark(self, activity: Activity) -> Content:
        if Role.MARK not in self._columns:
            return None
        values = self._values(activity, Role.MARK)
        if any(isinstance(value, ErrorValue) for value in values):
            return "#"
        return held(values, " ")

    def _mark(self, entry: Entry, row: int) -> tuple[Content, ...]:
        """The mark as it stands now, step by step to its code and its day; the held one is understood already."""
        at = {key: f"{letters}{row}" for key, letters in self._at.items()}
        if Role.MARK not in self._columns:
            return *[None] * 5, Formula(f"=IF({at['same']}=0,{STALE_RANK},{AS_HELD})", AS_HELD), None
        activity = entry.activity
        stands = self._now(activity, Role.MARK, row, '&" "&')
        several = len(entry.points) > 1
        moved = any(point.checkpoint.mark is Mark.MOVED and point.checkpoint.due for point in entry.points)
        same = f'EXACT({at["mark"]},TRIM({at["held_mark"]}&""))'
        raw = f"INDEX({self._whole(Role.MARK)},{at['row']})"
        if isinstance(self._held_mark(activity), bool):  # as a text, TRUE is a different word in each language
            same = f"{raw}={at['held_mark']}"
        lookup = str(STALE_RANK) if moved else self._lookup(at, raw, several=several)
        shown = " ".join(as_text(self._held_mark(activity)).split(" ")).strip()
        shown = " ".join(part for part in shown.split(" ") if part)
        return (
            Formula(f'=IF({at["row"]}=0,"",IFERROR(TRIM({stands}),"#"))', shown),
            Formula(f'=IF(OR({at["same"]}=0,{same}),"",{_normal(at["mark"])})', ""),
            Formula(
                f'=IF({at["norm"]}="","",IF(ISNUMBER(FIND(RIGHT({at["norm"]},1),".,;")),'
                f"TRIM(LEFT({at['norm']},LEN({at['norm']})-1)),{at['norm']}))",
                "",
            ),
            Formula(_tail_day(at["bare"]), 0),
            Formula(f"=IF({at['day']}>0,TRIM(LEFT({at['bare']},LEN({at['bare']})-10)),{at['bare']})", ""),
            Formula(f"=IF({at['same']}=0,{STALE_RANK},IF({same},{AS_HELD},{lookup}))", AS_HELD),
            Formula(f'=IF({at["code"]}<>1,"",IF(ISNUMBER({raw}),{raw},IF({at["day"]}>0,{at["day"]},"")))', ""),
        )

    def _lookup(self, at: dict[str, str], raw: str, *, several: bool) -> str:
        """The code of a mark typed since: nothing, a date in the cell, a known word, else «проверьте план»."""
        words = f"IF({at['day']}>0,xlplan_mark_dated,xlplan_mark_words)"
        found = f'VALUE(MID({words},FIND("|"&{at["base"]}&"=",{words})+LEN({at["base"]})+2,1))'
        if several:  # a date alone closes one checkpoint, and only Python tells which
            dated, found = str(STALE_RANK), f'IF({at["base"]}="",{STALE_RANK},{found})'
        else:
            low, high = f"DATE({self._year - 1},1,1)", f"DATE({self._year + 2},12,31)"
            dated = f"IF(AND({raw}>={low},{raw}<={high}),1,{STALE_RANK})"
        return f'IF({at["mark"]}="",0,IF(ISNUMBER({raw}),{dated},IFERROR({found},{STALE_RANK})))'

    def _rank(self, entry: Entry, row: int) -> str:
        place, code = f"{self._at['row']}{row}", f"{self._at['code']}{row}"
        ranks = self._range("rank", entry)
        if len(entry.points) == 1:
            worst = ranks
        else:
            planned, active, done, cancelled = (
                RANKS[state] for state in (State.NOT_STARTED, State.IN_WORK, State.DONE, State.CANCELLED)
            )
            worst = (
                f"IF(AND(MIN({ranks})={planned},COUNTIF({ranks},{done})>0),{active},"
                f"IF(AND(MIN({ranks})={cancelled},MAX({ranks})={done}),{done},MIN({ranks})))"
            )
        return f'=IF({place}=0,"",IF({code}={STALE_RANK},{STALE_RANK},{worst}))'

    def _range(self, key: str, entry: Entry) -> str:
        letters = self._points[key]
        first, last = (TOP + point.number - 1 for point in (entry.points[0], entry.points[-1]))
        return f"{letters}{first}" if first == last else f"{letters}{first}:{letters}{last}"

    def _sum(self, key: str, entry: Entry, value: int) -> Formula:
        cells_ = self._range(key, entry)
        return Formula(f"=SUM({cells_})" if ":" in cells_ else f"={cells_}", value)


def word_of(rank: str) -> str:
    """Return the formula for the word of a rank; what is gone from the plan asks to check it."""
    return f'=IF({rank}="",xlplan_stale,INDEX(xlplan_states,{rank}))'


def _normal(cell: str) -> str:
    """The formula for the form in which marks are compared: `xlplan.marks.words.normal`, in what formulas can do.

    A line break stays, for it parts statements; such a mark is not known to the formulas.
    """
    text = f"LOWER({cell})"
    for old, new in (('"\u00a0"', '" "'), ('"–"', '"-"'), ('"—"', '"-"'),
                     ('"−"', '"-"'), ('"ё"', '"е"'), ('"|"', '"¦"'), ('"="', '"≠"')):  # fmt: skip
        text = f"SUBSTITUTE({text},{old},{new})"
    text = f'SUBSTITUTE(TRIM({text})&"|"," г.|","|")'
    return f'SUBSTITUTE({text},"|","")'


def _tail_day(cell: str) -> str:
    """The formula for the day with which a text ends (12.03.2021); 0 where it ends otherwise."""
    day, month = (f"VALUE(MID({cell},LEN({cell})-{back},2))" for back in (9, 6))
    whole = f"DATE(VALUE(RIGHT({cell},4)),{month},{day})"
    dots = f'MID({cell},LEN({cell})-7,1)="",MID({cell},LEN({cell})-4,1)=""'.replace('=""', '="."')
    apart = f'IF(LEN({cell})=10,TRUE,MID({cell},LEN({cell})-10,1)=" ")'
    real = f"DAY({whole})={day},MONTH({whole})={month},YEAR({whole})>1989,YEAR({whole})<2101"
    return f"=IF(LEN({cell})<10,0,IFERROR(IF(AND({dots},{real}),IF({apart},{whole},0),0),0))"
