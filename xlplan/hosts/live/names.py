"""Names of ours, carried over: records of what the cells of the staff held are among them."""

from collections.abc import Iterable, Mapping
from typing import Any

from xlplan.edits import KEPT_MARK, PREFIX
from xlplan.grid import Book, DefinedName
from xlplan.hosts.live.cells import plain
from xlplan.hosts.live.ours import DRAWN
from xlplan.hosts.live.program import hide_name
from xlplan.own import quoted

Key = tuple[str, str]
"""The sheet of a name, empty for one of the whole workbook, and the name, both without case."""


def ours(book: Book) -> dict[Key, DefinedName]:
    """Return our names, fingerprints left out: those are the live host's own."""
    return {
        ((name.sheet or "").casefold(), name.name.casefold()): name
        for name in book.names
        if name.name.startswith(PREFIX) and not name.name.startswith(DRAWN)
    }


def drawn(book: Book) -> dict[str, str]:
    """Return the fingerprints kept: key of the sheet to fingerprint."""
    return {
        name.name.removeprefix(DRAWN): name.refers_to.strip('="') for name in book.names if name.name.startswith(DRAWN)
    }


def changed(before: Book, after: Book) -> tuple[list[Key], list[DefinedName]]:
    """Return the names to take away and those to put."""
    one, two = ours(before), ours(after)
    gone = [key for key in one if key not in two]
    put = [name for key, name in two.items() if key not in one or plain(one[key].refers_to) != plain(name.refers_to)]
    return gone, put


def matter(change: tuple[list[Key], list[DefinedName]]) -> bool:
    """Tell whether a change of names is one that anybody meets.

    A record of what cells held is not: it is told in the numbers that each saving gives to texts and formats anew.
    """
    gone, put = change
    return any(not name.startswith(KEPT_MARK) for _, name in gone) or any(
        not name.name.startswith(KEPT_MARK) for name in put
    )


def carry(book: Any, gone: Iterable[Key], put: Iterable[DefinedName]) -> None:
    """Take names away and put others."""
    doomed = set(gone)
    if doomed:
        for name in [name for name in book.names if _key(name.name) in doomed]:
            name.delete()
    for each in put:
        target = book if each.sheet is None else book.sheets[each.sheet]
        made = target.names.add(each.name, "=" + each.refers_to.removeprefix("="))
        if each.hidden:
            hide_name(book, made)


def put_drawn(book: Any, now: Mapping[str, str], kept: Mapping[str, str]) -> None:
    """Keep the fingerprints of the sheets of ours, and forget those of sheets that are gone."""
    carry(
        book,
        [("", f"{DRAWN}{key}".casefold()) for key in kept if key not in now],
        [DefinedName(f"{DRAWN}{key}", f'"{text}"', None, True) for key, text in now.items() if kept.get(key) != text],
    )


def again(after: Book, titles: Iterable[str]) -> list[DefinedName]:
    """Return our names that lead to certain sheets: they are lost with the sheets that were there before."""
    marks = [mark for title in titles for mark in (f"{quoted(title)}!", f"{title}!")]
    return [name for name in ours(after).values() if any(mark in name.refers_to for mark in marks)]


def _key(name: str) -> Key:
    """Return the key of a name as xlwings tells it: ``'План на год'!xlplan_part``."""
    sheet, _, text = name.rpartition("!")
    return sheet.strip("'").replace("''", "'").casefold(), text.casefold()
