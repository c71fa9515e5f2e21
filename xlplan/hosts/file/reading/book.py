"""A workbook file → `Book`: every worksheet, typed values, formulas, names. Nothing in the file is ever executed."""

from pathlib import Path

from xlplan.grid import Book, Grid
from xlplan.hosts.errors import BookTooBig
from xlplan.hosts.file import limits
from xlplan.hosts.file.archive import part_key, read_bytes
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.reading.formats import Formats
from xlplan.hosts.file.reading.sheet import Budget, SheetReader
from xlplan.hosts.file.reading.strings import read_strings
from xlplan.hosts.file.workbook import SheetEntry, Workbook


def read_book(path: Path | str) -> Book:
    """Read a .xlsx, .xlsm, .xltx or .xltm, transitional or strict.

    Raises:
        XlplanError: one of `xlplan.hosts.errors`, when the file is missing, of another kind, locked by a password,
            damaged, built as an attack, or too big.
    """
    path = Path(path)
    return book_of(Package.of(read_bytes(path), path.name))


def book_of(package: Package) -> Book:
    """Read an open package."""
    workbook = Workbook(package)
    sheets = [sheet for sheet in workbook.sheets if sheet.is_worksheet]
    _refuse_size(package, [sheet.part or "" for sheet in sheets])
    strings_part = workbook.rels.find("sharedStrings")
    strings = read_strings(package, strings_part) if strings_part else []
    styles_part = workbook.rels.find("styles")
    formats = Formats(package.root(styles_part) if styles_part else None)
    budget = Budget(package.name)
    grids = tuple(_grid(package, sheet, SheetReader(strings, formats, workbook.date1904, budget)) for sheet in sheets)
    return Book(package.name, grids, tuple(workbook.names()))


def _grid(package: Package, sheet: SheetEntry, reader: SheetReader) -> Grid:
    part = sheet.part or ""
    return reader.read(package.read(part), part, sheet.title, visible=sheet.visible)


def _refuse_size(package: Package, parts: list[str]) -> None:
    entries = package.archive.entries
    total = sum(entries[part_key(part)].file_size for part in parts if part_key(part) in entries)
    if total > limits.XML_BYTES:
        raise BookTooBig(package.name, f"её листы в распакованном виде больше {limits.XML_BYTES >> 20} МБ")
