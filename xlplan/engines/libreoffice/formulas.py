"""Formulas between the two notations: Excel's English one and that of LibreOffice's programming interface.

They differ in separators (``,`` and ``;``), in how a sheet is named (``План!A1`` and ``$'План'.A1``), in arrays, in
unions and intersections, in two constants and three functions. A formula is cut into marks, and each mark is put into
the other notation; so a whole block of formulas is translated without asking LibreOffice about each. (Its own token
interface is no help: formulas with IF come back from it broken.)
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain

from xlplan.engines.libreoffice.areas import column_letters, column_number, quoted

_ERRORS = r"\#(?:REF!|N/A|NAME\?|DIV/0!|VALUE!|NUM!|NULL!)"
_WORD = r"[^\W\d][\w.?\\]*"
_REFERENCE = (
    r"\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(!])|(?<![\w.])\$?\d{1,7}:\$?\d{1,7}"
)
_EXCEL = re.compile(
    rf"""
    (?P<text>"(?:[^"]|"")*")
  | (?P<sheet>'(?:[^']|'')+'!|{_WORD}(?::{_WORD})?!)
  | (?P<lost>\#REF!(?=\$?[A-Za-z]{{1,3}}\$?\d))
  | (?P<error>{_ERRORS})
  | (?P<reference>{_REFERENCE})
  | (?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
  | (?P<word>{_WORD})
  | (?P<table>\[(?:[^\[\]]|\[[^\[\]]*\])*\])
  | (?P<space>\s+)
  | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_CALC = re.compile(
    rf"""
    (?P<text>"(?:[^"]|"")*")
  | (?P<sheet>\$?'(?:[^']|'')+'\.|\$?(?!\d)[\w]+\.(?=\$?[A-Za-z]{{1,3}}(?:\$?\d|:)|\$?\d+:))
  | (?P<lost>\$?\#REF!\.)
  | (?P<error>{_ERRORS})
  | (?P<reference>{_REFERENCE})
  | (?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
  | (?P<word>{_WORD})
  | (?P<table>\[(?:[^\[\]]|\[[^\[\]]*\])*\])
  | (?P<space>\s+)
  | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_FUNCTIONS = {
    "PDURATION": "DURATION",
    "DURATION": "COM.SUN.STAR.SHEET.ADDIN.ANALYSIS.GETDURATION",
    "CONVERT": "COM.SUN.STAR.SHEET.ADDIN.ANALYSIS.GETCONVERT",
}
_BACK = {calc: excel for excel, calc in _FUNCTIONS.items()}
_OPERANDS = frozenset({"reference", "word", "sheet", "text", "number", "error", "lost"})
_DIGITS, _ZEROS = re.compile("[0-9]+"), re.compile("0+")
_TO_ZEROS = str.maketrans("123456789", "000000000")
_KEPT = 2_000
"""So many formulas, told apart without their digits, are translated only once."""

_PREFIX = re.compile(r"(?i)^_xlfn\.(?:_xlws\.)?")

Mark = tuple[str, str]


def to_calc(formula: str) -> str:
    """Return an English formula of Excel, with its ``=``, in LibreOffice's notation."""
    return _with_digits(formula, _to_calc)


def to_excel(formula: str) -> str:
    """Return a formula of LibreOffice's programming interface in Excel's English notation."""
    return _with_digits(formula, _to_excel)


def _with_digits(formula: str, translate: Callable[[str], str]) -> str:
    """Translate a formula as one with other digits: going down a column, formulas differ in nothing else.

    Both notations have the same digits in the same order, and what a mark is does not depend on which digits it has,
    but for the error that has a zero in its name.
    """
    runs = _DIGITS.findall(formula)
    if not runs or "#" in formula:
        return translate(formula)
    between = _ZEROS.split(translate(formula.translate(_TO_ZEROS)))
    return "".join(chain.from_iterable(zip(between, [*runs, ""], strict=True)))


@lru_cache(_KEPT)
def _to_calc(formula: str) -> str:
    return "".join(
        _translated(_marks(_EXCEL, formula), _calc_mark, arrays={",": ";", ";": "|"}, comma=",", semicolon=";")
    )


@lru_cache(_KEPT)
def _to_excel(formula: str) -> str:
    marks = _marks(_CALC, formula)
    return "".join(_translated(marks, _excel_mark, arrays={";": ",", "|": ";"}, comma=";", semicolon=","))


def shifted(formula: str, rows: int, columns: int) -> str:
    """Return an English formula of Excel as it reads when filled that many rows down and columns to the right."""
    marks = _marks(_EXCEL, formula)
    return "".join(_moved(text, rows, columns) if kind == "reference" else text for kind, text in marks)


def is_formula(value: object) -> bool:
    """Tell whether Excel would take the value for a formula."""
    return isinstance(value, str) and len(value) > 1 and value.startswith("=")


def _marks(pattern: re.Pattern[str], formula: str) -> list[Mark]:
    return [(match.lastgroup or "mark", match[0]) for match in pattern.finditer(formula)]


def _translated(
    marks: list[Mark], one: Callable[[Mark, Mark], str], *, arrays: dict[str, str], comma: str, semicolon: str
) -> Iterator[str]:
    """Yield the marks in the other notation; `one` knows all but separators, which depend on brackets."""
    open_brackets: list[str] = []
    for place, (kind, text) in enumerate(marks):
        before = marks[place - 1] if place else ("mark", "")
        after = marks[place + 1] if place + 1 < len(marks) else ("mark", "")
        if text in "({":
            open_brackets.append(text if text == "{" or before[0] == "word" else "union")
        elif text in ")}" and open_brackets:
            open_brackets.pop()
        inner = open_brackets[-1] if open_brackets else ""
        if inner == "{" and text in arrays:
            yield arrays[text]
        elif kind == "mark" and text == comma:
            yield "~" if inner == "union" and comma == "," else semicolon
        elif _is_intersection(marks, place):
            yield "!"
        else:
            yield one((kind, text), after)


def _is_intersection(marks: list[Mark], place: int) -> bool:
    """Tell whether a space of Excel's stands between two operands, which means the cells they have in common."""
    if marks[place][0] != "space" or not 0 < place < len(marks) - 1:
        return False
    before, after = marks[place - 1], marks[place + 1]
    return (before[0] in _OPERANDS or before[1] == ")") and (after[0] in _OPERANDS or after[1] == "(")


def _calc_mark(mark: Mark, after: Mark) -> str:
    kind, text = mark
    if kind == "sheet":
        return _calc_sheet(text[:-1])
    if kind == "lost":
        return "$#REF!."
    if kind == "table":
        return _calc_table(text)
    if kind != "word":
        return text
    name = _PREFIX.sub("", text)
    if after[1] == "(":
        return _FUNCTIONS.get(name.upper(), name)
    return f"{name.upper()}()" if name.upper() in {"TRUE", "FALSE"} else name


def _calc_sheet(sheet: str) -> str:
    name = sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet
    return "$'" + name.replace("'", "''") + "'."


def _calc_table(text: str) -> str:
    """Put the bracket behind a table's name: ``[@Имя]``, ``[#All]``, ``[[#All],[Имя]]``."""
    inner = text[1:-1]
    if inner.startswith("@"):
        column = inner[1:].removeprefix("[").removesuffix("]")
        return f"[[#This Row];[{column}]]"
    if inner.startswith("#"):
        return f"[[{inner}]]"
    return re.sub(r"\]\s*,\s*\[", "];[", text)


def _excel_mark(mark: Mark, after: Mark) -> str:
    kind, text = mark
    if kind == "sheet":
        name = text[:-1].removeprefix("$")
        return quoted(name[1:-1].replace("''", "'") if name.startswith("'") else name) + "!"
    if kind == "lost":
        return "#REF!"
    if kind == "table":
        return re.sub(r"\]\s*;\s*\[", "],[", text)
    if kind == "word" and after[1] == "(":
        return _BACK.get(text.upper(), text)
    return {"~": ",", "!": " "}.get(text, text) if kind == "mark" else text


def _moved(reference: str, rows: int, columns: int) -> str:
    return ":".join(_moved_part(part, rows, columns) for part in reference.split(":"))


def _moved_part(part: str, rows: int, columns: int) -> str:
    match = re.fullmatch(r"(\$?)([A-Za-z]*)(\$?)(\d*)", part)
    if match is None:
        return part
    fixed_column, letters, fixed_row, number = match.groups()
    if not letters:  # whole rows, whose dollar sign the first group took
        fixed_column, fixed_row = "", fixed_column or fixed_row
    if letters and not fixed_column:
        letters = column_letters(column_number(letters) + columns)
    if number and not fixed_row:
        number = str(int(number) + rows)
    return f"{fixed_column}{letters}{fixed_row}{number}"
