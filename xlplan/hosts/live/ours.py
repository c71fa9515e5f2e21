"""Whole sheets of ours: copied in from the changed copy, with their looks, charts and page; formulas put in blocks."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from xlplan.edits import PREFIX, Block, Choices, Link, OurSheet, RichText
from xlplan.grid import Area, Book, Grid
from xlplan.hosts.live import parts
from xlplan.hosts.live.cells import changed_cells, few_rectangles, rectangles, write
from xlplan.hosts.live.program import without_formulas
from xlplan.hosts.live.snapshot import Marks
from xlplan.own import our_sheets

DRAWN = f"{PREFIX}drawn_"
"""A sheet of ours that was copied in bears a name: this and its key, for the fingerprint of the edit that drew it."""


@dataclass(frozen=True, slots=True)
class Fates:
    """What becomes of the sheets of ours that are to be there.

    Attributes:
        drawn: the keys of those that are drawn anew, in the order of their tabs.
        written: the areas to be written on those that stay, by title.
    """

    drawn: tuple[str, ...]
    written: Mapping[str, tuple[Area, ...]]


def fingerprints(drawings: Iterable[OurSheet]) -> Mapping[str, str]:
    """Return the fingerprint of each of these sheets: its key to what it would be drawn from."""
    return {drawing.key: _fingerprint(drawing) for drawing in drawings}


def _fingerprint(sheet: OurSheet) -> str:
    """Return the fingerprint of all but values and formulas: these can be written into the sheet that is there."""
    rest = [element for element in sheet.elements if not isinstance(element, Block)]
    plain = repr((sheet.title, sheet.hidden, rest, sorted(_rich_texts(sheet))))
    return hashlib.sha256(plain.encode()).hexdigest()[:24]


def fates_of(
    before: Book, after: Book, drawings: Mapping[str, OurSheet], prints: tuple[Mapping[str, str], Mapping[str, str]]
) -> Fates:
    """Tell the sheets of ours that are drawn anew from those in which some cells are written.

    Args:
        before: the workbook as it is.
        after: the workbook as it is to be.
        drawings: the sheets to be, by title; one that is not among them stays.
        prints: the fingerprints of what the sheets there now were drawn from, and of the drawings.
    """
    known, coming = our_sheets(before), our_sheets(after)
    drawn, wanted = prints
    order = [grid.title for grid in after.grids]
    anew, written = [], {}
    for key in sorted(coming, key=lambda key: order.index(coming[key])):
        old, new = before.grid(known.get(key, "")), after.grid(coming[key])
        same = wanted.get(key, drawn.get(key)) == drawn.get(key)
        if old is None or new is None or not same or (old.title, old.visible) != (new.title, new.visible):
            anew.append(key)
        elif changed := changed_cells(old, new):
            written[new.title] = tuple(blocks(changed, drawings.get(new.title)))
    return Fates(tuple(anew), written)


def blocks(cells: Iterable[tuple[int, int]], drawing: OurSheet | None) -> list[Area]:
    """Return the areas that are written to write some cells of a sheet of ours.

    Where they lie scattered, the values among them are written once more; texts of several looks are not, as they
    would lose them. Of a sheet that was not drawn in this run nobody knows which these are.
    """
    return rectangles(cells) if drawing is None else few_rectangles(cells, _varied(drawing))


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
    """Write the formulas of a sheet in blocks: those of the copy may lead to the workbook that they came from."""
    for area in blocks(grid.formulas, drawing):
        write(sheet, area, grid)


def _varied(drawing: OurSheet) -> Iterator[tuple[int, int]]:
    """Yield the cells whose contents are more than a value or a formula."""
    yield from ((row, column) for row, column, _ in _rich_texts(drawing))
    yield from ((element.row, element.column) for element in drawing.elements if isinstance(element, Link))


def _rich_texts(drawing: OurSheet) -> Iterator[tuple[int, int, str]]:
    """Yield (row, column, what it says and how) of each text of several looks."""
    for element in drawing.elements:
        if isinstance(element, Block):
            for row, contents in enumerate(element.rows, element.top):
                for column, content in enumerate(contents, element.left):
                    if isinstance(content, RichText):
                        yield row, column, repr(content)


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
