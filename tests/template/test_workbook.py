import io
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openpyxl.worksheet.worksheet import Worksheet

from tests.shared import shared
from tests.template.plans import plan_text, section
from xlplan.template.description import HEADINGS, ActivityText, SectionText
from xlplan.template.empty import empty_plan
from xlplan.template.layout import WIDTHS_PX
from xlplan.template.styles import Style
from xlplan.template.workbook import workbook_bytes
from xlplan.typography import column_px

PLAN = plan_text(
    section("1. Раздел", "1.1. | Отчёт | КС | Январь | Отчёт | выполнено", "1.10. | План | КС | март 2021"),
    section("2. Другой раздел", "2.1. | Совещание"),
)
SCHEMAS = {
    "[Content_Types].xml": "opc-contentTypes",
    "_rels/.rels": "opc-relationships",
    "docProps/core.xml": "opc-coreProperties",
    "xl/_rels/workbook.xml.rels": "opc-relationships",
    "xl/workbook.xml": "sml",
    "xl/worksheets/sheet1.xml": "sml",
    "xl/styles.xml": "sml",
    "xl/sharedStrings.xml": "sml",
}


def parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.fixture
def sheet() -> Iterator[Worksheet]:
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(PLAN)))
    assert book.sheetnames == ["План"]
    yield book["План"]
    book.close()


def test_the_words_stand_in_the_cells(sheet: Worksheet) -> None:
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=11)]

    assert rows == [
        list(HEADINGS),
        ["1. Раздел", None, None, None, None, None],
        ["1.1.", "Отчёт", "КС", "Январь", "Отчёт", "выполнено"],
        ["1.10.", "План", "КС", "март 2021", None, None],
        ["2. Другой раздел", None, None, None, None, None],
        ["2.1.", "Совещание", None, None, None, None],
    ]


def test_stamps_title_and_sections_are_merged(sheet: Worksheet) -> None:
    merged = {str(area) for area in sheet.merged_cells.ranges}

    stamps = {f"{first}{row}:{last}{row}" for row in range(1, 7) for first, last in ("AB", "DF")}
    assert merged == stamps | {"A9:F9", "A12:F12", "A15:F15"}


def test_columns_are_as_wide_as_on_paper(sheet: Worksheet) -> None:
    widths = [column_px(sheet.column_dimensions[letter].width, 8) for letter in "ABCDEF"]

    assert tuple(widths) == WIDTHS_PX


def test_numbers_deadlines_and_marks_are_text_cells(sheet: Worksheet) -> None:
    assert [cell.number_format for cell in sheet[14]] == ["@", "General", "General", "@", "General", "@"]
    assert [sheet.column_dimensions[letter].number_format for letter in "ABD"] == ["@", "General", "@"]


def test_every_font_is_times_new_roman(sheet: Worksheet) -> None:
    fonts = {(cell.font.name, cell.font.sz, cell.font.b) for row in sheet.iter_rows() for cell in row}

    assert fonts == {("Times New Roman", 12, False), ("Times New Roman", 12, True), ("Times New Roman", 14, True)}


def test_the_table_has_borders_on_every_side_and_nothing_else_has() -> None:
    """In the file itself: openpyxl draws the borders of merged cells anew when it reads them."""
    tree = etree.fromstring(parts(workbook_bytes(PLAN))["xl/worksheets/sheet1.xml"])
    boxed = {Style.HEADING, Style.SECTION, Style.NUMBER, Style.WORDS, Style.PHRASE}

    for row in tree.iter("{*}row"):
        styles = [int(cell.get("s", "0")) for cell in row]
        in_table = int(row.get("r", "0")) >= 11
        assert len(styles) == 6 or not in_table
        assert all((style in boxed) is in_table for style in styles)


def test_text_wraps_in_every_cell_that_holds_some(sheet: Worksheet) -> None:
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row if cell.value)


