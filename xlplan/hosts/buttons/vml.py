"""Form buttons as Excel keeps them: shapes of a legacy VML drawing, with the macro's name within.

VML is not reliable XML: a part that is there already is added to as text, so that its other bytes stay.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape

from xlplan.hosts.buttons.place import Anchor
from xlplan.hosts.file.vml import BLOCK, names_needed, new_vml, next_shape, spliced
from xlplan.macros.commands import Command

_SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"{}>'
    '<v:stroke joinstyle="miter"/>'
    '<v:path shadowok="f" o:extrusionok="f" strokeok="f" fillok="f" o:connecttype="rect"/>'
    '<o:lock v:ext="edit" shapetype="t"/></v:shapetype>\n'
)
_SHAPE_TYPE_KNOWN = re.compile(r"<(?:\w+:)?shapetype\b[^>]*\bid=[\"']_x0000_t201[\"']")


def new_drawing(block: int, commands: Sequence[Command], places: Sequence[Anchor]) -> bytes:
    """Return a drawing with nothing but the buttons; `block` is one that no other sheet has."""
    return new_vml([block], _SHAPE_TYPE.format("") + _shapes(block * BLOCK + 1, commands, places))


def add_to_drawing(vml: bytes, commands: Sequence[Command], places: Sequence[Anchor]) -> bytes | None:
    """Return the drawing with the buttons before its end; None when its end cannot be told."""
    text = vml.decode("utf-8", "replace")
    names = names_needed(text)
    kind = "" if _SHAPE_TYPE_KNOWN.search(text) else _SHAPE_TYPE.format(names)
    return spliced(vml, kind + _shapes(next_shape(text), commands, places, names))


def _shapes(first: int, commands: Iterable[Command], places: Iterable[Anchor], names: str = "") -> str:
    """The buttons; `names` declares the namespaces where the drawing uses other prefixes."""
    shapes = enumerate(zip(commands, places, strict=True))
    return "".join(_shape(first + at, command, place, names, main=at == 0) for at, (command, place) in shapes)


def _shape(number: int, command: Command, place: Anchor, names: str, *, main: bool) -> str:
    caption = escape(command.caption)
    words = f'<font face="Calibri" size="{240 if main else 200}" color="#000000">{caption}</font>'
    anchor = ", ".join(
        str(value)
        for value in (
            place.left, place.left_pixels, place.top, place.top_pixels,
            place.right, place.right_pixels, place.bottom, place.bottom_pixels,
        )
    )  # fmt: skip
    return (
        f'<v:shape id="_x0000_s{number}" type="#_x0000_t201" style="position:absolute;z-index:{number % BLOCK}" '
        'o:button="t" fillcolor="buttonFace [67]" strokecolor="windowText [64]" o:insetmode="auto" '
        f'alt="{escape(command.tip)}"{names}>'
        '<v:fill color2="buttonFace [67]" o:detectmouseclick="t"/><o:lock v:ext="edit" rotation="t"/>'
        '<v:textbox style="mso-direction-alt:auto" o:singleclick="f"><div style="text-align:center">'
        f"{words}</div></v:textbox>"
        '<x:ClientData ObjectType="Button"><x:SizeWithCells/>'  # in VML this means: does not size with cells
        f"<x:Anchor>{anchor}</x:Anchor><x:PrintObject>False</x:PrintObject><x:AutoFill>False</x:AutoFill>"
        f"<x:FmlaMacro>[0]!{command.macro}</x:FmlaMacro><x:TextHAlign>Center</x:TextHAlign>"
        "<x:TextVAlign>Center</x:TextVAlign></x:ClientData></v:shape>\n"
    )
