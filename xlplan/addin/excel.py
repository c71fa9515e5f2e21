"""Excel for Windows: the add-in goes into XLSTART, a folder that Excel trusts and opens at each start."""

from pathlib import PureWindowsPath

from xlplan.addin.steps import Step, Write, removals
from xlplan.machine import Machine
from xlplan.macros.sources import ADDIN_FILE, addin_bytes

_WHAT = "надстройка Excel «План работы»"


def has_excel(machine: Machine) -> bool:
    """Tell whether Excel is registered on this computer."""
    return machine.system == "win32" and machine.registry(r"HKCR\Excel.Application\CurVer", "") is not None


def addin_place(machine: Machine) -> PureWindowsPath:
    """Return where the add-in belongs for this person."""
    roaming = PureWindowsPath(machine.environment.get("APPDATA", ""))
    return roaming / "Microsoft" / "Excel" / "XLSTART" / ADDIN_FILE


def install(machine: Machine) -> list[Step]:
    """Return the steps that put the add-in into its place."""
    return [Write(addin_place(machine), addin_bytes(), _WHAT)]


def remove(machine: Machine) -> list[Step]:
    """Return the steps that take it away."""
    return removals(machine, {addin_place(machine): _WHAT})


def status(machine: Machine) -> str:
    """Return one line: whether the add-in is there and is ours."""
    there = machine.read(addin_place(machine))
    if there is None:
        return "Excel: надстройка не установлена."
    if there != addin_bytes():
        return "Excel: установлена надстройка другой версии; выполните «xlplan addin install»."
    return f"Excel: надстройка установлена – {addin_place(machine)}."
