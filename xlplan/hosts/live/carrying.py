"""The difference between a workbook before and after, and how it gets into the open workbook."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from xlplan.edits import (
    NOTE_HEAD,
    Block,
    Choices,
    Edit,
    Looks,
    Note,
    OurPart,
    OurSheet,
    RemoveOurs,
    RemovePart,
    Rule,
    TheirCells,
    TheirWords,
)  # fmt: skip
from xlplan.grid import Area, Book, Grid
from xlplan.hosts.file.package import Package
from xlplan.hosts.live import names, ours, parts
from xlplan.hosts.live.cells import changed_cells, rectangles, write
from xlplan.hosts.live.looks import take
from xlplan.hosts.live.program import property_of, reckon, set_property
from xlplan.hosts.live.snapshot import Marks, marks_of, read
from xlplan.own import our_areas, our_print_area, our_sheets


@dataclass(frozen=True, slots=True)
class SheetChange:
    """What changes on a sheet of the staff.

    Attributes:
        title: its title, after the change.
        cells: the areas to be written.
        looks: looks to lay on cells.
        plain: areas that are given back, with the looks that lay below.
        part: our part there from now on; None for none.
        marks: our rules and lists there before and after.
        notes: whether its notes of ours change.
        columns: columns whose width may change.
        rules: whether its rules or lists change.
        printed: the print area of ours before and after.
    """

    title: str
    cells: tuple[Area, ...]
    looks: tuple[Looks, ...]
    plain: tuple[Area, ...]
    part: OurPart | None
    marks: tuple[Marks, Marks]
    notes: bool
    columns: frozenset[int]
    rules: bool
    printed: tuple[Area | None, Area | None]


@dataclass(frozen=True, slots=True)
class Change:
    """All that changes in a workbook."""

    before: Book
    after: Book
    titles: Mapping[str, str]
    stale: tuple[str, ...]
    gone: tuple[str, ...]
    names: tuple[list[names.Key], list[Any]]
    drawn: tuple[Mapping[str, str], Mapping[str, str]]
    sheets: tuple[SheetChange, ...]
    properties: tuple[TheirWords, ...]
    lists: Mapping[str, Marks]
    drawings: Mapping[str, OurSheet]

    def __bool__(self) -> bool:
        return bool(
            self.properties or self.titles or self.stale or self.gone or names.matter(self.names) or self.sheets
        )

    @property
    def needs_other(self) -> bool:
        """Whether the changed copy has to be opened beside."""
        return bool(self.stale) or any(sheet.plain or sheet.columns for sheet in self.sheets)


def change_of(book: Any, before: Package, after: Package, edits: Sequence[Edit]) -> Change:
    """Return the difference that the edits make."""
    one, two = read(before), read(after)
    titles = {
        edit.before: edit.words
        for edit in edits
        if isinstance(edit, TheirWords) and edit.where == "sheet" and edit.before != edit.words
    }
    known, wanted = names.drawn(one), ours.fingerprints(edits)
    coming = our_sheets(two)
    now = {key: wanted.get(key) or known.get(key, "") for key in coming}
    stale = ours.stale_keys(one, two, known, wanted)
    gone = tuple(title for key, title in our_sheets(one).items() if key not in coming)
    sheets = [
        _sheet_change(book, before, after, (one, two), (titles.get(grid.title, grid.title), grid), edits)
        for grid in one.grids
        if grid.title not in our_sheets(one).values()
    ]
    return Change(
        one,
        two,
        {old: new for old, new in titles.items() if one.grid(old) is not None and two.grid(new) is not None},
        tuple(stale),
        gone,
        names.changed(one, two),
        (known, now),
        tuple(sheet for sheet in sheets if sheet is not None),
        tuple(
            edit
            for edit in edits
            if isinstance(edit, TheirWords) and edit.where == "property" and property_of(book, edit.at) != edit.words
        ),
        {coming[key]: marks_of(after, coming[key]) for key in stale},
        {edit.title: edit for edit in edits if isinstance(edit, OurSheet)},
    )


def _sheet_change(
    book: Any,
    before: Package,
    after: Package,
    books: tuple[Book, Book],
    named: tuple[str, Grid],
    edits: Sequence[Edit],
) -> SheetChange | None:
    title, old = named
    new = books[1].grid(title)
    if new is None:
        return None
    part, touched = part_of(edits, title)
    areas = our_areas(books[0], old.title), our_areas(books[1], title)
    plain = tuple(area for area in areas[0] if not any(_within(area, other) for other in areas[1])) if touched else ()
    blocks = [*_blocks(edits, title, part), *areas[0]]
    cells = _areas_to_write(old, new, blocks)
    marks = marks_of(before, old.title), marks_of(after, title)
    looks = [*parts.every(part, Looks), *_their_looks(edits, title)]
    rules = touched and (_told(marks[0]) != _told(marks[1]))
    notes = touched and _notes_differ(book, old.title, parts.every(part, Note))
    fresh = _looks_differ(book, old.title, looks)
    columns = frozenset(parts.columns_of(part) | {c for a in areas[0] for c in range(a.left, a.right + 1)})
    printed = our_print_area(books[0], old.title), our_print_area(books[1], title)
    if not (cells or plain or rules or notes or fresh or areas[0] != areas[1] or printed[0] != printed[1]):
        return None
    wide = columns if touched else frozenset()
    return SheetChange(title, tuple(cells), tuple(looks), plain, part, marks, touched, wide, touched, printed)


def part_of(edits: Sequence[Edit], title: str) -> tuple[OurPart | None, bool]:
    """Return our part on a sheet after the edits, and whether they say anything of it."""
    part, touched = None, False
    for edit in edits:
        match edit:
            case OurPart() if edit.sheet.casefold() == title.casefold():
                part, touched = edit, True
            case RemovePart() if edit.sheet.casefold() == title.casefold():
                part, touched = None, True
            case RemoveOurs():
                part, touched = None, True
            case _:
                pass
    return part, touched


def carry(book: Any, other: Any, change: Change) -> None:
    """Bring the difference into the open workbook."""
    for edit in change.properties:
        set_property(book, edit.at, edit.words)
    for old, new in change.titles.items():
        book.sheets[old].name = new
    moved = [our_sheets(change.after)[key] for key in change.stale]
    saved = _leading_to(change, moved)
    if change.stale:
        ours.draw(book, other, change.stale, change.before, change.after)
    for title in change.gone:
        book.sheets[title].delete()
    gone, put = change.names
    known = {(name.sheet, name.name) for name in put}
    put = [*put, *(name for name in names.again(change.after, moved) if (name.sheet, name.name) not in known)]
    names.carry(book, (), put)
    known_drawn, now = change.drawn
    names.put_drawn(book, {key: text for key, text in now.items() if text}, known_drawn)
    for title in moved:  # now that every sheet and name that they speak of is there
        grid = change.after.grid(title)
        if grid is not None:
            ours.put_formulas(book.sheets[title], grid)
    if change.stale:
        ours.put_rules(book, other, moved)
        ours.put_choices(book, {title: change.lists[title] for title in moved}, change.drawings)
    for title, areas in saved:
        grid = change.after.grid(title)
        if grid is not None:
            for area in areas:
                write(book.sheets[title], area, grid)
    if change.stale:
        reckon(book)  # before the looks: LibreOffice gives a cell the format of what its formula says
    for sheet in change.sheets:
        _carry_sheet(book, other, change, sheet)
    names.carry(book, gone, ())  # last: what is named ours is known by these names


def _carry_sheet(book: Any, other: Any, change: Change, wanted: SheetChange) -> None:
    sheet, grid = book.sheets[wanted.title], change.after.grid(wanted.title)
    beside = None if other is None else other.sheets[wanted.title]
    if grid is not None:
        for area in wanted.cells:
            write(sheet, area, grid)
    # After the contents: LibreOffice gives a cell the format of what its formula says.
    for area in wanted.plain if beside is not None else ():
        take(sheet, beside, area)
    parts.put_looks(sheet, wanted.looks)
    if wanted.rules:
        parts.put_rules(sheet, wanted.marks[0], parts.every(wanted.part, Rule))
        parts.put_choices(book, sheet, *wanted.marks, parts.every(wanted.part, Choices))
    if wanted.notes:
        parts.put_notes(sheet, parts.every(wanted.part, Note))
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
                found.append((grid.title, rectangles(lost)))
    return found


def _areas_to_write(old: Grid, new: Grid, blocks: Sequence[Area]) -> list[Area]:
    """Return the blocks in which anything differs, and the differing cells outside of them."""
    changed = changed_cells(old, new)
    areas = [block for block in dict.fromkeys(blocks) if any(block.holds(*cell) for cell in changed)]
    return areas + rectangles(cell for cell in changed if not any(area.holds(*cell) for area in areas))


def _blocks(edits: Sequence[Edit], title: str, part: OurPart | None) -> list[Area]:
    theirs = [edit for edit in edits if isinstance(edit, TheirCells) and edit.sheet.casefold() == title.casefold()]
    blocks = [element for edit in theirs for element in edit.elements if isinstance(element, Block)]
    return [block.area for block in (*parts.every(part, Block), *blocks)]


def _their_looks(edits: Sequence[Edit], title: str) -> list[Looks]:
    theirs = [edit for edit in edits if isinstance(edit, TheirCells) and edit.sheet.casefold() == title.casefold()]
    return [element for edit in theirs for element in edit.elements if isinstance(element, Looks)]


def _looks_differ(book: Any, title: str, looks: Sequence[Looks]) -> bool:
    """Tell whether a fill of the wanted looks is not there: the part of a look that people see first."""
    filled: dict[tuple[int, int], str] = {}
    for each in looks:
        if each.look.fill:
            filled[each.area.top, each.area.left] = each.look.fill
    sheet = book.sheets[title]
    for cell, fill in filled.items():
        colour = sheet.range(cell).color
        if colour is None or "{:02X}{:02X}{:02X}".format(*colour) != fill:
            return True
    return False


def _notes_differ(book: Any, title: str, wanted: Sequence[Note]) -> bool:
    there = sorted(note.text for note in book.sheets[title].notes if note.text.startswith(NOTE_HEAD))
    # A wanted note may stand where the staff have one: then it is not there, and never will be.
    texts = [NOTE_HEAD + note.text for note in wanted]
    return any(text not in texts for text in there) or len(set(texts) - set(there)) > _taken(book, title, wanted)


def _taken(book: Any, title: str, wanted: Sequence[Note]) -> int:
    places = {(note.row, note.column) for note in wanted}
    if not places:
        return 0
    sheet = book.sheets[title]
    found = [sheet.range(place).note for place in places]
    return sum(note is not None and not note.text.startswith(NOTE_HEAD) for note in found)


def _told(marks: Marks) -> tuple[Any, ...]:
    return tuple(sorted(map(repr, marks.rules))), tuple(sorted(map(repr, marks.choices)))


def _within(area: Area, other: Area) -> bool:
    return other.holds(area.top, area.left) and other.holds(area.bottom, area.right)
