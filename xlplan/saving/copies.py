"""Dated copies of a workbook as it was, in a folder `.xlplan` beside it; the last ten of each workbook stay."""

import hashlib
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from xlplan.saving.drafts import draft, sweep, sync_folder
from xlplan.saving.errors import CannotKeepCopy

FOLDER = ".xlplan"
KEPT = 10

_STAMP = "%Y-%m-%d %H-%M-%S"
_TAIL = re.compile(r" (\d{4}-\d\d-\d\d \d\d-\d\d-\d\d)(?:_(\d+))?")
_LONGEST_STEM = 180
"""In bytes: with the date and the suffix the name stays within the 255 that a disk takes."""


class Backup(NamedTuple):
    """A kept copy: when it gave way to a changed workbook, its number within that second, and its file."""

    when: datetime
    number: int
    file: Path


def folder_of(place: Path) -> Path:
    """Return the folder with the copies of a workbook."""
    return place.with_name(FOLDER)


def backups(place: Path) -> list[Backup]:
    """Return the copies kept of a workbook, the oldest first."""
    stem, suffix = _stem(place), place.suffix.casefold()
    found = []
    try:
        files = list(folder_of(place).iterdir())
    except OSError:
        return []
    for file in files:
        named = file.suffix.casefold() == suffix and file.stem.casefold().startswith(stem.casefold())
        tail = _TAIL.fullmatch(file.stem[len(stem) :]) if named else None
        if tail:
            with suppress(ValueError):
                found.append(Backup(datetime.strptime(tail[1], _STAMP), int(tail[2] or 1), file))
    return sorted(found)


@contextmanager
def kept(place: Path, path: Path, content: bytes, now: datetime) -> Iterator[Path]:
    """Keep a copy with that content and yield its file; when the block fails, the copy goes again.

    Args:
        place: where the workbook really is.
        path: how the user calls it.
        content: the workbook as it was.
        now: the time for its name; copies stay in order even when the clock was put back.
    """
    folder = folder_of(place)
    fresh = not folder.is_dir()
    try:
        folder.mkdir(exist_ok=True)
        _hide(folder)
        target = _free_name(place, now)
        with draft(target, content) as made:
            made.replace(target)
        sync_folder(folder)
    except OSError as error:
        if fresh:
            _remove_folder(folder)
        raise CannotKeepCopy(path, folder, error) from error
    try:
        yield target
    except BaseException:
        # An interruption may come just after the new file took its place: then the copy is the only old one.
        with suppress(OSError):
            if place.read_bytes() == content:
                target.unlink(missing_ok=True)
        if fresh:
            _remove_folder(folder)
        raise


def forget_old(place: Path) -> None:
    """Remove all but the last ten copies; one that cannot be removed may stay."""
    for backup in backups(place)[:-KEPT]:
        with suppress(OSError):
            backup.file.unlink()
    sweep(folder_of(place))


def _free_name(place: Path, now: datetime) -> Path:
    last = max(backups(place), default=None)
    when = max(now.replace(microsecond=0), last.when) if last else now
    number = last.number + 1 if last and last.when == when else 1
    tail = f" {when:{_STAMP}}" + (f"_{number}" if number > 1 else "")
    return folder_of(place) / f"{_stem(place)}{tail}{place.suffix}"


def _stem(place: Path) -> str:
    """Return how the names of a workbook's copies begin: its own name, shortened where the disk would not take it."""
    whole = os.fsencode(place.stem)
    if len(whole) <= _LONGEST_STEM:
        return place.stem
    cut = whole[: _LONGEST_STEM - 9].decode("utf-8", "ignore")
    return f"{cut}~{hashlib.sha256(whole).hexdigest()[:8]}"


def _remove_folder(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def _hide(folder: Path) -> None:
    """Set the attribute that keeps a folder out of sight on Windows; elsewhere its dot does that."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows only

        ctypes.windll.kernel32.SetFileAttributesW(str(folder), 0x2)
