"""The workbook as it stands on the screen, as a package of the file host."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from xlplan.edits import PREFIX
from xlplan.grid import Area, Book
from xlplan.hosts.file.areas import areas_of
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.reading.book import book_of
from xlplan.hosts.file.workbook import Workbook
from xlplan.hosts.live.program import save_copy

_KINDS = (".xlsx", ".xlsm", ".xltx", ".xltm")
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Marks(NamedTuple):
    """What of ours on a sheet is not in its cells: rules and lists as (areas, formula)."""

    rules: tuple[tuple[tuple[Area, ...], str], ...]
    choices: tuple[tuple[tuple[Area, ...], str], ...]


def bytes_now(book: Any) -> bytes:
    """Return the workbook as the program writes it now.

    Raises:
        NoCopy, ProgramBusy: the program does not write it.
    """
    suffix = Path(book.name).suffix.lower()
    with TemporaryDirectory(prefix="xlplan-") as folder:
        target = Path(folder, f"copy{suffix if suffix in _KINDS else '.xlsx'}")
        save_copy(book, target)
        return target.read_bytes()


def package_of(book: Any, data: bytes) -> Package:
    """Return the package under the name of the workbook."""
    return Package.of(data, book.name)


def read(package: Package) -> Book:
    """Read the package."""
    return book_of(package)


def marks_of(package: Package, title: str) -> Marks:
    """Return our rules and lists on a sheet, as they stand in its part."""
    part = next((s.part for s in Workbook(package).sheets if s.title.casefold() == title.casefold() and s.part), None)
    if part is None or PREFIX.encode() not in package.read(part):
        return Marks((), ())
    root, rules, choices = package.root(part), [], []
    for areas in root.iter(f"{_MAIN}conditionalFormatting"):
        for rule in areas.iter(f"{_MAIN}cfRule"):
            formula = rule.findtext(f"{_MAIN}formula") or ""
            if PREFIX in formula:
                rules.append((tuple(areas_of(areas.get("sqref", ""))), formula))
    for validation in root.iter(f"{_MAIN}dataValidation"):
        formula = validation.findtext(f"{_MAIN}formula1") or ""
        if PREFIX in formula:
            choices.append((tuple(areas_of(validation.get("sqref", ""))), formula))
    return Marks(tuple(rules), tuple(choices))
