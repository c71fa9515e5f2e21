"""Shows a sentence when no spreadsheet program can be asked to: a message box of the system itself."""

import ctypes
import shutil
import subprocess
import sys
from collections.abc import Callable

TITLE = "План работы"

_BOXES: dict[str, tuple[str, ...]] = {
    "zenity": ("--info", "--no-markup", f"--title={TITLE}", "--text={}"),
    "kdialog": ("--title", TITLE, "--msgbox", "{}"),
}
"""Programs of Linux desktops that show a message, and their arguments; `{}` is the text."""

_ICON_AND_ON_TOP = 0x30 | 0x10000 | 0x40000
"""MB_ICONWARNING, MB_SETFOREGROUND, MB_TOPMOST."""


def show(text: str) -> None:
    """Show the text and wait until it is read; on a system without any message box it goes to standard error."""
    if sys.platform == "win32":
        ctypes.windll.user32.MessageBoxW(None, text, TITLE, _ICON_AND_ON_TOP)
        return
    command = box_command(text, sys.platform, shutil.which)
    if command is None or subprocess.run(command, check=False).returncode not in (0, 1):  # noqa: S603
        sys.stderr.write(f"{text}\n")


def box_command(text: str, platform: str, which: Callable[[str], str | None]) -> list[str] | None:
    """Return the command that shows the text here, None when there is no program for it.

    Args:
        text: what to say.
        platform: `sys.platform`; not Windows, which has a message box of its own.
        which: tells where a program lies, None when it is not there (`shutil.which`).
    """
    if platform == "darwin":
        script = 'on run {said, head}\ndisplay dialog said with title head buttons {"OK"}\nend run'
        return ["osascript", "-e", script, text, TITLE]
    for program, arguments in _BOXES.items():
        place = which(program)
        if place:
            return [place, *(argument.replace("{}", text) for argument in arguments)]
    return None
