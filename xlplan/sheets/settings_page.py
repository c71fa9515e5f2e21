"""«Настройки»: what the staff may change, what they have typed kept word for word, and the legend of the states.

The cells of the legend are what the names `xlplan_overdue` … lead to: there the words of the states stand once.
"""

from collections.abc import Iterable, Sequence

from xlplan.edits import OurSheet, PutName
from xlplan.elements import PREFIX, Choices, Content, Formula
from xlplan.grid import Area
from xlplan.looks import Border, Horizontal, Line, Look
from xlplan.own import absolute
from xlplan.page_setup import Print, View
from xlplan.palette import (
    BODY,
    DATE,
    GAP,
    GRAPHITE,
    HAIRLINE,
    HEAD,
    INK,
    PAPER,
    RULE,
    SMALL,
    STATE_LOOKS,
    WAX,
    WHITE,
    StateLook,
    look,
    measure,
)  # fmt: skip
from xlplan.sheets import settings_words as words
from xlplan.sheets.board import Board
from xlplan.sheets.draft import Draft, footer
from xlplan.sheets.people import people
from xlplan.sheets.settings_words import Cells
from xlplan.sheets.typed import Typed
from xlplan.typography import row_height

WIDTHS = (200, 118, 272, 100)
SPARE = 2
"""Empty fields at the end of a block, for what people add."""

_NAMES = {words.DAY: "today", words.WARN: "warn_days", words.FAR: "far_days", words.RULE: "workday_rule",
          words.TINT: "tint"}  # fmt: skip


def settings_page(board: Board, typed: Typed) -> tuple[OurSheet, list[PutName]]:
    """Return the sheet and the names that lead to its cells."""
    return _Page(board, typed).made()


