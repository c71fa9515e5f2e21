"""Workbooks to be patched, and what became of them, for the tests of writing."""

import io
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import openpyxl
from lxml import etree
from openpyxl.worksheet.worksheet import Worksheet

from xlplan.edits import Edit
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.writing import pack, patch

PLAN = Path(__file__).parents[4] / "workbook" / "plan_2021.xlsx"

Change = Callable[[openpyxl.Workbook, Worksheet], object]


@cache
def book(*changes: Change) -> bytes:
    """A workbook with a plan in A1:F3 of the sheet «План», and another sheet; the same bytes each time."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "План"
    sheet.append(("№ п/п", "Мероприятие", "Исполнитель", "Срок", "Результат", "Отметка"))
    sheet.append((1, "Отчёт", "Иванова", "до 15 марта", "Отчёт", None))
    sheet.append((2, "Семинар", "Петров", "апрель", "Справка", "выполнено"))
    workbook.create_sheet("Справочник")["A1"] = "слова"
    for change in changes:
        change(workbook, sheet)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def patched(data: bytes, edits: Sequence[Edit]) -> bytes:
    """The workbook after the edits."""
    package = Package.of(data, "план.xlsx")
    patch(package, edits)
    return pack(package)


def parts(data: bytes) -> dict[str, bytes]:
    """The parts by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed_parts(before: bytes, after: bytes) -> set[str]:
    """The names of the parts that differ, came or went."""
    one, other = parts(before), parts(after)
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


def canonical(xml: bytes) -> bytes:
    """The canonical form of a part."""
    return etree.tostring(etree.fromstring(xml), method="c14n")


def opened(data: bytes) -> openpyxl.Workbook:
    """The workbook as openpyxl sees it."""
    return openpyxl.load_workbook(io.BytesIO(data))
