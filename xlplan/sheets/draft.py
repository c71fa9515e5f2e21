"""A sheet of ours while it is being drawn: cells, looks and heights gathered row by row, then made into an edit.

Heights are reckoned here and always written, for no program fits the rows that another one wrote.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from xlplan import palette
from xlplan.edits import Element, OurSheet, RichText
from xlplan.elements import Block, Content, Formula, Looks, Merge
from xlplan.grid import Area
from xlplan.looks import Horizontal, Look
from xlplan.page_setup import Columns, Print, Rows, View
from xlplan.palette import BODY, GRAPHITE, HAIRLINE, INK, RULE, SMALL, TITLE, look, measure
from xlplan.typography import count_lines, row_height

A4_MM = (210, 297)
_POINTS_PER_MM = 72 / 25.4
_TAIL = 1.125
"""A table that runs over its page by less than an eighth is shrunk to it rather than leave a tail."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, its width in pixels, and how its cells look."""

    head: str
    px: int
    horizontal: Horizontal = "left"
    indent: int = 0
    number_format: str | None = None
    size: float = BODY
    colour: str = INK
    underline: bool = False

    @property
    def look(self) -> Look:
        """The look of a cell in the body."""
        return look(
            self.size,
            colour=self.colour,
            border=HAIRLINE,
            horizontal=self.horizontal,
            wrap=True,
            indent=self.indent,
            number_format=self.number_format,
            underline=self.underline,
        )


def words(content: Content) -> str:
    """Return what a cell shows, as far as its height is concerned: numbers and dates take one line."""
    match content:
        case Formula(value=str(value)):
            return value
        case RichText():
            return content.text
        case str():
            return content
        case _:
            return ""


