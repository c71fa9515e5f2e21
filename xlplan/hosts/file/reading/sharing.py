"""Shared formulas: one cell holds the text, the others hold it moved (ECMA-376-1, 18.3.1.40)."""

import re

from xlplan.grid import column_letters, column_number
from xlplan.hosts.file.limits import COLUMNS, ROWS

_TOKEN = re.compile(
    r"""
    "(?:[^"]|"")*"                                  # a text
    | '(?:[^']|'')*'!?                              # a sheet's name
    | \[[^\]]*\]                                    # another book, or a table's column
    | (?P<cell>(?<![\w.$\\?])(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\w.(!?\\]))
    | (?P<columns>(?<![\w.$\\?])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!?\\]))
    | (?P<rows>(?<![\w.$\\?:])(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7})(?![\w.(!?\\]))
    """,
    re.VERBOSE,
)


def move_formula(formula: str, rows: int, columns: int) -> str:
    """Return the formula as it reads when its cell is copied so many rows down and columns right."""

    def moved(match: re.Match[str]) -> str:
        if match["cell"]:
            return _column(match[2], match[3], columns) + _row(match[4], match[5], rows)
        if match["columns"]:
            return f"{_column(match[7], match[8], columns)}:{_column(match[9], match[10], columns)}"
        if match["rows"]:
            return f"{_row(match[12], match[13], rows)}:{_row(match[14], match[15], rows)}"
        return match[0]

    return _TOKEN.sub(moved, formula)


def _column(fixed: str, letters: str, by: int) -> str:
    if fixed:
        return fixed + letters
    return column_letters((column_number(letters) + by - 1) % COLUMNS + 1)


def _row(fixed: str, digits: str, by: int) -> str:
    return fixed + digits if fixed else str((int(digits) + by - 1) % ROWS + 1)
