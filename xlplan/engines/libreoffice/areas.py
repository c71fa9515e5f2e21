"""Addresses as numbers: rectangles of cells, read from A1 notation and written in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_COLUMNS = re.compile(r"\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})")
_ROWS = re.compile(r"\$?([0-9]{1,7}):\$?([0-9]{1,7})")


@dataclass(frozen=True, slots=True, order=True)
class Area:
    """A rectangle of cells on one sheet, counted from 0, both ends within it; empty when it ends before it begins."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def shape(self) -> tuple[int, int]:
        """Return the numbers of rows and columns."""
        return max(0, self.bottom - self.top + 1), max(0, self.right - self.left + 1)

    @property
    def empty(self) -> bool:
        """Tell whether it holds no cell."""
        return 0 in self.shape

    def moved(self, rows: int, columns: int) -> "Area":
        """Return the area so many rows further down and columns further right."""
        return Area(self.top + rows, self.left + columns, self.bottom + rows, self.right + columns)

    @property
    def cells(self) -> Iterator[tuple[int, int]]:
        """Yield its cells as (row, column)."""
        columns = range(self.left, self.right + 1)
        return ((row, column) for row in range(self.top, self.bottom + 1) for column in columns)

    @property
    def corner(self) -> "Area":
        """Return the cell at the upper left."""
        return Area(self.top, self.left, self.top, self.left)

    def touches(self, other: "Area") -> bool:
        """Tell whether the two have a cell in common."""
        return not self.common(other).empty

    def common(self, other: "Area") -> "Area":
        """Return the cells that lie in both; empty when there are none."""
        return Area(*_common(self, other))

    def within(self, other: "Area") -> bool:
        """Tell whether every cell of this one lies in the other."""
        return (
            other.top <= self.top
            and other.left <= self.left
            and self.bottom <= other.bottom
            and self.right <= other.right
        )

    def around(self, other: "Area") -> "Area":
        """Return the smallest rectangle that holds both."""
        return Area(
            min(self.top, other.top),
            min(self.left, other.left),
            max(self.bottom, other.bottom),
            max(self.right, other.right),
        )

    def without(self, other: "Area") -> Iterator["Area"]:
        """Yield rectangles that together hold the cells of this one that are not in the other."""
        common = self.common(other)
        if common.empty:
            yield self
            return
        yield from (
            part
            for part in (
                Area(self.top, self.left, common.top - 1, self.right),
                Area(common.bottom + 1, self.left, self.bottom, self.right),
                Area(common.top, self.left, common.bottom, common.left - 1),
                Area(common.top, common.right + 1, common.bottom, self.right),
            )
            if not part.empty
        )


def _common(one: Area, two: Area) -> tuple[int, int, int, int]:
    return max(one.top, two.top), max(one.left, two.left), min(one.bottom, two.bottom), min(one.right, two.right)


def parse(text: str, rows: int, columns: int) -> Area | None:
    """Return the area of an address such as ``A1``, ``$A$1:B2``, ``A:C`` or ``1:3``; None when it is not one.

    Args:
        text: the address, without a sheet.
        rows: how many rows a sheet has.
        columns: how many columns a sheet has.
    """
    area = _parsed(text.strip(), rows, columns)
    return area if area is not None and area.within(Area(0, 0, rows - 1, columns - 1)) else None


def _parsed(text: str, rows: int, columns: int) -> Area | None:
    whole = _COLUMNS.fullmatch(text)
    if whole:
        left, right = sorted(map(column_number, whole.groups()))
        return Area(0, left, rows - 1, right)
    lines = _ROWS.fullmatch(text)
    if lines:
        top, bottom = sorted(int(number) - 1 for number in lines.groups())
        return Area(top, 0, bottom, columns - 1)
    first, _, second = text.partition(":")
    one, two = _CELL.fullmatch(first), _CELL.fullmatch(second or first)
    if one is None or two is None or (not second and ":" in text):
        return None
    return _cell(one).around(_cell(two))


def _cell(match: re.Match[str]) -> Area:
    row, column = int(match[2]) - 1, column_number(match[1])
    return Area(row, column, row, column)


def column_number(letters: str) -> int:
    """Return the number, from 0, of a column named by letters."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def column_letters(number: int) -> str:
    """Return the letters of a column counted from 0."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def address(area: Area, rows: int, columns: int, *, fixed_rows: bool = True, fixed_columns: bool = True) -> str:
    """Return the address of an area as Excel writes it: whole columns and rows in short."""
    row, column = ("$" if fixed_rows else ""), ("$" if fixed_columns else "")
    if area.shape[0] == rows and area.shape[1] != columns:
        return f"{column}{column_letters(area.left)}:{column}{column_letters(area.right)}"
    if area.shape[1] == columns:
        return f"{row}{area.top + 1}:{row}{area.bottom + 1}"
    first = f"{column}{column_letters(area.left)}{row}{area.top + 1}"
    last = f"{column}{column_letters(area.right)}{row}{area.bottom + 1}"
    return first if first == last else f"{first}:{last}"


def quoted(sheet: str) -> str:
    """Return a sheet's name as it stands before an exclamation mark in Excel's formulas."""
    plain = re.fullmatch(r"[^\W\d][\w.]*", sheet) and not _CELL.fullmatch(sheet)
    return sheet if plain else "'" + sheet.replace("'", "''") + "'"
