"""Cells: their contents, looks, notes, and the rules for them."""

from typing import Any

from xlwings import base_classes

from xlplan.engines.libreoffice.addresses import address_of, area_of, corner_of
from xlplan.engines.libreoffice.areas import Area, address, quoted
from xlplan.engines.libreoffice.blocks import cells_of, many_cells, put_link, read_formulas, read_values, write_values
from xlplan.engines.libreoffice.bridge import Uno, enum
from xlplan.engines.libreoffice.complete import complete
from xlplan.engines.libreoffice.conditional import ConditionalFormats
from xlplan.engines.libreoffice.formats import code_of, key_of
from xlplan.engines.libreoffice.formulas import is_formula, shifted
from xlplan.engines.libreoffice.looks import Borders, Font, to_number, to_rgb, uniform
from xlplan.engines.libreoffice.notes import Note
from xlplan.engines.libreoffice.validation import DataValidation

_VALUES, _DATES, _TEXTS, _NOTES, _FORMULAS, _FORMATS, _STYLES, _RUNS = 1, 2, 4, 8, 16, 32, 64, 256
_CONTENTS = _VALUES | _DATES | _TEXTS | _FORMULAS
_LOOKS = _FORMATS | _STYLES | _RUNS
_POINT = 2540 / 72
"""Hundredths of a millimetre in a point."""

_CHARACTER = 5.25
"""Points in a unit of column width, with the usual font."""

_HORIZONTAL = {
    "general": "STANDARD", "left": "LEFT", "center": "CENTER", "right": "RIGHT", "justify": "BLOCK", "fill": "REPEAT",
}  # fmt: skip
_VERTICAL = {"bottom": 3, "top": 1, "center": 2, "justify": 4}
_STANDARD_VERTICAL = 0


