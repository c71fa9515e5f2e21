"""Cells of the staff changed for good: their looks kept, formulas calculated anew, what others need refused."""

import openpyxl
import pytest
from openpyxl.styles import Font as TheirFont
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from tests.hosts.file.writing.books import Change, book, changed_parts, opened, parts, patched
from xlplan.edits import Area, Block, Font, Formula, Look, Looks, RemoveOurs, TheirCells
from xlplan.grid import ErrorValue
from xlplan.hosts.errors import CellLocked
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.reading.book import book_of
from xlplan.hosts.file.reading.strings import unescape
from xlplan.hosts.file.writing.text import xstring

SHEET_PART = "xl/worksheets/sheet1.xml"


def test_contents_come_back_as_they_were_put() -> None:
    row = (
        "до 20 марта",
        1,
        2.5,
        True,
        ErrorValue("#Н/Д"),
        " два\n\tслова ",
        "_x0041_ \x07",
        None,
        Formula("=1<2", True),
    )

    (grid, _) = book_of(Package.of(patched(book(), [TheirCells("План", (Block(2, 1, (row,)),))]), "план.xlsx")).grids

    assert [grid.value(2, column) for column in range(1, 10)] == [*row[:8], True]
    assert grid.formulas[2, 9] == "=1<2"


def test_a_cell_keeps_its_look_and_gets_more_of_one() -> None:
    def bold(_: openpyxl.Workbook, sheet: Worksheet) -> None:
        sheet["D2"].font = TheirFont(name="Arial", sz=14, b=True)

    edits = [TheirCells("План", (Block(2, 4, (("май",),)), Looks(Area(2, 4, 2, 4), Look(Font(colour="C00000")))))]
    cell = opened(patched(book(bold), edits))["План"]["D2"]

    assert (cell.value, cell.font.name, cell.font.sz, cell.font.b) == ("май", "Arial", 14, True)
    assert cell.font.color.rgb == "FFC00000"
    assert patched(patched(book(bold), edits), edits) == patched(book(bold), edits)


def test_a_look_alone_leaves_the_content() -> None:
    result = patched(book(), [TheirCells("План", (Looks(Area(2, 2, 2, 2), Look(fill="FFFF00")),))])

    assert opened(result)["План"]["B2"].value == "Отчёт"
    assert changed_parts(book(), result) == {SHEET_PART, "xl/styles.xml"}


def test_what_is_theirs_for_good_stays_when_ours_goes() -> None:
    changed = patched(book(), [TheirCells("План", (Block(2, 4, (("май",),)),))])

    assert patched(changed, [RemoveOurs()]) == changed


@pytest.mark.parametrize("content", ["текст", Formula("=2+2", 4)])
def test_all_is_calculated_anew_when_a_formula_comes_or_goes(content: str | Formula) -> None:
    def formula(_: openpyxl.Workbook, sheet: Worksheet) -> None:
        sheet["H1"] = "=1+1"

    touched = patched(book(formula), [TheirCells("План", (Block(1, 8, ((content,),)),))])
    spared = patched(book(formula), [TheirCells("План", (Block(1, 7, (("текст",),)),))])

    assert b'fullCalcOnLoad="1"' in parts(touched)["xl/workbook.xml"]
    assert changed_parts(book(formula), spared) == {SHEET_PART}


def table(_: openpyxl.Workbook, sheet: Worksheet) -> None:
    sheet.add_table(Table(displayName="Дела", ref="A1:B3"))


def array(_: openpyxl.Workbook, sheet: Worksheet) -> None:
    sheet["A1"] = ArrayFormula("A1:B3", "=D1:E3")


@pytest.mark.parametrize("change", [table, array, lambda _, sheet: sheet.merge_cells("A1:B3")])
def test_a_cell_that_others_need_is_refused(change: Change) -> None:
    with pytest.raises(CellLocked, match="План!B1"):
        patched(book(change), [TheirCells("План", (Block(1, 2, (("иначе",),)),))])
    assert patched(book(change), [TheirCells("План", (Block(1, 4, (("иначе",),)),))])


def test_a_thousand_edits_of_one_cell_each_go_through_the_sheet_once() -> None:
    edits = [TheirCells("План", (Block(row, 9, ((row,),)),)) for row in range(1, 1001)]

    sheet = opened(patched(book(), edits))["План"]

    assert [sheet.cell(row, 9).value for row in (1, 500, 1000)] == [1, 500, 1000]


@pytest.mark.parametrize("text", ["_x0041_", "\r\n", "a\x00b", "_x005F_x0041_", "обычный"])
def test_any_text_is_escaped_so_that_it_reads_as_it_was(text: str) -> None:
    assert unescape(xstring(text)) == text
