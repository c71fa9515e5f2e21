"""A copy with buttons: nothing is lost, nothing is covered, and the macros fit the workbook that they were put in."""

import io
import re
import zipfile
from collections.abc import Callable
from itertools import pairwise
from xml.etree import ElementTree

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from tests.macros.olevba import VBA_Parser
from xlplan.hosts.buttons import add_buttons
from xlplan.hosts.buttons.errors import HasMacros, NoRoom, SignedBook, StrictBook
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.reading.book import book_of
from xlplan.hosts.file.writing.pack import pack
from xlplan.macros.commands import COMMANDS
from xlplan.macros.sources import button_modules

Change = Callable[[openpyxl.Workbook, Worksheet], object]

_SHAPE = re.compile(r"<v:shape .*?</v:shape>", re.DOTALL)
_ANCHOR = re.compile(r"<x:Anchor>([^<]*)</x:Anchor>")


def book(*changes: Change) -> bytes:
    """A workbook with a plan in A1:F4 of the sheet «План», and another sheet."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "План"
    for row in (("ПЛАН РАБОТЫ на 2021 год",), ("№ п/п", "Мероприятие", "Исполнитель", "Срок", "Результат", "Отметка")):
        sheet.append(row)
    sheet.append((1, "Отчёт", "Иванова", "до 15 марта", "Отчёт", None))
    workbook.create_sheet("Справочник")["A1"] = "слова"
    for change in changes:
        change(workbook, sheet)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def with_buttons(data: bytes) -> dict[str, bytes]:
    """The parts of the copy."""
    package = Package.of(data, "план.xlsx")
    add_buttons(package, book_of(package), "План")
    return parts(pack(package))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def replaced(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The workbook with one part edited."""
    found = parts(data)
    assert old in found[part]
    found[part] = found[part].replace(old, new)
    return packed(found)


