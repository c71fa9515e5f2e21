"""«Перенос»: every decision of a rollover, with a column in which a person says yes; what is open stands on top.

Terms:
    line: one row of the sheet: a mention of a year, an activity, a cleared mark or a number put in order.
    open: a line that waits for a yes. Its cells in the plan stay coloured until «да» stands in the column «Решено».

The sheet holds all that it was made from, so a later run draws it again from itself, with the answers of people.
"""

from xlplan.sheets.rollover.again import page_again
from xlplan.sheets.rollover.colours import colours, names
from xlplan.sheets.rollover.keeping import keep_rollover
from xlplan.sheets.rollover.lines import Line, Page, page_of, place_of, totals
from xlplan.sheets.rollover.sheet import KEY, draw

__all__ = [
    "KEY",
    "Line",
    "Page",
    "colours",
    "draw",
    "keep_rollover",
    "names",
    "page_again",
    "page_of",
    "place_of",
    "totals",
]
