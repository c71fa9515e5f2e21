"""The host of a workbook in memory."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from xlplan.edits import (
    PART_MARK,
    SHEET_MARK,
    Edit,
    Element,
    Formula,
    Merge,
    RichText,
    Rows,
)
from xlplan.grid import Area, Book, DefinedName, Grid, Text, Value
from xlplan.hosts import Applied
from xlplan.hosts.memory.applying import applied
from xlplan.hosts.memory.state import Drawn, State, TheirSheet, drawn, marked
from xlplan.hosts.memory.words import texts_of
from xlplan.own import absolute


class MemoryHost:
    """One workbook in memory."""

    def __init__(
        self, book: Book, elements: Mapping[str, Sequence[Element]] | None = None, texts: Sequence[Text] = ()
    ) -> None:
        """Take a workbook of the staff, without anything of ours in it.

        Args:
            book: its sheets and names.
            elements: what else is on its sheets: looks, notes, links, rules, lists, by the title of the sheet.
            texts: its headers, drawings and properties, as another host tells them; texts of other sorts are passed
                over, since the book and the elements hold them.
        """
        on_sheets = elements or {}
        self.file = book.file
        self._state = State(
            {
                grid.title: TheirSheet(grid, _contents(grid), tuple(on_sheets.get(grid.title, ())))
                for grid in book.grids
            },
            book.names,
            tuple(text for text in texts if text.where in ("header", "drawing", "property")),
        )

    def read(self) -> Book:
        """Return the workbook as it is now."""
        return Book(self.file, tuple(self._grids()), (*self._state.names, *self._our_names()))

    def read_texts(self) -> Sequence[Text]:
        """Return every text of the staff."""
        return tuple(texts_of(self._state))

    def apply(self, edits: Sequence[Edit]) -> Applied:
        """Apply the edits in their order, all of them or none."""
        state = self._state
        for edit in edits:
            state = applied(state, edit, self.file)
        # Keys that are still away at the end have lost their place.
        state = replace(state, order=tuple(key for key in state.order if key in state.sheets))
        changed = state != self._state
        self._state = state
        return Applied(changed, self.file)

    def drawn(self, title: str) -> Drawn:
        """Return a sheet as it shows; `KeyError` where there is none."""
        for sheet in self._state.sheets.values():
            if sheet.title == title:
                return drawn({}, (), sheet.elements)
        theirs, part = self._state.theirs[title], self._state.parts.get(title)
        return drawn(theirs.cells, theirs.elements, part.elements if part else ())

    def _grids(self) -> Iterator[Grid]:
        for title, sheet in self._state.theirs.items():
            yield _grid(replace(sheet.grid, title=title), self.drawn(title))
        for key in self._state.order:
            ours = self._state.sheets[key]
            yield _grid(Grid(ours.title, {}, visible=not ours.hidden), self.drawn(ours.title))

    def _our_names(self) -> Iterator[DefinedName]:
        for key in self._state.order:
            title = self._state.sheets[key].title
            yield DefinedName(SHEET_MARK + key, absolute(title, Area(1, 1, 1, 1)), None, True)
        for title, part in self._state.parts.items():
            areas = marked(part)
            if areas:
                yield DefinedName(PART_MARK, ",".join(absolute(title, area) for area in areas), title, True)
        for put in self._state.ours.values():
            yield DefinedName(put.name, put.refers_to.removeprefix("="), None, put.hidden)


def _contents(grid: Grid) -> dict[tuple[int, int], Value | Formula | RichText]:
    cells: dict[tuple[int, int], Value | Formula | RichText] = {
        (row, column): value for row, column, value in grid.cells()
    }
    cells.update({cell: Formula(text, grid.value(*cell)) for cell, text in grid.formulas.items()})
    return cells


def _grid(base: Grid, sheet: Drawn) -> Grid:
    """Return the grid of a sheet as a reader finds it."""
    rows: dict[int, dict[int, Value]] = {}
    formulas: dict[tuple[int, int], str] = {}
    formats, bold = dict(base.number_formats), set(base.bold)
    for cell in sorted(sheet.cells):
        content = sheet.cells[cell]
        if isinstance(content, Formula):
            formulas[cell] = content.text
        value = _value(content)
        if value is not None and value != "":
            rows.setdefault(cell[0], {})[cell[1]] = value
        look = sheet.look(*cell)
        if look.number_format:
            formats[cell] = look.number_format
        if look.font and look.font.bold is not None:
            (bold.add if look.font.bold else bold.discard)(cell)
    hidden = {
        row
        for element in sheet.others
        if isinstance(element, Rows) and element.hidden
        for row in range(element.first, element.last + 1)
    }
    return replace(
        base,
        rows=rows,
        formulas=formulas,
        number_formats=formats,
        bold=frozenset(bold),
        merged=base.merged + tuple(element.area for element in sheet.others if isinstance(element, Merge)),
        hidden_rows=base.hidden_rows | hidden,
    )


def _value(content: Value | Formula | RichText) -> Value:
    match content:
        case Formula():
            return content.value
        case RichText():
            return content.text
        case _:
            return content
