"""How a difference gets into the open workbook."""

from collections.abc import Iterable, Sequence
from typing import Any

from xlplan.edits import Choices, Rule
from xlplan.grid import Area
from xlplan.hosts.live import names, notes, ours, parts
from xlplan.hosts.live.cells import write
from xlplan.hosts.live.difference import Change
from xlplan.hosts.live.looks import take
from xlplan.hosts.live.program import reckon, set_property
from xlplan.hosts.live.staff_sheets import SheetChange
from xlplan.own import our_sheets


def carry(book: Any, other: Any, change: Change) -> None:
    """Bring the difference into the open workbook.

    Args:
        book: the open workbook.
        other: the changed copy, open beside it; None when nothing is taken from there.
        change: what is different.
    """
    for edit in change.properties:
        set_property(book, edit.at, edit.words)
    for old, new in change.titles.items():
        book.sheets[old].name = new
    moved = [our_sheets(change.after)[key] for key in change.fates.drawn]
    saved = _leading_to(change, moved)
    _put_sheets(book, other, change)
    _put_names(book, change, moved)
    # Now that every sheet and name that they speak of is there.
    _put_formulas(book, change, moved)
    for title, areas in (*change.fates.written.items(), *saved):
        _write(book, change, title, areas)
    for sheet in change.sheets:
        _write(book, change, sheet.title, sheet.cells)
    reckon(book)  # before the looks: LibreOffice gives a cell the format of what its formula says
    if moved:
        ours.put_rules(book, other, moved)
        ours.put_choices(book, {title: change.lists[title] for title in moved}, change.drawings)
    for sheet in change.sheets:
        _dress(book, other, sheet)
    names.carry(book, change.names[0], ())  # last: what is named ours is known by these names


def _put_sheets(book: Any, other: Any, change: Change) -> None:
    if change.fates.drawn:
        ours.draw(book, other, change.fates.drawn, change.before, change.after)
    for title in change.gone:
        book.sheets[title].delete()


def _put_names(book: Any, change: Change, moved: Sequence[str]) -> None:
    """Put names that are new or mean something else, and those that were lost with the sheets that they led to."""
    _, put = change.names
    known = {(name.sheet, name.name) for name in put}
    lost = [name for name in names.again(change.after, moved) if (name.sheet, name.name) not in known]
    names.carry(book, (), [*put, *lost])
    drawn, now = change.drawn
    names.put_drawn(book, {key: text for key, text in now.items() if text}, drawn)


def _put_formulas(book: Any, change: Change, moved: Sequence[str]) -> None:
    for title in moved:
        grid = change.after.grid(title)
        if grid is not None:
            ours.put_formulas(book.sheets[title], grid, change.drawings.get(title))


def _write(book: Any, change: Change, title: str, areas: Iterable[Area]) -> None:
    grid = change.after.grid(title)
    if grid is not None:
        for area in areas:
            write(book.sheets[title], area, grid)


def _dress(book: Any, other: Any, wanted: SheetChange) -> None:
    """Give cells of the staff what of ours is not contents: looks, rules, lists, notes, widths."""
    sheet = book.sheets[wanted.title]
    beside = None if other is None else other.sheets[wanted.title]
    for area in wanted.plain if beside is not None else ():
        take(sheet, beside, area)
    parts.put_looks(sheet, wanted.looks)
    if wanted.rules:
        parts.put_rules(sheet, wanted.marks[0], parts.every(wanted.part, Rule))
        parts.put_choices(book, sheet, *wanted.marks, parts.every(wanted.part, Choices))
    if wanted.notes:
        notes.carry(sheet, *wanted.notes)
    if wanted.columns and beside is not None:
        parts.put_columns(sheet, beside, wanted.columns)
    parts.put_print_area(sheet, *wanted.printed)


def _leading_to(change: Change, titles: Sequence[str]) -> list[tuple[str, list[Area]]]:
    """Return the formulas elsewhere that speak of sheets that are drawn anew: they are lost with the old sheets."""
    if not titles:
        return []
    found = []
    for grid in change.after.grids:
        if grid.title not in titles:
            lost = [cell for cell, text in grid.formulas.items() if any(title in text for title in titles)]
            if lost:
                found.append((grid.title, ours.blocks(lost, change.drawings.get(grid.title))))
    return found
