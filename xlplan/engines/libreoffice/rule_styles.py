"""The cell styles behind rules of conditional formatting.

A rule's style stands over the cells with all that it sets and all that the style «Default» above it sets: the fonts and
alignments of that one would come with every rule. So a rule's style takes those of the cells, where all of them agree.
"""

import hashlib
from collections.abc import Sequence
from typing import Any

from xlplan.engines.libreoffice.blocks import many_cells
from xlplan.engines.libreoffice.bridge import Uno
from xlplan.engines.libreoffice.looks import uniform

_UNDER = (
    "CharFontName", "CharHeight", "CharWeight", "CharPosture", "CharUnderline", "CharColor",
    "HoriJustify", "VertJustify", "IsTextWrapped", "ParaIndent", "CellBackColor", "NumberFormat",
)  # fmt: skip


_BOTTOM = (0, 3)
"""`CellVertJustify2`: the standard, which is the bottom for a line of text, and the bottom itself."""


def cell_styles(document: Uno) -> Uno:
    """Return the cell styles of a document."""
    return document.getStyleFamilies().getByName("CellStyles")


def rule_style(sheet: Any, areas: Any, look: dict[str, Any], *, documents: tuple[Uno, ...]) -> str:
    """Return the cell style with this look for a rule on these cells, made in each document that has none.

    Args:
        sheet: the sheet with the rule.
        areas: the cells of the rule.
        look: properties of LibreOffice that the rule sets.
        documents: where the style is needed, that of the sheet first.
    """
    for document in documents:
        _say_no_bottom(cell_styles(document).getByName("Default"))
    whole = _under(sheet, areas, look) | look
    plain = sorted((name, str(value)) for name, value in whole.items())
    name = f"ConditionalStyle_{hashlib.sha256(repr(plain).encode()).hexdigest()[:12]}"
    for document in documents:
        styles = cell_styles(document)
        if not styles.hasByName(name):
            made = document.createInstance("com.sun.star.style.CellStyle")
            styles.insertByName(name, made)
            for each, value in whole.items():
                if document == sheet.book.api or each != "NumberFormat":  # a key means something else elsewhere
                    made.setPropertyValue(each, value)
    return name


def _say_no_bottom(style: Uno) -> None:
    """Let «Default» leave it to LibreOffice that text stands at the bottom: what it says, every rule says too."""
    if direct(style, ("VertJustify",)) and style.VertJustify in _BOTTOM:
        style.setPropertyToDefault("VertJustify")


def _under(sheet: Any, areas: Any, look: dict[str, Any]) -> dict[str, Any]:
    cells = many_cells(sheet, areas)
    names = [name for name in direct(cell_styles(sheet.book.api).getByName("Default"), _UNDER) if name not in look]
    found = {name: uniform(cells, name) for name in names}
    return {name: value for name, value in found.items() if value is not None}


def direct(style: Uno, names: Sequence[str]) -> list[str]:
    """Return those of the properties that a style itself sets, asked for in one call."""
    states = style.getPropertyStates(tuple(names))
    return [name for name, state in zip(names, states, strict=True) if state.value == "DIRECT_VALUE"]
