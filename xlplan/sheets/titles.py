"""What our sheets are called. A sheet of the staff may bear the same words: then it is theirs, and ours steps aside."""

from collections.abc import Mapping
from itertools import chain, count

from xlplan.grid import Book
from xlplan.own import our_sheets

TITLES: Mapping[str, str] = {
    "summary": "Сводка",
    "findings": "Замечания",
    "deadlines": "Сроки",
    "calendar": "Календарь",
    "settings": "Настройки",
    "rollover": "Перенос",
    "data": "Данные xlplan",
}
"""By the keys of the sheets, in the order of their tabs."""


def titles(book: Book) -> Mapping[str, str]:
    """Return the title of each sheet of ours in this book: «Сводка», or «Сводка (xlplan)» where that one is taken.

    A sheet of ours that stands there keeps the title that it has, even one that the staff gave it.
    """
    ours = our_sheets(book)
    taken = {grid.title.casefold() for grid in book.grids}
    found = dict(ours)
    for key, wanted in TITLES.items():
        if key not in ours:
            found[key] = _free(wanted, taken)
            taken.add(found[key].casefold())
    return found


def _free(wanted: str, taken: set[str]) -> str:
    if wanted.casefold() not in taken:
        return wanted
    numbered = (f"{wanted} (xlplan{number})" for number in chain([""], (f" {number}" for number in count(2))))
    return next(title for title in numbered if title.casefold() not in taken)
