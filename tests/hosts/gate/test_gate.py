"""What would make a spreadsheet program repair a workbook never gets to the disk; what was so before may stay."""

import pytest

from tests.hosts.texts.books import parts, plan, saved, with_parts
from tests.shared import shared
from xlplan.errors import XlplanError
from xlplan.hosts.errors import GateClosed
from xlplan.hosts.file.archive import read_bytes
from xlplan.hosts.file.gate import pass_gate, refuse_damaged
from xlplan.hosts.file.gate.lint import lint
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.writing.pack import pack

SHEET, BOOK, STYLES = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"
BOOK_RELS, TYPES = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"


BYTES = saved(plan())
"""Saved once: openpyxl writes the second of saving into each workbook."""


def package() -> Package:
    return Package.of(BYTES, "план.xlsx")


def rewrite(changed: Package, part: str, old: bytes, new: bytes) -> None:
    data = changed.read(part)
    assert old in data
    changed.write(part, data.replace(old, new, 1))


FAULTS: dict[str, tuple[str, bytes, bytes]] = {
    "cells out of order": (SHEET, b'<c r="A1"', b'<c r="A2"'),
    "rows out of order": (SHEET, b'<row r="2"', b'<row r="1"'),
    "no such style": (SHEET, b'<c r="A3"', b'<c s="999" r="A3"'),
    "no such relationship": (SHEET, b'r:id="rId1"', b'r:id="rId77"'),
    "not a sheet": (SHEET, b"</worksheet>", b""),
    "two rules in one place of the queue": (
        SHEET,
        b"<pageMargins",
        b'<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>1</formula></cfRule>'
        b'<cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting><pageMargins',
    ),
    "a rule without its look": (
        SHEET,
        b"<pageMargins",
        b'<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="9" priority="1"><formula>1</formula>'
        b"</cfRule></conditionalFormatting><pageMargins",
    ),
    "columns over each other": (
        SHEET,
        b"<sheetData>",
        b'<cols><col min="1" max="3" width="9"/><col min="3" max="4" width="9"/></cols><sheetData>',
    ),
    "two sheets of one title": (BOOK, "Справочник".encode(), "ПЛАН 2021".encode()),
    "two sheets of one number": (BOOK, b'sheetId="2"', b'sheetId="1"'),
    "two sheets in one part": (BOOK_RELS, b"worksheets/sheet2.xml", b"worksheets/sheet1.xml"),
    "a sheet without a part": (BOOK_RELS, b"worksheets/sheet2.xml", b"worksheets/sheet9.xml"),
    "a name twice": (BOOK, b"</definedNames>", '<definedName name="ГОД">1</definedName></definedNames>'.encode()),
    "a name of no sheet": (
        BOOK, b"</definedNames>", b'<definedName name="x" localSheetId="7">1</definedName></definedNames>',
    ),
    "an open sheet that is not there": (BOOK, b'activeTab="0"', b'activeTab="5"'),
    "a wrong count": (STYLES, b'<cellXfs count="', b'<cellXfs count="7'),
    "a pointer to no font": (STYLES, b'fontId="0"', b'fontId="50"'),
    "a part without a type": (TYPES, b'<Override PartName="/xl/worksheets/sheet1.xml"', b'<Override PartName="/x.xml"'),
    "a type twice": (
        TYPES, b"</Types>", b'<Override PartName="/xl/workbook.xml" ContentType="application/xml"/></Types>',
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_ours_closes_the_gate(name: str) -> None:
    changed = package()
    rewrite(changed, *FAULTS[name])

    with pytest.raises(GateClosed, match="Это ошибка программы"):
        pass_gate(changed, pack(changed))


@pytest.mark.parametrize("name", [name for name in FAULTS if name not in ("not a sheet", "a sheet without a part")])
def test_a_fault_of_theirs_does_not(name: str) -> None:
    part, old, new = FAULTS[name]
    data = saved(plan())
    theirs = Package.of(with_parts(data, {part: parts(data)[part].replace(old, new, 1)}), "план.xlsx")
    theirs.write(SHEET, theirs.read(SHEET).replace("работы".encode(), "дела".encode()))

    pass_gate(theirs, pack(theirs))


def test_a_change_that_is_sound_passes() -> None:
    changed = package()
    rewrite(changed, SHEET, b'<row r="2"', b'<row ht="30" r="2"')

    pass_gate(changed, pack(changed))


def test_the_plain_format_is_there_even_in_empty_styles() -> None:
    empty = b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    changed = Package.of(with_parts(saved(plan()), {STYLES: empty}), "план.xlsx")
    rewrite(changed, SHEET, b'<row r="2"', b'<row s="0" r="2"')

    assert not any("стиля" in fault for fault in lint(changed, {SHEET}))


def test_a_part_that_is_lost_closes_the_gate() -> None:
    changed = package()
    other = package()
    other.drop("docProps/app.xml")

    with pytest.raises(GateClosed, match="потеряна"):
        pass_gate(changed, pack(other))


def test_a_part_that_changed_by_itself_closes_the_gate() -> None:
    changed = package()
    other = package()
    rewrite(other, "xl/theme/theme1.xml", b"Office Theme", b"office theme")

    with pytest.raises(GateClosed, match=r"theme1\.xml.*сама собой"):
        pass_gate(changed, pack(other))


def test_an_edit_that_did_not_arrive_closes_the_gate() -> None:
    changed = package()
    rewrite(changed, SHEET, b'<row r="2"', b'<row ht="30" r="2"')

    with pytest.raises(GateClosed):
        pass_gate(changed, changed.archive.data)


def test_what_is_no_archive_closes_the_gate() -> None:
    with pytest.raises(GateClosed, match="не открывается"):
        pass_gate(package(), b"PK nothing")


def test_a_whole_workbook_is_told_from_a_damaged_one() -> None:
    data = saved(plan())
    refuse_damaged(data, "план.xlsx")

    with pytest.raises(XlplanError):
        refuse_damaged(data[:3000] + bytes(50) + data[3050:], "план.xlsx")


def test_real_workbooks_are_looked_through_without_a_slip() -> None:
    sound = 0
    for path in sorted(shared("data", "xlsx_corpus").glob("*.xl*"))[::4]:
        try:
            data = read_bytes(path)
            theirs = Package.of(data, path.name)
        except XlplanError:
            continue
        sound += not lint(theirs, theirs.keys())
    assert sound > 80
