"""References as packages write them: ``$A$1:F6``, ``A1 C3:D9``, ``B:D``, ``3:5``."""

import re

from xlplan.grid import Area, column_number
from xlplan.hosts.file.limits import COLUMNS, ROWS

_AREA = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?")
_COLUMNS = re.compile(r"\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})")
_ROWS = re.compile(r"\$?([0-9]{1,7}):\$?([0-9]{1,7})")


def area_of(reference: str) -> Area | None:
    """Return the area that a reference without a sheet names, None when it names none that a sheet can have."""
    text = reference.strip()
    if match := _AREA.fullmatch(text):
        left, top = column_number(match[1]), int(match[2])
        right = column_number(match[3]) if match[3] else left
        bottom = int(match[4]) if match[4] else top
    elif match := _COLUMNS.fullmatch(text):
        top, left, bottom, right = 1, column_number(match[1]), ROWS, column_number(match[2])
    elif match := _ROWS.fullmatch(text):
        top, left, bottom, right = int(match[1]), 1, int(match[2]), COLUMNS
    else:
        return None
    area = Area(min(top, bottom), min(left, right), max(top, bottom), max(left, right))
    return area if area.top >= 1 and area.bottom <= ROWS and area.right <= COLUMNS else None


def areas_of(reference: str) -> list[Area]:
    """Return the areas of a list parted by spaces, those that cannot be read left out."""
    return [area for piece in reference.split() if (area := area_of(piece))]


def overlap(one: Area, other: Area) -> bool:
    """Tell whether two areas share a cell."""
    return one.top <= other.bottom and other.top <= one.bottom and one.left <= other.right and other.left <= one.right
