"""xlwings is there, and on Windows pywin32, without which it cannot reach Excel."""

from xlplan.doctor.verdict import Verdict
from xlplan.machine import Machine


def examine(machine: Machine) -> Verdict | None:
    """Look for the modules that a button needs."""
    needed = ["xlwings", "pythoncom"] if machine.system == "win32" else ["xlwings"]
    missing = [module for module in needed if not machine.importable(module)]
    if missing:
        names = ", ".join("pywin32" if module == "pythoncom" else module for module in missing)
        return Verdict(
            f"Для кнопок не хватает пакетов Python: {names}.",
            f"Выполните: «{machine.interpreter}» -m pip install --upgrade --force-reinstall xlplan",
        )
    return Verdict("Пакеты Python, нужные кнопкам, на месте.")
