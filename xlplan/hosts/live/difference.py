"""The difference between a workbook before and after the edits, as the live host carries it over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from xlplan.edits import Edit, OurSheet, TheirWords
from xlplan.grid import Book
from xlplan.hosts.live import names, ours
from xlplan.hosts.live.program import property_of
from xlplan.hosts.live.snapshot import Marks, marks_of
from xlplan.hosts.live.staff_sheets import SheetChange, Side, sheet_change
from xlplan.own import our_sheets


@dataclass(frozen=True, slots=True)
class Change:
    """All that changes in a workbook.

    Attributes:
        before: the workbook as it was read.
        after: the workbook as it is to be.
        titles: sheets of the staff that are called otherwise: the title before to that after.
        fates: what becomes of the sheets of ours.
        gone: the titles of sheets of ours that go.
        names: the names of ours that go, and those that are put.
        drawn: the fingerprints of our sheets before and after, by key.
        sheets: what changes on sheets of the staff.
        properties: properties of the file that say something else.
        lists: our rules and lists on the sheets that are drawn anew, by title.
        drawings: the sheets of ours as edits, by title.
    """

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


def change_of(book: Any, before: Side, after: Side, edits: Sequence[Edit]) -> Change:
    """Return the difference that the edits make."""
    one, two = before.book, after.book
    drawings = {edit.title: edit for edit in edits if isinstance(edit, OurSheet)}
    known, wanted, coming = names.drawn(one), ours.fingerprints(drawings.values()), our_sheets(two)
    fates = ours.fates_of(one, two, drawings, (known, wanted))
    titles = _new_titles(edits)
    return Change(
        before=one,
        after=two,
        titles={old: new for old, new in titles.items() if one.grid(old) is not None and two.grid(new) is not None},
        fates=fates,
        gone=tuple(title for key, title in our_sheets(one).items() if key not in coming),
        names=names.changed(one, two),
        drawn=(known, {key: wanted.get(key) or known.get(key, "") for key in coming}),
        sheets=_sheet_changes(book, before, after, edits, titles),
        properties=tuple(_new_properties(book, edits)),
        lists={coming[key]: marks_of(after.package, coming[key]) for key in fates.drawn},
        drawings=drawings,
    )


def _sheet_changes(
    book: Any, before: Side, after: Side, edits: Sequence[Edit], titles: Mapping[str, str]
) -> tuple[SheetChange, ...]:
    theirs = [grid.title for grid in before.book.grids if grid.title not in our_sheets(before.book).values()]
    found = (sheet_change(book, before, after, edits, (title, titles.get(title, title))) for title in theirs)
    return tuple(change for change in found if change is not None)


def _new_titles(edits: Sequence[Edit]) -> dict[str, str]:
    return {
        edit.before: edit.words
        for edit in edits
        if isinstance(edit, TheirWords) and edit.where == "sheet" and edit.before != edit.words
    }


def _new_properties(book: Any, edits: Sequence[Edit]) -> list[TheirWords]:
    told = [edit for edit in edits if isinstance(edit, TheirWords) and edit.where == "property"]
    return [edit for edit in told if property_of(book, edit.at) != edit.words]
