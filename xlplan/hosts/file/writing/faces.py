"""A look as the elements of the styles part: fonts, fills, borders, alignments, and the formats of rules."""

from copy import deepcopy

from xlplan.hosts.file.markup import Element
from xlplan.hosts.file.writing.order import BORDER, FONT, add, child, new, put, take_out
from xlplan.looks import Align, Border, Font, Line, Look

_EDGES = ("left", "right", "top", "bottom")
_TIED_TO_NAME = ("scheme", "family", "charset")
"""What goes with the name of a font: a scheme would win over the name, the others would misdescribe it."""


def font_over(under: Element, font: Font) -> Element:
    """Return a copy of a font element with the given font laid over it."""
    element = deepcopy(under)
    element.tail = None
    for name, value in (("b", font.bold), ("i", font.italic), ("u", font.underline)):
        if value is not None:
            _replace(element, name, () if value else None, FONT)
    if font.size is not None:
        _replace(element, "sz", (("val", f"{font.size:g}"),), FONT)
    if font.colour is not None:
        _replace(element, "color", (("rgb", "FF" + font.colour),), FONT)
    if font.name is not None:
        for name in _TIED_TO_NAME:
            _replace(element, name, None, FONT)
        _replace(element, "name", (("val", font.name),), FONT)
    return element


def fill(parent: Element, colour: str) -> Element:
    """Return a solid fill."""
    element = new(parent, "fill")
    pattern = add(element, "patternFill", patternType="solid")
    add(pattern, "fgColor", rgb="FF" + colour)
    add(pattern, "bgColor", indexed="64")
    return element


def border_over(under: Element, border: Border) -> Element:
    """Return a copy of a border element with the given edges laid over it."""
    element = deepcopy(under)
    element.tail = None
    for name in _EDGES:
        line: Line | None = getattr(border, name)
        if line is not None:
            _replace(element, name, (("style", line.style),), BORDER)
            edge = child(element, name)
            if edge is not None:
                add(edge, "color", rgb="FF" + line.colour)
    return element


def align(xf: Element, alignment: Align) -> None:
    """Lay an alignment over that of a cell format."""
    element = child(xf, "alignment")
    if element is None:
        element = new(xf, "alignment")
        xf.insert(0, element)
    if alignment.horizontal is not None:
        element.set("horizontal", alignment.horizontal)
    if alignment.vertical is not None:
        element.set("vertical", alignment.vertical)
    if alignment.wrap is not None:
        element.set("wrapText", str(int(alignment.wrap)))
    if alignment.indent is not None:
        element.set("indent", str(alignment.indent))
    xf.set("applyAlignment", "1")


def rule_format(parent: Element, look: Look) -> Element:
    """Return the differential format (``dxf``) of a rule."""
    element = new(parent, "dxf")
    if look.font is not None:
        bare = Font(None, None, look.font.bold, look.font.italic, look.font.underline, look.font.colour)
        font = font_over(new(element, "font"), bare)
        for name, value in (("i", look.font.italic), ("b", look.font.bold)):
            if value is False:
                font.insert(0, new(font, name, val="0"))
        element.append(font)
    if look.fill is not None:
        pattern = add(add(element, "fill"), "patternFill", patternType="solid")
        add(pattern, "fgColor", rgb="FF" + look.fill)
        add(pattern, "bgColor", rgb="FF" + look.fill)
    if look.border is not None:
        element.append(border_over(new(element, "border"), look.border))
    return element


def _replace(
    parent: Element, name: str, attributes: tuple[tuple[str, str], ...] | None, order: tuple[str, ...]
) -> None:
    """Put an element with these attributes in the place of those of its name; None only takes them away."""
    for old in [old for old in parent if old.tag == f"{{{parent.nsmap[parent.prefix]}}}{name}"]:
        take_out(old)
    if attributes is not None:
        put(parent, new(parent, name, **dict(attributes)), order)
