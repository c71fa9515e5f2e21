"""How «Перенос» looks: landscape, one table with filter buttons, open lines marked and on top."""

from xlplan.edits import OurSheet
from xlplan.elements import Choices, Content, Formula, Link, Rule
from xlplan.grid import Area
from xlplan.looks import Border, Font, Look
from xlplan.looks import Line as Edge
from xlplan.own import absolute, quoted
from xlplan.page_setup import Columns, Filter, Print, View
from xlplan.palette import GRAPHITE, HAIRLINE, OCHRE, PAPER, SMALL, WAX, look
from xlplan.sheets.draft import Column, Draft, footer
from xlplan.sheets.rollover.lines import NO, YES, Line, Page

KEY = "rollover"

TOTALS_ROW, HEAD_ROW = 3, 4
TOP = HEAD_ROW + 1
"""The row of the first line."""

COLUMNS = (
    Column("Решение", 92, indent=1),
    Column("Что", 84, colour=GRAPHITE),
    Column("Где", 86, underline=True),
    Column("Было", 224),
    Column("Стало", 200, indent=1),
    Column("Почему", 222, indent=1, colour=GRAPHITE),
    Column("Решено", 62, horizontal="center"),
    Column("В прошлом плане", 68, indent=1, underline=True),
)
DECISION, WHAT, WHERE, BEFORE, AFTER, WHY, ANSWER, FORMER = range(1, 9)
PLACE, OPEN, WAS, ANSWERS = range(9, 13)
"""Columns out of sight: the cells that a line is about, whether it is open, last year's address, the answers."""

_HIDDEN_PX = 60
_LAST = len(COLUMNS)


def draw(page: Page, title: str, plan_name: str = "") -> OurSheet:
    """Return the sheet; `title` is what its tab is called."""
    draft = Draft([*(column.px for column in COLUMNS), *[_HIDDEN_PX] * 4])
    bottom = TOP + max(len(page.lines), 1) - 1
    draft.heading(_LAST, page.title, headline(page, bottom))
    draft.wide(TOTALS_ROW, 1, _LAST, page.totals, look(SMALL, colour=GRAPHITE, vertical="top", wrap=True))
    lines = draft.lines(page.totals, draft.span(1, _LAST), SMALL)
    draft.height(TOTALS_ROW, lines * 11.25 + 9)
    draft.table(HEAD_ROW, COLUMNS, [_cells(line) for line in page.lines] or [("Решать нечего.", *[None] * (_LAST - 1))])
    for row, line in enumerate(page.lines, TOP):
        _hidden(draft, row, line)
        _marked(draft, row, line)
    draft.put(1, ANSWERS, YES)
    draft.put(2, ANSWERS, NO)
    _answers(draft, page, bottom)
    draft.add(Columns(PLACE, ANSWERS, _HIDDEN_PX, hidden=True), Filter(Area(HEAD_ROW, 1, bottom, _LAST)))
    setup = Print(
        area=Area(1, 1, bottom, _LAST),
        title_rows=(HEAD_ROW, HEAD_ROW),
        landscape=True,
        fit=(1, 0),
        footer=footer(plan_name or page.title),
    )
    return draft.sheet(KEY, title, setup, View(freeze=(TOP, 1), gridlines=False, tab_colour=GRAPHITE))


def headline(page: Page, bottom: int) -> Content:
    """Return the sentence that counts what is open; it counts again whenever somebody answers."""
    waiting = sum(line.open for line in page.lines)
    if not waiting:
        return "Всё решено: подтверждать нечего."
    left = sum(line.open and line.answer != YES for line in page.lines)
    flags, answers = f"$J${TOP}:$J${bottom}", f"$G${TOP}:$G${bottom}"
    count = f'(COUNTIF({flags},1)-COUNTIFS({flags},1,{answers},"{YES}"))'
    tail = f" из {waiting}. Поставьте «{YES}» в графе «Решено», и цвет в плане снимется."
    done = "Всё решено."
    formula = f'=IF({count}=0,"{done}","Не решено: "&{count}&"{tail}")'
    return Formula(formula, f"Не решено: {left}{tail}" if left else done)


def _cells(line: Line) -> tuple[Content, ...]:
    return (
        line.decision,
        line.what,
        _place(line),
        line.before,
        line.after or "–",
        line.why,
        line.answer,
        _former(line),
    )


def _former(line: Line) -> str | None:
    """Return last year's cell; it becomes a link to it."""
    return line.was.rpartition("!")[2] if line.was else None


def _place(line: Line) -> Content:
    """Return the place as a link to its cell, or in words alone."""
    if line.area is None or line.sheet is None:
        return f"{line.sheet}, {line.where}" if line.sheet else line.where
    first = Area(line.area.top, line.area.left, line.area.top, line.area.left)
    to = f"#{quoted(line.sheet)}!{first.a1}".replace('"', '""')
    shown = line.where.replace('"', '""')
    return Formula(f'=HYPERLINK("{to}","{shown}")', line.where)


def _hidden(draft: Draft, row: int, line: Line) -> None:
    """Write what a later run draws the line from; a row inserted in the plan moves the reference along."""
    if line.area and line.sheet:
        draft.put(row, PLACE, Formula(f"=ROW({absolute(line.sheet, line.area)})", line.area.top))
    draft.put(row, OPEN, int(line.open))
    draft.put(row, WAS, line.was)


def _marked(draft: Draft, row: int, line: Line) -> None:
    """Let an open line be seen: a thick edge, a bold word, a field for the answer."""
    if line.open:
        edge = Border(left=Edge("thick", OCHRE)).bottom
        border = Border(left=Edge("thick", OCHRE), bottom=edge or HAIRLINE.bottom)
        draft.look(Area(row, DECISION, row, DECISION), Look(Font(bold=True), border=border))
        draft.look(Area(row, ANSWER, row, ANSWER), Look(fill=PAPER))
    if line.area is None:
        draft.look(Area(row, WHERE, row, WHERE), Look(Font(underline=False)))
    if line.was:
        draft.add(Link(row, FORMER, line.was, "Открыть прошлогодний план"))


def _answers(draft: Draft, page: Page, bottom: int) -> None:
    open_ones = [row for row, line in enumerate(page.lines, TOP) if line.open]
    if not open_ones:
        return
    areas = (Area(open_ones[0], ANSWER, open_ones[-1], ANSWER),)
    hint = f"«{YES}» – решено, цвет в плане снимается. «{NO}» – ещё нет."
    draft.add(Choices(areas, "=xlplan_rollover_answers", "Решено?", hint))
    draft.add(Rule(areas, f"=$G{open_ones[0]}=xlplan_rollover_no", Look(Font(bold=True, colour=WAX))))
