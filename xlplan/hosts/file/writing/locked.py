"""Cells that cannot be changed alone: others would break with them, or the change would not show."""

import re
from bisect import bisect_left, bisect_right

from xlplan.grid import Area, Ref
from xlplan.hosts.errors import CellLocked
from xlplan.hosts.file.areas import area_of, overlap
from xlplan.hosts.file.markup import local
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.rels import Rels
from xlplan.hosts.file.workbook import SheetEntry
from xlplan.hosts.file.writing.sheet_part import SheetPart
from xlplan.hosts.file.writing.wanted import Untouched, Wanted, cells_area

_FORMULA = re.compile(rb"<[^<>\s]*\bf\s[^<>]*\bt\s*=\s*[\"'](array|dataTable|shared)[\"'][^<>]*>")
_REFERENCE = re.compile(rb"\bref\s*=\s*[\"']([^\"']*)[\"']")


def refuse_locked(package: Package, tab: SheetEntry, sheet: SheetPart, wanted: Wanted) -> None:
    """Raise `CellLocked` for the first cell whose content cannot be changed.

    Raises:
        CellLocked: it lies under a merged cell, in the range of an array formula, bears the formula that others
            share, or is the heading of a table.
    """
    area = cells_area(wanted)
    if area is None:
        return
    for why, locked, first_is_free in (*_merged(sheet), *_formulas(sheet), *_headings(package, sheet)):
        if overlap(area, locked):
            _refuse(tab.title, wanted, locked, why, first_is_free=first_is_free)


def _refuse(title: str, wanted: Wanted, locked: Area, why: str, *, first_is_free: bool) -> None:
    """Rows are looked up from whichever side has fewer of them: a merged area may run down a whole sheet."""
    rows = sorted(wanted)
    for row in rows[bisect_left(rows, locked.top) : bisect_right(rows, locked.bottom)]:
        for column, cell in wanted[row].items():
            first = first_is_free and (row, column) == (locked.top, locked.left)
            if isinstance(cell.content, Untouched) or first or not locked.left <= column <= locked.right:
                continue
            if first_is_free and cell.content is None:
                continue
            raise CellLocked(str(Ref(title, row, column)), why)


def _merged(sheet: SheetPart) -> list[tuple[str, Area, bool]]:
    areas = (area_of(entry.get("ref", "")) for entry in sheet.root.iter() if local(entry) == "mergeCell")
    return [("она закрыта объединением", area, True) for area in areas if area]


def _formulas(sheet: SheetPart) -> list[tuple[str, Area, bool]]:
    """Arrays and tables of data lock their whole range; of a shared formula the cell that bears it."""
    found: list[tuple[str, Area, bool]] = []
    if not any(kind in sheet.body for kind in (b"array", b"dataTable", b"shared")):
        return found
    for match in _FORMULA.finditer(sheet.body):
        told = _REFERENCE.search(match[0])
        area = area_of(told[1].decode("ascii", "replace")) if told else None
        if area is None or (area.top, area.left) == (area.bottom, area.right):
            continue
        if match[1] == b"shared":
            bearer = Area(area.top, area.left, area.top, area.left)
            found.append(("её формулу разделяют другие ячейки", bearer, False))
        else:
            found.append(("она входит в формулу массива", area, False))
    return found


def _headings(package: Package, sheet: SheetPart) -> list[tuple[str, Area, bool]]:
    """The heading of a table must be the name of its column."""
    rels = Rels(package, sheet.part)
    found = []
    for entry in rels.by_kind("table"):
        part = rels.target(entry)
        root = None if part is None else package.root(part)
        area = None if root is None else area_of(root.get("ref", ""))
        if root is not None and area is not None and root.get("headerRowCount", "1") != "0":
            heading = Area(area.top, area.left, area.top, area.right)
            found.append(("это заголовок столбца таблицы", heading, False))
    return found
