"""Texts of notes and of threaded comments; notes of ours are left out.

A threaded comment has a note beside it for older programs, written by the author ``tc={…}``: that one is no text of
its own, and it is never edited.
"""

from collections.abc import Iterator

from xlplan.edits import NOTE_HEAD, TheirWords
from xlplan.grid import Text
from xlplan.hosts.file.markup import Element, local, serialise, whole
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.rels import Rels
from xlplan.hosts.file.texts.errors import WordsGone, WordsStuck
from xlplan.hosts.file.texts.strings import change_item, words_of


def tell(package: Package, sheet_part: str, title: str) -> Iterator[Text]:
    """Yield the notes and comments of one sheet as they stand in its parts."""
    for part in _parts(package, sheet_part):
        for reference, text in _texts(package.root(part)):
            words = _words(text)
            if words and not words.startswith(NOTE_HEAD):
                yield Text("note", f"{title}!{reference}", words)


def words_by_cell(package: Package, sheet_part: str) -> dict[str, str]:
    """Return the words of each note and comment of a sheet by its address, those of ours too."""
    found = (pair for part in _parts(package, sheet_part) for pair in _texts(package.root(part)))
    return {reference: _words(text) for reference, text in found}


def change(package: Package, sheet_part: str, reference: str, edit: TheirWords) -> None:
    """Change one note or comment of a cell: the one that says what it should say."""
    done = False
    for part in _parts(package, sheet_part):
        root = package.root(part)
        for place, text in _texts(root):
            if place == reference and _words(text) == edit.before:
                _change(text, edit)
                package.write(part, serialise(root))
                return
            done = done or (place == reference and _words(text) == edit.words)
    if not done:
        raise WordsGone(edit.at)


def _parts(package: Package, sheet_part: str) -> list[str]:
    rels = Rels(package, sheet_part)
    entries = [*rels.by_kind("comments"), *rels.by_kind("threadedComment")]
    return [part for entry in entries if (part := rels.target(entry))]


def _texts(root: Element) -> Iterator[tuple[str, Element]]:
    """Yield (address, element with the text): of a part with notes or of one with threaded comments."""
    authors = [author.text or "" for author in root.iter("{*}author")]
    for comment in root.iter("{*}comment", "{*}threadedComment"):
        number = whole(comment.get("authorId"), -1)
        for_older_programs = 0 <= number < len(authors) and authors[number].startswith("tc=")
        text = next((child for child in comment if local(child) == "text"), None)
        if text is not None and not for_older_programs:
            yield comment.get("ref", "").upper(), text


def _is_threaded(text: Element) -> bool:
    parent = text.getparent()
    return parent is not None and local(parent) == "threadedComment"


def _words(text: Element) -> str:
    return (text.text or "") if _is_threaded(text) else words_of(text)


def _change(text: Element, edit: TheirWords) -> None:
    if not _is_threaded(text):
        change_item(text, edit.before, edit.words, edit.at)
        return
    parent = text.getparent()
    if parent is not None and any(local(child) == "mentions" for child in parent):
        raise WordsStuck(edit.at, "в обсуждении упомянуты люди")
    text.text = edit.words
