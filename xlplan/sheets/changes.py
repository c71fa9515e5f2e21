"""What edits would change in a book, told without applying them: for `--dry-run`."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from xlplan.edits import Edit, OurPart, OurSheet
from xlplan.elements import Block, Content, Formula, RichText
from xlplan.grid import Book, Grid, Value
from xlplan.own import our_areas, our_sheets
from xlplan.wording import plural


def told_changes(book: Book, edits: Sequence[Edit]) -> Iterator[str]:
    """Yield a line for each sheet that would come, change or go; `book` is as it is now, with what is ours."""
    ours = our_sheets(book)
    coming = [edit for edit in edits if isinstance(edit, OurSheet)]
    for sheet in coming:
        grid = book.grid(ours[sheet.key]) if sheet.key in ours else None
        hidden = " (скрытый)" if sheet.hidden else ""
        if grid is None:
            yield f"новый лист «{sheet.title}»{hidden}"
        elif cells := _different(grid, sheet.elements):
            yield f"лист «{sheet.title}»{hidden}: {plural(cells, 'ячейка', 'ячейки', 'ячеек')}"
    for edit in edits:
        if isinstance(edit, OurPart) and (cells := _different(book.grid(edit.sheet), edit.elements)):
            yield f"лист «{edit.sheet}», столбцы справа от плана: {plural(cells, 'ячейка', 'ячейки', 'ячеек')}"
    staying = {sheet.key for sheet in coming}
    yield from (f"лист «{title}» будет убран" for key, title in ours.items() if key not in staying)
    parts = {edit.sheet.casefold() for edit in edits if isinstance(edit, OurPart)}
    for grid in book.grids:
        if our_areas(book, grid.title) and grid.title.casefold() not in parts:
            yield f"лист «{grid.title}»: добавленное xlplan будет убрано"


def _different(grid: Grid | None, elements: Sequence[object]) -> int:
    """Count the cells that would hold something else."""
    count = 0
    for block in elements:
        if not isinstance(block, Block):
            continue
        for row, contents in enumerate(block.rows, block.top):
            for column, content in enumerate(contents, block.left):
                count += grid is None or not _same(grid, row, column, content)
    return count


def _same(grid: Grid, row: int, column: int, content: Content) -> bool:
    held, formula = grid.value(row, column), grid.formulas.get((row, column))
    if isinstance(content, Formula):
        return formula == content.text and _plain(held) == _plain(content.value)
    value = content.text if isinstance(content, RichText) else content
    return formula is None and _plain(held) == _plain(value)


def _plain(value: Value) -> Value:
    """Return a value so that what a file holds and what was put compare: nothing is the empty text, days are days."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    return "" if value is None else value
