"""A frozen picture of a workbook: what the reader sees, whichever program or file it came from.

Rows and columns count from 1, as people count them. A grid is sparse: a cell that holds nothing is not in it.
Values and formulas are always there; merged areas, number formats, bold and hidden rows only where a host can
tell them cheaply, so nothing may depend on them alone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple


class ErrorValue(str):
    """An error that stands in a cell as its value, such as ``#REF!``."""

    __slots__ = ()


Value = str | int | float | bool | datetime | date | time | timedelta | None
"""What a cell can hold. Rich text is flattened to `str`; an error is an `ErrorValue`."""


@lru_cache(65_536)
def column_letters(column: int) -> str:
    """Return the letters of a column: 1 is ``A``, 27 is ``AA``."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@lru_cache(65_536)
def column_number(letters: str) -> int:
    """Return the number of a column from its letters, in either case: ``A`` is 1, ``AA`` is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


class Ref(NamedTuple):
    """The address of one cell."""

    sheet: str
    row: int
    column: int

    @property
    def a1(self) -> str:
        """The address without the sheet: ``D14``."""
        return f"{column_letters(self.column)}{self.row}"

    def __str__(self) -> str:
        """Return the address as people write it: ``План!D14``."""
        return f"{self.sheet}!{self.a1}"


class Area(NamedTuple):
    """A rectangle of cells; both corners belong to it."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def a1(self) -> str:
        """The area as Excel writes it: ``A1:F6``, or ``A1`` for a single cell."""
        first = f"{column_letters(self.left)}{self.top}"
        last = f"{column_letters(self.right)}{self.bottom}"
        return first if first == last else f"{first}:{last}"

    def holds(self, row: int, column: int) -> bool:
        """Tell whether a cell lies inside."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


Row = Mapping[int, Value]
"""The cells of one row that hold something: column number to value."""

EMPTY_ROW: Row = {}


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """One worksheet as it was when the host read it.

    Attributes:
        title: the sheet's name on its tab.
        rows: row number to the values in it; rows in ascending order, empty ones left out.
        formulas: (row, column) to the formula in English with its ``=``; the value of such a cell is what it
            showed when last calculated, or None.
        number_formats: (row, column) to the format code, for cells whose format is not ``General``.
        bold: cells whose whole text is bold.
        merged: merged areas; only the top left cell of an area holds a value.
        hidden_rows: rows that are not shown.
        visible: whether the sheet's tab is shown.
        unreckoned: cells whose formulas no program has calculated yet, so that nobody knows what they show.
    """

    title: str
    rows: Mapping[int, Row]
    formulas: Mapping[tuple[int, int], str] = field(default_factory=dict)
    number_formats: Mapping[tuple[int, int], str] = field(default_factory=dict)
    bold: frozenset[tuple[int, int]] = frozenset()
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    visible: bool = True
    unreckoned: frozenset[tuple[int, int]] = frozenset()

    def value(self, row: int, column: int) -> Value:
        """Return what the cell holds, None for an empty one."""
        return self.rows.get(row, EMPTY_ROW).get(column)

    def ref(self, row: int, column: int) -> Ref:
        """Return the address of a cell of this sheet."""
        return Ref(self.title, row, column)

    def cells(self) -> Iterator[tuple[int, int, Value]]:
        """Yield (row, column, value) for each cell that holds something, row by row."""
        for row, values in self.rows.items():
            for column, value in values.items():
                yield row, column, value


TextPlace = Literal["cell", "note", "header", "property", "drawing", "sheet"]
"""Where a text stands; ``header`` is a header or a footer, ``sheet`` the title on a tab."""


class Text(NamedTuple):
    """A text of the workbook with its address.

    Attributes:
        where: in what sort of place it stands.
        at: for a cell or a note ``План!B5``, for a sheet its title, else the host's own address of the text.
        words: the whole text; for a cell with rich text without its fonts.
    """

    where: TextPlace
    at: str
    words: str


@dataclass(frozen=True, slots=True)
class DefinedName:
    """A name of the workbook (``sheet`` is None) or of one sheet."""

    name: str
    refers_to: str
    sheet: str | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """A workbook as it was when the host read it: its file name, its worksheets in tab order, its names."""

    file: str
    grids: tuple[Grid, ...]
    names: tuple[DefinedName, ...] = ()

    def grid(self, title: str) -> Grid | None:
        """Return the sheet of that name (case does not count, as in Excel), or None."""
        wanted = title.casefold()
        return next((grid for grid in self.grids if grid.title.casefold() == wanted), None)
