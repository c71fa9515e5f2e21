"""Ordinary xlwings code against a real LibreOffice."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.hosts.libreoffice import libreoffice_app
from xlplan.engines.libreoffice.errors import BookInUse, CannotOpen, NotInLibreOffice, UnknownKind

pytestmark = pytest.mark.office


@pytest.fixture
def book() -> Iterator[Any]:
    made = libreoffice_app().books.add()
    yield made
    made.close()


@pytest.fixture
def sheet(book: Any) -> Any:
    return book.sheets[0]


def test_a_block_of_all_sorts_comes_back(sheet: Any) -> None:
    sheet["B2"].value = [["до 5", 2.5, True], [datetime(2021, 3, 15), "'7", None], ["=B2", '=IF(C2>2,"a","b")', "=1/0"]]

    assert sheet["B2:D4"].options(err_to_str=True).value == [
        ["до 5", 2.5, True],
        [datetime(2021, 3, 15), "7", None],
        ["до 5", "a", "#DIV/0!"],
    ]
    assert sheet["C4"].formula == '=IF(C2>2,"a","b")'


def test_one_formula_fills_an_area_and_its_references_move(sheet: Any) -> None:
    sheet["A1:A3"].value = [[1], [2], [3]]

    sheet["B1:B3"].formula = "=A1*2"

    assert sheet["B1:B3"].value == [2, 4, 6]


def test_looks_are_read_as_they_were_set(sheet: Any) -> None:
    cells = sheet["A1:B2"]
    cells.color, cells.number_format, cells.wrap_text = "#F4CCCC", "0.00", True
    cells.font.bold, cells.font.size, cells.font.color = True, 14, (255, 0, 0)
    cells.horizontal_alignment, cells.vertical_alignment = "center", "top"
    cells.borders.set("all", line_style="continuous", weight="thin", color="#BFBFBF")

    assert (cells.color, cells.number_format, cells.wrap_text) == ((244, 204, 204), "0.00", True)
    assert (cells.font.bold, cells.font.size, cells.font.color) == (True, 14, (255, 0, 0))
    assert (cells.horizontal_alignment, cells.vertical_alignment) == ("center", "top")
    for side in ("edge_top", "edge_left", "inside_vertical", "inside_horizontal"):
        assert (cells.borders[side].weight, cells.borders[side].color) == ("thin", (191, 191, 191))
    assert sheet["A1:C1"].font.bold is None


def test_names_belong_to_the_workbook_or_to_a_sheet(book: Any, sheet: Any) -> None:
    sheet.name = "План на год"
    book.names.add("today", "=TODAY()")
    sheet.names.add("part", "='План на год'!$A$1:$B$2")

    assert {name.name: name.refers_to for name in book.names} == {
        "today": "=TODAY()", "'План на год'!part": "='План на год'!$A$1:$B$2",
    }  # fmt: skip
    book.names["today"].delete()
    assert "today" not in book.names


def test_the_last_rule_added_comes_first_and_others_stay_when_one_goes(sheet: Any) -> None:
    sheet["A1:C1"].conditional_formats.add_custom("=$A1=1", fill_color="#00FF00")
    rules = sheet["A1:B4"].conditional_formats
    rules.add_custom("=$B1=2", fill_color="#FF0000")
    rules.add_custom("=$B1=3", font_bold=True)

    assert [rule.formula for rule in rules] == ["=$A1=1", "=$B1=3", "=$B1=2"]
    rules[1].delete()
    assert [(rule.formula, rule.fill_color) for rule in rules] == [("=$A1=1", (0, 255, 0)), ("=$B1=2", (255, 0, 0))]


def test_a_rule_leaves_the_font_of_the_cells_alone(book: Any, sheet: Any) -> None:
    book.api.StyleFamilies.getByName("CellStyles").getByName("Default").CharHeight = 8
    sheet["A1"].value = 1
    sheet["A1"].font.size = 20

    sheet["A1"].conditional_formats.add_custom("=$A1=1", fill_color="#FF0000")

    (rule,) = sheet["A1"].conditional_formats
    style = book.api.StyleFamilies.getByName("CellStyles").getByName(rule.impl.api.StyleName)
    assert style.CharHeight == 20


def test_notes_lists_and_print_areas(sheet: Any) -> None:
    sheet["B3"].add_note("заметка")
    sheet["A1:A3"].data_validation.set_list(["да", "нет"])
    sheet.page_setup.print_area = "$A$1:$B$9"

    assert [(note.text, note.impl.location) for note in sheet.notes] == [("заметка", "B3")]
    assert sheet["A1:A3"].data_validation.type == "list"
    assert sheet.page_setup.print_area == "$A$1:$B$9"
    sheet["B3"].note.delete()
    sheet["A1:A3"].data_validation.delete()
    assert (sheet["B3"].note, sheet["A1"].data_validation.type) == (None, "none")


def test_a_link_stays_when_its_words_change(sheet: Any) -> None:
    sheet["A1"].add_hyperlink("https://example.org/", "было")

    sheet["A1"].value = "стало"

    assert (sheet["A1"].value, sheet["A1"].hyperlink) == ("стало", "https://example.org/")


def test_a_sheet_comes_from_another_workbook_with_its_page_and_the_looks_of_its_rules(book: Any) -> None:
    other = libreoffice_app().books.add()
    try:
        source = other.sheets[0]
        source["A1"].value = 5
        source["A1"].conditional_formats.add_custom("=$A1=5", fill_color="#FF0000")
        source.page_setup.impl.api.IsLandscape = True

        copied = source.copy(after=book.sheets[-1], name="Копия")
    finally:
        other.close()

    (rule,) = copied["A1"].conditional_formats
    assert (copied["A1"].value, rule.fill_color) == (5, (255, 0, 0))
    assert copied.page_setup.impl.api.IsLandscape is True


def test_a_copy_leaves_the_workbook_unsaved_and_where_it_is(book: Any, tmp_path: Path) -> None:
    book.sheets[0]["A1"].value = "не сохранено"
    name = book.name

    book.impl.save_copy(str(tmp_path / "копия № 1.xlsx"))

    assert (book.name, book.api.isModified()) == (name, True)
    assert (tmp_path / "копия № 1.xlsx").stat().st_size > 0


def test_what_cannot_be_opened_or_saved_is_told_in_russian(book: Any, tmp_path: Path) -> None:
    (tmp_path / "текст.xlsx").write_text("просто текст", "utf-8")
    (tmp_path / "занята.xlsx").write_bytes(b"")
    books = libreoffice_app().books

    with pytest.raises(CannotOpen, match="нет такого файла"):
        books.impl.open(str(tmp_path / "нет.xlsx"))
    with pytest.raises((CannotOpen, BookInUse)):
        books.impl.open(str(tmp_path))
    with pytest.raises(UnknownKind, match=r"«\.doc»"):
        book.impl.save_copy(str(tmp_path / "копия.doc"))


def test_what_libreoffice_does_not_have_is_named(sheet: Any) -> None:
    with pytest.raises(NotInLibreOffice, match=r"Sheet\.to_html"):
        sheet.impl.to_html("")


def test_settings_of_the_program_come_back(book: Any) -> None:
    app = libreoffice_app()

    with app.properties(screen_updating=False, calculation="manual", status_bar="Проверка…"):
        assert (app.screen_updating, app.calculation, app.status_bar) == (False, "manual", "Проверка…")

    assert (app.screen_updating, app.calculation, app.status_bar) == (True, "automatic", False)