class Draft:
    """A sheet that is being drawn; `widths` are those of its columns, in pixels."""

    def __init__(self, widths: Sequence[int]) -> None:
        self.widths = tuple(widths)
        self._cells: dict[tuple[int, int], Content] = {}
        self._heights: dict[int, float] = {}
        self._looks: list[Looks] = []
        self._others: list[Element] = []

    def span(self, first: int, last: int) -> int:
        """Return the width of some columns together, in pixels."""
        return sum(self.widths[first - 1 : last])

    def put(self, row: int, column: int, content: Content, how: Look | None = None) -> None:
        """Fill a cell."""
        self._cells[row, column] = content
        if how:
            self.look(Area(row, column, row, column), how)

    def content(self, row: int, column: int) -> Content:
        """Return what a cell has been filled with."""
        return self._cells.get((row, column))

    def reach(self, row: int, column: int) -> None:
        """Let the row reach to that column, empty or not, so that it makes one block with its neighbours."""
        self._cells.setdefault((row, column), None)

    def wide(self, row: int, first: int, last: int, content: Content, how: Look) -> None:
        """Fill several cells of a row that become one."""
        self._cells[row, first] = content
        self.look(Area(row, first, row, last), how)
        self.add(Merge(Area(row, first, row, last)))

    def look(self, area: Area, how: Look) -> None:
        """Lay a look over an area."""
        self._looks.append(Looks(area, how))

    def height(self, row: int, points: float) -> None:
        """Set the height of a row."""
        self._heights[row] = points

    def add(self, *elements: Element) -> None:
        """Add anything else that a sheet can hold."""
        self._others += elements

    def lines(self, content: Content, px: float, size: float = BODY, *, bold: bool = False, indent: int = 0) -> int:
        """Count the lines that a content takes in a cell of that width."""
        text = words(content)
        return count_lines(text, px, measure(size, bold=bold), indent) if text else 1

    def heading(self, last: int, title: Content, subtitle: Content = None) -> None:
        """Write the title of the sheet and a line below it, in rows 1 and 2, across its columns."""
        self.wide(1, 1, last, title, look(TITLE, bold=True))
        self.height(1, 24)
        self.wide(2, 1, last, subtitle, look(colour=GRAPHITE, vertical="top", wrap=True))
        self.height(2, max(20, row_height(self.lines(subtitle, self.span(1, last)), measure(), 6)))

    def heads(self, row: int, columns: Sequence[Column], first: int = 1) -> None:
        """Write a quiet line of column heads over a rule."""
        most = 1
        for column, entry in enumerate(columns, first):
            self.put(
                row,
                column,
                entry.head,
                look(
                    SMALL,
                    colour=GRAPHITE,
                    border=RULE,
                    horizontal=entry.horizontal,
                    vertical="bottom",
                    wrap=True,
                    indent=entry.indent,
                ),
            )
            most = max(most, self.lines(entry.head, entry.px, SMALL, indent=entry.indent))
        self.height(row, row_height(most, measure(SMALL), 4))

    def table(self, top: int, columns: Sequence[Column], rows: Iterable[Sequence[Content]], padding: float = 6) -> Area:
        """Write heads in the row `top` and the rows below them, each as high as its words need.

        Returns:
            The area of the rows, heads not counted; one empty row when there are none.
        """
        self.heads(top, columns)
        row = top
        for row, contents in enumerate(rows, top + 1):
            for column, content in enumerate(contents, 1):
                self._cells[row, column] = content
            self.height(row, self._needed(contents, columns, padding))
        body = Area(top + 1, 1, max(row, top + 1), len(columns))
        for column, entry in enumerate(columns, 1):
            self.look(Area(body.top, column, body.bottom, column), entry.look)
        return body

    def _needed(self, contents: Sequence[Content], columns: Sequence[Column], padding: float) -> float:
        return max(
            row_height(self.lines(content, entry.px, entry.size, indent=entry.indent), measure(entry.size), padding)
            for content, entry in zip(contents, columns, strict=True)
        )

    @property
    def last_row(self) -> int:
        """The last row with something in it."""
        return max((row for row, _ in self._cells), default=1)

    def fits(self, page: Print) -> tuple[int, int]:
        """Return the fitting for a sheet as wide as its page: one page where that is nearly enough, else many."""
        across, down = A4_MM[::-1] if page.landscape else A4_MM
        left, right, top, bottom = page.margins[:4]
        scale = min(1, (across - left - right) * _POINTS_PER_MM / (sum(self.widths) * 0.75))
        room = (down - top - bottom) * _POINTS_PER_MM / scale
        tall = sum(self._heights.get(row, 15) for row in range(1, self.last_row + 1))
        return (1, 1) if tall <= room * _TAIL else (1, 0)

    def sheet(self, key: str, title: str, page: Print, view: View, *, hidden: bool = False) -> OurSheet:
        """Make the edit that puts the sheet."""
        elements: list[Element] = [Columns(column, column, px) for column, px in enumerate(self.widths, 1)]
        elements += self._blocks()
        elements += self._looks
        elements += self._rows()
        elements += self._others
        return OurSheet(key, title, (*elements, page, view), hidden)

    def _blocks(self) -> list[Block]:
        """Gather the cells into blocks, one for each run of rows that take the same columns."""
        reach: dict[int, tuple[int, int]] = {}
        for row, column in self._cells:
            left, right = reach.get(row, (column, column))
            reach[row] = min(left, column), max(right, column)
        blocks = []
        runs = groupby(enumerate(sorted(reach)), lambda pair: (pair[1] - pair[0], reach[pair[1]]))
        for (_, (left, right)), run in runs:
            rows = [row for _, row in run]
            cells = (tuple(self._cells.get((row, column)) for column in range(left, right + 1)) for row in rows)
            blocks.append(Block(rows[0], left, tuple(cells)))
        return blocks

    def _rows(self) -> list[Rows]:
        runs = groupby(enumerate(sorted(self._heights)), lambda pair: (pair[1] - pair[0], self._heights[pair[1]]))
        found = []
        for (_, points), run in runs:
            rows = [row for _, row in run]
            found.append(Rows(rows[0], rows[-1], points))
        return found


def footer(plan_name: str) -> tuple[str, str, str]:
    """Return the foot of a page of ours: the plan's name on the left, the sheet and the page on the right."""
    quiet = f'&"Arial,Regular"&{SMALL:g}&K{palette.GRAPHITE}'
    name = plan_name.replace("&", "&&")
    room = 110
    short = name if len(name) <= room else name[: name.rfind(" ", 0, room)].rstrip("&") + "…"
    return f"{quiet}{short}", "", f"{quiet}&A. Стр. &P из &N"