def test_the_sheet_is_ready_to_be_printed(sheet: Worksheet) -> None:
    setup, margins, properties = sheet.page_setup, sheet.page_margins, sheet.sheet_properties.pageSetUpPr
    millimetres = [round(inches * 25.4) for inches in (margins.left, margins.right, margins.top, margins.bottom)]

    assert properties is not None
    assert (setup.paperSize, setup.orientation) == (9, "landscape")
    assert (properties.fitToPage, setup.fitToWidth, setup.fitToHeight) == (True, 1, 0)
    assert millimetres == [20, 10, 15, 15]
    assert sheet.print_title_rows == "$11:$11"
    assert sheet.print_area == "'План'!$A$1:$F$16"


def test_pages_are_numbered_at_the_top_from_the_second_on(sheet: Worksheet) -> None:
    header = sheet.HeaderFooter

    assert header.differentFirst
    assert header.oddHeader is not None
    assert header.firstHeader is not None
    assert header.oddHeader.center.text == "&P"
    assert not header.firstHeader.center.text


def test_nothing_of_ours_is_inside() -> None:
    inside = parts(workbook_bytes(PLAN))

    assert set(inside) == set(SCHEMAS)
    assert not [name for name, content in inside.items() if b"xlplan" in content.lower()]


@pytest.mark.parametrize("name", sorted(set(SCHEMAS) - {"docProps/core.xml"}))  # its schema needs one from the net
def test_every_part_follows_its_schema(name: str) -> None:
    schema = etree.XMLSchema(etree.parse(shared("data", "xsd", f"{SCHEMAS[name]}.xsd")))

    for plan in (PLAN, plan_text(), empty_plan("ПЛАН\nРАБОТЫ")):
        tree = etree.fromstring(parts(workbook_bytes(plan))[name])
        for text in tree.iter("{*}t"):  # Excel writes xml:space too; the schema only forgets to say so
            text.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", "")
        schema.assertValid(tree)


def test_the_same_plan_gives_the_same_bytes_another_day(monkeypatch: pytest.MonkeyPatch) -> None:
    now = workbook_bytes(PLAN)
    later = time.time() + 1e7
    monkeypatch.setattr(time, "time", lambda: later)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(later))

    assert workbook_bytes(PLAN) == now


def test_the_same_plan_gives_the_same_bytes_in_another_process() -> None:
    code = (
        "import sys; from tests.template.test_workbook import PLAN; "
        "from xlplan.template.workbook import workbook_bytes; sys.stdout.buffer.write(workbook_bytes(PLAN))"
    )
    environment = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Asia/Vladivostok", "LC_ALL": "C"}
    there = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True, timeout=60)  # noqa: S603

    assert there.stdout == workbook_bytes(PLAN)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\ufffe\uffff"), max_size=40))
def test_any_text_comes_back_as_it_was_written(text: str) -> None:
    plan = plan_text(SectionText("1. Раздел", (ActivityText("1.1.", text),)))
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(plan)))

    cell = book["План"]["B13"]
    value = cell.value or ""
    assert cell.data_type in {"s", "n"}
    for code in range(32):
        value = str(value).replace(f"_x{code:04X}_", chr(code))
    assert value == text
    book.close()


@pytest.mark.parametrize("text", ["=1+1", "#REF!", "+7", "@дата", "<b>&amp;", "_x0041_", "  а  б ", "1.10", "TRUE"])
def test_a_text_stays_a_text(text: str) -> None:
    plan = plan_text(SectionText("1. Раздел", (ActivityText("1.1.", text),)))
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(plan)))

    assert book["План"]["B13"].value == text
    assert book["План"]["B13"].data_type == "s"
    book.close()


def test_the_cursor_waits_where_typing_starts() -> None:
    empty = openpyxl.load_workbook(io.BytesIO(workbook_bytes(empty_plan("ПЛАН НА 2022 ГОД"))))
    full = openpyxl.load_workbook(io.BytesIO(workbook_bytes(PLAN)))

    assert empty["План"].sheet_view.selection[0].activeCell == "B13"
    assert full["План"].sheet_view.selection[0].activeCell == "A1"
