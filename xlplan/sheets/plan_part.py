"""What we add to the plan's own sheet: a bar and a word of the state right of the table, and colours.

The bar's cells hold the numbers of the activities, out of sight: by them the formulas find a row wherever people move
it. A row that was copied bears the number of another one, so it says «проверьте план» and not that one's state.
"""

from collections.abc import Iterator

from xlplan.edits import OurPart, PartElement
from xlplan.elements import Block, Choices, Content, Formula, Looks, Rule
from xlplan.grid import Area, column_letters
from xlplan.looks import Border, Font, Look
from xlplan.page_setup import Columns, Print
from xlplan.palette import (
    DATE_CAPTION,
    GAP,
    GRAPHITE,
    INK,
    SMALL,
    STATE_LOOKS,
    UNSEEN,
    WAX,
    WHITE,
    look,
)  # fmt: skip
from xlplan.plan import Role
from xlplan.sheets.board import Board, Entry

BAR_PX, WORD_PX = 9, 112

Notes = tuple[PartElement, ...]


def plan_part(board: Board, others: tuple[PartElement, ...] = ()) -> OurPart:
    """Return the part; `others` are elements that other sheets of ours want there, such as notes."""
    place, table = board.placement, board.plan.table
    rows = [row for entry in board.entries for row in entry.activity.rows]
    top, bottom = (min(rows), max(rows)) if rows else (table.heading_rows[-1] + 1, table.area.bottom)
    bars, words = (Area(top, column, bottom, column) for column in (place.bar, place.word))
    elements: list[PartElement] = [
        Columns(place.bar, place.bar, BAR_PX),
        Columns(place.word, place.word, WORD_PX),
        *_heads(board),
        *_states(board, top, bottom),
        *_rules(board, Area(top, table.area.left, bottom, table.area.right), bars, words),
    ]
    if Role.MARK in table.columns:
        column = table.columns[Role.MARK]
        elements.append(Choices((Area(top, column, bottom, column),), "=xlplan_marks"))
    if place.printed:
        elements.append(Print(place.printed))
    return OurPart(table.sheet, (*elements, *others))


def _heads(board: Board) -> Iterator[PartElement]:
    """The word «Состояние» beside the headings, and the day above it."""
    row = board.plan.table.heading_rows[0]
    column = board.placement.word
    day = Formula("=IF(xlplan_changed=1,xlplan_stale,xlplan_day)", board.today)
    if row > 1:
        yield Block(row - 1, column, ((day,),))
        quiet = look(SMALL, colour=GRAPHITE, vertical="bottom", indent=1, number_format=DATE_CAPTION)
        yield Looks(Area(row - 1, column, row - 1, column), quiet)
        above = Area(row - 1, column, row - 1, column)
        cell = f"${column_letters(column)}{row - 1}"
        yield Rule((above,), f"={cell}=xlplan_stale", Look(Font(bold=True, colour=WAX)))
    yield Block(row, column, (("Состояние",),))
    yield Looks(Area(row, column, row, column), look(bold=True, indent=1))


def _states(board: Board, top: int, bottom: int) -> Iterator[PartElement]:
    """The cells of both columns from the first activity to the last one, in one block; other rows stay empty."""
    held: dict[int, tuple[Entry, bool]] = {}
    for entry in board.entries:
        first, *rest = entry.activity.rows
        held[first] = entry, True
        held.update((row, (entry, False)) for row in rest)
    bar, word = board.placement.bar, board.placement.word
    letters = column_letters(bar)
    rows = range(top, bottom + 1)
    cells = tuple(_cells(*held[row], f"${letters}{row}") if row in held else (None, None) for row in rows)
    yield Block(top, bar, cells)
    # The cells keep white between them, so that each bar belongs to its row; their numbers are not to be seen.
    hidden = Look(Font("Arial", SMALL, colour=WHITE), border=Border(top=GAP, bottom=GAP), number_format=UNSEEN)
    yield Looks(Area(top, bar, bottom, bar), hidden)
    yield Looks(Area(top, word, bottom, word), look(vertical="top", indent=1))
    for row, (_, first) in held.items():
        if not first:
            yield Looks(Area(row, word, row, word), Look(number_format=UNSEEN))


def _cells(entry: Entry, first: bool, number: str) -> tuple[Content, Content]:
    """The number and the word; a row that only goes on bears the number below nought and the same word, unseen."""
    if first:
        found = f"IF(INDEX(xlplan_a_row,{number})=ROW(),INDEX(xlplan_a_word,{number}),xlplan_stale)"
        return entry.number, Formula(f"=IFERROR({found},xlplan_stale)", entry.state.value)
    return -entry.number, Formula(f"=IFERROR(INDEX(xlplan_a_word,-{number}),xlplan_stale)", entry.state.value)


def _rules(board: Board, table: Area, bars: Area, words: Area) -> Iterator[Rule]:
    """One rule a colour over one range; calm rows of the plan get none."""
    cell = f"${column_letters(words.left)}{words.top}"
    for entry in STATE_LOOKS:
        if entry.tint:
            yield Rule((table,), f"={cell}=xlplan_tint_{entry.key}", Look(fill=entry.tint))
    for entry in STATE_LOOKS:
        if entry.tone and entry.tone != WHITE:
            yield Rule((bars,), f"={cell}=xlplan_{entry.key}", Look(fill=entry.tone))
    for entry in STATE_LOOKS:
        if entry.bold or entry.text_alone != INK:
            face = Font(bold=entry.bold, colour=entry.text_alone if entry.key != "soon" else INK)
            yield Rule((words,), f"={cell}=xlplan_{entry.key}", Look(face))
