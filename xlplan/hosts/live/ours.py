"""Whole sheets of ours: copied in from the changed copy, with their looks, charts and page; formulas put in blocks."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from xlplan.edits import PREFIX, Block, Choices, Edit, Formula, Link, OurSheet, RichText
from xlplan.grid import Book, Grid
from xlplan.hosts.live import parts
from xlplan.hosts.live.cells import changed_cells, few_rectangles, rectangles, write
from xlplan.hosts.live.program import without_formulas
from xlplan.hosts.live.snapshot import Marks
from xlplan.own import our_sheets

DRAWN = f"{PREFIX}drawn_"
"""A sheet of ours that was copied in bears a name: this and its key, for the fingerprint of the edit that drew it."""


def fingerprints(edits: Sequence[Edit]) -> Mapping[str, str]:
    """Return the fingerprint of each sheet of ours in the edits: its key to what it would be drawn from."""
    return {edit.key: _fingerprint(edit) for edit in edits if isinstance(edit, OurSheet)}


def _fingerprint(sheet: OurSheet) -> str:
    elements = [_without_values(element) if isinstance(element, Block) else element for element in sheet.elements]
    plain = repr((sheet.title, sheet.hidden, elements))
    return hashlib.sha256(plain.encode()).hexdigest()[:24]


def _without_values(block: Block) -> Block:
    """Return a block without what its formulas show now: the program reckons that itself."""
    rows = tuple(
        tuple(replace(content, value=None) if isinstance(content, Formula) else content for content in row)
        for row in block.rows
    )
    return replace(block, rows=rows)


def stale_keys(before: Book, after: Book, drawn: Mapping[str, str], wanted: Mapping[str, str]) -> list[str]:
    """Return the keys of the sheets to be drawn, in the order of their tabs.

    Args:
        before: the workbook as it is.
        after: the workbook as it is to be.
        drawn: what the sheets there now were drawn from.
        wanted: what they are to be drawn from; a sheet that is not in it stays.
    """
    known, coming = our_sheets(before), our_sheets(after)
    order = [grid.title for grid in after.grids]
    keys = sorted(coming, key=lambda key: order.index(coming[key]))
    return [key for key in keys if key not in known or _is_stale(key, before, after, drawn, wanted)]


def _is_stale(key: str, before: Book, after: Book, drawn: Mapping[str, str], wanted: Mapping[str, str]) -> bool:
    if key in wanted and wanted[key] != drawn.get(key):
        return True
    old, new = before.grid(our_sheets(before)[key]), after.grid(our_sheets(after)[key])
    if old is None or new is None or (old.title, old.visible) != (new.title, new.visible):
        return True
    return bool(changed_cells(old, new))


def draw(book: Any, other: Any, keys: Sequence[str], before: Book, after: Book) -> None:
    """Copy sheets of ours in, in the place of those of the same key; `put_formulas` comes when all stand there."""
    known, coming = our_sheets(before), our_sheets(after)
    for key in keys:
        title, place = coming[key], book.sheets[known[key]] if key in known else None
        neighbour = _neighbour(book, after, title)
        without_formulas(other.sheets[title])
        copied = other.sheets[title].copy(after=place if place is not None else neighbour)
        if place is not None:
            place.delete()
        if copied.name != title:
            copied.name = title
        grid = after.grid(title)
        copied.visible = grid is None or grid.visible


def put_formulas(sheet: Any, grid: Grid, drawing: OurSheet | None) -> None:
    """Write the formulas of a sheet in blocks: those of the copy may lead to the workbook that they came from.

    Where they lie scattered, the values among them are written once more; texts of several looks are not, as they
    would lose them. Of a sheet that was not drawn in this run nobody knows which these are.
    """
    areas = rectangles(grid.formulas) if drawing is None else few_rectangles(grid.formulas, _varied(drawing))
    for area in areas:
        write(sheet, area, grid)


def _varied(drawing: OurSheet) -> Iterator[tuple[int, int]]:
    """Yield the cells whose contents are more than a value or a formula."""
    for element in drawing.elements:
        match element:
            case Link():
                yield element.row, element.column
            case Block():
                for row, cells in enumerate(element.rows, element.top):
                    varied = (at for at, content in enumerate(cells, element.left) if isinstance(content, RichText))
                    yield from ((row, column) for column in varied)


def put_rules(book: Any, other: Any, titles: Sequence[str]) -> None:
    """Let rules speak of the names that they spoke of: LibreOffice copies the number of a name, another's here."""
    for title in titles:
        copied, source = (each.sheets[title].cells.conditional_formats for each in (book, other))
        for mine, theirs in zip(copied, source, strict=False):
            formula = theirs.formula
            if formula is not None and mine.type == "custom" and mine.formula != formula:
                mine.set(formula=formula)


def put_choices(book: Any, marks: Mapping[str, Marks], edits: Mapping[str, OurSheet]) -> None:
    """Let lists offer the names that they offered, for the same reason."""
    for title, each in marks.items():
        sheet = edits.get(title)
        wanted = [element for element in sheet.elements if isinstance(element, Choices)] if sheet else []
        parts.put_choices(book, book.sheets[title], Marks((), ()), each, wanted)


def _neighbour(book: Any, after: Book, title: str) -> Any:
    """Return the sheet behind which one is to stand."""
    there = {sheet.name.casefold(): sheet for sheet in book.sheets}
    order = [grid.title.casefold() for grid in after.grids]
    before = reversed(order[: order.index(title.casefold())])
    return next((there[name] for name in before if name in there), book.sheets[-1])
