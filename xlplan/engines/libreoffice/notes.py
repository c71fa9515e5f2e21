"""Notes on cells."""

from typing import Any

from xlwings import base_classes

from xlplan.engines.libreoffice.areas import Area, address
from xlplan.engines.libreoffice.bridge import Uno
from xlplan.engines.libreoffice.complete import complete

_NOTES = 8
"""`CellFlags.ANNOTATION`."""


@complete
class Note(base_classes.Note):
    """A note on a cell."""

    def __init__(self, sheet: Any, place: Uno, annotation: Uno | None = None) -> None:
        self._sheet, self._row, self._column = sheet, place.Row, place.Column
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
