"""Python from Anaconda: the buttons start it without «activate», so some of its libraries may be missed."""

from xlplan.doctor.verdict import Verdict
from xlplan.machine import Machine, path_kind


def examine(machine: Machine) -> Verdict | None:
    """Look for the folder by which conda knows its environments, beside python.exe."""
    if machine.system != "win32":
        return None
    if machine.exists(path_kind(machine.system)(machine.interpreter).with_name("conda-meta")):
        return Verdict(
            "Python установлен из Anaconda: запущенный кнопкой, он может не найти своих библиотек.",
            "Если кнопки не работают, установите Python с python.org («только для меня»), в нём – xlplan, "
            "и выполните «xlplan addin install».",
        )
    return Verdict("Python установлен не из Anaconda.")
