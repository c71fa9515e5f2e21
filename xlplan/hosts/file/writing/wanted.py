"""What the elements of an edit want of each cell: its content, and all the looks that lie on it as one."""

from collections.abc import Iterable, Mapping

from xlplan.elements import Block, Content, Looks
from xlplan.grid import Area
from xlplan.looks import MOST_ROWS, Look

_MOST_CELLS = 4_000_000

Wanted = dict[int, dict[int, "Cell"]]
"""Row to column to what is wanted of the cell."""


class Untouched:
    """The content stays as it is."""


UNTOUCHED = Untouched()
PLAIN = Look()


class Cell:
    """What is wanted of one cell."""

    __slots__ = ("content", "look")

    def __init__(self) -> None:
        """Want nothing yet."""
        self.content: Content | Untouched = UNTOUCHED
        self.look = PLAIN


def wanted_cells(elements: Iterable[object], into: Wanted | None = None) -> Wanted:
    """Return what blocks and looks want, later ones over earlier ones; looks of whole columns are left out."""
    wanted: Wanted = {} if into is None else into
    laid: dict[tuple[int, int], tuple[Look, Look, Look]] = {}
    for element in elements:
        if isinstance(element, Block):
            for row, contents in enumerate(element.rows, element.top):
                cells = wanted.setdefault(row, {})
                for column, content in enumerate(contents, element.left):
                    cells.setdefault(column, Cell()).content = content
        elif isinstance(element, Looks) and not whole_columns(element.area):
            _lay(wanted, element, laid)
    return wanted


def _lay(wanted: Wanted, looks: Looks, laid: dict[tuple[int, int], tuple[Look, Look, Look]]) -> None:
    """Lay a look over each cell of its area. Few different pairs of looks meet, so each is merged once."""
    area, look = looks.area, looks.look
    if (area.bottom - area.top + 1) * (area.right - area.left + 1) > _MOST_CELLS:
        raise ValueError(f"a look over {area.a1}")
    for row in range(area.top, area.bottom + 1):
        cells = wanted.setdefault(row, {})
        for column in range(area.left, area.right + 1):
            cell = cells.get(column)
            if cell is None:
                cell = cells[column] = Cell()
            key = id(look), id(cell.look)
            if key not in laid:
                laid[key] = look.over(cell.look), look, cell.look
            cell.look = laid[key][0]


def whole_columns(area: Area) -> bool:
    """Tell whether an area runs from the first row to the last."""
    return area.top == 1 and area.bottom == MOST_ROWS


def column_looks(elements: Iterable[object]) -> Mapping[int, Look]:
    """Return the looks of whole columns."""
    looks: dict[int, Look] = {}
    for element in elements:
        if isinstance(element, Looks) and whole_columns(element.area):
            for column in range(element.area.left, element.area.right + 1):
                looks[column] = element.look.over(looks.get(column, Look()))
    return looks


def refuse_whole_columns(elements: Iterable[object]) -> None:
    """Raise `ValueError` for a look of whole columns: on a sheet of the staff a look lies on cells."""
    if column_looks(elements):
        raise ValueError("a look of whole columns on a sheet of the staff")


def cells_area(wanted: Wanted) -> Area | None:
    """Return the least area that holds all the cells, None for no cells."""
    rows = [row for row, cells in wanted.items() if cells]
    if not rows:
        return None
    left = min(min(cells) for cells in wanted.values() if cells)
    right = max(max(cells) for cells in wanted.values() if cells)
    return Area(min(rows), left, max(rows), right)
