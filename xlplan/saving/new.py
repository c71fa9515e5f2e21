"""A new file on the disk: whole or not at all, and never in place of another by accident."""

import os
from pathlib import Path

from xlplan.saving.drafts import draft
from xlplan.saving.errors import (
    CannotWrite,
    FileTaken,
    FolderInTheWay,
    FolderMissing,
    NotAWorkbookName,
    ReadOnlyFile,
)
from xlplan.saving.owners import refuse_open
from xlplan.saving.swapping import swap


def save_new(path: Path, content: bytes, *, replace: bool = False, suffix: str = ".xlsx") -> None:
    """Write a new workbook: beside its place first, then moved there in one step.

    Args:
        path: where it is to stand; its folder must exist.
        content: the whole file.
        replace: whether a file that stands there already may go.
        suffix: how its name has to end.

    Raises:
        NotAWorkbookName, FolderMissing, FolderInTheWay, FileTaken, OpenElsewhere, ReadOnlyFile: the place does
            not suit.
        CannotWrite: the system refuses.
    """
    look_at_name(path, suffix)
    try:
        _look_at(path, replace)
        place = path.resolve()
        with draft(place, content) as made:
            swap(made, place)
    except OSError as error:
        raise CannotWrite(path, error) from error


def look_at_name(path: Path, suffix: str) -> None:
    """Raise the reason why a workbook of that kind cannot bear the name."""
    if path.suffix.lower() != suffix:
        raise FolderInTheWay(path) if path.is_dir() else NotAWorkbookName(path, suffix)


def _look_at(path: Path, replace: bool) -> None:
    if not path.parent.is_dir():
        raise FolderMissing(path)
    if path.is_dir():
        raise FolderInTheWay(path)
    if not path.exists():
        return
    if not replace:
        raise FileTaken(path)
    refuse_open(path.resolve(), path)
    if not os.access(path, os.W_OK):
        raise ReadOnlyFile(path)
