"""Notes on cells."""

from typing import Any

from xlwings import base_classes

from xlplan.engines.libreoffice.areas import Area, address
from xlplan.engines.libreoffice.bridge import Uno
from xlplan.engines.libreoffice.complete import complete


@complete
class Note(base_classes.Note):
    """A note on a cell."""

    def __init__(self, sheet: Any, place: Uno) -> None:
        self._sheet, self._row, self._column = sheet, place.Row, place.Column

    @property
    def api(self) -> Uno:
        """The annotation."""
        return self._sheet.api.getCellByPosition(self._column, self._row).getAnnotation()

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
        notes = self._sheet.api.getAnnotations()
        for at in range(notes.getCount()):
            place = notes.getByIndex(at).getPosition()
            if (place.Row, place.Column) == (self._row, self._column):
                notes.removeByIndex(at)
                return
