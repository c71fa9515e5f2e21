"""One worksheet part → `Grid`, row by row; each row's XML is given back as soon as it is read."""

import io
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lxml import etree

from xlplan.grid import Area, ErrorValue, Grid, Value, column_number
from xlplan.hosts.errors import BookTooBig, DamagedBook
from xlplan.hosts.file import limits
from xlplan.hosts.file.areas import area_of
from xlplan.hosts.file.markup import MAIN, STRICT_MAIN, Element, namespace, refuse_unsafe, truth, whole
from xlplan.hosts.file.reading.formats import GENERAL, Formats, Shows
from xlplan.hosts.file.reading.sharing import move_formula
from xlplan.hosts.file.reading.strings import Bold, release, text_of, unescape
from xlplan.hosts.file.reading.values import dated, iso_date, number_of

_TAGS = tuple(f"{{{namespace}}}{name}" for namespace in (MAIN, STRICT_MAIN) for name in ("row", "mergeCell"))
_DIGITS = "0123456789"


class _Tags(NamedTuple):
    """The elements of a cell in one of the two namespaces."""

    cell: str
    value: str
    inline: str
    formula: str


@cache
def _tags(main: str) -> _Tags:
    return _Tags(f"{{{main}}}c", f"{{{main}}}v", f"{{{main}}}is", f"{{{main}}}f")


class Budget:
    """How many cells the whole workbook may still have."""

    def __init__(self, book: str) -> None:
        """Start with the limit for the book of that file name."""
        self.book = book
        self.cells = limits.CELLS

    def spend(self, cells: int) -> None:
        """Take the cells of one row off; `BookTooBig` when there are none left."""
        self.cells -= cells
        if self.cells < 0:
            raise BookTooBig(self.book, f"в ней больше {limits.CELLS} заполненных ячеек")


