"""A package under change: what the edits share, written back when they are done."""

from xlplan.edits import PREFIX, SHEET_MARK
from xlplan.grid import DefinedName
from xlplan.hosts.errors import SheetMissing
from xlplan.hosts.file.markup import serialise
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.workbook import SheetEntry, Workbook
from xlplan.hosts.file.writing.names import Names, Wanted
from xlplan.hosts.file.writing.styles import Styles
from xlplan.hosts.file.writing.tabs import find_tab
from xlplan.own import places


class BookUnderChange:
    """The workbook part, its names and styles while edits are applied."""

    def __init__(self, package: Package) -> None:
        """Read what every edit needs."""
        self.package = package
        self.workbook = Workbook(package)
        self.names = Names(self.workbook)
        self.styles = Styles(package, self.workbook)
        self._was = serialise(self.workbook.root)

    def tab(self, title: str) -> SheetEntry:
        """Return a tab with cells.

        Raises:
            SheetMissing: there is none of that title.
        """
        found = find_tab(self.workbook, title)
        if found is None or not found.is_worksheet:
            raise SheetMissing(self.package.name, title)
        return found

    def flush(self) -> None:
        """Write what changed into the package."""
        self.styles.flush()
        self.names.settle(self._is_ours())
        now = serialise(self.workbook.root)
        if now != self._was:
            self.package.write(self.workbook.part, now)
            self._was = now

    def _is_ours(self) -> Wanted:
        """Names of ours, and the names that Excel itself wants for our sheets, such as their print areas."""
        marks = (name.refers_to for name in self.names if name.name.startswith(SHEET_MARK))
        sheets = {title.casefold() for mark in marks for title, _ in places(mark)}

        def ours(name: DefinedName) -> bool:
            return name.name.startswith(PREFIX) or (name.sheet or "").casefold() in sheets

        return ours
