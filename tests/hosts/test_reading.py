"""Reading a package: the same cells as openpyxl sees, from any real workbook, or one sentence why not."""

import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests.shared import shared
from xlplan.errors import XlplanError
from xlplan.grid import Area, ErrorValue
from xlplan.hosts.file import read_book

PLAN = Path(__file__).parents[2] / "workbook" / "plan_2021.xlsx"


def test_the_plan_holds_what_openpyxl_finds_in_it() -> None:
    (grid,) = read_book(PLAN).grids
    peer = load_workbook(PLAN).worksheets[0]

    theirs = {(cell.row, cell.column): cell.value for row in peer.iter_rows() for cell in row if cell.value is not None}
    assert {(row, column): value for row, column, value in grid.cells()} == theirs
    assert {area.a1 for area in grid.merged} == {str(area) for area in peer.merged_cells.ranges}


def test_values_formulas_formats_and_names_are_read_by_their_kind(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Лист № 1"
    sheet.append(["текст", 1, 2.5, True, datetime(2021, 3, 15), "=B1+1", "#REF!"])
    sheet["G1"].data_type = "e"
    sheet["C1"].number_format = "0.00"
    sheet.row_dimensions[1].hidden = True
    sheet.merge_cells("A3:C3")
    book.create_sheet("Скрытый").sheet_state = "hidden"
    path = tmp_path / "книга.xlsx"
    book.save(path)

    first, second = read_book(path).grids

    assert [first.value(1, column) for column in range(1, 6)] == ["текст", 1, 2.5, True, datetime(2021, 3, 15)]
    assert first.formulas == {(1, 6): "=B1+1"}
    assert isinstance(first.value(1, 7), ErrorValue)
    assert first.number_formats[1, 3] == "0.00"
    assert first.hidden_rows == {1}
    assert first.merged == (Area(3, 1, 3, 3),)
    assert (first.visible, second.visible) == (True, False)


def test_every_real_workbook_is_read_or_refused_in_a_sentence() -> None:
    read = refused = 0
    for path in sorted(shared("data", "xlsx_corpus").glob("*.xl*")):
        try:
            read_book(path)
        except XlplanError:
            refused += 1
        else:
            read += 1

    assert read > 20 * refused


@pytest.mark.parametrize("name", ["../evil.xml", "xl/../../evil.xml"])
def test_names_that_escape_the_package_are_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / "книга.xlsx"
    with zipfile.ZipFile(PLAN) as source, zipfile.ZipFile(path, "w") as target:
        for part in source.namelist():
            target.writestr(part, source.read(part))
        target.writestr(name, b"<x/>")

    with pytest.raises(XlplanError):
        read_book(path)


def test_a_formula_without_a_value_is_told_from_one_that_shows_nothing(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = '="Мони"&"торинг"'
    book.worksheets[0]["A2"] = '=""'
    book.save(tmp_path / "old.xlsx")
    with zipfile.ZipFile(tmp_path / "old.xlsx") as old, zipfile.ZipFile(tmp_path / "new.xlsx", "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'<c r="A2">', b'<c r="A2" t="str">'))

    assert read_book(tmp_path / "new.xlsx").grids[0].unreckoned == {(1, 1)}
