"""What is ours on a sheet of the staff: beside what is theirs, found again by names, and out again exactly."""

import io
import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule as TheirRule
from openpyxl.styles import Font as TheirFont
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from tests.hosts.file.writing.books import PLAN, Change, book, canonical, opened, parts, patched
from xlplan.edits import (
    Area,
    Block,
    Choices,
    Columns,
    Content,
    Edit,
    Font,
    Formula,
    Look,
    Looks,
    Note,
    OurPart,
    OurSheet,
    Print,
    PutName,
    RemoveOurs,
    RemovePart,
    Rule,
    TheirCells,
)  # fmt: skip
from xlplan.hosts.errors import CellLocked, SheetMissing
from xlplan.hosts.file.markup import MAIN, OFFICE_RELS
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.reading.book import book_of
from xlplan.hosts.file.workbook import Workbook
from xlplan.hosts.file.writing import pack
from xlplan.hosts.file.writing.choices import free
from xlplan.own import our_areas

TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SHEET_PART = "xl/worksheets/sheet1.xml"
PART = OurPart(
    "План",
    (
        Block(1, 8, (("Состояние",), (Formula("=xlplan_today", "просрочено"),), ("в работе",))),
        Looks(Area(1, 8, 3, 8), Look(Font(bold=True), "FFF2CC")),
        Note(2, 4, "Срок прошёл"),
        Rule((Area(2, 1, 3, 8),), "=$H2=xlplan_today", Look(fill="F4CCCC")),
        Choices((Area(2, 6, 9, 6),), "=xlplan_marks"),
        Columns(8, 8, 120),
        Print(Area(1, 1, 3, 6)),
    ),
)
RUN: list[Edit] = [PutName("xlplan_today", "=TODAY()"), PutName("xlplan_marks", "='Справочник'!$A$1:$A$2"), PART]


def filled(_: openpyxl.Workbook, sheet: Worksheet) -> None:
    """Cells under ours that hold something, a style of the whole column, a width over many columns."""
    sheet["H2"] = "моё"
    sheet["H3"].fill = PatternFill("solid", fgColor="FF00FF00")
    sheet.column_dimensions["C"].font = TheirFont(italic=True)
    sheet.column_dimensions.group("C", "K", hidden=False)


def commented(_: openpyxl.Workbook, sheet: Worksheet) -> None:
    sheet["D2"].comment = Comment("перенесено", "Иванова")
    sheet["A1"].comment = Comment("номер", "Петров")


def ruled(_: openpyxl.Workbook, sheet: Worksheet) -> None:
    sheet.conditional_formatting.add("A1:B2", TheirRule(type="cellIs", operator="equal", formula=["1"], priority=1))
    choices = DataValidation("list", '"да,нет"')
    choices.add("F3")
    sheet.add_data_validation(choices)


def printed(_: openpyxl.Workbook, sheet: Worksheet) -> None:
    sheet.print_area = "A1:C3"


CHANGES: list[Change] = [lambda _, __: None, filled, commented, ruled, printed]


@pytest.mark.parametrize("change", CHANGES)
def test_a_sheet_is_given_back_as_it_was(change: Change) -> None:
    before = book(change)

    once = patched(before, RUN)

    removals: list[list[Edit]] = [[RemoveOurs()], [RemovePart("план"), RemoveOurs()]]
    for removal in removals:
        after = patched(once, removal)
        assert parts(after).keys() == parts(before).keys()
        for name, xml in parts(before).items():
            assert xml == parts(after)[name] or canonical(xml) == canonical(parts(after)[name]), name


@pytest.mark.parametrize("change", CHANGES)
def test_a_second_run_changes_no_byte(change: Change) -> None:
    once = patched(book(change), RUN)

    assert patched(once, RUN) == once
    assert patched(once, [RemoveOurs(), *RUN]) == once


def test_our_cells_take_their_style_from_what_lies_below() -> None:
    sheet = opened(patched(book(filled), [OurPart("План", (Block(2, 8, (("да",), ("нет",), ("нет",))),))]))["План"]

    assert [sheet[f"H{row}"].value for row in (2, 3, 4)] == ["да", "нет", "нет"]
    assert sheet["H3"].fill.fgColor.rgb == "FF00FF00"
    assert sheet["H4"].font.i


