"""Cells put into rows of the staff, and taken out again: styles from what lies below, spans kept true."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from lxml import etree

from xlplan.grid import column_letters, column_number
from xlplan.hosts.file.markup import Element, namespace, truth, whole
from xlplan.hosts.file.writing.cells import CellWriter
from xlplan.hosts.file.writing.order import child, take_out
from xlplan.hosts.file.writing.sheet_part import BadAddress
from xlplan.hosts.file.writing.styles import Styles
from xlplan.hosts.file.writing.wanted import Cell, Untouched, Wanted
from xlplan.looks import Look

_DIGITS = "0123456789"


@dataclass(slots=True)
class Held:
    """What the rows held where cells were put.

    Attributes:
        cells: address to the cell that stood there, as XML; where none stood there is no entry.
        spans: row to what it said of its spans, and what it says now.
        formulas: rows and columns where a formula stood.
    """

    cells: dict[str, str] = field(default_factory=dict)
    spans: dict[int, tuple[str, str]] = field(default_factory=dict)
    formulas: set[tuple[int, int]] = field(default_factory=set)


class CellPutter:
    """Puts wanted cells into rows; `held` tells afterwards what was there."""

    def __init__(self, styles: Styles, writer: CellWriter, wanted: Wanted, columns: Callable[[int], int]) -> None:
        """Take what is wanted; `columns` tells the style of a column."""
        self.styles = styles
        self.writer = writer
        self.wanted = wanted
        self.column_style = columns
        self.held = Held()
        self._known: dict[tuple[int, int], tuple[int, Look]] = {}

    def __call__(self, number: int, row: Element) -> None:
        """Put the cells of one row."""
        wanted = self.wanted[number]
        there = cells_by_column(row)
        row_style = whole(row.get("s")) if truth(row.get("customFormat")) else None
        texts = []
        for column, cell in sorted(wanted.items()):
            old = there.get(column)
            if old is not None:
                base = whole(old.get("s"))
            else:
                base = self.column_style(column) if row_style is None else row_style
            text = self._text(number, column, cell, base, old)
            if text is not None:
                texts.append((column, text))
        for column, new in zip((column for column, _ in texts), self._parsed(row, texts), strict=True):
            _place(row, there, column, new)
        self._widen(number, row, [column for column, _ in texts])

    def _text(self, row: int, column: int, cell: Cell, base: int, old: Element | None) -> str | None:
        """Return the cell as it shall be; None where only the style of a cell changes, which is done here."""
        style = self._style(base, cell.look)
        if old is not None:
            self._hold(row, column, old)
        if not isinstance(cell.content, Untouched):
            return self.writer.xml(row, column, style, cell.content)
        if old is None:
            return self.writer.xml(row, column, style, None)
        if style != base:
            old.set("s", str(style))
        return None

    def _style(self, base: int, look: Look) -> int:
        """Few looks lie on many cells, and it is one and the same object that does: that is quicker to look up."""
        key = base, id(look)
        if key not in self._known:
            self._known[key] = self.styles.with_look(base, look), look
        return self._known[key][0]

    def _hold(self, row: int, column: int, old: Element) -> None:
        tail, old.tail = old.tail, None
        self.held.cells[f"{column_letters(column)}{row}"] = etree.tostring(old, encoding="unicode")
        old.tail = tail
        if child(old, "f") is not None:
            self.held.formulas.add((row, column))

    @staticmethod
    def _parsed(row: Element, texts: list[tuple[int, str]]) -> list[Element]:
        if not texts:
            return []
        space = namespace(row)
        declared = f'xmlns:{row.prefix}="{space}"' if row.prefix else f'xmlns="{space}"'
        return list(etree.fromstring(f"<w {declared}>{''.join(text for _, text in texts)}</w>"))

    def _widen(self, number: int, row: Element, columns: list[int]) -> None:
        """Make the spans that a row declares take in new cells."""
        spans = row.get("spans")
        ends = [whole(end) for end in re.findall(r"\d+", spans or "")]
        if spans is None or not ends or not columns:
            return
        first, last = min(*ends, *columns), max(*ends, *columns)
        if first < min(ends) or last > max(ends):
            row.set("spans", f"{first}:{last}")
            self.held.spans[number] = spans, f"{first}:{last}"


class CellRestorer:
    """Gives cells back as they were held; those that were not there go."""

    def __init__(
        self, columns: Mapping[int, Iterable[int]], held: Held, revived: Callable[[str, int], Element]
    ) -> None:
        """Take the columns that are ours, row by row, what was held, and how a held cell and its column are read."""
        self.revived = revived
        self.columns = columns
        self.held = held
        self.formulas: set[tuple[int, int]] = set()

    def __call__(self, number: int, row: Element) -> None:
        """Give back one row."""
        there = cells_by_column(row)
        for column in self.columns.get(number, ()):
            address = f"{column_letters(column)}{number}"
            now = there.get(column)
            before = self.held.cells.get(address)
            if now is not None and child(now, "f") is not None:
                self.formulas.add((number, column))
            if before is not None:
                given = self.revived(before, column)
                _place(row, there, column, given)
                if child(given, "f") is not None:
                    self.formulas.discard((number, column))
            elif now is not None:
                take_out(now)
        spans = self.held.spans.get(number)
        if spans is not None and row.get("spans") == spans[1]:
            row.set("spans", spans[0])


def cells_by_column(row: Element) -> dict[int, Element]:
    """Return the cells of a row; one without an address follows the one before it.

    This runs for every cell of every row that changes, so it asks lxml as little as it can.
    """
    cells: dict[int, Element] = {}
    tag = f"{{{namespace(row)}}}c"
    column = 0
    for cell in row:
        if cell.tag == tag:
            address = cell.get("r")
            column = column + 1 if address is None else _column(address.rstrip(_DIGITS))
            cells[column] = cell
    return cells


@cache
def _column(letters: str) -> int:
    if not (letters.isascii() and letters.isalpha() and len(letters) <= 3):
        raise BadAddress(letters)
    return column_number(letters)


def _place(row: Element, there: dict[int, Element], column: int, new: Element) -> None:
    """Put a cell in the place of the one in its column, or before the first one to the right of it."""
    old = there.get(column)
    if old is not None:
        new.tail = old.tail
        row.replace(old, new)
    else:
        new.tail = None
        right = [other for other in there if other > column]
        if right:
            row.insert(row.index(there[min(right)]), new)
        else:
            last = there[max(there)] if there else None
            row.insert(0 if last is None else row.index(last) + 1, new)
    there[column] = new
