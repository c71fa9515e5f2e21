"""The launchers know the full path of a Python that is there, and it is this one."""

from xlplan.addin.interpreter import known_interpreter
from xlplan.doctor.verdict import Verdict
from xlplan.machine import Machine, path_kind

_INSTALL = "Выполните «xlplan addin install»."


def examine(machine: Machine) -> Verdict | None:
    """Compare the path that the buttons run with this Python."""
    known = known_interpreter(machine)
    if known is None:
        return Verdict("Кнопки не знают, где Python.", _INSTALL)
    if not machine.exists(path_kind(machine.system)(known)):
        return Verdict(f"Кнопки запускают Python, которого больше нет: {known}.", _INSTALL)
    if known != machine.interpreter:
        return Verdict(f"Кнопки запускают другой Python: {known}.", _INSTALL)
    return Verdict("Кнопки знают, где Python.")
