"""Plans rolled over in one line, without any file."""

from datetime import date

from tests.plans import HEADINGS, plan_grid
from xlplan.grid import Book, ErrorValue, Grid, Text
from xlplan.reader import read_plan
from xlplan.rollover import Carry, Rollover, name_of, roll, term_of
from xlplan.rollover.gathering import cell_of

TODAY = date(2021, 12, 20)


def texts_of(book: Book) -> list[Text]:
    """The texts that a host would tell: titles of sheets and words in cells."""
    texts = []
    for grid in book.grids:
        texts.append(Text("sheet", grid.title, grid.title))
        for row, column, value in grid.cells():
            if isinstance(value, str) and not isinstance(value, ErrorValue) and (row, column) not in grid.formulas:
                texts.append(Text("cell", str(grid.ref(row, column)), value))
    return texts


def roll_book(
    book: Book, *more: Text, target: int | None = None, carry: Carry = Carry.UNFINISHED, today: date = TODAY
) -> Rollover:
    """A workbook rolled over."""
    plan = read_plan(book)
    term = term_of(plan, target)
    texts = [*texts_of(book), *more]
    return roll(plan, book, texts, term, today=today, carry=carry, output=name_of(book.file, term))


def rolled(
    *lines: str,
    title: str = "ПЛАН РАБОТЫ НА 2021 ГОД",
    headings: tuple[str, ...] = HEADINGS,
    carry: Carry = Carry.UNFINISHED,
    today: date = TODAY,
    target: int | None = None,
) -> Rollover:
    """A plan of these activities rolled over; the first of them stands in row 3."""
    grid = plan_grid(*lines, title=title, headings=headings)
    return roll_book(Book("plan_2021.xlsx", (grid,)), target=target, carry=carry, today=today)


def with_cells(grid: Grid, **cells: object) -> Grid:
    """The sheet with other values in some cells, named as people name them: D3=date(2021, 3, 12)."""
    rows = {row: dict(values) for row, values in grid.rows.items()}
    for a1, value in cells.items():
        ref = cell_of(f"{grid.title}!{a1}")
        assert ref
        rows.setdefault(ref.row, {})[ref.column] = value  # type: ignore[assignment]
    return Grid(grid.title, dict(sorted(rows.items())), grid.formulas, grid.number_formats)


def new_words(rollover: Rollover) -> dict[str, str]:
    """Address to the new words."""
    return {one.text.at.removeprefix("План!"): one.words for one in rollover.words}


def new_contents(rollover: Rollover) -> dict[str, object]:
    """Address to the new content of cells that hold no text, or are to hold none."""
    return {one.at.a1: one.content for one in rollover.contents}
