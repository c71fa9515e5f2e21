"""The sheet «План» as XML, with the strings that its cells point to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from xlplan.grid import Area, column_letters
from xlplan.template.layout import HEADINGS_ROW, LEFT_STAMP, NORMAL, RIGHT_STAMP, WIDTHS_PX, Kind, Line
from xlplan.template.styles import Style
from xlplan.typography import column_width

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LAST = len(WIDTHS_PX)
_ACTIVITY_STYLES = (Style.NUMBER, Style.WORDS, Style.WORDS, Style.PHRASE, Style.WORDS, Style.PHRASE)
_STYLES = {
    Kind.STAMP: Style.STAMP,
    Kind.TITLE: Style.TITLE,
    Kind.HEADINGS: Style.HEADING,
    Kind.SECTION: Style.SECTION,
}
_PAGE_NUMBER = '&C&"Times New Roman,Regular"&12&P'
"""In the middle of the top margin, from the second page on (ГОСТ Р 7.0.97-2016, 3.12)."""

_MARGINS_MM = {"left": 20, "right": 10, "top": 15, "bottom": 15, "header": 8, "footer": 7}
_NEEDS_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f]")


@dataclass(slots=True)
class Strings:
    """The shared strings of a workbook, in the order in which they were first used."""

    _places: dict[str, int] = field(default_factory=dict)
    _uses: int = 0

    def place(self, text: str) -> int:
        """Return the number of a text in the table, adding it where it is new."""
        self._uses += 1
        return self._places.setdefault(text, len(self._places))

    def xml(self) -> str:
        """Return `xl/sharedStrings.xml`."""
        items = "".join(f"<si>{_text(text)}</si>" for text in self._places)
        return f'<sst xmlns="{_MAIN}" count="{self._uses}" uniqueCount="{len(self._places)}">{items}</sst>'


def sheet_xml(lines: Sequence[Line], strings: Strings) -> str:
    """Return the worksheet part; the texts of its cells go into `strings`."""
    rows = "".join(_row(number, line, strings) for number, line in enumerate(lines, 1))
    merged = [f'<mergeCell ref="{area.a1}"/>' for number, line in enumerate(lines, 1) for area in _merged(number, line)]
    margins = " ".join(f'{side}="{mm / 25.4:.6f}"' for side, mm in _MARGINS_MM.items())
    cell = _first_cell(lines)
    table = Area(HEADINGS_ROW, 1, len(lines), _LAST)
    return (
        f'<worksheet xmlns="{_MAIN}">'
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="{Area(1, 1, len(lines), _LAST).a1}"/>'
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0">'
        f'<selection activeCell="{cell}" sqref="{cell}"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="{NORMAL.line_height}"/>'
        f"<cols>{''.join(map(_column, range(1, _LAST + 1)))}</cols>"
        f"<sheetData>{rows}</sheetData>"
        f'<mergeCells count="{len(merged)}">{"".join(merged)}</mergeCells>'
        f"<pageMargins {margins}/>"
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
        f'<headerFooter differentFirst="1"><oddHeader>{escape(_PAGE_NUMBER)}</oddHeader></headerFooter>'
        f'<ignoredErrors><ignoredError sqref="{table.a1}" twoDigitTextYear="1" numberStoredAsText="1"/></ignoredErrors>'
        "</worksheet>"
    )


def _first_cell(lines: Sequence[Line]) -> str:
    """Return the cell to stand on when the workbook is opened: the first name to fill in, else the first cell."""
    blank = (number for number, line in enumerate(lines, 1) if line.kind is Kind.ACTIVITY and not line.texts[1])
    return f"B{row}" if (row := next(blank, None)) else "A1"


def _column(number: int) -> str:
    width = column_width(WIDTHS_PX[number - 1], NORMAL.digit_px)
    style = Style.TEXT_COLUMN if _ACTIVITY_STYLES[number - 1] in {Style.NUMBER, Style.PHRASE} else Style.NORMAL
    return f'<col min="{number}" max="{number}" width="{width}" style="{style}" customWidth="1"/>'


def _spans(line: Line) -> list[tuple[int, int]]:
    """Return the first and last column that each text of a row takes."""
    match line.kind:
        case Kind.STAMP:
            return [LEFT_STAMP, RIGHT_STAMP]
        case Kind.TITLE | Kind.SECTION:
            return [(1, _LAST)]
        case Kind.HEADINGS | Kind.ACTIVITY:
            return [(column, column) for column in range(1, _LAST + 1)]
        case Kind.GAP:
            return []


def _merged(row: int, line: Line) -> list[Area]:
    return [Area(row, first, row, last) for first, last in _spans(line) if first < last]


def _row(number: int, line: Line, strings: Strings) -> str:
    height = "" if line.height is None else f' ht="{line.height}" customHeight="1"'
    cells = (
        _cell(f"{column_letters(column)}{number}", _style(line.kind, column), text if column == first else "", strings)
        for (first, last), text in zip(_spans(line), line.texts, strict=True)
        for column in range(first, last + 1)
    )
    return f'<row r="{number}"{height}>{"".join(cells)}</row>'


def _style(kind: Kind, column: int) -> Style:
    return _ACTIVITY_STYLES[column - 1] if kind is Kind.ACTIVITY else _STYLES[kind]


def _cell(address: str, style: Style, text: str, strings: Strings) -> str:
    if not text:
        return f'<c r="{address}" s="{style}"/>'
    return f'<c r="{address}" s="{style}" t="s"><v>{strings.place(text)}</v></c>'


def _text(text: str) -> str:
    """Write a string; white space that XML would not keep has to be asked for."""
    keep = ' xml:space="preserve"' if text != text.strip() or "  " in text or "\n" in text else ""
    return f"<t{keep}>{_escaped(text)}</t>"


def _escaped(text: str) -> str:
    """Write what XML or Excel would take for something else in their own way: ``_x0007_``, ``_x005F_x0041_``."""
    return escape(_NEEDS_ESCAPE.sub(lambda match: f"_x{ord(match[0]):04X}_", text))
