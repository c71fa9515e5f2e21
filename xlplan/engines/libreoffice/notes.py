"""Notes on cells."""

import time
from typing import Any

from xlwings import base_classes

from xlplan.engines.libreoffice.addresses import area_of
from xlplan.engines.libreoffice.areas import Area, address
from xlplan.engines.libreoffice.bridge import Uno, struct
from xlplan.engines.libreoffice.complete import complete

_NOTES = 8
"""`CellFlags.ANNOTATION`."""

_BELIEVED = 0.5
"""Seconds: nobody takes one note away and puts another in so short a time."""


@complete
class Note(base_classes.Note):
    """A note on a cell."""

    def __init__(self, sheet: Any, row: int, column: int, annotation: Uno | None = None) -> None:
        self._sheet, self._row, self._column = sheet, row, column
        self._annotation = annotation

    @property
    def api(self) -> Uno:
        """The annotation."""
        if self._annotation is None:
            self._annotation = self._sheet.api.getCellByPosition(self._column, self._row).getAnnotation()
        return self._annotation

    @property
    def text(self) -> str:
        """Its words."""
        return str(self.api.getString())

    @text.setter
    def text(self, value: str) -> None:
        self.api.setString(value)

    @property
    def author(self) -> str:
        """Who wrote it."""
        return str(self.api.getAuthor())

    @property
    def location(self) -> str:
        """The address of its cell."""
        area = Area(self._row, self._column, self._row, self._column)
        return address(area, *self._sheet.size, fixed_rows=False, fixed_columns=False)

    def delete(self) -> None:
        """Take it away."""
        cell = self._sheet.api.getCellRangeByPosition(self._column, self._row, self._column, self._row)
        cell.clearContents(_NOTES)


class NotedCells:
    """Which cells of a sheet have a note.

    xlwings asks before each new note whether there is one. To ask the cell is a dozen calls; so all are asked at once,
    and again when the number of notes is another one or some time has passed.
    """

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet
        self._cells: set[tuple[int, int]] = set()
        self._count, self._until = 0, 0.0

    def hold(self, row: int, column: int) -> bool:
        """Tell whether a cell has a note."""
        count = self._sheet.annotations.getCount()
        if count != self._count or time.monotonic() > self._until:
            self._count, self._until = count, time.monotonic() + _BELIEVED
            found = map(area_of, self._sheet.api.queryContentCells(_NOTES).getRangeAddresses())
            self._cells = {cell for area in found for cell in area.cells}
        return (row, column) in self._cells

    def add(self, row: int, column: int, text: str) -> Note:
        """Put a note on a cell."""
        notes = self._sheet.annotations
        notes.insertNew(struct("table.CellAddress", self._sheet.index - 1, column, row), text)
        self._count += (row, column) not in self._cells
        self._cells.add((row, column))
        return Note(self._sheet, row, column)
