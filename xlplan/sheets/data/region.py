"""A rectangle of the hidden sheet: heads in row 1, one row for each thing below, columns known by their keys."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from xlplan.edits import PutName
from xlplan.elements import PREFIX, Block, Content
from xlplan.grid import Area, column_letters
from xlplan.own import absolute

TOP = 2
"""The row of the first thing."""


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle of the hidden sheet.

    Attributes:
        prefix: begins the names of its columns: ``a`` for ``xlplan_a_rank``.
        left: its first column.
        keys: the keys of its columns.
        rows: what stands in it; never without a row, so that every name leads somewhere.
        named: the keys of the columns that get a name.
    """

    prefix: str
    left: int
    keys: tuple[str, ...]
    rows: tuple[tuple[Content, ...], ...]
    named: tuple[str, ...]

    @property
    def block(self) -> Block:
        """The cells with their heads."""
        return Block(TOP - 1, self.left, (self.keys, *self.rows))

    @property
    def after(self) -> int:
        """The first column after the region and an empty one."""
        return self.left + len(self.keys) + 1

    def letters(self, key: str) -> str:
        """Return the letters of a column."""
        return column_letters(self.left + self.keys.index(key))


def cells(left: int, keys: Sequence[str]) -> dict[str, str]:
    """Return the letters of each column of a region that begins at `left`."""
    return {key: column_letters(left + at) for at, key in enumerate(keys)}


def names_of(region: Region, sheet: str) -> Iterator[PutName]:
    """Yield the names of a region's columns, their heads left out."""
    bottom = TOP + len(region.rows) - 1
    for key in region.named:
        column = region.left + region.keys.index(key)
        place = absolute(sheet, Area(TOP, column, bottom, column))
        yield PutName(f"{PREFIX}{region.prefix}_{key}", f"={place}", hidden=True)
