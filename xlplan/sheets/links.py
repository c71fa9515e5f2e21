"""Links to cells of the plan, as formulas, so that a block with links in it is written in one call."""

from xlplan.elements import Formula
from xlplan.grid import Ref
from xlplan.own import quoted


def link_to(at: Ref, words: str) -> Formula:
    """Return a link to a cell that shows these words."""
    return Formula(f"=HYPERLINK({_text(f'#{quoted(at.sheet)}!{at.a1}')},{_text(words)})", words)


def _text(words: str) -> str:
    """Return words as a formula writes them; a formula holds no text of more than 255 signs."""
    return '"' + words[:255].replace('"', '""') + '"'