@complete
class Range(base_classes.Range):
    """A rectangle of cells, or several; what is not said to hold for all of them is that of the first."""

    options: Any = None

    def __init__(self, sheet: Any, *areas: Area) -> None:
        self._sheet, self.areas = sheet, areas

    @property
    def sheet(self) -> Any:
        """The sheet."""
        return self._sheet

    @property
    def area(self) -> Area:
        """The first rectangle."""
        return self.areas[0]

    @property
    def api(self) -> Uno:
        """The cells."""
        return cells_of(self._sheet, self.area) if len(self.areas) == 1 else many_cells(self._sheet, self.areas)

    @property
    def row(self) -> int:
        """The number of the first row, from 1."""
        return self.area.top + 1

    @property
    def column(self) -> int:
        """The number of the first column, from 1."""
        return self.area.left + 1

    @property
    def shape(self) -> tuple[int, int]:
        """How many rows and columns it has."""
        return self.area.shape

    @property
    def coords(self) -> tuple[Any, ...]:
        """Sheet, row, column, rows, columns."""
        return self._sheet.name, self.row, self.column, *self.shape

    def __len__(self) -> int:
        return self.shape[0] * self.shape[1]

    def __call__(self, arg1: int, arg2: int | None = None) -> "Range":
        """Return one by its number or its name."""
        row, column = (arg1 - 1, arg2 - 1) if arg2 is not None else divmod(arg1 - 1, self.shape[1])
        top, left = self.area.top + row, self.area.left + column
        return Range(self._sheet, Area(top, left, top, left))

    @property
    def rows(self) -> "Range":
        """The cells themselves; xlwings goes through their rows."""
        return self

    @property
    def columns(self) -> "Range":
        """The cells themselves; xlwings goes through their columns."""
        return self

    def get_address(self, row_absolute: bool, col_absolute: bool, external: bool) -> str:
        """Return the address, with the sheet when asked."""
        fixed = {"fixed_rows": row_absolute, "fixed_columns": col_absolute}
        plain = ",".join(address(area, *self._sheet.size, **fixed) for area in self.areas)
        return f"{quoted(self._sheet.name)}!{plain}" if external else plain

    @property
    def address(self) -> str:
        """The absolute address without the sheet."""
        return self.get_address(True, True, False)

    @property
    def raw_value(self) -> Any:
        """What the cells hold, row by row."""
        return read_values(self._sheet, self.area)

    @raw_value.setter
    def raw_value(self, value: Any) -> None:
        if isinstance(value, list | tuple):
            rows = [list(row) for row in value] if isinstance(value[0], list | tuple) else [list(value)]
        else:
            rows = self._filled(value)
        area = Area(self.area.top, self.area.left, self.area.top + len(rows) - 1, self.area.left + len(rows[0]) - 1)
        write_values(self._sheet, area, rows)

    def _filled(self, value: Any) -> list[list[Any]]:
        """Return one value for each cell; references of a formula move along, as in Excel."""
        rows, columns = self.shape
        if is_formula(value):
            return [[shifted(value, row, column) for column in range(columns)] for row in range(rows)]
        return [[value] * columns] * rows

    @property
    def formula(self) -> Any:
        """English formulas; of a cell without one its contents as text."""
        rows = read_formulas(self._sheet, self.area)
        return rows[0][0] if len(self) == 1 else tuple(map(tuple, rows))

    @formula.setter
    def formula(self, value: Any) -> None:
        self.raw_value = value

    formula2 = formula

    @property
    def has_array(self) -> bool:
        """Whether the first cell belongs to an array formula."""
        return bool(self._sheet.api.getCellByPosition(self.area.left, self.area.top).getArrayFormula())

    @property
    def number_format(self) -> str | None:
        """The format code; None where cells differ."""
        key = uniform(self.api, "NumberFormat")
        return None if key is None else code_of(self._sheet.book, key)

    @number_format.setter
    def number_format(self, value: str) -> None:
        self.api.NumberFormat = key_of(self._sheet.book, value)

    def clear_contents(self) -> None:
        """Empty the cells; looks and notes stay."""
        self.api.clearContents(_CONTENTS)

    def clear_formats(self) -> None:
        """Take the looks away, conditional ones too."""
        self.conditional_formats.clear()
        self.api.clearContents(_LOOKS)

    def clear(self) -> None:
        """Take away contents, looks and notes."""
        self.conditional_formats.clear()
        self.api.clearContents(_CONTENTS | _LOOKS | _NOTES)

    @property
    def font(self) -> Font:
        """The font."""
        return Font(self.api)

    @property
    def borders(self) -> Borders:
        """The borders."""
        return Borders(self)

    @property
    def color(self) -> Any:
        """The fill; None for no fill."""
        return to_rgb(uniform(self.api, "CellBackColor"))

    @color.setter
    def color(self, value: Any) -> None:
        self.api.CellBackColor = to_number(value)

    @property
    def wrap_text(self) -> Any:
        """Whether long texts go on in the next line; None where cells differ."""
        return uniform(self.api, "IsTextWrapped")

    @wrap_text.setter
    def wrap_text(self, value: bool) -> None:
        self.api.IsTextWrapped = value

    @property
    def horizontal_alignment(self) -> str | None:
        """Where texts stand across; None where cells differ."""
        found = uniform(self.api, "HoriJustify")
        return next((name for name, kind in _HORIZONTAL.items() if found is not None and kind == found.value), None)

    @horizontal_alignment.setter
    def horizontal_alignment(self, value: str) -> None:
        self.api.HoriJustify = enum("table.CellHoriJustify", _HORIZONTAL.get(value, "CENTER"))

    @property
    def vertical_alignment(self) -> str | None:
        """Where texts stand down; None where cells differ."""
        found = uniform(self.api, "VertJustify")
        names = {number: name for name, number in _VERTICAL.items()} | {_STANDARD_VERTICAL: "bottom"}
        return None if found is None else names.get(found)

    @vertical_alignment.setter
    def vertical_alignment(self, value: str) -> None:
        self.api.VertJustify = _VERTICAL.get(value, _VERTICAL["justify"])

    def adjust_indent(self, amount: int) -> None:
        """Move texts by so many steps of some 9 pixels."""
        cells = self.api
        cells.ParaIndent = max(0, cells.ParaIndent + round(amount * 6.75 * _POINT))

    @property
    def column_width(self) -> float | None:
        """The width in characters; None where columns differ."""
        widths = self._sizes(self.api.getColumns(), "Width")
        return round(widths.pop() / _POINT / _CHARACTER, 2) if len(widths) == 1 else None

    @column_width.setter
    def column_width(self, value: float) -> None:
        self.api.getColumns().Width = round(value * _CHARACTER * _POINT)

    @property
    def row_height(self) -> float | None:
        """The height in points; None where rows differ."""
        heights = self._sizes(self.api.getRows(), "Height")
        return round(heights.pop() / _POINT, 2) if len(heights) == 1 else None

    @row_height.setter
    def row_height(self, value: float) -> None:
        self.api.getRows().Height = round(value * _POINT)

    @staticmethod
    def _sizes(lines: Uno, name: str) -> set[int]:
        return {lines.getByIndex(at).getPropertyValue(name) for at in range(lines.getCount())}

    @property
    def row_hidden(self) -> bool | None:
        """Whether its rows are hidden; None where they differ."""
        lines = self.api.getRows()
        found = {bool(lines.getByIndex(at).IsVisible) for at in range(lines.getCount())}
        return not found.pop() if len(found) == 1 else None

    @row_hidden.setter
    def row_hidden(self, value: bool) -> None:
        self.api.getRows().IsVisible = not value

    @property
    def column_hidden(self) -> bool | None:
        """Whether its columns are hidden; None where they differ."""
        lines = self.api.getColumns()
        found = {bool(lines.getByIndex(at).IsVisible) for at in range(lines.getCount())}
        return not found.pop() if len(found) == 1 else None

    @column_hidden.setter
    def column_hidden(self, value: bool) -> None:
        self.api.getColumns().IsVisible = not value

    @property
    def left(self) -> float:
        """Points from the left edge of the sheet."""
        return float(self.api.Position.X / _POINT)

    @property
    def top(self) -> float:
        """Points from the upper edge of the sheet."""
        return float(self.api.Position.Y / _POINT)

    @property
    def width(self) -> float:
        """The width in points."""
        return float(self.api.Size.Width / _POINT)

    @property
    def height(self) -> float:
        """The height in points."""
        return float(self.api.Size.Height / _POINT)

    def autofit(self, axis: str | None = None) -> None:
        """Fit rows, columns or both to their contents."""
        if axis in (None, "rows", "r"):
            self.api.getRows().OptimalHeight = True
        if axis in (None, "columns", "c"):
            self.api.getColumns().OptimalWidth = True

    def merge(self, across: bool = False) -> None:
        """Make one cell of all, or of each row."""
        for row in range(self.shape[0]) if across else ():
            cells_of(
                self._sheet, Area(self.area.top + row, self.area.left, self.area.top + row, self.area.right)
            ).merge(True)
        if not across:
            self.api.merge(True)

    def unmerge(self) -> None:
        """Part the cells again."""
        self.api.merge(False)

    @property
    def merge_cells(self) -> bool:
        """Whether the cells are merged."""
        return bool(self.api.getIsMerged())

    @property
    def merge_area(self) -> "Range":
        """The merged cells that hold the first one."""
        cursor = self._sheet.api.createCursorByRange(cells_of(self._sheet, self.area.corner))
        cursor.collapseToMergedArea()
        return Range(self._sheet, area_of(cursor.getRangeAddress()))

    @property
    def current_region(self) -> "Range":
        """The block of cells around, up to empty rows and columns."""
        cursor = self._sheet.api.createCursorByRange(cells_of(self._sheet, self.area.corner))
        cursor.collapseToCurrentRegion()
        return Range(self._sheet, area_of(cursor.getRangeAddress()))

    def end(self, direction: str) -> "Range":
        """Return the last cell of the filled stretch in a direction."""
        down, right = {"down": (1, 0), "up": (-1, 0), "right": (0, 1), "left": (0, -1)}[direction]
        row, column = self.area.top, self.area.left
        rows, columns = self._sheet.size
        while 0 <= row + down < rows and 0 <= column + right < columns and self._filled_at(row + down, column + right):
            row, column = row + down, column + right
        return Range(self._sheet, Area(row, column, row, column))

    def _filled_at(self, row: int, column: int) -> bool:
        return bool(self._sheet.api.getCellByPosition(column, row).Type.value != "EMPTY")

    def insert(self, shift: str | None = None, copy_origin: str | None = None) -> None:
        """Insert cells, and move what stands there."""
        mode = enum("sheet.CellInsertMode", "RIGHT" if shift == "right" else "DOWN")
        self._sheet.api.insertCells(address_of(self._sheet, self.area), mode)

    def delete(self, shift: str | None = None) -> None:
        """Delete cells, and let the others close up."""
        mode = enum("sheet.CellDeleteMode", "LEFT" if shift == "left" else "UP")
        self._sheet.api.removeRange(address_of(self._sheet, self.area), mode)

    def copy(self, destination: "Range | None" = None) -> None:
        """Copy the cells to a place in the same workbook; the clipboard is not used."""
        if destination is not None:
            place = corner_of(destination.sheet, destination.area)
            self._sheet.api.copyRange(place, address_of(self._sheet, self.area))

    def move(self, destination: "Range") -> None:
        """Move the cells to a place in the same workbook."""
        place = corner_of(destination.sheet, destination.area)
        self._sheet.api.moveRange(place, address_of(self._sheet, self.area))

    def select(self) -> None:
        """Select the cells; the sheet must be shown."""
        controller = self._sheet.book.api.getCurrentController()
        if controller is not None:
            controller.select(self.api)

    @property
    def note(self) -> Note | None:
        """The note on the first cell."""
        row, column = self.area.top, self.area.left
        if not self._sheet.noted.hold(row, column):
            return None
        found = self._sheet.api.getCellByPosition(column, row).getAnnotation()
        return Note(self._sheet, row, column, found) if found.getString() else None

    def add_note(self, text: str) -> Note:
        """Put a note on the first cell."""
        note: Note = self._sheet.noted.add(self.area.top, self.area.left, text)
        return note

    @property
    def hyperlink(self) -> str:
        """Where the link in the first cell leads."""
        fields = self._sheet.api.getCellByPosition(self.area.left, self.area.top).getTextFields()
        if not fields.getCount():
            raise ValueError("The cell doesn't seem to contain a hyperlink!")
        return str(fields.getByIndex(0).URL)

    def add_hyperlink(self, address: str, text_to_display: str | None = None, screen_tip: str | None = None) -> None:
        """Put a link into the first cell, in the place of its contents."""
        cell = self._sheet.api.getCellByPosition(self.area.left, self.area.top)
        put_link(self._sheet.book.api, cell, address, text_to_display or address)

    @property
    def data_validation(self) -> DataValidation:
        """What may be typed into the cells."""
        return DataValidation(self)

    @property
    def conditional_formats(self) -> ConditionalFormats:
        """The rules of conditional formatting that touch the cells."""
        return ConditionalFormats(self)
