"""A new workbook as a package: one sheet, and the same parts and the same bytes on any day and on any machine."""

import io
from collections.abc import Mapping
from xml.sax.saxutils import escape
from zipfile import ZIP_STORED, ZipFile, ZipInfo

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def book_bytes(title: str, workbook: str, sheet: str, styles: str, strings: str) -> bytes:
    """Return the bytes of a workbook with one sheet, from its parts as XML and what the document is called."""
    return _zipped(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relationships(
                (f"{OFFICE}/officeDocument", "xl/workbook.xml"),
                (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ),
            "docProps/core.xml": _properties(title),
            "xl/workbook.xml": workbook,
            "xl/_rels/workbook.xml.rels": _relationships(
                (f"{OFFICE}/worksheet", "worksheets/sheet1.xml"),
                (f"{OFFICE}/styles", "styles.xml"),
                (f"{OFFICE}/sharedStrings", "sharedStrings.xml"),
            ),
            "xl/worksheets/sheet1.xml": sheet,
            "xl/styles.xml": styles,
            "xl/sharedStrings.xml": strings,
        }
    )


def _zipped(parts: Mapping[str, str]) -> bytes:
    """Pack the parts without compression, which would differ from one build of zlib to another, and without a time."""
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_STORED) as package:
        for name, xml in parts.items():
            package.writestr(_entry(name), (_DECLARATION + xml).encode("utf-8"))
    return target.getvalue()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.create_system = 0  # else the machine's own system is written
    entry.external_attr = 0
    return entry


def _content_types() -> str:
    """Say what sort of part each is; every workbook of ours has the same ones."""
    overrides = {
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/xl/workbook.xml": f"{_TYPE}.sheet.main+xml",
        "/xl/worksheets/sheet1.xml": f"{_TYPE}.worksheet+xml",
        "/xl/styles.xml": f"{_TYPE}.styles+xml",
        "/xl/sharedStrings.xml": f"{_TYPE}.sharedStrings+xml",
    }
    listed = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in overrides.items())
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    """Say to which parts one part leads, as pairs of kind and target."""
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def _properties(title: str) -> str:
    """Say what the document is called and in which language; who wrote it and when is for the people to say."""
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>ru-RU</dc:language></cp:coreProperties>"
    )
