"""S03: a bracket or a quotation mark that is opened and not closed, or closed and not opened."""

import re
from collections.abc import Iterator

from xlplan.checks import Context, Problem, check
from xlplan.checks._texts import written
from xlplan.findings import Severity
from xlplan.plan import Plan

_PAIRS = {"»": "«", ")": "("}
_SIGN = re.compile(r"[«»()]")
_LIST_ITEM = frozenset("0123456789абвгдежзиклмнabcdefghi")


@check(
    "S03",
    "unbalanced",
    Severity.NOTE,
    what="Скобка или кавычка не имеет пары.",
    why="Часть фразы могла потеряться при копировании.",
    how="Поставьте недостающий знак или восстановите текст.",
    example="(далее – КС → (далее – КС)",
)
def unbalanced(plan: Plan, context: Context) -> Iterator[Problem]:
    """Report each cell in which «ёлочки» or round brackets do not pair off; «1)» and «а)» open a list, no bracket."""
    for field in written(plan):
        if _SIGN.search(field.raw) and (sign := _odd_sign(field.raw)):
            yield Problem(field.at, f"знак {sign} без пары", "Поставьте недостающий знак или восстановите текст.")


def _odd_sign(text: str) -> str | None:
    opened: list[str] = []
    for index, sign in enumerate(text):
        if sign in "«(":
            opened.append(sign)
        elif sign in _PAIRS:
            if _PAIRS[sign] in opened:
                while opened.pop() != _PAIRS[sign]:
                    pass
            elif not (sign == ")" and _is_list_item(text, index)):
                return sign
    return _unless_nested_quote(opened, text)


def _is_list_item(text: str, index: int) -> bool:
    before = text[:index].split()[-1:] or [""]
    return len(before[0]) <= 3 and before[0] != "" and set(before[0].lower().strip(".")) <= _LIST_ITEM


def _unless_nested_quote(opened: list[str], text: str) -> str | None:
    """Let «Проект «Билет в будущее» pass: one closing mark often serves two quotations."""
    if opened == ["«"] and text.count("«") == text.count("»") + 1 and text.count("»") >= 1:
        return None
    return opened[0] if opened else None
