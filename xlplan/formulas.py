"""Which cells the formulas of a workbook may read; where that cannot be told, they may read every cell."""

import re

from xlplan.grid import Book, Grid, Ref, column_number

_STRING = re.compile(r'"(?:[^"]|"")*"')
_SHEET = re.compile(r"(?:'(?:[^']|'')+'|[^\W\d][\w.]*)!")
_WORD = re.compile(r"\b(?:TRUE|FALSE)\b|[A-Z][A-Z0-9._]*(?=\()")
_CELLS = r"\$?{0}\$?\d{{1,7}}(?::\$?{1}\$?\d{{1,7}})?"
_COLUMNS = r"\$?{0}:\$?{1}"
_LETTERS = "([A-Z]{1,3})"
_PLACE = re.compile(
    rf"(?<![\w.])(?:{_CELLS.format(_LETTERS, _LETTERS)}|{_COLUMNS.format(_LETTERS, _LETTERS)})(?![\w(])"
)
_ELSEWHERE = re.compile(r"[^\W\d_]|\d:\$?\d")
_ANYWHERE = ("INDIRECT(", "OFFSET(")


def is_read(book: Book, at: Ref) -> bool:
    """Tell whether a formula of the workbook may read a cell."""
    return any(_may_read(sheet, formula, at) for sheet in book.grids for formula in sheet.formulas.values())


def _may_read(sheet: Grid, formula: str, at: Ref) -> bool:
    """Tell whether a formula names the column of a cell, or something that may lead anywhere: a name, a table, rows."""
    bare = _STRING.sub("", formula).upper()
    if any(function in bare for function in _ANYWHERE):
        return True
    bare = _WORD.sub("", _SHEET.sub("", bare))
    if _ELSEWHERE.search(_PLACE.sub("", bare)):
        return True
    if (
        sheet.title.casefold() != at.sheet.casefold()
        and at.sheet.replace("'", "''").casefold() not in formula.casefold()
    ):
        return False
    spans = ([column_number(name) for name in found.groups() if name] for found in _PLACE.finditer(bare))
    return any(min(span) <= at.column <= max(span) for span in spans)
