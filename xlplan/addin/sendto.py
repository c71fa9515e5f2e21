"""«Отправить → Проверить план»: the way that needs no macros, for computers where policy forbids them."""

from pathlib import PureWindowsPath

from xlplan.addin.steps import Shortcut, Step, removals
from xlplan.machine import Machine

_WHAT = "пункт «Отправить → Проверить план»"


def sendto_place(machine: Machine) -> PureWindowsPath:
    """Return the shortcut in the person's SendTo folder."""
    roaming = PureWindowsPath(machine.environment.get("APPDATA", ""))
    return roaming / "Microsoft" / "Windows" / "SendTo" / "Проверить план.lnk"


def install(machine: Machine) -> list[Step]:
    """Return the steps that make the entry; without a console window where Python can do that."""
    python = PureWindowsPath(machine.interpreter)
    silent = python.with_name("pythonw.exe")
    target = silent if machine.exists(silent) else python
    return [Shortcut(sendto_place(machine), str(target), "-P -m xlplan.sendto", _WHAT)]


def remove(machine: Machine) -> list[Step]:
    """Return the steps that take it away."""
    return removals(machine, {sendto_place(machine): _WHAT})


def status(machine: Machine) -> str:
    """Return one line: whether the entry is there."""
    there = machine.exists(sendto_place(machine))
    return f"Проводник: {_WHAT} {'есть' if there else 'не установлен'}."
