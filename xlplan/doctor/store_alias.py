"""Python from the Microsoft Store: its path is an alias that Office may not be able to start."""

from xlplan.doctor.verdict import Verdict
from xlplan.machine import Machine


def examine(machine: Machine) -> Verdict | None:
    """Look for the Store's folder in the interpreter's path."""
    if machine.system != "win32":
        return None
    if "\\windowsapps\\" in machine.interpreter.lower():
        return Verdict(
            "Python установлен из Microsoft Store: Excel может не суметь его запустить.",
            "Установите Python с python.org («только для меня»), в нём – xlplan, и выполните «xlplan addin install».",
        )
    return Verdict("Python установлен не из Microsoft Store.")
