"""Files that a workbook should not be: damaged, built as an attack, locked, of another kind. All are made here."""

import io
import struct
import zipfile
from collections.abc import Callable, Mapping

from tests.hosts.texts.books import parts, plan, saved, sharing
from xlplan.errors import XlplanError
from xlplan.hosts.errors import (
    BookTooBig,
    DamagedBook,
    EmptyFile,
    EncryptedBook,
    FinalBook,
    LockedStructure,
    NotAWorkbook,
    ReservedBook,
    RightsManagedBook,
    SharedBook,
    SignedForGood,
    UnsafeBook,
)
from xlplan.macros.cfb import Storage, Stream, write_compound_file

BOOK, SHEET, STRINGS = "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
TYPES, ROOT_RELS, BOOK_RELS = "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"
GOOD = sharing(saved(plan()))

Make = Callable[[], bytes]


def zipped(content: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def replaced(part: str, old: bytes, new: bytes) -> bytes:
    content = parts(GOOD)
    assert old in content[part], part
    return zipped({**content, part: content[part].replace(old, new, 1)})


def added(content: Mapping[str, bytes]) -> bytes:
    return zipped({**parts(GOOD), **content})


def without(*names: str) -> bytes:
    return zipped({name: data for name, data in parts(GOOD).items() if name not in names})


def compound(*names: str) -> bytes:
    """An OLE2 file with these streams; a name with `/` stands in a storage."""
    children: list[Storage | Stream] = []
    for name in names:
        folder, _, stream = name.rpartition("/")
        children.append(Storage(folder, (Stream(stream, b"x" * 100),)) if folder else Stream(stream, b"x" * 100))
    return write_compound_file(tuple(children))


def patched_entry(offset: int, form: str, *values: int, count: int = 1) -> bytes:
    """The good package with other numbers in the central directory's first entries."""
    data = bytearray(GOOD)
    at = 0
    for _ in range(count):
        at = data.index(b"PK\x01\x02", at + 1)
        struct.pack_into(form, data, at + offset, *values)
    return bytes(data)


def bad_crc() -> bytes:
    """A part whose bytes are not those that were packed."""
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        entry = archive.getinfo(SHEET)
    return GOOD.replace(struct.pack("<I", entry.CRC), struct.pack("<I", entry.CRC ^ 1))


def lying_size() -> bytes:
    """A part that says it unpacks to a few bytes and unpacks to 100 MB."""
    bomb = zipped({**parts(GOOD), SHEET: b" " * 100_000_000})
    with zipfile.ZipFile(io.BytesIO(bomb)) as archive:
        entry = archive.getinfo(SHEET)
    return bomb.replace(struct.pack("<I", entry.file_size), struct.pack("<I", 1000))


def overlapping() -> bytes:
    """Two entries of the directory that share one body."""
    data = bytearray(GOOD)
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 1)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    return bytes(data)


def twice(*names: str) -> bytes:
    buffer = io.BytesIO(GOOD)
    with zipfile.ZipFile(buffer, "a") as archive:
        for name in names:
            archive.filelist = [entry for entry in archive.filelist if entry.filename != name] + [
                entry for entry in archive.filelist if entry.filename == name
            ]
            archive.NameToInfo.pop(name, None)
            archive.writestr(name, b"<x/>")
    return buffer.getvalue()


def doctype(part: str, declaration: str, encoding: str = "utf-8") -> bytes:
    content = parts(GOOD)
    text = content[part].decode()
    _, _, body = text.partition("?>") if text.startswith("<?xml") else ("", "", text)
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{declaration}{body}'
    return zipped({**content, part: xml.encode(encoding if encoding != "utf-7" else "utf-8")})


BARE = b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ха">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    + "]>"
)
FILE_ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def deep() -> bytes:
    nested = b"<x>" * 200_000 + b"</x>" * 200_000
    return replaced(SHEET, b"</worksheet>", b"<extLst><ext>" + nested + b"</ext></extLst></worksheet>")


def cell(xml: str) -> bytes:
    """The good workbook with one more cell, written as it should not be."""
    return replaced(SHEET, b"</sheetData>", f'<row r="50">{xml}</row></sheetData>'.encode())


def million_rows() -> bytes:
    """A million rows that hold nothing but a look."""
    rows = b"".join(b'<row r="%d" s="1" customFormat="1" ht="15"/>' % row for row in range(6, 1_000_001))
    return replaced(SHEET, b"</sheetData>", rows + b"</sheetData>")


def mark_final(value: str = "true") -> bytes:
    content = parts(GOOD)["docProps/custom.xml"]
    mark = (
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="99" name="_MarkAsFinal">'
        f'<vt:bool xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{value}</vt:bool>'
        "</property></Properties>"
    )
    return zipped({**parts(GOOD), "docProps/custom.xml": content.replace(b"</Properties>", mark.encode())})


