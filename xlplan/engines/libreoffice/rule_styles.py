"""The cell styles behind rules of conditional formatting.

A rule's style stands over the cells with all that it sets and all that the style «Default» above it sets: the fonts and
alignments of that one would come with every rule. So a rule's style takes those of the cells, where all of them agree.
"""

import hashlib
from collections.abc import Sequence
from typing import Any

from xlplan.engines.libreoffice.bridge import Uno

_UNDER = (
    "CharFontName", "CharHeight", "CharWeight", "CharPosture", "CharUnderline", "CharColor",
    "HoriJustify", "VertJustify", "IsTextWrapped", "ParaIndent", "CellBackColor", "NumberFormat",
)  # fmt: skip


_BOTTOM = (0, 3)
"""`CellVertJustify2`: the standard, which is the bottom for a line of text, and the bottom itself."""


def rule_style(book: Any, cells: Uno, look: dict[str, Any]) -> str:
    """Return the cell style with this look for a rule on these cells, made when the workbook has none.

    Args:
        book: the workbook with the rule.
        cells: the cells of the rule.
        look: properties of LibreOffice that the rule sets.
    """
    whole = _under(book.containers.default_style, cells, look) | look
    plain = sorted((name, str(value)) for name, value in whole.items())
    name = f"ConditionalStyle_{hashlib.sha256(repr(plain).encode()).hexdigest()[:12]}"
    styles = book.containers.cell_styles
    if not styles.hasByName(name):
        made = book.api.createInstance("com.sun.star.style.CellStyle")
        styles.insertByName(name, made)
        made.setPropertyValues(tuple(whole), tuple(whole.values()))
    return name


def _under(default: Uno, cells: Uno, look: dict[str, Any]) -> dict[str, Any]:
    """Return what «Default» says and the rule does not, as the cells have it where they agree."""
    _say_no_bottom(default)
    names = tuple(sorted(name for name in direct(default, _UNDER) if name not in look))
    states, values = cells.getPropertyStates(names), cells.getPropertyValues(names)
    each = zip(names, states, values, strict=True)
    return {name: value for name, state, value in each if state.value != "AMBIGUOUS_VALUE" and value is not None}


def _say_no_bottom(style: Uno) -> None:
    """Let «Default» leave it to LibreOffice that text stands at the bottom: what it says, every rule says too."""
    if direct(style, ("VertJustify",)) and style.VertJustify in _BOTTOM:
        style.setPropertyToDefault("VertJustify")


def direct(style: Uno, names: Sequence[str]) -> list[str]:
    """Return those of the properties that a style itself sets, asked for in one call."""
    states = style.getPropertyStates(tuple(names))
    return [name for name, state in zip(names, states, strict=True) if state.value == "DIRECT_VALUE"]
