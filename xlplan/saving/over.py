"""A workbook changed on the disk: the old one is kept, and at every moment either the old or the new one is whole."""

import os
from datetime import datetime
from pathlib import Path

from xlplan.saving.copies import forget_old, kept
from xlplan.saving.drafts import draft, sweep
from xlplan.saving.errors import CannotWrite, ChangedOnDisk, ReadOnlyFile
from xlplan.saving.owners import refuse_open
from xlplan.saving.swapping import swap


def save_over(path: Path, content: bytes, before: bytes) -> Path:
    """Put new content in place of a workbook and return the dated copy of the old one.

    Args:
        path: the workbook, or a link to it, which stays a link.
        content: the whole new file.
        before: the whole file as it was read; something else on the disk stops the saving.

    Raises:
        OpenElsewhere, ChangedOnDisk, ReadOnlyFile: the workbook may not be changed now.
        CannotKeepCopy, CannotWrite, WrittenWrongly: the system refuses. The workbook is as it was, nothing is left.
    """
    backup = replace_keeping(path, content, before)
    tidy_up(path)
    return backup


def replace_keeping(path: Path, content: bytes, before: bytes) -> Path:
    """Do what `save_over` does, all older copies left alone."""
    try:
        place = path.resolve()
        refuse_open(place, path)
        refuse_changed(place, path, before)
        if not os.access(place, os.W_OK):
            raise ReadOnlyFile(path)
        with draft(place, content) as made, kept(place, path, before, datetime.now()) as backup:
            refuse_open(place, path)
            refuse_changed(place, path, before)
            swap(made, place)
    except OSError as error:
        raise CannotWrite(path, error) from error
    return backup


def tidy_up(path: Path) -> None:
    """Remove copies beyond the last ten, and what killed processes left."""
    place = path.resolve()
    forget_old(place)
    sweep(place.parent)


def refuse_changed(place: Path, path: Path, before: bytes) -> None:
    """Raise `ChangedOnDisk` unless the file holds these very bytes."""
    try:
        same = place.read_bytes() == before
    except FileNotFoundError:
        same = False
    if not same:
        raise ChangedOnDisk(path)
