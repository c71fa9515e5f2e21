"""Links to cells of the plan, as formulas, so that a block with links in it is written in one call."""

from xlplan.elements import Formula
from xlplan.grid import Ref
from xlplan.own import quoted
from xlplan.sheets.formula_text import text

LINK_SIGNS = 255
"""Excel shows #VALUE! in place of a link with longer words."""


def link_to(at: Ref, words: str) -> Formula:
    """Return a link to a cell that shows these words, as far as a link can show them."""
    shown = words[:LINK_SIGNS]
    return Formula(f"=HYPERLINK({text(f'#{quoted(at.sheet)}!{at.a1}')},{text(shown)})", shown)
