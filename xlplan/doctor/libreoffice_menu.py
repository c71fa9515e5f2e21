"""The menu in LibreOffice is there and of the same version as the package."""

from xlplan.addin import libreoffice
from xlplan.doctor.verdict import Verdict
from xlplan.machine import Machine


def examine(machine: Machine) -> Verdict | None:
    """Ask the installer what it finds."""
    if not libreoffice.has_libreoffice(machine):
        return None
    if libreoffice.is_current(machine):
        return Verdict("Меню «План работы» в LibreOffice установлено.")
    return Verdict(
        "Меню «План работы» в LibreOffice не установлено или другой версии.",
        "Закройте LibreOffice и выполните «xlplan addin install».",
    )
