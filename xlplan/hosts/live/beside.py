"""The changed copy as the file that is opened beside the workbook, out of sight."""

from pathlib import Path
from typing import Any

from xlplan.hosts.file.package import Package
from xlplan.hosts.file.workbook import Workbook
from xlplan.hosts.file.writing.pack import pack
from xlplan.hosts.live.program import in_libreoffice

_PLAIN_BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_MACROS = "macroEnabled"


def beside(book: Any, package: Package) -> tuple[bytes, str]:
    """Return the bytes of the copy and how its file name ends.

    LibreOffice takes the workbook with macros that was opened last for the active one, though it has no window. It
    still does when that one is closed again, and ends at the next button that asks for the active workbook (seen in
    7.4). So no second workbook with macros is opened there.
    """
    if in_libreoffice(book):
        return without_macros(package), ".xlsx"
    return package.archive.data, Path(package.name).suffix or ".xlsx"


def without_macros(package: Package) -> bytes:
    """Return the workbook without its macro project; all else is as it was."""
    plain = Package(package.archive)
    workbook = Workbook(plain)
    for entry in workbook.rels.by_kind("vbaProject"):
        path = workbook.rels.path(entry)
        if plain.has(path):
            plain.drop(path)
        workbook.rels.remove(entry)
    if _MACROS in plain.content_type(workbook.part):
        plain.declare_last(workbook.part, _PLAIN_BOOK)
    return pack(plain) if plain.differs() else package.archive.data
