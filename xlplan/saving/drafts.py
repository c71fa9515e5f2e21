"""A draft beside the target: written, forced to the disk, read back, and gone again when something goes wrong."""

import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from xlplan.saving.errors import WrittenWrongly

_DRAFT = re.compile(r"\.xlplan-[0-9a-f]{16}\.tmp")
_STALE = 24 * 3600
"""Seconds after which a draft has no owner any more: a killed process cannot take its own away."""


@contextmanager
def draft(place: Path, content: bytes) -> Iterator[Path]:
    """Yield a whole file with that content in the folder of `place`; what is left of it at the end is removed."""
    made = place.with_name(f".xlplan-{secrets.token_hex(8)}.tmp")
    try:
        with made.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if made.read_bytes() != content:
            raise WrittenWrongly(place)
        yield made
    finally:
        with suppress(OSError):
            made.unlink(missing_ok=True)


def take_rights(made: Path, place: Path) -> None:
    """Give a draft the rights of the file whose place it takes, and its owner where the system lets us."""
    shutil.copymode(place, made)
    if not hasattr(os, "chown"):
        return
    old = place.stat()
    with suppress(OSError):
        os.chown(made, old.st_uid, old.st_gid)
        os.chmod(made, old.st_mode & 0o7777)  # noqa: PTH101 - chown may have taken bits away
    if hasattr(os, "listxattr"):
        for name in _attributes(place):
            with suppress(OSError):
                os.setxattr(made, name, os.getxattr(place, name))


def _attributes(place: Path) -> list[str]:
    """Return the extended attributes: the finer access lists are among them."""
    with suppress(OSError):
        return os.listxattr(place)
    return []


def sync_folder(folder: Path) -> None:
    """Force a renaming in the folder to the disk; Windows does so by itself."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(folder: Path) -> None:
    """Remove drafts that killed processes left in the folder a day ago or earlier."""
    with suppress(OSError):
        for left in folder.iterdir():
            if _DRAFT.fullmatch(left.name):
                with suppress(OSError):
                    if time.time() - left.stat().st_mtime > _STALE:
                        left.unlink()
