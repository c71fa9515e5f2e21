"""The Documents folder is not kept in OneDrive: for a file there Excel gives an https address instead of a path."""

from xlplan.doctor.verdict import Verdict
from xlplan.machine import Machine

_FOLDERS = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"


def examine(machine: Machine) -> Verdict | None:
    """Ask where the Documents folder lies."""
    if machine.system != "win32":
        return None
    documents = str(machine.registry(_FOLDERS, "Personal") or "")
    roots = [machine.environment.get(name, "") for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")]
    inside = any(root and documents.lower().startswith(root.lower()) for root in roots)
    if inside or "\\onedrive" in documents.lower():
        return Verdict(
            "Папка «Документы» хранится в OneDrive: кнопка может не найти файл плана на диске.",
            "Если кнопка об этом скажет, держите план в папке вне OneDrive, например на диске D.",
        )
    return Verdict("Папка «Документы» лежит на этом компьютере.")
