"""A workbook with one empty sheet, for what is no plan but a report of ours."""

from xml.sax.saxutils import quoteattr

from xlplan.template.package import MAIN, OFFICE, book_bytes
from xlplan.template.sheet import Strings
from xlplan.template.styles import styles_xml


def blank_bytes(title: str, sheet: str, name: str) -> bytes:
    """Return the workbook.

    Args:
        title: what the document is called.
        sheet: the words on the tab of its sheet.
        name: a hidden name that leads to that sheet, by which it is known.
    """
    quoted = sheet.replace("'", "''")
    workbook = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
        '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="13500"/></bookViews>'
        f'<sheets><sheet name={quoteattr(sheet)} sheetId="1" r:id="rId1"/></sheets>'
        f"<definedNames><definedName name={quoteattr(name)} hidden=\"1\">'{quoted}'!$A$1</definedName></definedNames>"
        "</workbook>"
    )
    worksheet = (
        f'<worksheet xmlns="{MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>'
        "<sheetData/></worksheet>"
    )
    return book_bytes(title, workbook, worksheet, styles_xml(), Strings().xml())
