"""The Python of the buttons can talk to LibreOffice: the module `uno` is there, made for this very Python."""

from xlplan.addin.libreoffice import has_libreoffice
from xlplan.doctor.verdict import Verdict
from xlplan.machine import Machine


def examine(machine: Machine) -> Verdict | None:
    """Try the bridge."""
    if not has_libreoffice(machine):
        return None
    if machine.reaches_libreoffice():
        return Verdict("Python может обратиться к LibreOffice.")
    action = (
        "Поставьте xlplan в Python из папки LibreOffice (program\\python.exe) и выполните им «xlplan addin install»."
        if machine.system == "win32"
        else "Установите пакет python3-uno и поставьте xlplan в системный Python той же версии."
    )
    return Verdict("Python не может обратиться к LibreOffice: нет модуля uno для этой версии Python.", action)
