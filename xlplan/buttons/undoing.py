"""«Отменить последнее»: back to what was before the last button, and no edit that staff made since is lost.

A spreadsheet program forgets its own undo when a program writes into a workbook, and nobody may put an old file in the
place of one that staff have changed meanwhile. But what the buttons write follows from the plan. So:

    nothing of ours stood there before     what is ours is taken away
    other sheets of ours than now          those, and no others, are written for the plan as it is now
    the same as now                        the kept copy is opened beside, as a file of its own; this workbook stays
"""

import shutil
from datetime import date
from pathlib import Path

from xlplan import api
from xlplan.buttons import words
from xlplan.buttons.desk import Desk
from xlplan.buttons.errors import NeverSaved, NothingToUndo, OnlyOnTheNet
from xlplan.edits import PREFIX, RemoveOurs
from xlplan.grid import Book
from xlplan.hosts.file import read_book
from xlplan.saving import Backup, backups


def undo_last(desk: Desk, today: date) -> None:
    """Undo the last command, and tell how.

    Raises:
        NothingToUndo: no copy was kept.
        XlplanError: the workbook or the copy cannot be worked with.
    """
    kept = backups(desk.copies())
    if not kept:
        raise NothingToUndo(desk.name)
    then = read_book(kept[-1].file)
    if not has_ours(then):
        desk.host.apply([RemoveOurs()])
        desk.tell(words.undone(kept[-1].when))
    elif api.restore(desk.host, today, then, dry_run=True).changes:
        api.restore(desk.host, today, then)
        desk.tell(words.restored(kept[-1].when))
    else:
        _open_beside(desk, kept[-1])


def _open_beside(desk: Desk, last: Backup) -> None:
    try:
        place = desk.file()
    except (NeverSaved, OnlyOnTheNet):
        place = desk.copies()
    former = _free(place.with_name(f"{place.stem} (до {last.when:%Y-%m-%d %H-%M-%S}){place.suffix}"))
    shutil.copyfile(last.file, former)
    desk.open(former)
    desk.tell(words.opened_beside(last.when, former.name))


def has_ours(book: Book) -> bool:
    """Tell whether anything of ours stands in a workbook: it always bears a name of ours."""
    return any(name.name.startswith(PREFIX) for name in book.names)


def _free(place: Path) -> Path:
    """Return the path, or one beside it that nothing bears yet."""
    number, found = 2, place
    while found.exists():
        number, found = number + 1, place.with_name(f"{place.stem} {number}{place.suffix}")
    return found