def test_what_the_staff_changed_meanwhile_stays() -> None:
    def meanwhile(_: openpyxl.Workbook, sheet: Worksheet) -> None:
        filled(_, sheet)

    change = TheirCells("План", (Block(3, 6, (("перенесено",),)), Block(7, 1, (("3", "Совет"),))))

    changed_before = patched(book(meanwhile), [change])
    changed_between = patched(patched(patched(book(meanwhile), RUN), [change]), [RemoveOurs()])

    one, other = parts(changed_before)[SHEET_PART], parts(changed_between)[SHEET_PART]
    assert canonical(one) == canonical(other)


def test_notes_stand_only_where_there_is_none_of_theirs() -> None:
    edits = [OurPart("План", (Note(2, 4, "наше"), Note(2, 5, "наше")))]

    sheet = opened(patched(book(commented), edits))["План"]

    assert sheet["D2"].comment.text == "перенесено"
    assert sheet["E2"].comment.text == "xlplan:\nнаше"
    assert patched(patched(book(), edits), edits) == patched(book(), edits)


@pytest.mark.parametrize("data", [book(), PLAN.read_bytes()])
def test_what_leads_to_our_parts_is_called_as_every_office_program_reads_it(data: bytes) -> None:
    made = parts(patched(data, [PART, OurSheet("summary", "Сводка", (Block(1, 1, (("да",),)),))]))

    leading = [name for xml in made.values() for name in re.findall(rb" (\w+):id=\"[^\"]+\"", xml)]
    assert leading
    assert set(leading) == {b"r"}


def test_the_kind_of_a_note_is_told_once_under_whatever_prefix_it_stands() -> None:
    made = parts(patched(book(commented), [OurPart("План", (Note(3, 4, "Срок прошёл"),))]))

    (drawing,) = (xml for name, xml in made.items() if name.endswith(".vml"))
    assert drawing.count(b'id="_x0000_t202"') == 1
    assert drawing.count(b'type="#_x0000_t202"') == 3


def test_our_rules_come_after_theirs_and_our_lists_spare_theirs() -> None:
    xml = parts(patched(book(ruled), RUN))[SHEET_PART].decode()

    assert xml.index('priority="1"') < xml.index('priority="2"') < xml.index("xlplan_today</formula>")
    assert 'sqref="F2 F4:F9"' in xml


def test_a_print_area_of_theirs_stays() -> None:
    assert opened(patched(book(printed), RUN))["План"].print_area == "'План'!$A$1:$C$3"
    assert opened(patched(book(), RUN))["План"].print_area == "'План'!$A$1:$F$3"


def test_our_print_area_goes_even_when_rows_were_put_in_since() -> None:
    widened = opened(patched(book(), RUN))
    sheet = widened["План"]
    sheet.print_area = "A1:F5"
    sheet.defined_names["xlplan_printed"].value = "'План'!$A$1:$F$5"
    content = BytesIO()
    widened.save(content)

    assert not opened(patched(content.getvalue(), [RemoveOurs()]))["План"].print_area


def test_a_range_of_columns_is_split_around_ours() -> None:
    sheet = opened(patched(book(filled), RUN))["План"]

    assert sheet.column_dimensions["H"].width == pytest.approx(120 / 7, abs=0.01)
    assert sheet.column_dimensions["I"].width == sheet.column_dimensions["C"].width


def test_our_cells_are_known_by_a_hidden_name() -> None:
    result = book_of(Package.of(patched(book(), RUN), "план.xlsx"))

    assert our_areas(result, "План") == (Area(1, 8, 3, 8),)


def test_there_must_be_such_a_sheet() -> None:
    with pytest.raises(SheetMissing):
        patched(book(), [OurPart("Нет такого", PART.elements)])
    assert patched(book(), [RemovePart("Нет такого")]) == patched(book(), [])


