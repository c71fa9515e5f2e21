"""Numbers of activities and sections: «1.1.», «2», «IV», «1.2.3)», and what Excel makes of them.

Excel turns a typed 1.1 into the first of January and a typed 1.10 into the number 1.1; the reader takes such cells for
the numbers that they were meant to be, and a check reports them.
"""

import re
from datetime import date
from typing import NamedTuple

from xlplan.grid import Value
from xlplan.reader.words import fold


class Number(NamedTuple):
    """A number in the plan: its parts from left to right, and whether it is written in Roman figures."""

    parts: tuple[int, ...]
    text: str
    roman: bool = False

    @property
    def depth(self) -> int:
        """How many parts it has; a section has fewer than its activities."""
        return len(self.parts)


_ARABIC = re.compile(r"(?:№ ?|п\. ?)?(\d{1,4}(?:[.\-]\d{1,4})*)[.)]*", re.IGNORECASE)
_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})[.)]*")
_TO_LATIN = str.maketrans({"І": "I", "і": "I", "Х": "X", "х": "X", "У": "V", "С": "C", "l": "I"})
_LEADING = re.compile(
    r"(?:раздел|глава|блок|направление|модуль|часть|задача|цель|этап)?\s*(?:№ ?)?"
    r"(?P<number>\d{1,3}(?:\.\d{1,3})*(?=[.)\s])|[IVXІХУ]{1,6}(?=[.)\s]))[.)]*\s*[.:–—-]?\s*(?P<title>\D.*)",
    re.IGNORECASE | re.DOTALL,
)


def parse_number(value: Value) -> Number | None:
    """Read the cell of the number column; None when it holds no number of a plan."""
    match value:
        case bool() | None:
            return None
        case int() | float():
            return _from_text(f"{value:g}") if 0 < value < 10000 else None
        case date():
            return Number((value.day, value.month), f"{value.day}.{value.month}")
        case str():
            return _from_text(fold(value))
        case _:
            return None


def split_number(text: str) -> tuple[Number | None, str]:
    """Part «1. Организация …» or «Раздел II. Кадры» into the number and the title."""
    found = _LEADING.fullmatch(text)
    if found is None:
        return None, text
    number = _from_text(found["number"])
    return (number, found["title"].strip()) if number else (None, text)


def _from_text(text: str) -> Number | None:
    if found := _ARABIC.fullmatch(text):
        digits = found[1].replace("-", ".")
        return Number(tuple(int(part) for part in digits.split(".")), digits)
    latin = text.translate(_TO_LATIN).upper()
    if text and latin == text.translate(_TO_LATIN) and _ROMAN.fullmatch(latin):
        figures = latin.rstrip(".)")
        return Number((_roman_value(figures),), figures, roman=True)
    return None


def _roman_value(figures: str) -> int:
    worth = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    total = 0
    for sign, following in zip(figures, figures[1:] + " ", strict=True):
        total += -worth[sign] if worth[sign] < worth.get(following, 0) else worth[sign]
    return total
