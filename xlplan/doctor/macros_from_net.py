"""The add-in bears no mark of the web: Excel blocks macros in files that came from the net."""

from pathlib import PureWindowsPath

from xlplan.addin.excel import addin_place
from xlplan.doctor.verdict import Verdict
from xlplan.machine import Machine


def examine(machine: Machine) -> Verdict | None:
    """Look for the stream in which Windows notes that a file came from the net."""
    place = addin_place(machine)
    if machine.system != "win32" or not machine.exists(place):
        return None
    if machine.read(PureWindowsPath(f"{place}:Zone.Identifier")) is not None:
        return Verdict(
            "Надстройка помечена как скачанная из интернета: Excel не даст ей работать.",
            "Выполните «xlplan addin remove», затем «xlplan addin install»: поставленная так метки не имеет.",
        )
    return Verdict("Надстройка не помечена как скачанная из интернета.")
