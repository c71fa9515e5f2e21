"""A workbook that is open in LibreOffice."""

from pathlib import Path
from typing import Any

from xlwings import base_classes

from xlplan.engines.libreoffice.addresses import area_of
from xlplan.engines.libreoffice.bridge import Uno, file_url, properties, system_path
from xlplan.engines.libreoffice.complete import complete
from xlplan.engines.libreoffice.containers import Containers
from xlplan.engines.libreoffice.errors import CannotSave, OpenedForReading, UnknownKind
from xlplan.engines.libreoffice.names import Names
from xlplan.engines.libreoffice.ranges import Range
from xlplan.engines.libreoffice.sheets import Sheets

_FILTERS = {
    ".xlsx": "Calc MS Excel 2007 XML",
    ".xlsm": "Calc MS Excel 2007 VBA XML",
    ".xltx": "Calc MS Excel 2007 XML Template",
    ".xls": "MS Excel 97",
    ".ods": "calc8",
    ".ots": "calc8_template",
    ".csv": "Text - txt - csv (StarCalc)",
}
_PDF = "calc_pdf_Export"


@complete
class Book(base_classes.Book):
    """A workbook that is open in LibreOffice."""

    def __init__(self, app: Any, document: Uno) -> None:
        self.app, self.document = app, document
        self.containers = Containers(document)
        self._sheets = Sheets(self)

    app: Any = None

    @property
    def api(self) -> Uno:
        """The document."""
        return self.document

    @property
    def fullname(self) -> str:
        """Where its file lies; the title of one that was never saved."""
        url = self.document.getURL()
        return system_path(url) if url else str(self.document.Title)

    @property
    def name(self) -> str:
        """The file name without the folder."""
        return self.fullname.replace("\\", "/").rpartition("/")[2]

    @property
    def sheets(self) -> Sheets:
        """Its sheets."""
        return self._sheets

    @property
    def names(self) -> Names:
        """Its names, those of single sheets too."""
        return Names(self)

    @property
    def selection(self) -> Range | None:
        """The selected cells; None when something else is selected or the workbook has no window."""
        controller = self.document.getCurrentController()
        selected: Any = None if controller is None else controller.getSelection()
        if hasattr(selected, "getRangeAddress"):  # a cell or a rectangle: of two sorts in LibreOffice
            found = [selected.getRangeAddress()]
        elif hasattr(selected, "getRangeAddresses"):
            found = list(selected.getRangeAddresses())
        else:
            return None
        return Range(self.sheets(found[0].Sheet + 1), *map(area_of, found)) if found else None

    def activate(self) -> None:
        """Bring its window to the front."""
        controller = self.document.getCurrentController()
        if controller is not None:
            controller.getFrame().activate()

    def close(self) -> None:
        """Close it without saving."""
        self.document.setModified(False)
        self.document.close(True)

    def save(self, path: str | None = None, password: str | None = None) -> None:
        """Save it, in its place or under another name, which is its own from then on.

        Raises:
            OpenedForReading: it may not be saved in its place.
            UnknownKind: LibreOffice writes no files of that kind.
            CannotSave: the file was not written.
        """
        if path is None and self.document.hasLocation():
            if self.document.isReadonly():
                raise OpenedForReading(self.name)
            self._written(Path(self.fullname), self.document.store)
            return
        target = Path(path or f"{self.name}.xlsx").absolute()
        options = self._options(target, password)
        self._written(target, lambda: self.document.storeAsURL(file_url(target), options))

    def save_copy(self, path: str) -> None:
        """Write a copy; the workbook keeps its name, its place and what is unsaved in it.

        Raises:
            UnknownKind, CannotSave: as for `save`.
        """
        target = Path(path).absolute()
        options = self._options(target, None)
        self._written(target, lambda: self.document.storeToURL(file_url(target), options))

    def to_pdf(self, path: str, quality: Any = None) -> None:
        """Write its visible sheets as PDF."""
        target = Path(path).absolute()
        options = properties(FilterName=_PDF, Overwrite=True)
        self._written(target, lambda: self.document.storeToURL(file_url(target), options))

    def _options(self, target: Path, password: str | None) -> tuple[Uno, ...]:
        suffix = target.suffix.lower()
        if suffix not in _FILTERS:
            raise UnknownKind(suffix, ", ".join(_FILTERS))
        more = {"Password": password} if password else {}
        return properties(FilterName=_FILTERS[suffix], Overwrite=True, **more)

    def _written(self, target: Path, write: Any) -> None:
        try:
            write()
        except Exception as error:  # com.sun.star.io.IOException, which exists only once the bridge is up
            raise CannotSave(target, str(error).splitlines()[0][:160]) from error
