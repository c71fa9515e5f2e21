"""How cells look: fonts and borders."""

from collections.abc import Callable
from typing import Any

from xlwings import base_classes, utils
from xlwings.base_classes import _UNSET

from xlplan.engines.libreoffice.bridge import Uno, enum, struct
from xlplan.engines.libreoffice.complete import complete

Rgb = tuple[int, int, int]

_NO_COLOUR = -1
_BOLD, _NORMAL = 150.0, 100.0
_SIDES = {
    "edge_top": "TopLine",
    "edge_bottom": "BottomLine",
    "edge_left": "LeftLine",
    "edge_right": "RightLine",
    "inside_horizontal": "HorizontalLine",
    "inside_vertical": "VerticalLine",
}
_ALL = "TableBorder2"
_STYLES = {"continuous": 0, "dot": 1, "dash": 2, "double": 3, "dash_dot": 16, "dash_dot_dot": 17}
_WIDTHS = {"hairline": 9, "thin": 26, "medium": 53, "thick": 88}
"""In hundredths of a millimetre, as LibreOffice itself reads Excel's files."""


def to_number(colour: Any) -> int:
    """Return a colour as LibreOffice counts it; xlwings gives hex digits, three numbers, or Excel's number."""
    if colour is None:
        return _NO_COLOUR
    if isinstance(colour, str):
        colour = utils.hex_to_rgb(colour)  # type: ignore[no-untyped-call]
    if isinstance(colour, int):
        colour = utils.int_to_rgb(colour)  # type: ignore[no-untyped-call]
    red, green, blue = colour
    return int(red) << 16 | int(green) << 8 | int(blue)


def to_rgb(number: int | None) -> Rgb | None:
    """Return LibreOffice's number of a colour as three numbers; None for no or automatic colour."""
    if number is None or number == _NO_COLOUR:
        return None
    return number >> 16 & 255, number >> 8 & 255, number & 255


def uniform(cells: Uno, name: str) -> Any:
    """Return a property that all cells share, None where they differ."""
    if cells.getPropertyState(name).value == "AMBIGUOUS_VALUE":
        return None
    return cells.getPropertyValue(name)


@complete
class Font(base_classes.Font):
    """The font of cells."""

    def __init__(self, cells: Uno) -> None:
        self._cells = cells

    @property
    def api(self) -> Uno:
        """The cells."""
        return self._cells

    def _shared(self, name: str, read: Callable[[Any], Any]) -> Any:
        value = uniform(self._cells, name)
        return None if value is None else read(value)

    @property
    def bold(self) -> Any:
        """Whether it is bold; None where cells differ."""
        return self._shared("CharWeight", lambda weight: bool(weight > _NORMAL))

    @bold.setter
    def bold(self, value: bool) -> None:
        for script in ("", "Asian", "Complex"):
            self._cells.setPropertyValue(f"CharWeight{script}", _BOLD if value else _NORMAL)

    @property
    def italic(self) -> Any:
        """Whether it is slanted; None where cells differ."""
        return self._shared("CharPosture", lambda posture: bool(posture.value != "NONE"))

    @italic.setter
    def italic(self, value: bool) -> None:
        for script in ("", "Asian", "Complex"):
            self._cells.setPropertyValue(f"CharPosture{script}", enum("awt.FontSlant", "ITALIC" if value else "NONE"))

    @property
    def size(self) -> Any:
        """Its size in points; None where cells differ."""
        return self._shared("CharHeight", float)

    @size.setter
    def size(self, value: float) -> None:
        for script in ("", "Asian", "Complex"):
            self._cells.setPropertyValue(f"CharHeight{script}", float(value))

    @property
    def name(self) -> Any:
        """Its name; None where cells differ."""
        return self._shared("CharFontName", str)

    @name.setter
    def name(self, value: str) -> None:
        for script in ("", "Asian", "Complex"):
            self._cells.setPropertyValue(f"CharFontName{script}", value)

    @property
    def color(self) -> Any:
        """Its colour, black where it is automatic; None where cells differ."""
        return self._shared("CharColor", lambda number: to_rgb(number) or (0, 0, 0))

    @color.setter
    def color(self, value: Any) -> None:
        self._cells.CharColor = to_number(value)


@complete
class Borders(base_classes.Borders):
    """The borders of cells: the outer edges and the lines between them."""

    def __init__(self, parent: Any) -> None:
        self.parent = parent

    @property
    def api(self) -> Uno:
        """The cells."""
        return self.parent.api

    def __getitem__(self, key: str) -> "Border":
        return Border(self, key)

    def set(self, which: Any = (), *, line_style: Any = _UNSET, weight: Any = _UNSET, color: Any = _UNSET) -> None:
        """Draw or take away the lines at some sides; diagonals are passed over."""
        # All sides at once: setting the edges one by one loses those of cells that differ.
        edges = self.api.getPropertyValue(_ALL)
        lines = [_SIDES[side] for side in which if side in _SIDES]
        for name in _SIDES.values():
            setattr(edges, f"Is{name}Valid", name in lines)
        for name in lines:
            setattr(edges, name, _drawn(getattr(edges, name), line_style, weight, color))
        self.api.setPropertyValue(_ALL, edges)

    def line(self, side: str) -> Uno:
        """Return the line at a side."""
        return getattr(self.api.getPropertyValue(_ALL), _SIDES[side]) if side in _SIDES else None


@complete
class Border(base_classes.Border):
    """The lines at one side."""

    def __init__(self, borders: Borders, side: str) -> None:
        self._borders, self._side = borders, side

    @property
    def api(self) -> Uno:
        """The line."""
        return self._borders.line(self._side)

    @property
    def line_style(self) -> str | None:
        """How it is drawn; None for no line."""
        line = self.api
        if line is None or not line.LineWidth:
            return None
        return next((name for name, style in _STYLES.items() if style == line.LineStyle), "continuous")

    @line_style.setter
    def line_style(self, value: str | None) -> None:
        self._borders.set((self._side,), line_style=value)

    @property
    def weight(self) -> str | None:
        """How thick it is; None for no line."""
        line = self.api
        if line is None or not line.LineWidth:
            return None
        return min(_WIDTHS, key=lambda name: abs(_WIDTHS[name] - line.LineWidth))

    @weight.setter
    def weight(self, value: str) -> None:
        self._borders.set((self._side,), weight=value)

    @property
    def color(self) -> Rgb | None:
        """Its colour; None for no line."""
        line = self.api
        return to_rgb(line.Color) if line is not None and line.LineWidth else None

    @color.setter
    def color(self, value: Any) -> None:
        self._borders.set((self._side,), color=value)


def _drawn(line: Uno, style: Any, weight: Any, colour: Any) -> Uno:
    """Return the line as it is to be; a line is a value, not an object of the document."""
    if style in (None, "none"):
        return struct("table.BorderLine2")
    if weight is not _UNSET or not line.LineWidth:
        line.LineWidth = line.OuterLineWidth = _WIDTHS["thin" if weight is _UNSET else weight]
    if style is not _UNSET:
        line.LineStyle = _STYLES.get(style, 0)
    if colour is not _UNSET:
        line.Color = to_number(colour)
    return line