def packed(found: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in found.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def drawing(copy: dict[str, bytes]) -> str:
    """The legacy drawing of the plan's sheet."""
    rels = copy["xl/worksheets/_rels/sheet1.xml.rels"].decode()
    target = re.search(r'Target="([^"]*\.vml)"', rels)
    assert target is not None
    return copy["xl/" + target[1].removeprefix("../").removeprefix("/xl/")].decode()


def anchors(copy: dict[str, bytes]) -> list[list[int]]:
    shapes = [shape for shape in _SHAPE.findall(drawing(copy)) if 'ObjectType="Button"' in shape]
    return [[int(number) for number in _ANCHOR.findall(shape)[0].split(",")] for shape in shapes]


def modules(copy: dict[str, bytes]) -> list[str]:
    parser = VBA_Parser("vbaProject.bin", data=copy["xl/vbaProject.bin"])
    names = [name.rpartition(".")[0] for _, _, name, _ in parser.extract_macros()]
    parser.close()
    return names


def test_the_buttons_are_the_commands_in_order_and_call_their_macros() -> None:
    shapes = _SHAPE.findall(drawing(with_buttons(book())))

    assert [re.findall(r"<font [^>]*>([^<]*)</font>", shape) for shape in shapes] == [[c.caption] for c in COMMANDS]
    assert [re.findall(r"\[0\]!(\w+)", shape) for shape in shapes] == [[c.macro] for c in COMMANDS]
    assert all("<x:PrintObject>False</x:PrintObject>" in shape for shape in shapes)


def test_only_the_parts_that_the_buttons_need_are_changed() -> None:
    data = book()  # written twice, it could bear two times of day
    before = parts(data)
    after = with_buttons(data)

    changed = {name for name in before if before[name] != after[name]}
    assert changed == {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml",
    }
    assert after.keys() - before.keys() == {
        "xl/vbaProject.bin",
        "xl/drawings/vmlDrawing1.vml",
        "xl/worksheets/_rels/sheet1.xml.rels",
    }


def test_the_same_workbook_gives_the_same_copy() -> None:
    data = book()

    assert with_buttons(data) == with_buttons(data)


def test_the_copy_is_declared_as_a_workbook_with_macros() -> None:
    types = with_buttons(book())["[Content_Types].xml"].decode()

    assert types.count('PartName="/xl/workbook.xml"') == 1
    assert "application/vnd.ms-excel.sheet.macroEnabled.main+xml" in types
    assert "spreadsheetml.sheet.main+xml" not in types
    assert "application/vnd.ms-office.vbaProject" in types


def test_openpyxl_reads_the_copy_with_its_macros() -> None:
    copy = openpyxl.load_workbook(io.BytesIO(packed(with_buttons(book()))), keep_vba=True)

    assert copy.sheetnames == ["План", "Справочник"]
    assert copy["План"]["D3"].value == "до 15 марта"
    assert copy.vba_archive is not None
    copy.vba_archive.close()


def test_the_buttons_stand_right_of_the_plan_with_a_free_column_between() -> None:
    assert {anchor[0] for anchor in anchors(with_buttons(book()))} == {7}  # H, from 0


def test_the_buttons_do_not_lie_on_one_another() -> None:
    places = anchors(with_buttons(book()))

    for upper, lower in pairwise(places):
        assert (upper[6], upper[7]) < (lower[2], lower[3])


@pytest.mark.parametrize(
    ("change", "first"),
    [
        (lambda _, sheet: setattr(sheet, "print_area", "A1:J40"), 11),
        (lambda _, sheet: setattr(sheet, "print_area", "A1:C9,E1:M9"), 14),
        (lambda _, sheet: sheet.merge_cells("E5:K5"), 12),
        (lambda _, sheet: sheet.merge_cells("A6:XFD6"), 7),
        (lambda _, sheet: sheet.cell(30, 20, "примечание"), 21),
        (lambda _, sheet: setattr(sheet.column_dimensions["H"], "hidden", True), 8),
        (lambda _, sheet: sheet.column_dimensions.group("G", "J", hidden=True), 10),
    ],
    ids=[
        "print area",
        "two print areas",
        "merged",
        "merged rows",
        "a far note",
        "hidden",
        "hidden group",
    ],
)
def test_the_buttons_keep_clear_of(change: Change, first: int) -> None:
    assert {anchor[0] for anchor in anchors(with_buttons(book(change)))} == {first}


def test_a_print_area_of_whole_rows_cannot_be_kept_out_of_and_the_buttons_are_not_printed_anyway() -> None:
    names = "<definedName name='_xlnm.Print_Area' localSheetId='0'>План!$1:$40</definedName>".encode()
    data = replaced(book(), "xl/workbook.xml", b"<definedNames/>", b"<definedNames>" + names + b"</definedNames>")

    assert {anchor[0] for anchor in anchors(with_buttons(data))} == {7}


def test_the_buttons_keep_clear_of_a_chart() -> None:
    def chart(_: openpyxl.Workbook, sheet: Worksheet) -> None:
        drawn = BarChart()
        drawn.add_data(Reference(sheet, min_col=1, min_row=2, max_row=3))
        sheet.add_chart(drawn, "P2")

    copy = with_buttons(book(chart))

    assert min(anchor[0] for anchor in anchors(copy)) > 15
    assert b"<drawing " in copy["xl/worksheets/sheet1.xml"]


def test_columns_hidden_to_the_end_are_told_and_nothing_is_made() -> None:
    data = replaced(
        book(),
        "xl/worksheets/sheet1.xml",
        b"<sheetData>",
        b'<cols><col min="7" max="16384" hidden="1"/></cols><sheetData>',
    )

    with pytest.raises(NoRoom, match="скрытые столбцы"):
        with_buttons(data)


def test_hidden_rows_above_do_not_swallow_a_button() -> None:
    def hide(_: openpyxl.Workbook, sheet: Worksheet) -> None:
        for row in range(1, 6):
            sheet.row_dimensions[row].hidden = True

    assert min(anchor[2] for anchor in anchors(with_buttons(book(hide)))) == 5


def test_notes_on_the_sheet_stay_and_shape_numbers_do_not_meet() -> None:
    def note(_: openpyxl.Workbook, sheet: Worksheet) -> None:
        sheet["D3"].comment = Comment("уточнить", "Иванова")

    data = book(note)
    before = next(content for name, content in parts(data).items() if name.endswith(".vml")).decode()
    after = drawing(with_buttons(data))

    assert after.startswith(before[: before.rindex("</xml>")])
    numbers = re.findall(r'id="_x0000_s(\d+)"', after)
    assert len(numbers) == len(set(numbers)) == len(COMMANDS) + 1
    assert with_buttons(data)["xl/worksheets/sheet1.xml"].count(b"legacyDrawing") == 1


def test_a_note_on_another_sheet_keeps_its_block_of_shape_numbers() -> None:
    def note(workbook: openpyxl.Workbook, _: Worksheet) -> None:
        workbook["Справочник"]["A1"].comment = Comment("слово", "Иванова")

    copy = with_buttons(book(note))

    blocks = [re.findall(r'<o:idmap[^>]*data="(\d+)"', copy[name].decode()) for name in copy if name.endswith(".vml")]
    assert len(blocks) == 2
    assert blocks[0] != blocks[1]


def test_the_legacy_drawing_stands_where_the_schema_wants_it() -> None:
    def table(_: openpyxl.Workbook, sheet: Worksheet) -> None:
        sheet.add_table(Table(displayName="План", ref="A2:F3"))

    root = ElementTree.fromstring(with_buttons(book(table))["xl/worksheets/sheet1.xml"])  # noqa: S314 - made here
    names = [child.tag.rpartition("}")[2] for child in root]

    assert names.index("legacyDrawing") < names.index("tableParts")
    assert names.index("legacyDrawing") > names.index("sheetData")


def test_a_workbook_without_code_names_gets_those_that_the_macros_need() -> None:
    copy = with_buttons(book())

    assert modules(copy) == ["ThisWorkbook", "Sheet", "XlplanButtons", "XlplanLauncher", "XlplanLibreOffice"]
    assert b'codeName="ThisWorkbook"' in copy["xl/workbook.xml"]
    assert b'codeName="Sheet"' in copy["xl/worksheets/sheet1.xml"]


def test_code_names_that_are_there_are_kept_russian_ones_too() -> None:
    data = replaced(book(), "xl/workbook.xml", b"<workbookPr/>", '<workbookPr codeName="ЭтаКнига"/>'.encode())
    for number, name in ((1, "Лист1"), (2, "Лист2")):
        data = replaced(data, f"xl/worksheets/sheet{number}.xml", b"<sheetPr>", f'<sheetPr codeName="{name}">'.encode())

    copy = with_buttons(data)

    assert modules(copy) == ["ЭтаКнига", "Лист1", "Лист2", "XlplanButtons", "XlplanLauncher", "XlplanLibreOffice"]
    assert 'codeName="Лист1"'.encode() in copy["xl/worksheets/sheet1.xml"]
    assert copy["xl/worksheets/sheet2.xml"] == parts(data)["xl/worksheets/sheet2.xml"]


@pytest.mark.parametrize("name", ["工作簿", "Две Книги", "XlplanLauncher", "Лист1"])
def test_a_code_name_that_no_module_may_bear_is_replaced(name: str) -> None:
    data = replaced(book(), "xl/workbook.xml", b"<workbookPr/>", f'<workbookPr codeName="{name}"/>'.encode())
    data = replaced(data, "xl/worksheets/sheet1.xml", b"<sheetPr>", '<sheetPr codeName="Лист1">'.encode())

    found = modules(with_buttons(data))

    assert len(found) == len({name.casefold() for name in found}) == 2 + len(button_modules())


def test_a_workbook_with_macros_is_refused() -> None:
    once = packed(with_buttons(book()))

    with pytest.raises(HasMacros, match="уже есть макросы"):
        with_buttons(once)


def test_a_signed_workbook_is_refused() -> None:
    with pytest.raises(SignedBook, match="подписана"):
        with_buttons(packed({**parts(book()), "_xmlsignatures/sig1.xml": b"<Signature/>"}))


def test_a_strict_workbook_is_refused() -> None:
    found = parts(book())
    transitional, strict = (
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    strict_parts = {name: content.replace(transitional, strict) for name, content in found.items()}

    with pytest.raises(StrictBook, match="строгая"):
        with_buttons(packed(strict_parts))


def test_names_and_prefixes_of_the_workbook_do_not_matter() -> None:
    def name(workbook: openpyxl.Workbook, _: Worksheet) -> None:
        workbook.defined_names["Итог"] = DefinedName("Итог", attr_text="План!$A$1")

    data = book(name)
    found = parts(data)
    sheet = found["xl/worksheets/sheet1.xml"].decode()
    prefixed = re.sub(r"<(/?)(\w)", r"<\1m:\2", sheet.replace("xmlns=", "xmlns:m=")).replace("<m:?xml", "<?xml")
    found["xl/worksheets/sheet1.xml"] = prefixed.encode()

    copy = with_buttons(packed(found))

    root = ElementTree.fromstring(copy["xl/worksheets/sheet1.xml"])  # noqa: S314 - made here
    assert root.tag.endswith("main}worksheet")
    assert [child.tag for child in root if child.tag.endswith("legacyDrawing")] == [
        "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}legacyDrawing"
    ]
    assert "Итог" in copy["xl/workbook.xml"].decode()
