"""Where the copies lie that are kept of an open workbook before it changes."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from xlplan.hosts.live.program import in_libreoffice
from xlplan.places import settings_folder

_FOLDER = "copies"
_KINDS = (".xlsx", ".xlsm", ".xltx", ".xltm")


def place_of(book: Any) -> Path:
    """Return the path by which the copies of a workbook are kept and found: its own, where it has a file here.

    A workbook that was never saved, or is open from the net, has a path of its own in our settings folder: workbooks of
    the same name do not meet there.
    """
    place = Path(book.fullname)
    if place.is_absolute() and place.is_file():
        return place.resolve()
    name = Path(book.name).name
    if not name.lower().endswith(_KINDS):  # a title, as «Без имени 1»; the copy is written as a plain workbook
        name += ".xlsx"
    folder = hashlib.sha256(_identity(book).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return Path(settings_folder(os.environ)) / _FOLDER / folder / name


def _identity(book: Any) -> str:
    """Return what tells a workbook without a file apart: its address, or which one it is in the running program."""
    if "://" in book.fullname:
        return str(book.fullname)
    marks = [str(book.fullname)]
    with suppress(Exception):
        marks.append(str(book.app.pid))
    if in_libreoffice(book):  # which gives the title of a closed workbook to the next one
        with suppress(Exception):
            made = book.api.DocumentProperties.CreationDate
            marks.append(f"{made.Year} {made.Month} {made.Day} {made.Hours} {made.Minutes} {made.Seconds}")
            marks.append(str(book.api.RuntimeUID))
    return " ".join(marks)
