"""Edits → the next state; each function takes a state and returns another."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar, assert_never

from xlplan.edits import (
    Edit,
    Looks,
    OurPart,
    OurSheet,
    PutName,
    Recalculate,
    RemoveOurs,
    RemovePart,
    RemoveSheet,
    TheirCells,
    TheirWords,
)
from xlplan.hosts.errors import SheetMissing, TitleTaken
from xlplan.hosts.memory.state import State, blocks_in
from xlplan.hosts.memory.words import change_words
from xlplan.own import places


def applied(state: State, edit: Edit, file: str) -> State:
    """Return the state after one edit.

    Raises:
        SheetMissing, TitleTaken, WordsGone, WordsStuck: the edit cannot be applied.
    """
    match edit:
        case OurSheet():
            return _with_sheet(state, edit, file)
        case OurPart():
            title = _title(state, edit.sheet, file)
            return replace(state, parts={**state.parts, title: edit})
        case TheirCells():
            return _with_cells(state, edit, file)
        case TheirWords():
            return change_words(state, edit)
        case PutName():
            others = {name: put for name, put in state.ours.items() if name.casefold() != edit.name.casefold()}
            return replace(state, ours={**others, edit.name: edit})
        case RemoveSheet():
            return _without_sheet(state, edit.key)
        case RemovePart():
            return replace(state, parts={t: p for t, p in state.parts.items() if t.casefold() != edit.sheet.casefold()})
        case RemoveOurs():
            return replace(state, sheets={}, parts={}, ours={})
        case Recalculate():
            return state  # nothing here shows a result that could be old
        case _:
            assert_never(edit)


def _title(state: State, wanted: str, file: str) -> str:
    """Return the title of a sheet of the staff as it is spelt; case does not count."""
    for title in state.theirs:
        if title.casefold() == wanted.casefold():
            return title
    raise SheetMissing(file, wanted)


def _with_sheet(state: State, sheet: OurSheet, file: str) -> State:
    others = [*state.theirs, *(other.title for key, other in state.sheets.items() if key != sheet.key)]
    if sheet.title.casefold() in {title.casefold() for title in others}:
        raise TitleTaken(file, sheet.title)
    order = state.order if sheet.key in state.order else (*state.order, sheet.key)
    return replace(state, order=order, sheets={**state.sheets, sheet.key: sheet})


def _with_cells(state: State, edit: TheirCells, file: str) -> State:
    title = _title(state, edit.sheet, file)
    theirs = state.theirs[title]
    cells = {**theirs.cells, **blocks_in(edit.elements)}
    # A look that lies on top already is not laid there once more: the same edits change nothing.
    looks = tuple(element for element in edit.elements if isinstance(element, Looks))
    elements = theirs.elements if theirs.elements[-len(looks) :] == looks else theirs.elements + looks
    sheet = replace(theirs, cells=cells, elements=elements)
    return replace(state, theirs={**state.theirs, title: sheet})


def _without_sheet(state: State, key: str) -> State:
    """Take a sheet of ours away, and the names of ours that lead to it."""
    gone = state.sheets.get(key)
    if gone is None:
        return state
    ours = {
        name: put
        for name, put in state.ours.items()
        if not any(sheet.casefold() == gone.title.casefold() for sheet, _ in places(put.refers_to))
    }
    return replace(state, sheets=_without(state.sheets, key), ours=ours)


_Key = TypeVar("_Key")
_Thing = TypeVar("_Thing")


def _without(things: Mapping[_Key, _Thing], key: _Key) -> dict[_Key, _Thing]:
    return {other: thing for other, thing in things.items() if other != key}
