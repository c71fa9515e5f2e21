"""Notes of ours, carried over. What stands there is read from the copy: no cell is asked for it."""

from collections.abc import Iterable, Mapping
from typing import Any

from xlplan.edits import NOTE_HEAD, Note
from xlplan.hosts.file.areas import area_of
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.texts.notes import words_by_cell
from xlplan.hosts.file.workbook import Workbook

Notes = Mapping[tuple[int, int], str]
"""The words of notes by their cells (row, column)."""


def standing(package: Package, title: str) -> Notes:
    """Return the notes and comments of a sheet, those of the staff too."""
    part = next((s.part for s in Workbook(package).sheets if s.title.casefold() == title.casefold()), None)
    if part is None:
        return {}
    placed = ((area_of(place), words) for place, words in words_by_cell(package, part).items())
    return {(area.top, area.left): words for area, words in placed if area is not None}


def wanted(notes: Iterable[Note]) -> Notes:
    """Return the notes as they are to stand; of several for a cell the first."""
    found: dict[tuple[int, int], str] = {}
    for note in notes:
        found.setdefault((note.row, note.column), NOTE_HEAD + note.text)
    return found


def differ(there: Notes, ours: Notes) -> bool:
    """Tell whether anything is to be done."""
    return bool(_stale(there, ours) or _missing(there, ours))


def carry(sheet: Any, there: Notes, ours: Notes) -> None:
    """Take away what is ours and not wanted, and put what is missing: one call for each such note."""
    for cell in _stale(there, ours):
        note = sheet.range(cell).note
        if note is not None:
            note.delete()
    for cell, words in _missing(there, ours).items():
        sheet.range(cell).add_note(words)


def _stale(there: Notes, ours: Notes) -> list[tuple[int, int]]:
    return [cell for cell, words in there.items() if words.startswith(NOTE_HEAD) and ours.get(cell) != words]


def _missing(there: Notes, ours: Notes) -> Notes:
    """Return the notes of ours for cells without one, or with another of ours; one of the staff stays alone."""
    return {
        cell: words
        for cell, words in ours.items()
        if there.get(cell) != words and there.get(cell, NOTE_HEAD).startswith(NOTE_HEAD)
    }
