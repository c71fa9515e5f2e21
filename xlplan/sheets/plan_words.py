"""How an activity is named on our sheets: its number, as a link that follows its row, and its executors."""

from xlplan.elements import Formula
from xlplan.own import quoted
from xlplan.plan import Activity, Role
from xlplan.sheets.board import Board, Entry
from xlplan.sheets.formula_text import text
from xlplan.sheets.links import LINK_SIGNS


def number_words(activity: Activity) -> str:
    """Return the number as the plan writes it, as much of it as a link may show; a dash where there is none."""
    return (activity.text(Role.NUMBER) or activity.number or "–")[:LINK_SIGNS]


def number_link(entry: Entry) -> Formula:
    """Return the number as a link to the activity, which follows it when people move its row."""
    words = number_words(entry.activity)
    place = f"#{quoted(entry.activity.at.sheet)}!A"
    return Formula(f"=HYPERLINK({text(place)}&MAX(1,INDEX(xlplan_a_row,{entry.number})),{text(words)})", words)


def people_words(board: Board, entry: Entry) -> str | None:
    """Return the executors of an activity by their short names."""
    return ", ".join(board.people[at - 1].short for at in entry.people) or None
