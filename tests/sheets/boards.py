"""A plan written into a workbook in memory, as `xlplan update` writes it into a file."""

from datetime import date

from tests.plans import book, plan_grid
from xlplan.api import write
from xlplan.edits import OurSheet
from xlplan.elements import Block
from xlplan.grid import Grid, Value
from xlplan.hosts.memory import MemoryHost
from xlplan.sheets.board_edits import Parts
from xlplan.writing import Written

DAY = date(2021, 4, 20)
HEADS = "№ п/п", "Наименование мероприятия", "Исполнители", "Срок исполнения", "Результат", "Отметка о выполнении"


def workbook(*lines: str, others: tuple[Grid, ...] = ()) -> MemoryHost:
    """A workbook with a plan of these activities from row 3 down, and other sheets."""
    return MemoryHost(book(plan_grid(*lines), *others))


def updated(host: MemoryHost, today: date = DAY, parts: Parts = Parts.ALL) -> Written:
    return write(host, today, parts)


def sheet(host: MemoryHost, title: str) -> Grid:
    found = host.read().grid(title)
    assert found is not None, f"no sheet {title}"
    return found


def column(grid: Grid, number: int) -> list[Value]:
    return [cells[number] for cells in grid.rows.values() if number in cells]


def block_cells(made: OurSheet) -> list[object]:
    blocks = (element for element in made.elements if isinstance(element, Block))
    return [content for block in blocks for row in block.rows for content in row if content is not None]
