"""Python lies on this computer's own disk: started from a network, each press of a button takes seconds."""

from xlplan.doctor.verdict import Verdict
from xlplan.machine import Machine


def examine(machine: Machine) -> Verdict | None:
    """Look at the interpreter's path."""
    path = machine.interpreter
    if path.startswith(("\\\\", "//")) or "onedrive" in path.lower():
        return Verdict(
            f"Python лежит в сети или в OneDrive ({path}): каждая кнопка будет ждать несколько секунд.",
            "Установите Python и xlplan на диск этого компьютера и выполните «xlplan addin install».",
        )
    return Verdict("Python лежит на диске этого компьютера.")
