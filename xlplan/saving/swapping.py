"""One step that puts a draft in place of a file: before it the old file stands there, after it the new one."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from xlplan.saving.drafts import sync_folder, take_rights

_BUSY = (5, 32, 33)
"""Windows: no access, in use, locked. A virus scanner or OneDrive lets go again within a second or two."""

_TRIES = 8
_PAUSE = 0.05
"""Seconds before the second try; the pause doubles each time."""

_IGNORE_MERGE_ERRORS = 0x2
_NOT_THERE = (1, 50, 87, 120)
"""Windows: the disk or the share does not know this function."""


def swap(made: Path, place: Path) -> None:
    """Put the draft in place of the file, or where there is none."""
    if sys.platform == "win32":
        patiently(lambda: _swap_on_windows(made, place))
    else:
        if place.exists():
            take_rights(made, place)
        made.replace(place)
    sync_folder(place.parent)


def patiently(step: Callable[[], None], pause: Callable[[float], object] = time.sleep) -> None:
    """Do a step again while another program holds the file, for some six seconds at most."""
    for attempt in range(_TRIES):
        try:
            step()
        except OSError as error:
            if getattr(error, "winerror", None) not in _BUSY or attempt == _TRIES - 1:
                raise
            pause(_PAUSE * 2**attempt)
        else:
            return


def _swap_on_windows(made: Path, place: Path) -> None:
    """ReplaceFileW keeps the old file's access list, attributes and day of creation; a renaming would not."""
    import ctypes  # noqa: PLC0415 - Windows only

    if not place.exists():
        made.replace(place)
        return
    if sys.platform == "win32":
        replace_file = ctypes.windll.kernel32.ReplaceFileW
        replace_file.argtypes = [*[ctypes.c_wchar_p] * 3, ctypes.c_uint32, ctypes.c_void_p, ctypes.c_void_p]
        if replace_file(str(place), str(made), None, _IGNORE_MERGE_ERRORS, None, None):
            return
        error = ctypes.WinError()
        if error.winerror not in _NOT_THERE and place.exists():
            raise error
        # The function is not there, or failed half-way with the old file out of place: the draft is whole.
        made.replace(place)
