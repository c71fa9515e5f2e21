"""The last copy back in place of a workbook; what it replaces is kept, so that this can be undone as well."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from xlplan.errors import XlplanError
from xlplan.saving.copies import Backup, backups, folder_of
from xlplan.saving.drafts import draft
from xlplan.saving.errors import BackupUnreadable, CannotWrite, NoBackup
from xlplan.saving.over import replace_keeping, tidy_up
from xlplan.saving.owners import refuse_open
from xlplan.saving.swapping import swap


class Undone(NamedTuple):
    """What an undo did.

    Attributes:
        file: the workbook.
        before: the workbook is again as it was before this moment.
        kept: where the workbook that was replaced is kept; None when there was none.
    """

    file: Path
    before: datetime
    kept: Path | None


def undo(path: Path, check: Callable[[bytes], object]) -> Undone:
    """Put the last copy that differs back in place of the workbook.

    Args:
        path: the workbook; it may be gone by now.
        check: raises what is wrong with the bytes of a copy.

    Raises:
        NoBackup: no copy is kept, or none that differs.
        XlplanError: the workbook may not be replaced now; see `save_over`.
    """
    place = path.resolve()
    now = _now(path)
    last, content = _last_other(path, place, now)
    try:
        check(content)
    except XlplanError as error:
        raise BackupUnreadable(last.file) from error
    if now is None:
        kept = None
        _put_back(path, place, content)
    else:
        kept = replace_keeping(path, content, now)
    with suppress(OSError):
        last.file.unlink()
    tidy_up(path)
    return Undone(path, last.when, kept)


def _now(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CannotWrite(path, error) from error


def _last_other(path: Path, place: Path, now: bytes | None) -> tuple[Backup, bytes]:
    """Return the last copy that holds something else than the workbook does now, with its bytes."""
    for backup in reversed(backups(place)):
        try:
            content = backup.file.read_bytes()
        except OSError as error:
            raise BackupUnreadable(backup.file) from error
        if content != now:
            return backup, content
    raise NoBackup(path, folder_of(place))


def _put_back(path: Path, place: Path, content: bytes) -> None:
    try:
        refuse_open(place, path)
        with draft(place, content) as made:
            swap(made, place)
    except OSError as error:
        raise CannotWrite(path, error) from error
