"""The plan as the bytes of an .xlsx file. The same plan gives the same bytes, on any day and on any machine."""

from xlplan.grid import column_letters
from xlplan.template.description import PlanText
from xlplan.template.layout import HEADINGS_ROW, WIDTHS_PX, lay_out
from xlplan.template.package import MAIN, OFFICE, book_bytes
from xlplan.template.pages import keep_headings_with_rows
from xlplan.template.sheet import Strings, sheet_xml
from xlplan.template.styles import styles_xml

SHEET = "План"


def workbook_bytes(plan: PlanText) -> bytes:
    """Return the workbook of a plan: one sheet, ready to be filled in and to be printed on landscape A4.

    A plan without sections is a table with nothing but its headings.
    """
    lines = keep_headings_with_rows(lay_out(plan))
    strings = Strings()
    sheet = sheet_xml(lines, strings)
    return book_bytes(plan.title, _workbook(len(lines)), sheet, styles_xml(), strings.xml())


def _workbook(last_row: int) -> str:
    last_column = column_letters(len(WIDTHS_PX))
    area = f"'{SHEET}'!$A$1:${last_column}${last_row}"
    titles = f"'{SHEET}'!${HEADINGS_ROW}:${HEADINGS_ROW}"
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
        '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="13500"/></bookViews>'
        f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets>'
        "<definedNames>"
        f'<definedName name="_xlnm.Print_Area" localSheetId="0">{area}</definedName>'
        f'<definedName name="_xlnm.Print_Titles" localSheetId="0">{titles}</definedName>'
        "</definedNames></workbook>"
    )
