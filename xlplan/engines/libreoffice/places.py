"""Where LibreOffice is installed."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

VARIABLE = "XLWINGS_LIBREOFFICE"
"""The environment variable that names the program `soffice`, where it is not found by itself."""


def program() -> Path | None:
    """Return the program that runs LibreOffice, or None when it is not installed."""
    return next((found for found in map(_runnable, _candidates()) if found is not None), None)


def program_folder() -> Path | None:
    """Return the folder of the program, which on some systems holds `uno.py` too."""
    found = program()
    return None if found is None else found.parent


def _candidates() -> Iterator[Path]:
    if os.environ.get(VARIABLE):
        yield Path(os.environ[VARIABLE])
        return
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found is not None:
            yield Path(found)
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramFiles(x86)"):
            yield Path(os.environ.get(variable, "C:\\"), "LibreOffice", "program", "soffice.exe")
    elif sys.platform == "darwin":
        yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
    else:
        yield Path("/usr/lib/libreoffice/program/soffice")


def _runnable(path: Path) -> Path | None:
    """Return the program behind a wrapper, which would be another process that outlives or hides the real one."""
    path = path.resolve()
    behind = path.with_name("soffice.bin")
    if behind.is_file():
        return behind
    return path if path.is_file() else None
