"""What cells of the plan held when it was read, so that a formula finds the same words in them as long as nobody types.

A program writes a number, a day or TRUE into a joined text in its own language and by the workbook's own count of
days; so such values are joined by a formula too. A carriage return, which some programs write and others drop, is
no change.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from xlplan.elements import LONGEST_FORMULA, Content, Formula
from xlplan.grid import Value
from xlplan.sheets.formula_text import text

_RETURN = "\r"
_DAY = timedelta(days=1)


def held(values: Sequence[Value], glue: str = "") -> Content:
    """Return what the cells held: one cell as it is, several as one text with the glue between them."""
    bare = [value.replace(_RETURN, "") if isinstance(value, str) and _RETURN in value else value for value in values]
    if len(bare) == 1:
        return bare[0]
    words = glue.join(as_text(value) for value in bare)
    if all(value is None or isinstance(value, str) for value in bare):
        return words
    joint = f"&{text(glue)}&" if glue else "&"
    formula = "=" + joint.join(_literal(value) for value in bare)
    return Formula(formula, words) if len(formula) <= LONGEST_FORMULA else words


def now(formula: str, values: Sequence[Value]) -> str:
    """Return the formula for the words as they stand now, to be compared with what was held."""
    returns = any(isinstance(value, str) and _RETURN in value for value in values)
    return f'SUBSTITUTE({formula},CHAR(13),"")' if returns else formula


def as_text(value: Content) -> str:
    """Return a value as a spreadsheet program joins it to a text."""
    match value:
        case Formula():
            return as_text(value.value)
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return f"{value:.15g}"
        case date() if type(value) is date:
            return str((value - date(1899, 12, 30)).days)
        case _:
            return str(value)


def _literal(value: Value) -> str:
    match value:
        case bool():
            return as_text(value)
        case int() | float():
            return f"({value!r})".upper()
        case datetime():
            part = (value - datetime.combine(value.date(), datetime.min.time())) / _DAY
            return f"({_literal(value.date())}+{part!r})".upper()
        case date():
            return f"DATE({value.year},{value.month},{value.day})"
        case time():
            return f"TIME({value.hour},{value.minute},{value.second})"
        case timedelta():
            return f"({value / _DAY!r})".upper()
        case _:
            return text(as_text(value))
