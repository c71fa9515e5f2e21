"""Workbook → the same workbook with macros, and with buttons on the sheet that the plan stands on."""

from pathlib import Path

from xlplan.hosts.buttons import add_buttons
from xlplan.hosts.file.archive import read_bytes
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.reading.book import book_of
from xlplan.hosts.file.writing.pack import pack
from xlplan.own import without_ours
from xlplan.reader import read_plan


def macro_copy(path: Path, *, sheet: str | None = None) -> bytes:
    """Return the bytes of a .xlsm with the buttons on the plan's sheet; the file itself is only read.

    Args:
        path: the workbook of staff.
        sheet: the sheet with the plan, where several hold one.

    Raises:
        XlplanError: the file cannot be read, there is no single plan in it, or it cannot take macros.
    """
    package = Package.of(read_bytes(path), path.name)
    book = book_of(package)
    add_buttons(package, book, read_plan(without_ours(book), sheet=sheet).table.sheet)
    return pack(package)