def rewritten(data: bytes, change: Callable[[str], str]) -> bytes:
    """The workbook with the XML of its first sheet changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            xml = source.read(name)
            target.writestr(name, change(xml.decode()).encode() if name == SHEET_PART else xml)
    return buffer.getvalue()


def prefixed(xml: str) -> str:
    """The sheet with a prefix for the main namespace."""
    root = etree.fromstring(xml.encode())
    names = {"x": root.nsmap[None], **{key: value for key, value in root.nsmap.items() if key}}
    moved = etree.Element(str(root.tag), nsmap=names, attrib=dict(root.attrib.items()))  # type: ignore[arg-type]
    moved.extend(list(root))
    return etree.tostring(moved, encoding="unicode")


def nameless(xml: str) -> str:
    """The sheet without the addresses of rows and cells."""
    return re.sub(r'(<(?:row|c))( [^>]*?)?\sr="[A-Z]*\d+"', r"\1\2", xml)


def commented_out(xml: str) -> str:
    """The sheet with a comment that looks like a row."""
    return xml.replace("<sheetData>", '<sheetData>\n<!-- <row r="1"></row> -->\n').replace("</row>", "</row>\n  ")


def spanned(xml: str) -> str:
    return xml.replace('<row r="2"', '<row r="2" spans="1:6"')


@pytest.mark.parametrize("change", [prefixed, nameless, commented_out, spanned])
def test_sheets_written_in_other_ways_are_changed_alike(change: Callable[[str], str]) -> None:
    odd = rewritten(book(), change)

    once = patched(odd, RUN)

    assert opened(once)["План"]["H2"].value == "=xlplan_today"
    assert opened(once)["План"]["B3"].value == "Семинар"
    assert patched(once, RUN) == once
    after = patched(once, [RemoveOurs()])
    assert canonical(parts(after)[SHEET_PART]) == canonical(parts(odd)[SHEET_PART])


def test_spans_and_dimension_stay_true() -> None:
    xml = parts(patched(rewritten(book(), spanned), RUN))[SHEET_PART].decode()

    assert 'spans="1:8"' in xml
    assert '<dimension ref="A1:H3"/>' in xml


def test_rows_that_are_not_touched_keep_their_bytes() -> None:
    before, after = (parts(data)[SHEET_PART] for data in (PLAN.read_bytes(), patched(PLAN.read_bytes(), [RUN[2]])))

    rows = before[before.index(b'<row r="12"') : before.index(b"</sheetData>")]
    assert rows in after


@given(
    st.integers(1, 6),
    st.integers(1, 6),
    st.lists(st.one_of(st.none(), st.text(max_size=9), st.integers(), st.booleans())),
)
def test_any_cells_are_given_back(top: int, left: int, contents: list[Content]) -> None:
    part = OurPart("План", (Block(top, left, (tuple(contents),)),)) if contents else OurPart("План", ())
    before = book(filled)

    after = patched(patched(before, [part]), [RemoveOurs()])

    assert canonical(parts(before)[SHEET_PART]) == canonical(parts(after)[SHEET_PART])


@pytest.mark.parametrize(
    ("area", "left"),
    [
        (Area(1, 1, 9, 3), []),
        (Area(4, 2, 5, 2), [Area(1, 1, 3, 3), Area(6, 1, 9, 3), Area(4, 1, 5, 1), Area(4, 3, 5, 3)]),
        (Area(20, 1, 21, 3), [Area(1, 1, 9, 3)]),
    ],
)
def test_a_list_is_cut_around_what_is_taken(area: Area, left: list[Area]) -> None:
    assert free([Area(1, 1, 9, 3)], [area]) == left


def test_a_merged_cell_cannot_be_ours() -> None:
    merged = book(lambda _, sheet: sheet.merge_cells("G2:H3"))

    with pytest.raises(CellLocked, match="План!H2"):
        patched(merged, RUN)


def chained(_: openpyxl.Workbook, sheet: Worksheet) -> None:
    sheet["H3"] = "=1+1"


def with_chain(data: bytes) -> bytes:
    """The workbook with a chain of calculation that knows the formula in H3 of the first sheet."""
    package = Package.of(data, "план.xlsx")
    rels = Workbook(package).rels
    package.write("xl/calcChain.xml", f'<calcChain xmlns="{MAIN}"><c r="H3" i="1"/></calcChain>'.encode())
    package.set_content_type("xl/calcChain.xml", f"{TYPES}.calcChain+xml")
    rels.add(f"{OFFICE_RELS}/calcChain", "calcChain.xml")
    return pack(package)


def test_the_chain_of_calculation_goes_only_with_a_formula_that_it_knows() -> None:
    theirs = with_chain(book(chained))
    over = OurPart("План", (Block(3, 8, (("слово",),)),))
    beside = OurPart("План", (Block(2, 8, (("слово",),)),))
    formula = OurPart("План", (Block(3, 8, ((Formula("=xlplan_today"),),)),))

    assert "xl/calcChain.xml" not in parts(patched(theirs, [over]))
    assert "xl/calcChain.xml" in parts(patched(theirs, [beside]))
    assert "xl/calcChain.xml" in parts(patched(theirs, [formula]))
    assert patched(patched(theirs, [formula]), [formula]) == patched(theirs, [formula])


def with_strings(data: bytes, *texts: str) -> bytes:
    """The workbook with these shared strings; H2 of the first sheet shows the last of them."""
    package = Package.of(data, "план.xlsx")
    items = "".join(f"<si><t>{text}</t></si>" for text in texts)
    package.write("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{items}</sst>'.encode())
    if package.original("xl/sharedStrings.xml") is None:
        package.set_content_type("xl/sharedStrings.xml", f"{TYPES}.sharedStrings+xml")
        Workbook(package).rels.add(f"{OFFICE_RELS}/sharedStrings", "sharedStrings.xml")
        shown = f'<c r="H2" t="s"><v>{len(texts) - 1}</v></c>'
        xml = re.sub(r'<c r="H2".*?</c>', shown, package.read(SHEET_PART).decode())
        package.write(SHEET_PART, xml.encode())
    return pack(package)


def counted_anew(data: bytes) -> bytes:
    """The workbook as another program saves it: texts and formats have other numbers, names of ours stay."""
    package = Package.of(with_strings(data, "чужое", "моё"), "план.xlsx")
    styles = package.root("xl/styles.xml")
    formats = next(child for child in styles if str(child.tag).endswith("cellXfs"))
    formats.insert(1, etree.fromstring(f'<xf xmlns="{MAIN}" numFmtId="9" fontId="0" fillId="0" borderId="0"/>'))
    package.write("xl/styles.xml", etree.tostring(styles))
    xml = package.read(SHEET_PART).decode()
    shifted = re.sub(r' (s|style)="([1-9]\d*)"', lambda match: f' {match[1]}="{int(match[2]) + 1}"', xml)
    package.write(SHEET_PART, shifted.encode())
    return pack(package)


def test_kept_cells_come_back_after_another_program_has_saved_the_workbook() -> None:
    ours = patched(with_strings(book(filled), "моё"), RUN)

    assert opened(patched(ours, [RemoveOurs()]))["План"]["H3"].fill.fgColor.rgb == "FF00FF00"
    sheet = opened(patched(counted_anew(ours), [RemoveOurs()]))["План"]

    assert sheet["H2"].value == "моё"
    assert sheet["B2"].value == "Отчёт"
    assert (sheet["H3"].number_format, sheet["H3"].font.i, sheet["H3"].font.b) == ("General", True, False)


def test_a_look_of_whole_columns_is_for_sheets_of_ours() -> None:
    columns = Looks(Area(1, 8, 1_048_576, 8), Look(fill="FFFF00"))

    for edit in (OurPart("План", (columns,)), TheirCells("План", (columns,))):
        with pytest.raises(ValueError, match="whole columns"):
            patched(book(), [edit])
    sheet = opened(patched(book(), [OurSheet("wide", "Широкий", (columns,))]))["Широкий"]
    assert sheet.column_dimensions["H"].fill.fgColor.rgb == "FFFFFF00"
