"""«Сроки»: one row for each checkpoint, an Excel table that people may sort and filter as they like.

The last column, out of sight, holds the number of the checkpoint: by it each row finds its state wherever it is sorted.
"""

from dataclasses import replace

from xlplan.edits import OurSheet
from xlplan.elements import Content, Formula, Table
from xlplan.grid import Area
from xlplan.page_setup import Columns, Print, View
from xlplan.palette import DATE, DAYS, GRAPHITE, SMALL
from xlplan.sheets.board import Board, Entry, Point
from xlplan.sheets.draft import Column, Draft, footer
from xlplan.sheets.formula_text import day_words, text
from xlplan.sheets.plan_words import number_link, people_words
from xlplan.sheets.state_words import late_rule, word_rules

COLUMNS = (
    Column("№", 40, underline=True),
    Column("Мероприятие", 342),
    Column("Исполнители", 124, indent=1),
    Column("Срок в плане", 170, indent=1),
    Column("Понято как", 112),
    Column("Начало", 74, "right", number_format=DATE),
    Column("Срок", 74, "right", number_format=DATE),
    Column("Ближайшие рабочие дни", 82, "right", size=SMALL, colour=GRAPHITE),
    Column("Состояние", 104, indent=1),
    Column("Осталось дней", 60, "right", number_format=DAYS),
    Column("Номер срока", 40, "right"),
)
SHOWN = len(COLUMNS) - 1
STATE, LEFT = 9, 10
HEADS = 4
EMPTY = "В плане нет мероприятий со сроком."


def deadlines_sheet(board: Board) -> OurSheet:
    """Return the sheet."""
    draft = Draft([column.px for column in COLUMNS])
    bottom = HEADS + len(board.points)
    draft.heading(SHOWN, "Сроки", _subtitle(board, bottom))
    draft.height(3, 6)
    if board.points:
        rows = (_row(board, entry, point, HEADS + point.number) for entry in board.entries for point in entry.points)
        body = draft.table(HEADS, COLUMNS, rows, padding=4)
        states, left = (Area(body.top, column, body.bottom, column) for column in (STATE, LEFT))
        draft.add(*word_rules(states), late_rule(left, STATE))
        area = Area(HEADS, 1, body.bottom, len(COLUMNS))
        draft.add(Table(area, "xlplan_deadlines", tuple(column.head for column in COLUMNS)))
    draft.add(Columns(len(COLUMNS), len(COLUMNS), hidden=True))
    page = Print(
        area=Area(1, 1, max(bottom, HEADS), SHOWN),
        title_rows=(HEADS, HEADS),
        landscape=True,
        margins=(20, 10, 12, 14, 8, 7),
        footer=footer(board.name),
    )
    view = View((HEADS + 1, 3), 110, gridlines=False, selected=(HEADS + 1, 1), tab_colour=GRAPHITE)
    return draft.sheet("deadlines", board.titles["deadlines"], replace(page, fit=draft.fits(page)), view)


def _subtitle(board: Board, bottom: int) -> Content:
    if not board.points:
        return EMPTY
    dated = sum(bool(point.dues) for point in board.points)
    shown = (
        f"По одной строке на каждый срок: всего {len(board.points)}, с датой {dated}. "
        f"Состояние на {board.today:%d.%m.%Y}."
    )
    stale = f"IF(xlplan_changed=1,{text(' План изменён после проверки: нажмите «Проверить план».')},{text('')})"
    numbers = f"K{HEADS + 1}:K{bottom}"
    days = f"G{HEADS + 1}:G{bottom}"
    return Formula(
        f"={text('По одной строке на каждый срок: всего ')}&COUNT({numbers})&{text(', с датой ')}&COUNT({days})"
        f"&{text('. Состояние на ')}&{day_words('xlplan_day')}&{text('.')}&{stale}",
        shown,
    )


def _row(board: Board, entry: Entry, point: Point, row: int) -> tuple[Content, ...]:
    activity = entry.activity
    number = f"$K{row}"
    start = point.checkpoint.window.start if point.checkpoint.window else None
    due = Formula(f"=INDEX(xlplan_c_due,{number})", point.checkpoint.due) if point.dues else None
    return (
        number_link(entry),
        entry.short,
        people_words(board, entry),
        " ".join(activity.deadline.text.split()) or None,
        point.words,
        start,
        due,
        _workdays(point),
        Formula(f"=INDEX(xlplan_c_word,{number})", point.state.value),
        Formula(f"=INDEX(xlplan_c_left,{number})", "–" if point.left is None else point.left),
        point.number,
    )


def _workdays(point: Point) -> str | None:
    """The working days on both sides of a due day on which nobody works."""
    if not point.dues or len(set(point.dues)) == 1:
        return None
    _, before, after = point.dues
    return f"{before:%d.%m.%Y}\n{after:%d.%m.%Y}"
