"""Where our own files lie on a person's computer. The launchers look in the same places (``macros/*.bas``)."""

from collections.abc import Mapping
from pathlib import PurePath, PurePosixPath, PureWindowsPath
from zlib import crc32

INTERPRETER_FILE = "interpreter.txt"
"""Its first line is the interpreter's full path, as hexadecimal digits of UTF-16 units, so that Basic can read it.

One file for each person, and not a cell of the add-in or of the workbook: a workbook with buttons goes from computer to
computer and must find the Python of the one where it is; the add-in stays the file that was built and tested; and an
administrator can read it, or put it there.
"""

LOG_FILE = "xlplan.log"

MARK_FILE = "starting.txt"
"""The launchers of LibreOffice put it down, Python takes it away at its start; what stays there tells of no Python."""


def settings_folder(environment: Mapping[str, str]) -> PurePath:
    r"""Return our folder: ``%APPDATA%\xlplan`` where Windows says so, else ``~/.config/xlplan``."""
    roaming = environment.get("APPDATA", "")
    if roaming:
        return PureWindowsPath(roaming) / "xlplan"
    return PurePosixPath(environment.get("HOME", "/")) / ".config" / "xlplan"


def libreoffice_pipe(profile: PurePath) -> str:
    """Return where the LibreOffice with that profile listens for us, as its option ``--accept`` has it.

    Only programs of the same person can open the pipe. Its name comes from the profile, so that two persons, or two
    profiles, on one computer never meet.
    """
    return f"pipe,name=xlplan{crc32(str(profile).encode('utf-8', 'surrogateescape')):08x}"
