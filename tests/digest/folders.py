"""Folders of real workbooks with plans of a few lines."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.plans import HEADINGS, cells
from xlplan.digest import Gathered, gather

DAY = date(2021, 4, 20)

SCHOOL = (
    "1.1. | Отчёт | Директор | Март | Отчёт |",
    "1.2. | Слёт | Завуч | до 25 апреля | Справка |",
    "1.3. | Сайт | Завуч | Ежеквартально | Сайт | 1 кв. – выполнено",
    "1.4. | Приказ | Директор | по графику | Приказ |",
    "1.5. | Смотр | Директор | Январь | Справка | выполнено",
)


def write(path: Path, *lines: str, title: str = "План работы школы на 2021 год", sheet: str = "План") -> Path:
    """Write a workbook with one plan."""
    return write_sheets(path, {sheet: (title, lines)})


def write_sheets(path: Path, sheets: Mapping[str, tuple[str, Sequence[str]]]) -> Path:
    """Write a workbook with a plan on each sheet: title to heading and lines."""
    book = openpyxl.Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    for at, (name, (title, lines)) in enumerate(sheets.items()):
        sheet = book.create_sheet(name) if at else first
        sheet.title = name
        for row in ((title,), HEADINGS, *map(cells, lines)):
            sheet.append(row)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


def gathered(folder: Path, today: date = DAY, year: int | None = None) -> Gathered:
    """What is in the folder, for a digest that stands in it."""
    return gather(folder, folder / "Свод планов.xlsx", today, year=year)