def in_book(xml: bytes) -> bytes:
    return replaced(BOOK, b"<bookViews>", xml + b"<bookViews>")


def relation(rels: str, kind: str, target: str) -> bytes:
    return replaced(
        rels,
        b"</Relationships>",
        f'<Relationship Id="rId90" Type="http://x/{kind}" Target="{target}"/></Relationships>'.encode(),
    )


UNREADABLE: dict[str, tuple[Make, type[XlplanError]]] = {
    "empty": (lambda: b"", EmptyFile),
    "encrypted": (lambda: compound("EncryptionInfo", "EncryptedPackage"), EncryptedBook),
    "rights management": (
        lambda: compound("EncryptedPackage", "\tDRMContent", "\x06DataSpaces/DRMEncryptedDataSpace"), RightsManagedBook,
    ),
    "old xls": (lambda: compound("Workbook"), NotAWorkbook),
    "older xls": (lambda: compound("Book"), NotAWorkbook),
    "old Word": (lambda: compound("WordDocument"), NotAWorkbook),
    "bare BIFF": (lambda: b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(200), NotAWorkbook),
    "xlsb": (
        lambda: replaced(
            TYPES, b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            b"application/vnd.ms-excel.sheet.binary.macroEnabled.main",
        ), NotAWorkbook,
    ),
    "Word": (
        lambda: replaced(TYPES, b"spreadsheetml.sheet.main+xml", b"wordprocessingml.document.main+xml"), NotAWorkbook,
    ),
    "OpenDocument": (
        lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}),
        NotAWorkbook,
    ),
    "plain zip": (lambda: zipped({"readme.txt": b"x"}), NotAWorkbook),
    "web page": (lambda: b"<!DOCTYPE html><html><table></table></html>", NotAWorkbook),
    "PDF": (lambda: b"%PDF-1.7\n", NotAWorkbook),
    "half a file": (lambda: GOOD[: len(GOOD) // 2], DamagedBook),
    "only the start of a zip": (lambda: b"PK\x03\x04", DamagedBook),
    "noise": (lambda: bytes(range(256)) * 40, DamagedBook),
    "bad checksum": (bad_crc, DamagedBook),
    "unknown compression": (lambda: patched_entry(10, "<H", 98, count=3), DamagedBook),
    "zip bomb": (lambda: zipped({**parts(GOOD), "xl/media/x.bin": bytes(500_000_000)}), UnsafeBook),
    "bomb in the sheet": (lambda: zipped({**parts(GOOD), SHEET: b" " * 240_000_000}), UnsafeBook),
    "lying size": (lying_size, DamagedBook),
    "overlapping entries": (overlapping, UnsafeBook),
    "too many entries": (lambda: added({f"x/{number}.txt": b"" for number in range(20_001)}), UnsafeBook),
    "an entry twice": (lambda: twice(SHEET), UnsafeBook),
    "an entry twice in another case": (lambda: added({SHEET.upper(): b"<x/>"}), UnsafeBook),
    "password on the zip": (lambda: patched_entry(8, "<H", 1), UnsafeBook),
    "a name that climbs out": (lambda: added({"../../evil.xml": b"<x/>"}), UnsafeBook),
    "a name that climbs out backwards": (lambda: added({"xl\\..\\..\\evil.xml": b"<x/>"}), UnsafeBook),
    "a name with a drive": (lambda: added({"C:/evil.xml": b"<x/>"}), UnsafeBook),
    "billion laughs": (lambda: doctype(SHEET, LAUGHS), UnsafeBook),
    "billion laughs in the types": (lambda: doctype(TYPES, LAUGHS), UnsafeBook),
    "billion laughs in the book": (lambda: doctype(BOOK, LAUGHS), UnsafeBook),
    "billion laughs in relations": (lambda: doctype(BOOK_RELS, LAUGHS), UnsafeBook),
    "an outer entity": (lambda: doctype(SHEET, FILE_ENTITY), UnsafeBook),
    "a DOCTYPE in UTF-16": (lambda: doctype(SHEET, FILE_ENTITY, "utf-16"), UnsafeBook),
    "an encoding to hide in": (lambda: doctype(SHEET, "", "utf-7"), UnsafeBook),
    "no content types": (lambda: without(TYPES), DamagedBook),
    "no relations": (lambda: without(ROOT_RELS), DamagedBook),
    "no book": (lambda: without(BOOK), DamagedBook),
    "no list of sheets": (lambda: zipped({**parts(GOOD), BOOK: BARE}), DamagedBook),
    "half a sheet": (lambda: replaced(SHEET, b"</sheetData>", b""), DamagedBook),
    "very deep": (deep, DamagedBook),
    "too many sheets": (
        lambda: replaced(BOOK, b"</sheets>", b'<sheet name="x" sheetId="9"/>' * 4001 + b"</sheets>"),
        BookTooBig,
    ),
}  # fmt: skip
"""What cannot be read, and therefore not changed either."""

SPOILT: dict[str, tuple[Make, type[XlplanError]]] = {
    "billion laughs in strings": (lambda: doctype(STRINGS, LAUGHS), UnsafeBook),
    "no strings": (lambda: without(STRINGS), DamagedBook),
    "a string that is not there": (lambda: cell('<c r="A50" t="s"><v>99999</v></c>'), DamagedBook),
    "a string of no number": (lambda: cell('<c r="A50" t="s"><v>x</v></c>'), DamagedBook),
    "a column beyond the last": (lambda: cell('<c r="ZZZ50"><v>1</v></c>'), DamagedBook),
    "a row beyond the last": (
        lambda: replaced(SHEET, b"</sheetData>", b'<row r="1048577"><c r="A1"><v>1</v></c></row></sheetData>'),
        DamagedBook,
    ),
    "row zero": (lambda: replaced(SHEET, b"</sheetData>", b'<row r="0"/></sheetData>'), DamagedBook),
}
"""What cannot be read, though an edit of another cell would not notice: whoever changes a book reads it first."""

UNCHANGEABLE: dict[str, tuple[Make, type[XlplanError], str]] = {
    "signed": (lambda: added({"_xmlsignatures/sig1.xml": b"<x/>"}), SignedForGood, "подписана"),
    "locked structure": (
        lambda: in_book(b'<workbookProtection lockStructure="1"/>'), LockedStructure, "защищена структура",
    ),
    "shared": (lambda: added({"xl/revisions/revisionHeaders.xml": b"<x/>"}), SharedBook, "общего доступа"),
    "shared by its relation": (
        lambda: relation(BOOK_RELS, "revisionHeaders", "revisions/h.xml"), SharedBook, "общего доступа",
    ),
    "reserved": (lambda: in_book(b'<fileSharing reservationPassword="CBEB"/>'), ReservedBook, "паролем на изменение"),
    "final": (mark_final, FinalBook, "окончательная"),
}  # fmt: skip
"""What is read, and refused for writing."""

SOUND: dict[str, Make] = {
    "the good one": lambda: GOOD,
    "a structure that is not locked": lambda: in_book(b'<workbookProtection lockWindows="1" lockStructure="0"/>'),
    "only recommended to be read": lambda: in_book(b'<fileSharing readOnlyRecommended="1"/>'),
    "no longer final": lambda: mark_final("false"),
    "absolute targets": lambda: zipped(
        {**parts(GOOD), BOOK_RELS: parts(GOOD)[BOOK_RELS].replace(b'"worksheets/', b'"/xl/worksheets/')}
    ),
    "a relation to nowhere": lambda: relation(BOOK_RELS, "theme", "theme/missing.xml"),
    "a relation to itself": lambda: relation(BOOK_RELS, "officeDocument", "/xl/workbook.xml"),
    "a relation out of the package": lambda: relation(BOOK_RELS, "image", "../../../../etc/passwd"),
    "no styles": lambda: without("xl/styles.xml"),
    "a style that is not there": lambda: cell('<c r="A50" s="4000"><v>1</v></c>'),
    "a number that is none": lambda: cell('<c r="A50"><v>много</v></c>'),
    "numbers that no day has": lambda: cell(
        '<c r="A50"><v>1e308</v></c><c r="B50"><v>-1</v></c><c r="C50"><v>NaN</v></c>'
    ),
    "a formula without end": lambda: cell(f'<c r="A50"><f>{"(" * 20_000}</f><v>1</v></c>'),
    "a sheet whose part is lost": lambda: without("xl/worksheets/sheet2.xml"),
    "no places": lambda: cell("<c><v>1</v></c><c><v>2</v></c>"),
    "a million rows of looks": million_rows,
    "merged over everything": lambda: replaced(
        SHEET, b"<pageMargins", b'<mergeCells count="1"><mergeCell ref="A10:XFD1048576"/></mergeCells><pageMargins'
    ),
    "a comment in the sheet": lambda: replaced(SHEET, b"<sheetData>", b"<!-- <row r='9'> --><sheetData>"),
    "a remark behind the zip": lambda: GOOD[:-2] + struct.pack("<H", 5) + b"hello",
}
"""What looks odd and is fine: an edit goes through, and nothing else changes."""
