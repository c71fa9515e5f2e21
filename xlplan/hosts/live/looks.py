"""Looks laid on cells through the public xlwings API, and taken from other cells."""

from collections.abc import Callable
from typing import Any

from xlplan.grid import Area
from xlplan.looks import Align, Border, Font, Line, Look

_MIXED_LIMIT = 200
"""Beyond so many pieces of different looks the rest stays plain: the number of calls has an end."""

_LINES = {
    "hair": ("continuous", "hairline"),
    "thin": ("continuous", "thin"),
    "medium": ("continuous", "medium"),
    "thick": ("continuous", "thick"),
    "dotted": ("dot", "thin"),
    "dashed": ("dash", "thin"),
    "double": ("double", "thick"),
}


def lay(cells: Any, look: Look) -> None:
    """Lay a look on cells; what it leaves open stays as it is."""
    if look.fill is not None:
        cells.color = _rgb(look.fill)
    if look.number_format is not None:
        cells.number_format = look.number_format
    if look.font is not None:
        _lay_font(cells, look.font)
    if look.border is not None:
        _lay_border(cells, look.border)
    if look.align is not None:
        _lay_align(cells, look.align)


def _lay_font(cells: Any, font: Font) -> None:
    known = {"bold": font.bold, "italic": font.italic, "size": font.size, "name": font.name}
    for name, value in known.items():
        if value is not None:
            setattr(cells.font, name, value)
    if font.colour is not None:
        cells.font.color = _rgb(font.colour)


def _lay_border(cells: Any, border: Border) -> None:
    """Draw the edges of each cell: inner lines belong to the cells on both sides."""
    sides: dict[Line, list[str]] = {}
    rows, columns = cells.shape
    for line, edge in (
        (border.left, "edge_left"),
        (border.right, "edge_right"),
        (border.top, "edge_top"),
        (border.bottom, "edge_bottom"),
        (border.bottom or border.top, "inside_horizontal" if rows > 1 else ""),
        (border.right or border.left, "inside_vertical" if columns > 1 else ""),
    ):
        if line is not None and edge:
            sides.setdefault(line, []).append(edge)
    for line, edges in sides.items():
        style, weight = _LINES[line.style]
        cells.borders.set(edges, line_style=style, weight=weight, color=_rgb(line.colour))


def _lay_align(cells: Any, align: Align) -> None:
    if align.horizontal is not None:
        cells.horizontal_alignment = align.horizontal
    if align.vertical is not None:
        cells.vertical_alignment = align.vertical
    if align.wrap is not None:
        cells.wrap_text = align.wrap
    if align.indent:
        cells.adjust_indent(align.indent)


_COPIED: tuple[tuple[Callable[[Any], Any], Callable[[Any, Any], None]], ...] = (
    (lambda cells: cells.number_format, lambda cells, value: setattr(cells, "number_format", value)),
    (lambda cells: cells.wrap_text, lambda cells, value: setattr(cells, "wrap_text", value)),
    (lambda cells: cells.horizontal_alignment, lambda cells, value: setattr(cells, "horizontal_alignment", value)),
    (lambda cells: cells.vertical_alignment, lambda cells, value: setattr(cells, "vertical_alignment", value)),
    (lambda cells: cells.font.name, lambda cells, value: setattr(cells.font, "name", value)),
    (lambda cells: cells.font.size, lambda cells, value: setattr(cells.font, "size", value)),
    (lambda cells: cells.font.bold, lambda cells, value: setattr(cells.font, "bold", value)),
    (lambda cells: cells.font.italic, lambda cells, value: setattr(cells.font, "italic", value)),
    (lambda cells: cells.font.color, lambda cells, value: setattr(cells.font, "color", value)),
)


def take(sheet: Any, other: Any, area: Area) -> None:
    """Give cells the looks that the same cells have on another sheet."""
    _take(sheet, other, area, [_MIXED_LIMIT])


def _take(sheet: Any, other: Any, area: Area, left: list[int]) -> None:
    left[0] -= 1
    mine, theirs = _cells(sheet, area), _cells(other, area)
    values = [read(theirs) for read, _ in _COPIED]
    if any(value is None for value in values) and area.top < area.bottom and left[0] > 0:
        middle = (area.top + area.bottom) // 2
        _take(sheet, other, area._replace(bottom=middle), left)
        _take(sheet, other, area._replace(top=middle + 1), left)
        return
    for value, (_, put) in zip(values, _COPIED, strict=True):
        if value is not None:
            put(mine, value)
    mine.color = theirs.color
    _take_borders(mine, theirs)


def _take_borders(mine: Any, theirs: Any) -> None:
    mine.borders.set("all", line_style=None)
    for side in ("edge_top", "edge_bottom", "edge_left", "edge_right", "inside_horizontal", "inside_vertical"):
        line = theirs.borders[side]
        style = line.line_style
        if style is not None:
            mine.borders.set(side, line_style=style, weight=line.weight or "thin", color=line.color or (0, 0, 0))


def _cells(sheet: Any, area: Area) -> Any:
    return sheet.range((area.top, area.left), (area.bottom, area.right))


def _rgb(colour: str) -> tuple[int, int, int]:
    number = int(colour, 16)
    return number >> 16, number >> 8 & 255, number & 255
