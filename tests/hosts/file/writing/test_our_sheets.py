"""Sheets of ours: everything that a sheet can hold, in its place again on a second run, gone without a trace."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.table import Table as TheirTable
from openpyxl.worksheet.worksheet import Worksheet

from tests.hosts.file.writing.books import PLAN, book, canonical, changed_parts, opened, parts, patched
from tests.shared import shared
from xlplan.charts import Series
from xlplan.edits import (
    Align,
    Area,
    Block,
    Border,
    Chart,
    Choices,
    Columns,
    Edit,
    Filter,
    Font,
    Formula,
    Line,
    Link,
    Look,
    Looks,
    Merge,
    Note,
    OurPart,
    OurSheet,
    Print,
    PutName,
    RemoveOurs,
    RemoveSheet,
    RichText,
    Rows,
    Rule,
    Run,
    Table,
    View,
)  # fmt: skip
from xlplan.hosts.errors import StrictNotes, TableTaken, TitleTaken
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.workbook import Workbook
from xlplan.hosts.file.writing import pack, patch

HEADINGS = ("№", "Состояние", "Число", "Срок")
ROWS = tuple(
    (
        number,
        RichText((Run("до "), Run("15 марта", Font(bold=True, colour="C00000")))),
        Formula(f"=A{number + 1}*2", number * 2),
        date(2021, 3, number),
    )
    for number in range(1, 6)
)
SUMMARY = OurSheet(
    "summary",
    "Сводка",
    (
        Block(1, 1, (HEADINGS, *ROWS)),
        Looks(Area(1, 1, 1, 4), Look(Font("Arial", 11, bold=True), "DDEEFF", align=Align("center", wrap=True))),
        Looks(Area(1, 1, 6, 4), Look(border=Border(bottom=Line("thin", "808080")))),
        Table(Area(1, 1, 6, 4), "xlplan_states", HEADINGS),
        Columns(1, 1, 60),
        Columns(2, 4, 120),
        Columns(6, 6, hidden=True),
        Rows(1, 1, 30),
        View(freeze=(2, 1), zoom=90, gridlines=False, tab_colour="FF8800"),
        Print(Area(1, 1, 20, 8), (1, 1), landscape=True, fit=(1, 0), footer=("", "Стр. &P из &N", "")),
        Block(9, 1, (("наверх",), ("сайт",))),
        Link(9, 1, "#'Сводка'!A1", "к началу"),
        Link(10, 1, "https://example.org/?a=1&b=2"),
        Note(2, 2, "Срок прошёл\nсм. План!D2"),
        Rule((Area(2, 3, 6, 3),), "=$C2>xlplan_limit", Look(Font(bold=True, colour="C00000"), "FFE0E0")),
        Choices((Area(2, 2, 6, 2),), "=$A$9:$A$10", "Подсказка", "Выберите слово"),
        Merge(Area(12, 1, 12, 3)),
        Chart(
            "bar",
            Area(8, 5, 20, 10),
            Area(2, 1, 6, 1),
            tuple("12345"),
            (Series("готово", Area(2, 3, 6, 3), (2, 4, 6, 8, 10), "3366AA", label="FFFFFF"),),
        ),
    ),
)
RED = Look(fill="F4CCCC")
HIDDEN = OurSheet("words", "Слова", (Block(1, 1, (("да",), ("нет",))), Filter(Area(1, 1, 2, 1))), hidden=True)
RUN: list[Edit] = [RemoveOurs(), PutName("xlplan_limit", "=5"), SUMMARY, HIDDEN]


def test_a_sheet_holds_what_its_elements_say() -> None:
    sheet = opened(patched(book(), RUN))["Сводка"]

    assert [cell.value for cell in sheet[1]][:4] == list(HEADINGS)
    assert sheet["B2"].value == "до 15 марта"
    assert sheet["C2"].value == "=A2*2"
    assert (sheet["D2"].value.date(), sheet["D2"].number_format) == (date(2021, 3, 1), "dd.mm.yyyy")
    assert (sheet["A1"].font.b, sheet["A1"].font.sz, sheet["A1"].fill.fgColor.rgb) == (True, 11, "FFDDEEFF")
    assert sheet["A1"].border.bottom.style == "thin"
    assert sheet.tables["xlplan_states"].ref == "A1:D6"
    assert sheet.column_dimensions["B"].width == pytest.approx(120 / 7, abs=0.01)
    assert sheet.column_dimensions["F"].hidden
    assert (sheet.freeze_panes, sheet.sheet_view.zoomScale, sheet.sheet_view.showGridLines) == ("A2", 90, False)
    assert (sheet.print_area, sheet.print_title_rows) == ("'Сводка'!$A$1:$H$20", "$1:$1")
    assert (sheet["A9"].hyperlink.location, sheet["A10"].hyperlink.target) == (
        "'Сводка'!A1",
        "https://example.org/?a=1&b=2",
    )
    assert sheet["B2"].comment.text == "xlplan:\nСрок прошёл\nсм. План!D2"
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A12:C12"]
    assert len(getattr(sheet, "_charts")) == 1  # noqa: B009 - openpyxl has no public list of charts


def test_formulas_and_charts_carry_the_values_that_they_have_now() -> None:
    result = patched(book(), RUN)

    values = openpyxl.load_workbook(io.BytesIO(result), data_only=True)["Сводка"]
    chart = parts(result)["xl/charts/chart1.xml"].decode()
    assert [values[f"C{row}"].value for row in range(2, 7)] == [2, 4, 6, 8, 10]
    assert 'formatCode="0;;;" sourceLinked="0"' in chart
    assert '<c:pt idx="4"><c:v>10</c:v></c:pt>' in chart


def test_a_second_run_changes_no_byte() -> None:
    once = patched(book(), RUN)

    assert patched(once, RUN) == once
    assert patched(patched(once, RUN[1:]), RUN) == once


def test_what_was_ours_leaves_no_trace() -> None:
    source = PLAN.read_bytes()

    result = patched(patched(source, RUN), [RemoveOurs()])

    before, after = parts(source), parts(result)
    assert before.keys() == after.keys()
    touched = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}
    assert changed_parts(source, result) <= touched
    for name in touched:
        assert canonical(before[name]) == canonical(after[name])


def test_a_sheet_made_again_keeps_its_tab_its_number_and_its_part() -> None:
    once = patched(book(), RUN)

    twice = patched(once, [OurSheet("summary", "Итоги", (Block(1, 1, (("иначе",),)),))])

    assert opened(twice).sheetnames == ["План", "Справочник", "Итоги", "Слова"]
    assert opened(twice)["Итоги"]["A1"].value == "иначе"
    assert parts(twice).keys() - parts(once).keys() == set()
    assert "xl/charts/chart1.xml" not in parts(twice)


def test_a_sheet_of_the_staff_with_our_title_is_not_ours() -> None:
    theirs = book(lambda workbook, _: workbook.create_sheet("сводка"))

    with pytest.raises(TitleTaken):
        patched(theirs, RUN)
    assert patched(theirs, [RemoveSheet("summary"), RemoveOurs()]) == patched(theirs, [])


def test_sheets_behind_a_removed_one_keep_their_names() -> None:
    both = patched(book(), RUN)

    result = opened(patched(both, [RemoveSheet("summary")]))

    assert result.sheetnames == ["План", "Справочник", "Слова"]
    assert result["Слова"].sheet_state == "hidden"
    assert set(result.defined_names) == {"xlplan_limit", "xlplan_sheet_words", "xlplan_kept_001"}
    assert result["Слова"].auto_filter.ref == "A1:A2"


def test_a_day_is_written_in_the_epoch_of_the_workbook() -> None:
    def since_1904(workbook: openpyxl.Workbook, _: object) -> None:
        workbook.epoch = CALENDAR_MAC_1904

    sheet = opened(patched(book(since_1904), RUN))["Сводка"]

    assert sheet["D2"].value.date() == date(2021, 3, 1)


def test_a_thousand_notes_take_more_than_one_block_of_shape_numbers() -> None:
    notes = tuple(Note(row, 1, "слово") for row in range(1, 2001))

    vml = parts(patched(book(), [OurSheet("notes", "Примечания", notes)]))["xl/drawings/vmlDrawing1.vml"].decode()

    numbers = re.findall(r'id="_x0000_s(\d+)"', vml)
    assert 'data="1,2"' in vml
    assert len(set(numbers)) == 2000
    assert {int(number) // 1024 for number in numbers} == {1, 2}


def test_a_table_of_the_staff_with_our_name_is_named() -> None:
    def table(_: openpyxl.Workbook, sheet: Worksheet) -> None:
        sheet.add_table(TheirTable(displayName="XLPLAN_states", ref="A1:B3"))

    with pytest.raises(TableTaken, match="xlplan_states"):
        patched(book(table), RUN)


def test_notes_are_refused_in_strict_workbooks_and_the_rest_is_not() -> None:
    strict = [path for path in shared("data", "xlsx_corpus").glob("*.xlsx") if b"purl.oclc.org" in workbook_xml(path)]
    assert strict
    for path in strict:
        package = Package.of(path.read_bytes(), path.name)
        title = next(sheet.title for sheet in Workbook(package).sheets if sheet.is_worksheet)

        with pytest.raises(StrictNotes):
            patch(package, [OurPart(title, (Note(1_000, 1, "слово"),))])

        result = patched(path.read_bytes(), [HIDDEN, OurPart(title, (Rule((Area(1, 1, 2, 2),), "=xlplan_a", RED),))])
        assert b"http://schemas.openxmlformats.org/spreadsheetml" not in b"".join(
            xml for name, xml in parts(result).items() if name.startswith("xl/worksheets/sheet")
        )


def workbook_xml(path: Path) -> bytes:
    """The workbook part of a package, empty where it has none under the usual name."""
    try:
        return parts(path.read_bytes()).get("xl/workbook.xml", b"")
    except zipfile.BadZipFile:
        return b""


def test_no_new_part_takes_the_name_of_one_that_is_missing() -> None:
    package = Package.of(book(), "план.xlsx")
    Workbook(package).rels.add("http://example.org/lost", "worksheets/sheet3.xml")
    broken = pack(package)

    result = patched(broken, RUN)

    assert "xl/worksheets/sheet3.xml" not in parts(result)
    assert patched(result, RUN) == result


def test_links_into_one_file_share_the_way_to_it() -> None:
    links = (Link(1, 1, "plan.xlsx#'План'!A1"), Link(2, 1, "plan.xlsx#'План'!A2"), Link(3, 1, "other.xlsx"))

    after = parts(patched(book(), [OurSheet("list", "Список", (Block(1, 1, ((1,), (2,), (3,))), *links))]))

    (ways,) = (content for name, content in after.items() if b"plan.xlsx" in content and name.endswith(".rels"))
    assert ways.count(b"<Relationship ") == 2
    (sheet,) = (content.decode() for content in after.values() if b"<hyperlink " in content)
    assert re.findall(r'<hyperlink ref="(\w+)" r:id="(\w+)"', sheet) == [("A1", "rId1"), ("A2", "rId1"), ("A3", "rId2")]