class _Page:
    """The sheet while it is written, block below block."""

    def __init__(self, board: Board, typed: Typed) -> None:
        self._board = board
        self._typed = typed
        self._draft = Draft(WIDTHS)
        self._row = 2
        self._places: dict[str, Area] = {}

    def made(self) -> tuple[OurSheet, list[PutName]]:
        draft = self._draft
        draft.heading(words.COLUMNS, words.TITLE, words.SUBTITLE)
        self._report()
        self._people()
        self._marks()
        self._free(words.HIDDEN, self._typed.hidden, 3)
        self._free(words.SHORTS, self._typed.shorts, 2)
        self._legend()
        self._rest()
        title = self._board.titles["settings"]
        names = [PutName(f"{PREFIX}{name}", f"={absolute(title, area)}") for name, area in self._places.items()]
        page = Print(
            area=Area(1, 1, self._row, words.COLUMNS),
            margins=(20, 10, 12, 15, 8, 7),
            footer=footer(self._board.name),
            fit=draft.fits(Print(margins=(20, 10, 12, 15, 8, 7))),
        )
        view = View(freeze=(3, 1), zoom=110, gridlines=False, selected=(4, 2), tab_colour=GRAPHITE)
        return draft.sheet("settings", title, page, view), names

    def _block(self, title: str) -> None:
        """Write the head of a block and the heads of its columns."""
        draft = self._draft
        self._row += 1
        heads = words.HEADS.get(title)
        self._draft.put(self._row, 1, title)
        how = look(HEAD, bold=True, border=None if heads else RULE)
        draft.look(Area(self._row, 1, self._row, words.COLUMNS), how)
        draft.height(self._row, 24)
        self._row += 1
        if heads:
            for column, head in enumerate(heads, 1):
                side: Horizontal = "right" if head == "Мероприятий" else "left"
                quiet = look(SMALL, colour=GRAPHITE, border=RULE, horizontal=side, vertical="bottom", indent=1)
                draft.put(self._row, column, head, quiet)
            draft.height(self._row, 14)
            self._row += 1

    def _line(
        self,
        contents: Sequence[Content],
        fields: Iterable[int] = (),
        *,
        right: Iterable[int] = (),
        last: int = 3,
        first_indent: int = 1,
        number_format: str | None = None,
        loud: bool = False,
    ) -> None:
        """Write a row; the cell in the column `last` reaches to the end, `fields` are those that people may change."""
        draft, row, most = self._draft, self._row, 1
        fields, right = set(fields), set(right)
        for column in range(1, last + 1):
            content, field = contents[column - 1], column in fields
            indent = 1 if column > 1 or field else first_indent
            how = look(
                colour=WAX if loud and column == last else INK if field or column < 3 else GRAPHITE,
                fill=PAPER if field else None,
                border=Border(bottom=GAP) if field else HAIRLINE,
                horizontal="right" if column in right else "left",
                wrap=True,
                indent=indent,
                number_format=number_format if field else None,
            )
            reach = words.COLUMNS if column == last else column
            if reach > column:
                draft.wide(row, column, reach, content, how)
            else:
                draft.put(row, column, content, how)
            most = max(most, draft.lines(content, draft.span(column, reach), BODY, indent=indent))
        draft.height(row, row_height(most, measure(), 5))
        self._row += 1

    def _report(self) -> None:
        settings, typed = self._typed.settings, self._typed
        day: Content = Formula("=TODAY()", self._board.today)
        if typed.day_formula:
            day = Formula(typed.day_formula, settings.report_day)
        elif settings.report_day:
            day = settings.report_day
        values: dict[str, Content] = {
            words.DAY: day,
            words.WARN: settings.warn_days,
            words.FAR: settings.far_days,
            words.RULE: settings.workday_rule.value,
            words.TINT: "да" if settings.tint else "нет",
        }
        self._block(words.REPORT)
        for label, note in words.NOTES.items():
            self._places[_NAMES[label]] = Area(self._row, 2, self._row, 2)
            odd = label in typed.odd
            content = typed.odd[label] if odd and not (label == words.DAY and typed.day_formula) else values[label]
            told = f"Не понято. {note}" if odd else note
            how = DATE if label == words.DAY else None
            self._line((label, content, told), (2,), right=(2,), first_indent=0, number_format=how, loud=odd)
        for name, source in (("workday_rule", "workday_rules"), ("tint", "yes_no")):
            self._draft.add(Choices((self._places[name],), f"={PREFIX}{source}"))
        for cells in typed.kept.get(words.REPORT, ()):
            self._line(cells, (1, 2, 3, 4), last=4)

    def _people(self) -> None:
        self._block(words.PEOPLE)
        for at, person in enumerate(self._board.people, 1):
            count = sum(at in entry.people for entry in self._board.entries)
            live = Formula(f'=COUNTIFS(xlplan_p_person,{at},xlplan_p_rank,">0")', count)
            self._line((person.full, person.short, "; ".join(person.spellings), live), (1, 2), right=(4,), last=4)
        shown = {(person.full, person.short) for person in self._board.people}
        for person in self._typed.settings.people:
            by_itself = people(person.spellings)
            ours = len(by_itself) == 1 and (by_itself[0].full, by_itself[0].short) == (person.full, person.short)
            if not ours and (person.full, person.short) not in shown:
                self._line((person.full, person.short, "; ".join(person.spellings), 0), (1, 2), right=(4,), last=4)
        for cells in self._typed.kept.get(words.PEOPLE, ()):
            self._line(cells, (1, 2, 3, 4), last=4)

    def _marks(self) -> None:
        self._block(words.MARKS)
        top = self._row
        rows = self._typed.marks or words.MARK_ROWS
        for cells in rows:
            self._line(cells, (1, 2), last=3 if cells[3] is None else 4)
        self._places["marks"] = Area(top, 1, self._row - 1, 1)
        for _ in range(SPARE):
            self._line((None, None, None), (1, 2))
        self._draft.add(Choices((Area(top, 2, self._row - 1, 2),), f"={PREFIX}mark_states"))

    def _free(self, block: str, rows: Sequence[Cells], fields: int) -> None:
        """Write a block whose rows stand as people typed them, and some empty fields below."""
        self._block(block)
        for cells in (*rows, *[(None,) * words.COLUMNS] * SPARE):
            whole = any(cell is not None for cell in cells[fields:])
            self._line(cells, range(1, words.COLUMNS + 1), last=words.COLUMNS if whole else fields)

    def _legend(self) -> None:
        self._block(words.LEGEND)
        top = self._row
        for entry in STATE_LOOKS:
            self._state(entry, first=self._row == top)
            self._places[entry.key] = Area(self._row, 1, self._row, 1)
            self._row += 1
        self._places["states"] = Area(top, 1, self._row - 1, 1)

    def _state(self, entry: StateLook, *, first: bool) -> None:
        draft, row = self._draft, self._row
        above = Line("thin", GRAPHITE) if first else GAP  # the first row hangs from the rule of the heads
        border = Border(top=above) if entry.fill else None
        draft.put(
            row, 1, entry.word, look(bold=entry.bold, colour=entry.text, fill=entry.fill, border=border, indent=1)
        )
        if entry.tone:
            edge = Line("thin", GRAPHITE)
            hollow = Border(edge, edge, edge, edge)
            white = Border(left=Line("thick", WHITE), top=above)
            draft.look(Area(row, 2, row, 2), Look(fill=entry.tone, border=hollow if entry.tone == WHITE else white))
        draft.wide(row, 3, words.COLUMNS, entry.meaning, look(border=HAIRLINE, wrap=True, indent=1))
        draft.height(row, 16.5)

    def _rest(self) -> None:
        rows = self._typed.kept.get(words.REST, ())
        if rows:
            self._block(words.REST)
            for cells in rows:
                self._line(cells, (1, 2, 3, 4), last=4)
        else:
            self._row -= 1
