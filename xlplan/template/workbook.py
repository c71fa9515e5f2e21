"""The plan as the bytes of an .xlsx file. The same plan gives the same bytes, on any day and on any machine."""

import io
from collections.abc import Mapping
from xml.sax.saxutils import escape
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from xlplan.grid import column_letters
from xlplan.template.description import PlanText
from xlplan.template.layout import HEADINGS_ROW, WIDTHS_PX, lay_out
from xlplan.template.pages import keep_headings_with_rows
from xlplan.template.sheet import Strings, sheet_xml
from xlplan.template.styles import styles_xml

SHEET = "План"

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook_bytes(plan: PlanText) -> bytes:
    """Return the workbook of a plan: one sheet, ready to be filled in and to be printed on landscape A4.

    A plan without sections is a table with nothing but its headings.
    """
    lines = keep_headings_with_rows(lay_out(plan))
    strings = Strings()
    sheet = sheet_xml(lines, strings)
    return _zipped(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relationships(
                (f"{_OFFICE}/officeDocument", "xl/workbook.xml"),
                (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ),
            "docProps/core.xml": _properties(plan.title),
            "xl/workbook.xml": _workbook(len(lines)),
            "xl/_rels/workbook.xml.rels": _relationships(
                (f"{_OFFICE}/worksheet", "worksheets/sheet1.xml"),
                (f"{_OFFICE}/styles", "styles.xml"),
                (f"{_OFFICE}/sharedStrings", "sharedStrings.xml"),
            ),
            "xl/worksheets/sheet1.xml": sheet,
            "xl/styles.xml": styles_xml(),
            "xl/sharedStrings.xml": strings.xml(),
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
    overrides = {
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/xl/workbook.xml": f"{_TYPE}.sheet.main+xml",
        "/xl/worksheets/sheet1.xml": f"{_TYPE}.worksheet+xml",
        "/xl/styles.xml": f"{_TYPE}.styles+xml",
        "/xl/sharedStrings.xml": f"{_TYPE}.sharedStrings+xml",
    }
    listed = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in overrides.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _properties(title: str) -> str:
    """Say what the document is called and in which language; who wrote it and when is for the people to say."""
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>ru-RU</dc:language></cp:coreProperties>"
    )


def _workbook(last_row: int) -> str:
    last_column = column_letters(len(WIDTHS_PX))
    area = f"'{SHEET}'!$A$1:${last_column}${last_row}"
    titles = f"'{SHEET}'!${HEADINGS_ROW}:${HEADINGS_ROW}"
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="13500"/></bookViews>'
        f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets>'
        "<definedNames>"
        f'<definedName name="_xlnm.Print_Area" localSheetId="0">{area}</definedName>'
        f'<definedName name="_xlnm.Print_Titles" localSheetId="0">{titles}</definedName>'
        "</definedNames></workbook>"
    )
