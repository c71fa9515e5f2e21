"""«Сводка»: one page for the head – what is late and whose it is, what comes next, and how the plan stands.

Everything is formulas over the hidden sheet, with what they show now; so the page follows the day and the marks.
"""

from xlplan.edits import OurSheet
from xlplan.elements import Formula
from xlplan.grid import Area
from xlplan.page_setup import Columns, Print, View
from xlplan.palette import DATE_CAPTION, GRAPHITE, SMALL, WAX, look
from xlplan.sheets.board import Board
from xlplan.sheets.draft import Draft, footer
from xlplan.sheets.formula_text import text
from xlplan.sheets.summary.charts import draw_charts
from xlplan.sheets.summary.cuts import draw_cuts
from xlplan.sheets.summary.figures import draw_figures, headline
from xlplan.sheets.summary.lists import coming_list, draw_list, late_list

__all__ = ["LAST", "WIDTHS", "summary_sheet"]

WIDTHS = (52, 226, 66, 48, 52, 52, 46, 66, 50, 44, 58)
LAST = len(WIDTHS)
HELPERS = (LAST + 2, LAST + 3)
"""Columns out of sight: the words of the charts and the keys of the lists."""


def summary_sheet(board: Board) -> OurSheet:
    """Return the sheet."""
    draft = Draft(WIDTHS)
    draft.wide(1, 1, 8, board.name, look(colour=GRAPHITE))
    day = look(colour=GRAPHITE, horizontal="right", number_format=DATE_CAPTION)
    draft.wide(1, 9, LAST, Formula("=xlplan_day", board.today), day)
    draft.height(1, 15)
    draft.wide(2, 1, LAST, headline(board), look(14, bold=True, wrap=True))
    draft.height(2, 24)
    stale = f"=IF(xlplan_changed=1,{text('План изменён после проверки: нажмите «Проверить план».')},{text('')})"
    draft.wide(3, 1, LAST, Formula(stale, ""), look(SMALL, bold=True, colour=WAX))
    draft.height(3, 12)
    row = draw_figures(draft, board, 4)
    row = draw_list(draft, late_list(board), row + 1, HELPERS[1])
    row = draw_list(draft, coming_list(board), row + 1, HELPERS[1])
    cuts = draw_cuts(draft, board, row + 1, HELPERS[0])
    last = draw_charts(draft, cuts, cuts.after + 1)
    draft.add(Columns(LAST + 1, HELPERS[1], hidden=True))
    page = Print(
        area=Area(1, 1, last, LAST),
        margins=(20, 10, 12, 14, 8, 7),
        fit=(1, 1),
        footer=footer(board.name),
        centred=False,
    )
    view = View((3, 1), 115, gridlines=False, headings=False, selected=(3, 1), tab_colour=GRAPHITE)
    return draft.sheet("summary", board.titles["summary"], page, view)
