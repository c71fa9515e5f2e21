"""Plans for tests, one activity a line: «1.1. | Отчёт | КС | до 15 марта | Отчёт | выполнено»."""

from xlplan.grid import Book, Grid, Value
from xlplan.plan import Plan
from xlplan.reader import read_plan

HEADINGS = ("№ п/п", "Наименование мероприятия", "Исполнители", "Срок исполнения", "Результат", "Отметка о выполнении")


def grid(*rows: tuple[Value, ...], title: str = "План", top: int = 1) -> Grid:
    """A sheet of these rows from row `top` down, empty strings and None left out."""
    cells = {
        number: {column: value for column, value in enumerate(row, 1) if value is not None and value != ""}
        for number, row in enumerate(rows, top)
    }
    return Grid(title, {number: row for number, row in cells.items() if row})


def book(*grids: Grid, file: str = "plan.xlsx") -> Book:
    """A workbook of these sheets."""
    return Book(file, grids)


def cells(line: str) -> tuple[Value, ...]:
    """A row from a line: cells parted by bars, spaces around them dropped."""
    return tuple(part.strip() for part in line.split("|"))


def plan_grid(*lines: str, title: str = "ПЛАН РАБОТЫ НА 2021 ГОД", headings: tuple[str, ...] = HEADINGS) -> Grid:
    """A sheet with a title in row 1, headings in row 2 and these rows from row 3 down."""
    return grid((title,), headings, *(cells(line) for line in lines))


def plan(*lines: str, title: str = "ПЛАН РАБОТЫ НА 2021 ГОД", headings: tuple[str, ...] = HEADINGS) -> Plan:
    """A plan of these activities; the first of them stands in row 3."""
    return read_plan(book(plan_grid(*lines, title=title, headings=headings)))