class SheetReader:
    """Reads one worksheet; the strings and formats are those of its workbook."""

    def __init__(self, strings: list[str], formats: Formats, date1904: bool, budget: Budget) -> None:
        """Start with an empty grid."""
        self.strings = strings
        self.formats = formats
        self.date1904 = date1904
        self.budget = budget
        self.rows: dict[int, dict[int, Value]] = {}
        self.formulas: dict[tuple[int, int], str] = {}
        self.unreckoned: set[tuple[int, int]] = set()
        self.number_formats: dict[tuple[int, int], str] = {}
        self.bold: set[tuple[int, int]] = set()
        self.merged: list[Area] = []
        self.hidden_rows: set[int] = set()
        self.shared: dict[str, tuple[int, int, str]] = {}
        self.arrays: list[tuple[Area, str]] = []
        self.letters: dict[str, int] = {}
        self.tags = _tags(MAIN)
        self.marked = {
            index
            for index, (code, bold) in enumerate(zip(formats.codes, formats.bold, strict=True))
            if code != GENERAL or bold
        }

    def read(self, xml: bytes, part: str, title: str, *, visible: bool) -> Grid:
        """Read the part's bytes into a grid."""
        refuse_unsafe(xml, self.budget.book, part)
        try:
            self._read(xml)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise DamagedBook(self.budget.book, f"лист «{title}» не читается") from error
        self._fill_arrays()
        self._empty_merged()
        return Grid(
            title,
            self.rows if _ascending(self.rows) else dict(sorted(self.rows.items())),
            self.formulas,
            self.number_formats,
            frozenset(self.bold),
            tuple(self.merged),
            frozenset(self.hidden_rows),
            visible,
            frozenset(self.unreckoned),
        )

    def _read(self, xml: bytes) -> None:
        last = 0
        for _, element in etree.iterparse(io.BytesIO(xml), events=("end",), tag=_TAGS, resolve_entities=False):
            if str(element.tag).endswith("}mergeCell"):
                area = area_of(element.get("ref", ""))
                if area is not None:
                    self.merged.append(area)
                continue
            last = whole(element.get("r"), last + 1)
            if not 1 <= last <= limits.ROWS:
                raise ValueError(last)
            if truth(element.get("hidden")):
                self.hidden_rows.add(last)
            self._row(element, last)
            release(element)

    def _row(self, row: Element, number: int) -> None:
        """Read one row. This runs for every cell of the workbook, so it asks lxml as little as it can."""
        values = self.rows.get(number, {})
        self.tags = _tags(namespace(row))
        column = 0
        letters, marked = self.letters, self.marked
        for cell in row:
            get = cell.get
            reference = get("r")
            if reference is None:
                if cell.tag != self.tags.cell:
                    continue
                column += 1
            else:
                key = reference.rstrip(_DIGITS)
                column = letters.get(key) or self._column(key)
            if len(cell) == 0:
                continue
            index = int(get("s", "0"))
            value = self._value(cell, get("t"), index, number, column)
            if value is not None and value != "":
                values[column] = value
            elif (number, column) not in self.formulas:
                continue
            if index in marked:
                self._note_format(number, column, index)
        if values:
            self.budget.spend(len(values))
            self.rows[number] = values

    def _value(self, cell: Element, kind: str | None, style: int, row: int, column: int) -> Value:
        """Return the cell's value; its formula, if it has one, is noted on the way."""
        text: str | None = None
        tags = self.tags
        for child in cell:
            tag = child.tag
            if tag == tags.value:
                text = child.text
            elif tag == tags.inline and kind == "inlineStr":
                return self._rich(text_of(child), row, column)
            elif tag == tags.formula:
                self._formula(child, row, column)
        if text is None:
            if kind != "str" and (row, column) in self.formulas:
                self.unreckoned.add((row, column))
            return None
        if kind == "s":
            place = int(text)
            if not 0 <= place < len(self.strings):
                raise ValueError(place)
            return self._rich(self.strings[place], row, column)
        if kind is None or kind == "n":
            return self._number(text, style)
        return _typed(text, kind)

    def _number(self, text: str, style: int) -> Value:
        number = number_of(text)
        shows = self.formats.shows[style] if 0 <= style < len(self.formats.shows) else Shows.NUMBER
        return number if shows is Shows.NUMBER else dated(number, shows, date1904=self.date1904)

    def _rich(self, text: str, row: int, column: int) -> str:
        if isinstance(text, Bold):
            self.bold.add((row, column))
            return str(text)
        return text

    def _formula(self, element: Element, row: int, column: int) -> None:
        text = unescape(element.text or "")
        group = element.get("si") if element.get("t") == "shared" else None
        if group is not None and text:
            self.shared[group] = (row, column, text)
        elif group is not None and group in self.shared:
            top, left, master = self.shared[group]
            text = move_formula(master, row - top, column - left)
        if text:
            self.formulas[row, column] = "=" + text
        if element.get("t") in ("array", "dataTable") and (area := area_of(element.get("ref", ""))) is not None:
            self.arrays.append((area, "=" + text))

    def _note_format(self, row: int, column: int, style: int) -> None:
        if self.formats.codes[style] != GENERAL:
            self.number_formats[row, column] = self.formats.codes[style]
        if self.formats.bold[style]:
            self.bold.add((row, column))

    def _column(self, key: str) -> int:
        if not (key.isascii() and key.isalpha() and len(key) <= 3):
            raise ValueError(key)
        column = column_number(key)
        if column > limits.COLUMNS:
            raise ValueError(key)
        self.letters[key] = column
        return column

    def _empty_merged(self) -> None:
        """Only the top left cell of a merged area holds a value: what is left under the others nobody sees."""
        spent = 0
        for area in self.merged:
            for row in self._rows_within(area):
                spent += 1
                values = self.rows[row]
                for column in [column for column in values if area.left <= column <= area.right]:
                    if row != area.top or column != area.left:
                        del values[column]
                        self.formulas.pop((row, column), None)
            if spent > limits.MERGED_ROWS:
                raise BookTooBig(self.budget.book, "объединённые ячейки покрывают слишком много строк")
        self.rows = {row: values for row, values in self.rows.items() if values}

    def _fill_arrays(self) -> None:
        """The formula of an array belongs to every cell of its range, though only the first one bears it."""
        spent = 0
        for area, formula in self.arrays:
            for row in self._rows_within(area):
                spent += 1
                for column in self.rows[row]:
                    if area.left <= column <= area.right:
                        self.formulas.setdefault((row, column), formula)
            if spent > limits.MERGED_ROWS:
                raise BookTooBig(self.budget.book, "формулы массива покрывают слишком много строк")

    def _rows_within(self, area: Area) -> Iterator[int]:
        if area.bottom - area.top < len(self.rows):
            return (row for row in range(area.top, area.bottom + 1) if row in self.rows)
        return (row for row in list(self.rows) if area.top <= row <= area.bottom)


def _typed(text: str, kind: str) -> Value:
    if kind == "b":
        return truth(text)
    if kind == "e":
        return ErrorValue(text)
    if kind == "d":
        return iso_date(text)
    return unescape(text)


def _ascending(rows: dict[int, dict[int, Value]]) -> bool:
    last = 0
    for row in rows:
        if row < last:
            return False
        last = row
    return True
