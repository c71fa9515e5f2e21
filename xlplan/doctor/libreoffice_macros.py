"""LibreOffice's settings let macros run at all."""

import re

from xlplan.addin.libreoffice import has_libreoffice, user_folder
from xlplan.doctor.verdict import Verdict
from xlplan.machine import Machine

_FORBIDDEN = re.compile(rb'oor:name="DisableMacrosExecution"[^>]*><value>true</value>')


def examine(machine: Machine) -> Verdict | None:
    """Look for the switch that forbids macros altogether (expert settings, or the organisation's)."""
    if not has_libreoffice(machine):
        return None
    if _FORBIDDEN.search(machine.read(user_folder(machine) / "registrymodifications.xcu") or b""):
        return Verdict(
            "В LibreOffice запрещены все макросы: меню «План работы» не сработает.",
            "Попросите администратора снять запрет (DisableMacrosExecution) или работайте с файлами: «xlplan update».",
        )
    return Verdict("Настройки LibreOffice не запрещают макросы.")
