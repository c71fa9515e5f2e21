"""The looks of cells: `xl/styles.xml` and the numbers of the formats in it.

Columns that people fill with numbers, deadlines and marks hold text, so that Excel leaves a typed «1.10» or
«январь 2021» as it is and does not make 1.1 or a date of it.
"""

from enum import IntEnum

from xlplan.template.layout import BODY, HEAD, NORMAL, TITLE
from xlplan.typography import Font


class Style(IntEnum):
    """The place of each format in the list of cell formats of the file."""

    NORMAL = 0
    TEXT_COLUMN = 1
    STAMP = 2
    TITLE = 3
    HEADING = 4
    SECTION = 5
    NUMBER = 6
    WORDS = 7
    PHRASE = 8


_TEXT_FORMAT = 49
"""The built-in number format ``@``."""

_FONTS = (NORMAL, HEAD, TITLE)
_PLAIN, _BOXED = 0, 1
_BLACK = "FF000000"
_FILLS = (
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
)
"""The two that every workbook begins with."""


def styles_xml() -> str:
    """Return `xl/styles.xml`."""
    formats = {
        Style.NORMAL: _format(BODY),
        Style.TEXT_COLUMN: _format(BODY, number_format=_TEXT_FORMAT),
        Style.STAMP: _format(BODY, "left", "bottom"),
        Style.TITLE: _format(TITLE, "center", "center"),
        Style.HEADING: _format(HEAD, "center", "center", _BOXED),
        Style.SECTION: _format(HEAD, "center", "center", _BOXED),
        Style.NUMBER: _format(BODY, "center", "top", _BOXED, _TEXT_FORMAT),
        Style.WORDS: _format(BODY, "left", "top", _BOXED),
        Style.PHRASE: _format(BODY, "left", "top", _BOXED, _TEXT_FORMAT),
    }
    return (
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<fonts count="{len(_FONTS)}">{"".join(map(_font, _FONTS))}</fonts>'
        f"{_FILLS}{_borders()}"
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(formats)}">{"".join(formats[style] for style in Style)}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    )


def _borders() -> str:
    sides = ("left", "right", "top", "bottom")
    plain = "".join(f"<{side}/>" for side in sides)
    boxed = "".join(f'<{side} style="thin"><color rgb="{_BLACK}"/></{side}>' for side in sides)
    return f'<borders count="2"><border>{plain}<diagonal/></border><border>{boxed}<diagonal/></border></borders>'


def _font(font: Font) -> str:
    bold = "<b/>" if font.bold else ""
    name = f'<name val="{font.family}"/><family val="1"/><charset val="204"/>'
    return f'<font>{bold}<sz val="{font.size}"/><color rgb="{_BLACK}"/>{name}</font>'


def _format(font: Font, horizontal: str = "", vertical: str = "", border: int = _PLAIN, number_format: int = 0) -> str:
    place = f'<alignment horizontal="{horizontal}" vertical="{vertical}" wrapText="1"/>' if horizontal else ""
    return (
        f'<xf numFmtId="{number_format}" fontId="{_FONTS.index(font)}" fillId="0" borderId="{border}" xfId="0"'
        ' applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"'
        f">{place}</xf>"
    )
