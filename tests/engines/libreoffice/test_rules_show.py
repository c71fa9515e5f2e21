"""Rules that are made in an open workbook are painted at once, and leave alone what they do not set."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import Alignment

from tests.hosts.libreoffice import libreoffice_app

pytestmark = pytest.mark.office

RED = "#FF0000"


@pytest.fixture
def sheet(tmp_path: Path) -> Any:
    made = Workbook()
    for row in range(1, 5):
        made.worksheets[0].cell(row, 1, f"строка {row}").alignment = Alignment(vertical="top" if row < 3 else "center")
    made.save(tmp_path / "правила.xlsx")
    book = libreoffice_app().books.open(str(tmp_path / "правила.xlsx"))
    yield book.sheets[0]
    book.close()


def known(sheet: Any, cell: str) -> int:
    """How many rules the cell itself knows: those are painted."""
    return int(sheet.api.getCellRangeByName(cell).ConditionalFormat.getCount())


def test_a_cell_knows_its_rules_at_once(sheet: Any) -> None:
    sheet.range("A1:A4").conditional_formats.add_custom('=$A1="строка 1"', fill_color=RED)
    sheet.range("A1:A4").conditional_formats.add_custom('=$A1="строка 2"', fill_color=RED)

    assert known(sheet, "A1") == 2
    assert known(sheet, "B1") == 0


def test_the_rules_that_are_left_stay_known(sheet: Any) -> None:
    first = sheet.range("A1:A4").conditional_formats.add_custom('=$A1="строка 1"', fill_color=RED)
    sheet.range("A1:A4").conditional_formats.add_custom('=$A1="строка 2"', fill_color=RED)

    first.delete()

    assert known(sheet, "A1") == 1


def test_cells_forget_a_rule_that_is_taken_away(sheet: Any) -> None:
    sheet.range("A1:A4").conditional_formats.add_custom('=$A1="строка 1"', fill_color=RED).delete()

    sheet.range("B1:B4").conditional_formats.add_custom('=$A1="строка 2"', fill_color=RED)  # gets the same number

    assert known(sheet, "A1") == 0
    assert known(sheet, "B1") == 1


def test_rules_end_where_they_are_cleared(sheet: Any) -> None:
    sheet.range("A1:A4").conditional_formats.add_custom('=$A1="строка 1"', fill_color=RED)

    sheet.range("A2:B3").conditional_formats.clear()

    assert [known(sheet, cell) for cell in ("A1", "A2", "A3", "A4")] == [1, 0, 0, 1]
    assert len(sheet.range("A2:A3").conditional_formats) == 0
    assert len(sheet.range("A1:A4").conditional_formats) == 1


def test_a_rule_with_an_array_keeps_it(sheet: Any) -> None:
    sheet.range("A1:A4").conditional_formats.add_custom("=SUM({1,2;3,4})=10", fill_color=RED)

    rule = sheet.api.getCellRangeByName("A1").ConditionalFormat.getByIndex(0)

    assert rule.getFormula1() == "SUM({1;2|3;4})=10"


def test_rules_of_the_staff_on_the_same_cells_are_not_taken_away(sheet: Any) -> None:
    sheet.range("A2:A3").conditional_formats.add_custom('=$A2="наше"', fill_color="#00FF00")

    sheet.range("A1:A4").conditional_formats.add_custom('=$A1="строка 1"', fill_color=RED)

    formulas = {rule.formula for rule in sheet.range("A1:A4").conditional_formats}
    assert formulas == {'=$A2="наше"', '=$A1="строка 1"'}
    assert known(sheet, "A2") == 1


def test_a_rule_says_nothing_of_where_the_text_stands(sheet: Any) -> None:
    sheet.range("A1:A4").conditional_formats.add_custom('=$A1="строка 1"', fill_color=RED)

    default = sheet.book.api.getStyleFamilies().getByName("CellStyles").getByName("Default")

    assert default.getPropertyState("VertJustify").value == "DEFAULT_VALUE"
