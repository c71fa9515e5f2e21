"""How a cell looks, as data. A part that is None leaves that part of the cell as it is.

Colours are six hex digits, red first; sizes are points.
"""

import re
from dataclasses import dataclass, fields
from typing import Literal, TypeVar

from xlplan.grid import Area

LineStyle = Literal["hair", "thin", "medium", "thick", "dotted", "dashed", "double"]
Horizontal = Literal["left", "center", "right", "general"]
Vertical = Literal["top", "center", "bottom"]

_COLOUR = re.compile(r"[0-9A-F]{6}")


MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384


def check_area(area: Area) -> None:
    """Raise `ValueError` for an area that no sheet has."""
    if not (1 <= area.top <= area.bottom <= MOST_ROWS and 1 <= area.left <= area.right <= MOST_COLUMNS):
        raise ValueError(f"area {area}")


def check_colour(colour: str | None) -> None:
    """Raise `ValueError` for what is not six hex digits in capitals."""
    if colour is not None and not _COLOUR.fullmatch(colour):
        raise ValueError(f"colour {colour!r}")


@dataclass(frozen=True, slots=True)
class Font:
    """A font; in a rule of conditional formatting only bold, italic, underline and colour count."""

    name: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    colour: str | None = None

    def __post_init__(self) -> None:
        check_colour(self.colour)
        if self.size is not None and not 1 <= self.size <= 409:
            raise ValueError(f"font size {self.size}")


@dataclass(frozen=True, slots=True)
class Line:
    """One edge of a cell."""

    style: LineStyle
    colour: str

    def __post_init__(self) -> None:
        check_colour(self.colour)


@dataclass(frozen=True, slots=True)
class Border:
    """The edges of each cell; None leaves an edge as it is."""

    left: Line | None = None
    right: Line | None = None
    top: Line | None = None
    bottom: Line | None = None


@dataclass(frozen=True, slots=True)
class Align:
    """Where the text stands in the cell; `indent` counts in steps of about 9 pixels, from the aligned side."""

    horizontal: Horizontal | None = None
    vertical: Vertical | None = None
    wrap: bool | None = None
    indent: int | None = None

    def __post_init__(self) -> None:
        if self.indent is not None and not 0 <= self.indent <= 15:
            raise ValueError(f"indent {self.indent}")


@dataclass(frozen=True, slots=True)
class Look:
    """How the cells of an area look; what is None stays as it was."""

    font: Font | None = None
    fill: str | None = None
    border: Border | None = None
    align: Align | None = None
    number_format: str | None = None

    def __post_init__(self) -> None:
        check_colour(self.fill)

    def over(self, under: "Look") -> "Look":
        """Return this look laid over another: what this one leaves open is taken from the other."""
        return Look(
            _merged(self.font, under.font),
            self.fill if self.fill is not None else under.fill,
            _merged(self.border, under.border),
            _merged(self.align, under.align),
            self.number_format if self.number_format is not None else under.number_format,
        )


_Piece = TypeVar("_Piece", Font, Border, Align)


def _merged(upper: _Piece | None, lower: _Piece | None) -> _Piece | None:
    """Lay one piece over another, field by field."""
    if upper is None or lower is None:
        return upper or lower
    pairs = {field.name: (getattr(upper, field.name), getattr(lower, field.name)) for field in fields(upper)}
    return type(upper)(**{name: low if high is None else high for name, (high, low) in pairs.items()})
