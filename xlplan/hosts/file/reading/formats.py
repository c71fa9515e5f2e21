"""What the styles part says of a cell: its number format, whether that shows a date, whether the font is bold."""

import re
from enum import Enum

from xlplan.hosts.file.markup import Element, local, truth, whole

GENERAL = "General"

_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "dd.mm.yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "dd.mm.yyyy h:mm", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)",
    39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
    48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""Formats that have a number and no text (ECMA-376-1, 18.8.30); 14 and 22 as Windows shows them in Russian."""

_EAST_ASIAN_DATES = {*range(27, 37), *range(50, 59)}
_NOT_TOKENS = re.compile(r'"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE | re.DOTALL)
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)


class Shows(Enum):
    """What a number format makes of a number."""

    NUMBER = "number"
    DATE = "date"
    MOMENT = "moment"
    TIME = "time"
    ELAPSED = "elapsed"


def what_shows(code: str) -> Shows:
    """Tell what a format code shows, from its first section."""
    if code == GENERAL:
        return Shows.NUMBER
    bare = _NOT_TOKENS.sub("", code).partition(";")[0].lower()
    if _ELAPSED.search(bare):
        return Shows.ELAPSED
    bare = bare.replace("general", "").replace("основной", "")
    bare = re.sub(r"e[+-]", "", bare)
    clock = any(letter in bare for letter in "hs")
    day = any(letter in bare for letter in "yd") or ("m" in bare and not clock) or "e" in bare
    if day:
        return Shows.MOMENT if clock else Shows.DATE
    return Shows.TIME if clock else Shows.NUMBER


class Formats:
    """The cell formats by their number; a number that the styles part does not have is the plain format."""

    def __init__(self, styles: Element | None) -> None:
        """Read the styles part; None where the package has none."""
        self.codes: list[str] = []
        self.shows: list[Shows] = []
        self.bold: list[bool] = []
        if styles is not None:
            self._read(styles)

    def _read(self, styles: Element) -> None:
        parts = {local(child): child for child in styles}
        own = {
            whole(entry.get("numFmtId")): entry.get("formatCode", GENERAL)
            for entry in parts.get("numFmts", ())
            if local(entry) == "numFmt"
        }
        fonts = [
            any(local(mark) == "b" and truth(mark.get("val"), default=True) for mark in font)
            for font in parts.get("fonts", ())
            if local(font) == "font"
        ]
        for entry in parts.get("cellXfs", ()):
            if local(entry) == "xf":
                self._add(entry, own, fonts)

    def _add(self, entry: Element, own: dict[int, str], fonts: list[bool]) -> None:
        number, font = whole(entry.get("numFmtId")), whole(entry.get("fontId"))
        east_asian = number in _EAST_ASIAN_DATES and number not in own
        code = own.get(number) or ("dd.mm.yyyy" if east_asian else _BUILT_IN.get(number, GENERAL))
        self.codes.append(code)
        self.shows.append(what_shows(code))
        self.bold.append(0 <= font < len(fonts) and fonts[font])
