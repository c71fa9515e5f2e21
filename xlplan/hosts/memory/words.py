"""`TheirWords` in memory, and all the texts that there are."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from xlplan.edits import Content, Formula, Note, RichText, TheirWords, check_title
from xlplan.grid import ErrorValue, Ref, Text
from xlplan.hosts.file.texts.errors import WordsGone, WordsStuck
from xlplan.hosts.file.texts.titles import renamed
from xlplan.hosts.file.texts.weaving import spread
from xlplan.hosts.memory.state import Cell, State, TheirSheet, marked


def texts_of(state: State) -> Iterator[Text]:
    """Yield the texts in the order of the sheets; ours are no part of `state.theirs`."""
    for title, sheet in state.theirs.items():
        yield Text("sheet", title, title)
        part = state.parts.get(title)
        ours = marked(part) if part else []
        for cell in sorted(sheet.cells):
            words = _words(sheet.cells[cell])
            if words and not any(area.holds(*cell) for area in ours):
                yield Text("cell", str(Ref(title, *cell)), words)
        for note in sheet.elements:
            if isinstance(note, Note):
                yield Text("note", str(Ref(title, note.row, note.column)), note.text)
        yield from (text for text in state.texts if text.where == "header" and text.at.startswith(f"{title}!"))
    yield from (text for text in state.texts if text.where != "header")


def change_words(state: State, edit: TheirWords) -> State:
    """Return the state with other words in one place."""
    told = [text for text in texts_of(state) if (text.where, text.at) == (edit.where, edit.at)]
    if not any(text.words == edit.before for text in told):
        done = any(text.words == edit.words for text in told) or (
            edit.where == "sheet" and edit.words in state.theirs and edit.at not in state.theirs
        )
        if done:
            return state
        raise WordsGone(edit.at)
    if edit.where == "sheet":
        return _renamed(state, edit)
    if edit.where in ("cell", "note"):
        title = edit.at.rpartition("!")[0]
        sheet = _with_cell(state.theirs[title], title, edit) if edit.where == "cell" else _with_note(state, title, edit)
        return replace(state, theirs={**state.theirs, title: sheet})
    old = Text(edit.where, edit.at, edit.before)
    return replace(state, texts=tuple(text._replace(words=edit.words) if text == old else text for text in state.texts))


def _words(content: Content) -> str:
    match content:
        case RichText():
            return content.text
        case str() if not isinstance(content, ErrorValue):
            return content
        case _:
            return ""


def _with_cell(sheet: TheirSheet, title: str, edit: TheirWords) -> TheirSheet:
    cell = next(cell for cell in sheet.cells if str(Ref(title, *cell)) == edit.at)
    content = sheet.cells[cell]
    new: Content = edit.words
    if isinstance(content, RichText):
        pieces = spread([run.text for run in content.runs], edit.words) or []
        new = RichText(tuple(replace(run, text=text) for run, text in zip(content.runs, pieces, strict=True)))
    return replace(sheet, cells={**sheet.cells, cell: new})


def _with_note(state: State, title: str, edit: TheirWords) -> TheirSheet:
    sheet = state.theirs[title]
    elements = tuple(
        replace(element, text=edit.words)
        if isinstance(element, Note) and str(Ref(title, element.row, element.column)) == edit.at
        else element
        for element in sheet.elements
    )
    return replace(sheet, elements=elements)


def _renamed(state: State, edit: TheirWords) -> State:
    old, new = edit.at, edit.words
    taken = {title.casefold() for title in state.theirs if title != old}
    taken |= {sheet.title.casefold() for sheet in state.sheets.values()}
    try:
        check_title(new)
    except ValueError as error:
        raise WordsStuck(edit.at, f"«{new}» не может быть именем листа") from error
    if new.casefold() in taken:
        raise WordsStuck(edit.at, f"лист «{new}» в книге уже есть")
    theirs = {
        new if title == old else title: replace(sheet, cells=_following(sheet.cells, old, new))
        for title, sheet in state.theirs.items()
    }
    return replace(
        state,
        theirs=theirs,
        names=tuple(
            replace(name, refers_to=renamed(name.refers_to, old, new), sheet=new if name.sheet == old else name.sheet)
            for name in state.names
        ),
        parts={new if title == old else title: part for title, part in state.parts.items()},
        ours={name: replace(put, refers_to=renamed(put.refers_to, old, new)) for name, put in state.ours.items()},
    )


def _following(cells: Mapping[Cell, Content], old: str, new: str) -> dict[Cell, Content]:
    return {
        cell: replace(content, text=renamed(content.text, old, new)) if isinstance(content, Formula) else content
        for cell, content in cells.items()
    }
