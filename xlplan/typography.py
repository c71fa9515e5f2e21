"""How much room text takes on a sheet, reckoned before any program opens the file.

Excel does not fit the height of a row that a program wrote, nor ever that of merged cells, so heights are counted
here. Pixels are those of a screen at 96 dpi, points are 1/72 inch; text breaks at spaces and after hyphens, as Excel
and LibreOffice break it, and a word wider than the cell breaks wherever it must. Where the two programs differ, the
count is the greater: a spare line is ugly, a cut line is lost.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from xlplan import glyph_widths

_EM = 2048
_PX_PER_PT = 96 / 72
_UNKNOWN = 2816
"""For a sign outside the tables: no sign that a text may hold, emoji included, is wider."""

_CELL_PADDING = 7.0
_GLYPH_ROUNDING = 1.04
"""A screen rounds each sign to whole pixels: a line may come out by this much longer than its signs add up to."""
_INDENT = 9.0
_HIGHEST_ROW = 409.5

_BREAKING_SPACE = " \t"
_PIECES = re.compile(r"(?<=[ \t])(?=[^ \t])|(?<=[^\W_]-)(?=[^\W\d_])")
"""Where a line may end: after spaces that may break, and after a hyphen inside a word (not in «2020-2021»)."""


class Family(StrEnum):
    """The typefaces whose widths we know; the values are the names in the file."""

    ARIAL = "Arial"
    TIMES = "Times New Roman"

    # An enum hashes by a Python function; widths are looked up for every text of every sheet.
    __hash__ = str.__hash__


_LINE_HEIGHTS: dict[Family, dict[float, float]] = {
    Family.ARIAL: {8: 11.25, 9: 12.0, 11: 14.25, 14: 18.0, 28: 35.25},
    Family.TIMES: {12: 15.75, 14: 18.75},
}
"""Points that Excel gives to a line, by the size of the font."""


@dataclass(frozen=True, slots=True)
class Font:
    """A typeface at a size in points."""

    family: Family
    size: float
    bold: bool = False

    @property
    def line_height(self) -> float:
        """The height in points that one line of text takes in Excel; a multiple of 0.75, which is one pixel."""
        return _LINE_HEIGHTS[self.family].get(self.size) or _whole_pixels(self.size * 1.3 + 0.75)

    @property
    def digit_px(self) -> int:
        """The width of a digit in whole pixels: the unit of column widths, where this is the Normal font."""
        return int(_advance("0", self) * self.size * _PX_PER_PT / _EM + 0.5)


def text_width(text: str, font: Font) -> float:
    """Return how wide a text is on one line, in pixels."""
    return _ink_of(font.family, font.bold)[text] * font.size * _PX_PER_PT / _EM


def count_lines(text: str, px: float, font: Font, indent: int = 0) -> int:
    """Count the lines that a text takes in a cell with wrapped text.

    Args:
        text: what stands in the cell; line breaks in it begin new lines.
        px: the width of the cell (of all its columns where it is merged), in pixels.
        font: what the text is set in.
        indent: the indent of the cell, in Excel's steps.

    Returns:
        At least 1, for an empty cell too.
    """
    room_px = (px - _CELL_PADDING) / _GLYPH_ROUNDING - indent * _INDENT
    room = int(room_px * _EM / (font.size * _PX_PER_PT))
    return sum(_lines_of_paragraph(paragraph, room, font) for paragraph in re.split(r"\r\n|\r|\n", text))


def row_height(lines: int, font: Font, padding: float = 3.0) -> float:
    """Return the height in points of a row for that many lines, within the 409.5 that Excel allows."""
    return min(lines * font.line_height + padding, _HIGHEST_ROW)


def column_width(px: float, digit_px: int) -> float:
    """Return the width to write into the file for a column that is to be so many pixels wide.

    Args:
        px: the wanted width, the five pixels of padding included.
        digit_px: the width of a digit of the workbook's Normal font (7 for Calibri 11 and Arial 10).
    """
    return int(px / digit_px * 256) / 256


def column_px(width: float, digit_px: int) -> int:
    """Return how many pixels wide a column is, from the width in the file; undoes `column_width`."""
    return int((256 * width + int(128 / digit_px)) / 256 * digit_px)


def _whole_pixels(points: float) -> float:
    return -int(-points // 0.75) * 0.75


@cache
def _widths(family: Family, bold: bool) -> dict[str, int]:
    table = {
        (Family.ARIAL, False): glyph_widths.ARIAL,
        (Family.ARIAL, True): glyph_widths.ARIAL_BOLD,
        (Family.TIMES, False): glyph_widths.TIMES,
        (Family.TIMES, True): glyph_widths.TIMES_BOLD,
    }[family, bold]
    return {sign: width for width, signs in table.items() for sign in signs}


@cache
def _advance(sign: str, font: Font) -> int:
    """Return the advance of one sign in 1/2048 em: from the table, else from its base letter, else the greatest."""
    widths = _widths(font.family, font.bold)
    if sign in widths:
        return widths[sign]
    if unicodedata.category(sign) in {"Mn", "Me", "Cf", "Cc"}:
        return widths[" "] if sign.isspace() else 0
    base = unicodedata.normalize("NFKD", sign)[0]
    return widths.get(base, _UNKNOWN)


class _Signs(dict[str, int]):
    """Widths of single signs in 1/2048 em."""

    def __init__(self, family: Family, bold: bool) -> None:
        super().__init__()
        self._font = Font(family, 1, bold)

    def __missing__(self, sign: str) -> int:
        width = self[sign] = _advance(sign, self._font)
        return width


class _Ink(dict[str, int]):
    """Widths of texts in 1/2048 em, kept: the words of a plan come again and again."""

    _MOST = 100_000

    def __init__(self, family: Family, bold: bool) -> None:
        super().__init__()
        self._signs = _Signs(family, bold)

    def __missing__(self, text: str) -> int:
        if len(self) > self._MOST:
            self.clear()
        width = self[text] = sum(map(self._signs.__getitem__, text))
        return width


@cache
def _ink_of(family: Family, bold: bool) -> _Ink:
    return _Ink(family, bold)


def _lines_of_paragraph(paragraph: str, room: int, font: Font) -> int:
    """Fill lines greedily; whole numbers, so that a wider cell can never come out with more lines by rounding."""
    lines, used = 1, 0
    widths = _ink_of(font.family, font.bold)
    if widths[paragraph] <= room:
        return 1
    for piece in _PIECES.split(paragraph):
        word = piece.rstrip(_BREAKING_SPACE)
        ink = widths[word]
        spaces = widths[piece[len(word) :]]
        if used and used + ink > room:
            lines, used = lines + 1, 0
        if ink > room:
            more, ink = _broken_word(word, room, font)
            lines += more
        used += ink + spaces
    return lines


def _broken_word(word: str, room: int, font: Font) -> tuple[int, int]:
    """Break a word that no line can hold: how many lines it adds, and how far its last line reaches."""
    added, used = 0, 0
    for sign in word:
        advance = _advance(sign, font)
        if used and used + advance > room:
            added, used = added + 1, 0
        used += advance
    return added, used
