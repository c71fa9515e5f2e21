"""A package under change: what the edits share, written back when they are done."""

from xlplan.edits import PREFIX, SHEET_MARK
from xlplan.grid import DefinedName
from xlplan.hosts.errors import SheetMissing
from xlplan.hosts.file.archive import part_key
from xlplan.hosts.file.markup import serialise
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.workbook import SheetEntry, Workbook
from xlplan.hosts.file.writing.kept import Record, forget, is_record, keep, kept
from xlplan.hosts.file.writing.names import Names, Wanted
from xlplan.hosts.file.writing.sheet_part import SheetPart
from xlplan.hosts.file.writing.styles import Styles
from xlplan.hosts.file.writing.tabs import find_tab
from xlplan.hosts.file.writing.trimming import counts
from xlplan.own import places


class BookUnderChange:
    """The workbook part, its names and styles while edits are applied.

    Attributes:
        lost_formulas: number of a sheet to the cells, row and column, where a formula has gone.
    """

    def __init__(self, package: Package) -> None:
        """Read what every edit needs."""
        self.package = package
        self.workbook = Workbook(package)
        self.names = Names(self.workbook)
        self.styles = Styles(package, self.workbook)
        self.lost_formulas: dict[str, set[tuple[int, int]]] = {}
        self.sheets: dict[str, SheetPart] = {}
        self._empty_names = self.names.stand_empty
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

    def sheet(self, tab: SheetEntry) -> SheetPart:
        """Return the worksheet behind a tab; every edit of a run works on the same one."""
        key = part_key(tab.part or "")
        if key not in self.sheets:
            self.sheets[key] = SheetPart(self.package, tab.part or "")
        return self.sheets[key]

    def flush(self) -> None:
        """Write what changed into the package."""
        for sheet in self.sheets.values():
            sheet.flush()
        self._settle()
        self.styles.flush()
        now = serialise(self.workbook.root)
        if now != self._was:
            self.package.write(self.workbook.part, now)
            self._was = now

    def _settle(self) -> None:
        """Keep what the workbook was before the first of ours came, and give it back after the last has gone."""
        record = kept(self.names)
        if any(name.name.startswith(PREFIX) and not is_record(name) for name in self.names):
            self._keep(record)
        elif record:
            forget(self.names)
            now = counts(self.styles.root)
            if now == record.get("after"):
                self.styles.trim(record.get("before") or {}, made=bool(record.get("made_styles")))
        self.names.settle(self._is_ours(), keep_list=bool(record.get("empty_names") or self._empty_names))

    def _keep(self, record: Record) -> None:
        """Another program that saved the workbook in between has counted its formats anew: then so do we."""
        now = counts(self.styles.root)
        same = record.get("after") == self.styles.before
        fresh: Record = {"before": record.get("before") if same else self.styles.before, "after": now}
        if record.get("empty_names") or (not record and self._empty_names):
            fresh["empty_names"] = True
        if record.get("made_styles") or (not record and self.styles.made):
            fresh["made_styles"] = True
        if fresh != record:
            keep(self.names, fresh)

    def _is_ours(self) -> Wanted:
        """Names of ours, and the names that Excel itself wants for our sheets, such as their print areas."""
        marks = (name.refers_to for name in self.names if name.name.startswith(SHEET_MARK))
        sheets = {title.casefold() for mark in marks for title, _ in places(mark)}

        def ours(name: DefinedName) -> bool:
            return name.name.startswith(PREFIX) or (name.sheet or "").casefold() in sheets

        return ours
