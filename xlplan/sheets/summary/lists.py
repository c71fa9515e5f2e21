"""The two lists of «Сводка»: what is late, the oldest first, and what is due soon.

Each row takes the next of the keys that the hidden sheet holds (the due day and the number of the checkpoint).
"""

from dataclasses import dataclass
from datetime import date

from xlplan.elements import Content, Formula, Rule
from xlplan.grid import Area, Value
from xlplan.looks import Border, Font, Line, Look
from xlplan.own import quoted
from xlplan.palette import DATE, GRAPHITE, HEAD, INK, LINE, OCHRE_PALE, RULE, SMALL, WAX, look
from xlplan.sheets.board import Board, Point
from xlplan.sheets.data.points import ORDER, key_of, point_name, point_people
from xlplan.sheets.draft import Draft
from xlplan.sheets.formula_text import numeral, out_of, text
from xlplan.sheets.plan_words import number_words
from xlplan.sheets.summary.figures import DAYS
from xlplan.states import State
from xlplan.wording import plural

MOST = 6
"""More rows would shrink the page more than they are worth; «Сроки» has them all."""
SPANS = ((1, 1), (2, 5), (6, 8), (9, 10), (11, 11))
ROW = 27


@dataclass(frozen=True, slots=True)
class Listed:
    """One of the lists.

    Attributes:
        board: the plan.
        key: the name of the column of keys.
        title: the formula of the head without its ``=``, and what it shows.
        nothing: what stands where there is nothing to list.
        points: what belongs into it now, in order.
        days: the head of the last column.
        late: whether the days are those since the due day.
    """

    board: Board
    key: str
    title: tuple[str, str]
    nothing: str
    points: tuple[Point, ...]
    days: str
    late: bool

    @property
    def rows(self) -> int:
        """As many rows as there are now and one to spare."""
        return min(len(self.points) + 1, MOST)


def late_list(board: Board) -> Listed:
    """Return the list of what is late."""
    late = [point for point in board.points if point.state is State.OVERDUE]
    title = text("Просрочено"), "Просрочено"
    return Listed(board, "late_key", title, "Просроченных мероприятий нет.", _ordered(late), "Дней", True)


def coming_list(board: Board) -> Listed:
    """Return the list of what is due soon."""
    far = board.settings.far_days
    near = [point for point in board.points if point.left is not None and 0 <= point.left <= far]
    live = f'{text("Сроки на ")}&xlplan_far&" "&{numeral("xlplan_far", *DAYS)}&{text(" вперёд")}'
    title = live, f"Сроки на {plural(far, *DAYS)} вперёд"
    return Listed(board, "near_key", title, "Сроков нет.", _ordered(near), "Осталось", False)


def _ordered(points: list[Point]) -> tuple[Point, ...]:
    return tuple(sorted(points, key=lambda point: (point.checkpoint.due or date.max, point.number)))


def draw_list(draft: Draft, listed: Listed, top: int, keys: int) -> int:
    """Draw a list from the row `top` down, with its keys in a hidden column, and return the last row."""
    draft.wide(top, 1, 11, _title(listed), look(HEAD, bold=True, vertical="bottom"))
    draft.height(top, 21)
    heads = ("№", "Мероприятие", "Исполнители", "Срок", listed.days)
    for (first, last), head in zip(SPANS, heads, strict=True):
        side = look(SMALL, colour=GRAPHITE, border=RULE, horizontal="right" if first > 8 else "left", vertical="bottom")
        _put(draft, top + 1, first, last, head, side)
    draft.height(top + 1, 15)
    for place in range(1, listed.rows + 1):
        _row(draft, listed, top + 1 + place, place, keys)
    days = Area(top + 2, 11, top + 1 + listed.rows, 11)
    if not listed.late:
        draft.add(Rule((days,), f"=$K{days.top}<=xlplan_warn", Look(Font(bold=True, colour=INK), OCHRE_PALE)))
    return top + 1 + listed.rows


def _put(draft: Draft, row: int, first: int, last: int, content: Content, how: Look) -> None:
    if first == last:
        draft.put(row, first, content, how)
    else:
        draft.wide(row, first, last, content, how)


def _title(listed: Listed) -> Formula:
    """The head, which says when there are more than it shows."""
    live, shown = listed.title
    count, rows = f"COUNT(xlplan_c_{listed.key})", listed.rows
    deadlines = listed.board.titles["deadlines"]
    tail = f" все – на листе «{deadlines}»)"
    more = f'{text(f" (показано {rows} из ")}&{count}&" "&{out_of(count, "срока", "сроков")}&{text("," + tail)}'
    have = len(listed.points)
    word = "срока" if have % 10 == 1 and have % 100 != 11 else "сроков"
    now = f" (показано {rows} из {have} {word},{tail}" if have > rows else ""
    return Formula(f'={live}&IF({count}>{rows},{more},"")', shown + now)


def _row(draft: Draft, listed: Listed, row: int, place: int, keys: int) -> None:
    key = f"$N{row}"
    point = listed.points[place - 1] if place <= len(listed.points) else None
    found = f"MOD({key},{ORDER})"
    due = point.checkpoint.due if point else None
    draft.put(row, keys, Formula(f'=IFERROR(SMALL(xlplan_c_{listed.key},{place}),"")', _key(point)))
    where = f"INDEX(xlplan_a_row,INDEX(xlplan_c_activity,{found}))"
    plan = text(f"#{quoted(listed.board.plan.table.sheet)}!A")
    link = f"HYPERLINK({plan}&MAX(1,{where}),INDEX(xlplan_c_number,{found}))"
    empty = text(listed.nothing if place == 1 else "")
    days = f"xlplan_day-INDEX(xlplan_c_due,{found})" if listed.late else f"INDEX(xlplan_c_left,{found})"
    shown: tuple[tuple[str, str, Value], ...] = (
        ('""', link, _number(listed, point)),
        (empty, f'INDEX(xlplan_c_name,{found})&""', _name(listed, point, place)),
        ('""', f'INDEX(xlplan_c_people,{found})&""', _people(listed, point)),
        ('""', f"INDEX(xlplan_c_due,{found})", due or ""),
        ('""', days, abs(point.left) if point and point.left is not None else ""),
    )
    # A line above each row but the first, so that the spare row at the end leaves no empty field behind.
    above = Border(top=Line("thin", LINE)) if place > 1 else None
    looks = (
        look(border=above, underline=True),
        look(border=above, wrap=True),
        look(border=above, wrap=True),
        look(border=above, horizontal="right", number_format=DATE),
        look(bold=True, colour=WAX if listed.late else INK, border=above, horizontal="right", number_format="0"),
    )
    for (first, last), (none, live, value), how in zip(SPANS, shown, looks, strict=True):
        _put(draft, row, first, last, Formula(f'=IF({key}="",{none},{live})', value), how)
    draft.height(row, ROW)


def _key(point: Point | None) -> int | str:
    return key_of(point) if point else ""


def _number(listed: Listed, point: Point | None) -> str:
    return number_words(listed.board.entries[point.activity - 1].activity) if point else ""


def _name(listed: Listed, point: Point | None, place: int) -> str:
    if point is None:
        return listed.nothing if place == 1 else ""
    return point_name(listed.board.entries[point.activity - 1], point)


def _people(listed: Listed, point: Point | None) -> str:
    return point_people(listed.board, listed.board.entries[point.activity - 1]) if point else ""
