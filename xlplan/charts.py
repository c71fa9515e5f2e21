"""A chart as data: stacked bars or columns, native to the spreadsheet program, coloured by us."""

from dataclasses import dataclass
from typing import Literal

from xlplan.grid import Area
from xlplan.looks import check_colour


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a chart.

    Attributes:
        name: its words on hovering; there is no legend, the sheet explains its colours itself.
        values: the cells with its numbers, on the chart's sheet, one row or one column.
        now: the numbers that they hold now, shown where nothing recalculates.
        fill: its colour; None is hollow.
        line: the colour of its outline.
        label: the colour of the numbers on it; None shows none.
    """

    name: str
    values: Area
    now: tuple[float, ...]
    fill: str | None
    line: str = "FFFFFF"
    label: str | None = None

    def __post_init__(self) -> None:
        for colour in (self.fill, self.line, self.label):
            check_colour(colour)


@dataclass(frozen=True, slots=True)
class Chart:
    """Stacked bars or columns over some cells of a sheet of ours.

    Attributes:
        kind: ``bar`` lies, first category on top; ``column`` stands.
        over: the cells that it covers.
        categories: the cells with the words along its axis, one row or one column.
        words: the words that they hold now.
        series: in the order in which they are stacked.
        font: the font of labels and axis.
        size: its size in points.
        text: its colour.
        gap: the gap between bars, per cent of a bar.
        words_share: the part of its width kept for the words beside lying bars; None leaves it to the program.
        label_format: the number format of the labels; ``0;;;`` leaves zeros out.
        description: what it shows, for people who hear the sheet read aloud.
    """

    kind: Literal["bar", "column"]
    over: Area
    categories: Area
    words: tuple[str, ...]
    series: tuple[Series, ...]
    font: str = "Arial"
    size: float = 8
    text: str = "1F2933"
    gap: int = 45
    words_share: float | None = None
    label_format: str = "0;;;"
    description: str = ""

    def __post_init__(self) -> None:
        check_colour(self.text)
        if not self.series or any(len(series.now) != len(self.words) for series in self.series):
            raise ValueError("a chart needs series, and each as many numbers as there are words")
