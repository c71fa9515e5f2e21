"""Where a button arrives in Python: reads what the launcher passed, shakes hands, runs the task.

The launcher (``macros/XlplanLauncher.bas``, or the menu in LibreOffice) runs ``python -P -m xlplan.launch TASK`` with
xlwings' own arguments. Names cannot be trusted to a command line – Windows, LibreOffice and the code page each spoil
some – so the workbook's name and folder come as the hexadecimal digits of their UTF-16 units, and `main` puts the name
back as the ``--wb`` that xlwings looks for.

A button must never end in silence: what goes wrong here is told in a dialogue, and the details go into a log file.
"""

import contextlib
import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from xlplan.dialogue import TITLE, show
from xlplan.errors import XlplanError
from xlplan.journal import record
from xlplan.machine import ThisMachine
from xlplan.macros.commands import COMMANDS
from xlplan.places import MARK_FILE, settings_folder

LAUNCHER_VERSION = "1"
"""The version of the arguments. A launcher of another one – an old add-in, an old .xlsm copy – is refused in words."""

LIBREOFFICE = "LibreOffice"
"""What a launcher names as its program there."""

TASKS = tuple(command.function for command in COMMANDS)


@dataclass(frozen=True, slots=True)
class Call:
    """What a button told us.

    Attributes:
        task: the function of `xlplan.buttons` to run.
        workbook: the file name of the active workbook, letter for letter; empty when none is open.
        folder: where it lies: a path, an https address (OneDrive, SharePoint), or empty for one never saved.
        program: ``LibreOffice``, or the path of Excel.
        window: the handle of Excel's main window, 0 in LibreOffice.
    """

    task: str
    workbook: str
    folder: str
    program: str
    window: int

    @property
    def in_libreoffice(self) -> bool:
        """Whether LibreOffice called, not Excel."""
        return self.program == LIBREOFFICE

    @property
    def path(self) -> str:
        """The workbook's full name as its program gives it; empty for one never saved."""
        if not self.folder:
            return ""
        if "://" in self.folder:
            return f"{self.folder.rstrip('/')}/{self.workbook}"
        kind = PureWindowsPath if "\\" in self.folder else PurePosixPath
        return str(kind(self.folder) / self.workbook)


class UnknownLauncher(XlplanError):
    """The add-in or the .xlsm is of another version than the package."""

    def __init__(self, version: str) -> None:
        super().__init__(
            f"Кнопка другой версии ({version or 'без номера'}, а нужна {LAUNCHER_VERSION}): "
            "программу обновили, а кнопку нет. "
            "Выполните «xlplan addin install» и перезапустите Excel; "
            "если кнопка стоит в самой книге, сделайте копию с кнопками заново: «xlplan buttons»."
        )


class BadCall(XlplanError):
    """The arguments are not those of a launcher."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"Кнопка передала непонятное: {what}. Выполните «xlplan addin install» и перезапустите программу."
        )


class NoWorkbook(XlplanError):
    """A button was pressed with no workbook open."""

    def __init__(self) -> None:
        super().__init__(
            "Нет открытой книги. Откройте план и нажмите кнопку ещё раз; "
            "если вверху окна видно «Защищённый просмотр», нажмите сначала «Разрешить редактирование»."
        )


def read_call(arguments: Sequence[str]) -> Call:
    """Return what the launcher told, from the arguments after the module's name.

    Raises:
        UnknownLauncher: the launcher is of another version.
        BadCall: there is no such task, or a name cannot be decoded.
    """
    task, options = (arguments[0] if arguments else ""), _options(arguments[1:])
    version = options.get("launcher", "")
    if version != LAUNCHER_VERSION:
        raise UnknownLauncher(version)
    if task not in TASKS:
        raise BadCall(f"нет команды «{task}»")
    return Call(
        task,
        _text(options.get("wb-hex", "")),
        _text(options.get("folder-hex", "")),
        options.get("app", ""),
        int(options["hwnd"]) if options.get("hwnd", "").isdecimal() else 0,
    )


def encode(text: str) -> str:
    """Return the text as the launchers pass it: four hexadecimal digits for each UTF-16 unit."""
    return text.encode("utf-16-be", "surrogatepass").hex().upper()


def decode(digits: str) -> str:
    """Return the text of such digits.

    Raises:
        ValueError: they are not whole units of hexadecimal digits.
    """
    return bytes.fromhex(digits).decode("utf-16-be", "surrogatepass")


def xlwings_arguments(call: Call) -> list[str]:
    """Return the arguments that `xlwings.Book.caller` looks for in `sys.argv`."""
    return [f"--wb={call.workbook}", "--from_xl=1", f"--app={call.program}", f"--hwnd={call.window}"]


def run(call: Call) -> None:
    """Run the task: `xlplan.buttons` has a function of its name, which takes the call.

    Raises:
        NoWorkbook: no workbook is open; the guide opens all the same.
    """
    if not call.workbook and call.task != "show_help":
        raise NoWorkbook
    sys.argv[1:] = xlwings_arguments(call)
    getattr(importlib.import_module("xlplan.buttons"), call.task)(call)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the launcher asked for; whatever goes wrong is shown. Always 0: the launcher need add nothing."""
    arguments = sys.argv[1:] if arguments is None else arguments
    with contextlib.suppress(OSError):  # the launcher waits for it to go
        Path(settings_folder(os.environ) / MARK_FILE).unlink()
    try:
        run(read_call(arguments))
    except XlplanError as error:
        _tell(str(error), arguments)
    except Exception:  # the last line of defence before a silent nothing
        details = record(traceback.format_exc())
        _tell(f"Непредвиденная ошибка. Книга не сохранена и осталась открытой. {details}", arguments)
    return 0


def _tell(text: str, arguments: Sequence[str]) -> None:
    """Show the text in the program that called; where that fails, in a message box of the system."""
    text = text[:1].upper() + text[1:]
    if f"--app={LIBREOFFICE}" in arguments:
        with contextlib.suppress(Exception):  # whatever it is, the message must still be shown
            connecting = importlib.import_module("xlplan.buttons.connecting")
            connecting.libreoffice_app(ThisMachine()).alert(text, TITLE, "ok", "critical")
            return
    show(text)


def _options(arguments: Sequence[str]) -> dict[str, str]:
    """Read ``--name=value``; a value may hold ``=``."""
    pairs = (argument.removeprefix("--").partition("=") for argument in arguments if argument.startswith("--"))
    return {name: value for name, _, value in pairs}


def _text(digits: str) -> str:
    try:
        return decode(digits)
    except ValueError as error:
        raise BadCall("имя книги не читается") from error


if __name__ == "__main__":
    sys.exit(main())
