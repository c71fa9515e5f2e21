"""Marks that speak of single checkpoints: «1 кв. – выполнено; 2 кв. – в работе», «12.03.2021, 15.06.2021».

A text is cut at its commas, semicolons, full stops and line ends wherever that leaves statements that each name their
checkpoints; a piece is as long as it can be, so «протокол № 3» after a comma stays with the statement before it.
"""

import re
from collections.abc import Iterator

from xlplan.mark import Mark
from xlplan.marks.statements import Dated, Statement, Unread, read_statement
from xlplan.marks.words import LABEL, STRIPPED
from xlplan.windows import Kind, Window, is_whole_months

Part = tuple[str, tuple[Window, ...], Statement]
"""The label, the windows that it means, and what is said; an empty label for what is said of the rest."""

# A point between two figures is inside a date: no year is a period, and no day and month a date, for standing apart.
_CUTS = re.compile(r"(?:[,;\n]|\.(?!\d)|(?<!\d)\.)+|(?<=[+✓]) | и (?=\d)")
_SEPARATORS = re.compile(r" ?[:-] ?| |(?=[+✓])|(?<=\.)(?=[^\W\d])")
_MOST_CUTS = 60
_LONGEST_LABEL = 60


def read_parts(text: str, dated: Dated) -> list[Part] | None:
    """Read a normal text as statements of single checkpoints, to its last character; None when it is not."""
    cuts = [0, *(cut.end() for cut in _CUTS.finditer(text)), len(text)]
    if len(cuts) > _MOST_CUTS:
        return None
    parts = _split(text, sorted(set(cuts)), dated)
    if parts is None:
        return None
    unlabelled = [said for label, _, said in parts if not label]
    if (
        len(unlabelled) > 1
        or any(said.mark is not Mark.IN_WORK for said in unlabelled)
        or len(parts) == len(unlabelled)
    ):
        return None
    return parts


def _split(text: str, cuts: list[int], dated: Dated) -> list[Part] | None:
    """Cut the text into pieces that are read, each as long as can be."""
    read: dict[tuple[int, int], Part | None] = {}
    failed: set[int] = set()

    def piece(first: int, last: int) -> Part | None:
        if (first, last) not in read:
            read[first, last] = _part(text[cuts[first] : cuts[last]].removesuffix(" и ").strip(STRIPPED + "\n"), dated)
        return read[first, last]

    def rest(first: int) -> list[Part] | None:
        if first == len(cuts) - 1:
            return []
        for last in range(len(cuts) - 1, first, -1):
            part = None if last in failed else piece(first, last)
            if part is not None:
                more = rest(last)
                if more is not None:
                    return [part, *more]
        failed.add(first)
        return None

    return rest(0)


def _part(text: str, dated: Dated) -> Part | None:
    for label, said in _halves(text):
        try:
            statement = read_statement(said.strip(STRIPPED), dated)
        except Unread:
            continue
        named = label.removeprefix("за ").strip()
        windows = _meant(named, dated)
        if windows:
            return named, windows, statement
    try:
        statement = read_statement(text, dated)
    except Unread:
        return None
    if statement.mark is Mark.DONE and statement.done and statement.done.start == statement.done.end:
        return text, (statement.done,), statement
    return "", (), statement


def _halves(text: str) -> Iterator[tuple[str, str]]:
    """Yield each way to part a text into a label and what is said of it."""
    for cut in _SEPARATORS.finditer(text):
        label = text[: cut.start()]
        if len(label) > _LONGEST_LABEL:
            break
        if LABEL.fullmatch(label):
            # A dash at the end is the mark itself: «3 кв. –».
            yield label, text[cut.end() :] or text[cut.start() :].strip()
    for cut in re.finditer(r" (?=за |\d|[ivі]|[а-я]{3})", text):
        label = text[cut.end() :]
        if len(label) <= _LONGEST_LABEL and LABEL.fullmatch(label):
            yield label, text[: cut.start()]


def _meant(label: str, dated: Dated) -> tuple[Window, ...]:
    """Return the windows that a label means; «до 1 мая» means that day."""
    read = dated(label.strip(STRIPPED))
    if read.corrected is not None:
        return ()
    if read.kind is Kind.POINT and read.due and read.windows[0].start != read.due:
        return (Window(read.due, read.due),)
    if read.kind in {Kind.PERIOD, Kind.SEVERAL} and all(map(is_whole_months, read.windows)):
        return read.windows
    return ()
