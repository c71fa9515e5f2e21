"""Excel has not put the add-in on its list of disabled items, as it does after a crash."""

from xlplan.doctor.office import excel_key
from xlplan.doctor.verdict import Verdict
from xlplan.machine import Machine
from xlplan.macros.sources import ADDIN_FILE


def examine(machine: Machine) -> Verdict | None:
    """Look for the add-in's name, which the list holds as UTF-16 among other bytes."""
    excel = excel_key(machine)
    if excel is None:
        return None
    items = machine.registry_values(rf"HKCU\Software\Microsoft\{excel}\Resiliency\DisabledItems")
    ours = ADDIN_FILE.encode("utf-16-le")
    if any(isinstance(value, bytes) and ours in value.lower() for value in items.values()):
        return Verdict(
            "Excel отключил надстройку после сбоя.",
            "В Excel: «Файл» – «Параметры» – «Надстройки» – «Управление: Отключённые объекты» – «Перейти», "
            "выберите xlplan.xlam и нажмите «Включить».",
        )
    return Verdict("Надстройка не числится среди отключённых.")
