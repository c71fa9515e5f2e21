"""The buttons on a person's computer: put into Excel and LibreOffice, taken away, told.

Everything is a list of steps before anything is done, so that a dry run tells exactly what a real one does.
"""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import PurePath

from xlplan.addin import excel, interpreter, libreoffice, sendto
from xlplan.addin.errors import NoExcelHere, NoProgram
from xlplan.addin.steps import Step, take, tell
from xlplan.machine import Machine

__all__ = ["Program", "install_steps", "remove_steps", "status_lines", "take", "tell"]


class Program(StrEnum):
    """A program that can have the buttons; the values are the words of the command line."""

    EXCEL = "excel"
    LIBREOFFICE = "libreoffice"


def install_steps(machine: Machine, program: Program | None = None, folders: Sequence[PurePath] = ()) -> list[Step]:
    """Return what installing means here, in order.

    Args:
        machine: the computer.
        program: only this program; None for all that are there.
        folders: full paths of the folders from which LibreOffice may run the buttons of .xlsm workbooks.

    Raises:
        NoProgram: there is neither Excel for Windows nor LibreOffice.
        NoExcelHere: Excel was asked for on another system.
        XlplanError: LibreOffice is open, or has no profile, or its settings cannot be added to.
    """
    if program is Program.EXCEL and machine.system != "win32":
        raise NoExcelHere
    steps: list[Step] = []
    if program is Program.EXCEL or (program is None and excel.has_excel(machine)):
        steps += excel.install(machine)
    if program is Program.LIBREOFFICE or (program is None and libreoffice.has_libreoffice(machine)):
        steps += libreoffice.install(machine, folders)
    if not steps:
        raise NoProgram(machine.system)
    if machine.system == "win32":
        steps += sendto.install(machine)
    return [*interpreter.install(machine), *steps]


def remove_steps(machine: Machine, program: Program | None = None) -> list[Step]:
    """Return what removing means here; with one program named, what serves the other stays.

    Raises:
        LibreOfficeOpen: LibreOffice is running and has our menu.
    """
    steps: list[Step] = []
    if program is not Program.LIBREOFFICE:
        steps += excel.remove(machine)
    if program is not Program.EXCEL:
        steps += libreoffice.remove(machine)
    if program is None:
        steps += [*sendto.remove(machine), *interpreter.remove(machine)]
    return steps


def status_lines(machine: Machine) -> list[str]:
    """Return what is installed, a line each, in Russian."""
    windows = machine.system == "win32"
    lines = [interpreter.status(machine)]
    lines.append(
        excel.status(machine) if windows else "Excel: надстройка бывает только в Windows, здесь её не поставить."
    )
    lines.append(libreoffice.status(machine))
    return [*lines, sendto.status(machine)] if windows else lines
