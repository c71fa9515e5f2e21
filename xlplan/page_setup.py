"""How a sheet of ours is set: widths, heights, print, view, filter. Rows and columns count from 1."""

from dataclasses import dataclass

from xlplan.grid import Area
from xlplan.looks import check_area, check_colour


@dataclass(frozen=True, slots=True)
class Columns:
    """The width of columns in pixels at 100 % (None leaves it), and whether they are hidden."""

    first: int
    last: int
    pixels: int | None = None
    hidden: bool = False

    def __post_init__(self) -> None:
        check_area(Area(1, self.first, 1, self.last))
        if self.pixels is not None and not 0 <= self.pixels <= 1_790:
            raise ValueError(f"width {self.pixels}")


@dataclass(frozen=True, slots=True)
class Rows:
    """The height of rows in points (None leaves it), and whether they are hidden. Only on sheets of ours."""

    first: int
    last: int
    points: float | None = None
    hidden: bool = False

    def __post_init__(self) -> None:
        check_area(Area(self.first, 1, self.last, 1))
        if self.points is not None and not 0 <= self.points <= 409.5:
            raise ValueError(f"height {self.points}")


@dataclass(frozen=True, slots=True)
class Print:
    """How a sheet is printed, on A4. On a sheet of the staff only `area` counts, and only where it has none.

    Attributes:
        area: what is printed; None for all.
        title_rows: first and last row repeated on each page.
        title_columns: first and last column repeated on each page.
        landscape: whether the paper lies on its long side.
        margins: left, right, top, bottom, head and foot, in millimetres.
        fit: pages across and down that the sheet is shrunk to; 0 is as many as it takes, None no fitting.
        header: left, centre and right, in Excel's codes (``&P``).
        footer: the same for the foot.
        centred: whether the sheet stands in the middle across the page.
    """

    area: Area | None = None
    title_rows: tuple[int, int] | None = None
    title_columns: tuple[int, int] | None = None
    landscape: bool = False
    margins: tuple[float, float, float, float, float, float] = (20, 10, 15, 15, 8, 8)
    fit: tuple[int, int] | None = None
    header: tuple[str, str, str] = ("", "", "")
    footer: tuple[str, str, str] = ("", "", "")
    centred: bool = False

    def __post_init__(self) -> None:
        if self.area:
            check_area(self.area)
        if any(sum(map(len, three)) > 240 for three in (self.header, self.footer)):
            raise ValueError("a header or footer holds 255 characters")


@dataclass(frozen=True, slots=True)
class View:
    """How a sheet is seen. Only on sheets of ours.

    Attributes:
        freeze: row and column of the first cell that scrolls; None freezes nothing.
        zoom: per cent.
        gridlines: whether the grid shows.
        headings: whether the letters and numbers at the edges show.
        selected: row and column of the selected cell.
        tab_colour: the colour of the tab.
    """

    freeze: tuple[int, int] | None = None
    zoom: int = 100
    gridlines: bool = True
    headings: bool = True
    selected: tuple[int, int] = (1, 1)
    tab_colour: str | None = None

    def __post_init__(self) -> None:
        check_colour(self.tab_colour)
        if not 10 <= self.zoom <= 400:
            raise ValueError(f"zoom {self.zoom}")


@dataclass(frozen=True, slots=True)
class Filter:
    """Filter buttons on the first row of an area. Only on sheets of ours, and not with a table."""

    area: Area

    def __post_init__(self) -> None:
        check_area(self.area)
