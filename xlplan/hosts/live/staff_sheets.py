"""What changes on a sheet of the staff: cells, and what of ours lies on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from xlplan.edits import Block, Edit, Looks, Note, OurPart, RemoveOurs, RemovePart, TheirCells
from xlplan.grid import Area, Book, Grid
from xlplan.hosts.file.package import Package
from xlplan.hosts.live import notes, parts
from xlplan.hosts.live.cells import changed_cells, rectangles
from xlplan.hosts.live.snapshot import Marks, marks_of
from xlplan.own import our_areas, our_print_area

_Kind = TypeVar("_Kind")


class Side(NamedTuple):
    """The workbook before or after the edits, as a package and as it is read."""

    package: Package
    book: Book


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


def sheet_change(
    screen: Any, before: Side, after: Side, edits: Sequence[Edit], titles: tuple[str, str]
) -> SheetChange | None:
    """Return what changes on a sheet of the staff; None where nothing does.

    Args:
        screen: the open workbook.
        before: the workbook as it was read.
        after: the workbook as it is to be.
        edits: what makes the one of the other.
        titles: the title of the sheet before and after.
    """
    was, title = titles
    old, new = before.book.grid(was), after.book.grid(title)
    if old is None or new is None:
        return None
    part, touched = part_of(edits, title)
    areas = our_areas(before.book, was), our_areas(after.book, title)
    marks = marks_of(before.package, was), marks_of(after.package, title)
    looks = [*parts.every(part, Looks), *_theirs(edits, title, Looks)]
    blocks = [element.area for element in (*parts.every(part, Block), *_theirs(edits, title, Block))]
    moved = areas[0] != areas[1]
    change = SheetChange(
        title,
        cells=tuple(_areas_to_write(old, new, [*blocks, *areas[0]])),
        looks=tuple(looks),
        plain=_given_back(*areas) if touched else (),
        part=part,
        marks=marks,
        notes=_notes(before.package, was, part) if touched else None,
        columns=_columns(part, areas[0]) if touched else frozenset(),
        rules=touched and (moved or _told(marks[0]) != _told(marks[1])),
        printed=(our_print_area(before.book, was), our_print_area(after.book, title)),
    )
    return change if moved or _matters(change) or _looks_differ(screen.sheets[was], looks) else None


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


def _matters(change: SheetChange) -> bool:
    one, two = change.printed
    return bool(change.cells or change.plain or change.rules or change.notes) or one != two


def _given_back(before: Sequence[Area], after: Sequence[Area]) -> tuple[Area, ...]:
    return tuple(area for area in before if not any(_within(area, other) for other in after))


def _columns(part: OurPart | None, areas: Sequence[Area]) -> frozenset[int]:
    ours = {column for area in areas for column in range(area.left, area.right + 1)}
    return frozenset(parts.columns_of(part) | ours)


def _areas_to_write(old: Grid, new: Grid, blocks: Sequence[Area]) -> list[Area]:
    """Return the blocks in which anything differs, and the differing cells outside of them."""
    changed = changed_cells(old, new)
    areas = [block for block in dict.fromkeys(blocks) if any(block.holds(*cell) for cell in changed)]
    return areas + rectangles(cell for cell in changed if not any(area.holds(*cell) for area in areas))


def _theirs(edits: Sequence[Edit], title: str, kind: type[_Kind]) -> list[_Kind]:
    """Return the elements of one kind that change cells of the staff for good."""
    found = [edit for edit in edits if isinstance(edit, TheirCells) and edit.sheet.casefold() == title.casefold()]
    return [element for edit in found for element in edit.elements if isinstance(element, kind)]


def _looks_differ(sheet: Any, looks: Sequence[Looks]) -> bool:
    """Tell whether a fill of the wanted looks is not there: the part of a look that people see first."""
    filled = {(each.area.top, each.area.left): each.look.fill for each in looks if each.look.fill}
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
