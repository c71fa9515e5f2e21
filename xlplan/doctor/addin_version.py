"""The add-in in XLSTART is of the same version as the package."""

from xlplan.addin.excel import addin_place, has_excel
from xlplan.doctor.verdict import Verdict
from xlplan.machine import Machine
from xlplan.macros.sources import addin_bytes


def examine(machine: Machine) -> Verdict | None:
    """Compare the add-in with ours, byte for byte."""
    if not has_excel(machine):
        return None
    there = machine.read(addin_place(machine))
    if there is None:
        return Verdict("Надстройка «План работы» в Excel не установлена.", "Выполните «xlplan addin install».")
    if there != addin_bytes():
        return Verdict(
            "Надстройка в Excel другой версии, чем программа.", "Закройте Excel и выполните «xlplan addin install»."
        )
    return Verdict("Надстройка в Excel той же версии, что и программа.")
