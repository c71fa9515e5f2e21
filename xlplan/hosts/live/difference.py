"""The difference between a workbook before and after the edits, as the live host carries it over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from xlplan.edits import Block, Edit, Looks, Note, OurPart, OurSheet, RemoveOurs, RemovePart, TheirCells, TheirWords
from xlplan.grid import Area, Book, Grid
from xlplan.hosts.file.package import Package
from xlplan.hosts.live import names, notes, ours, parts
from xlplan.hosts.live.cells import changed_cells, rectangles
from xlplan.hosts.live.program import property_of
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
        notes: the notes there now, and those of ours from now on; None where ours stay.
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
    notes: tuple[notes.Notes, notes.Notes] | None
    columns: frozenset[int]
    rules: bool
    printed: tuple[Area | None, Area | None]


@dataclass(frozen=True, slots=True)
class Change:
    """All that changes in a workbook."""

    before: Book
    after: Book
    titles: Mapping[str, str]
    fates: ours.Fates
    gone: tuple[str, ...]
    names: tuple[list[names.Key], list[Any]]
    drawn: tuple[Mapping[str, str], Mapping[str, str]]
    sheets: tuple[SheetChange, ...]
    properties: tuple[TheirWords, ...]
    lists: Mapping[str, Marks]
    drawings: Mapping[str, OurSheet]

    def __bool__(self) -> bool:
        return bool(
            self.properties
            or self.titles
            or self.fates.drawn
            or self.fates.written
            or self.gone
            or names.matter(self.names)
            or self.sheets
        )

    @property
    def needs_other(self) -> bool:
        """Whether the changed copy has to be opened beside."""
        return bool(self.fates.drawn) or any(sheet.plain or sheet.columns for sheet in self.sheets)


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
    fates = ours.fates_of(one, two, edits, known)
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
        fates,
        gone,
        names.changed(one, two),
        (known, now),
        tuple(sheet for sheet in sheets if sheet is not None),
        tuple(
            edit
            for edit in edits
            if isinstance(edit, TheirWords) and edit.where == "property" and property_of(book, edit.at) != edit.words
        ),
        {coming[key]: marks_of(after, coming[key]) for key in fates.drawn},
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
    rules = touched and (areas[0] != areas[1] or _told(marks[0]) != _told(marks[1]))
    noted = _notes(before, old.title, part) if touched else None
    fresh = _looks_differ(book, old.title, looks)
    columns = frozenset(parts.columns_of(part) | {c for a in areas[0] for c in range(a.left, a.right + 1)})
    printed = our_print_area(books[0], old.title), our_print_area(books[1], title)
    if not (cells or plain or rules or noted or fresh or areas[0] != areas[1] or printed[0] != printed[1]):
        return None
    wide = columns if touched else frozenset()
    return SheetChange(title, tuple(cells), tuple(looks), plain, part, marks, noted, wide, rules, printed)


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


def _notes(before: Package, title: str, part: OurPart | None) -> tuple[notes.Notes, notes.Notes] | None:
    """Return the notes there and those of ours to be; None where nothing is to be done."""
    there, wanted = notes.standing(before, title), notes.wanted(parts.every(part, Note))
    return (there, wanted) if notes.differ(there, wanted) else None


def _told(marks: Marks) -> tuple[Any, ...]:
    return tuple(sorted(map(repr, marks.rules))), tuple(sorted(map(repr, marks.choices)))


def _within(area: Area, other: Area) -> bool:
    return other.holds(area.top, area.left) and other.holds(area.bottom, area.right)
