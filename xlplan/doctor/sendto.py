"""The way without macros is there: «Отправить → Проверить план»."""

from xlplan.addin.sendto import sendto_place
from xlplan.doctor.verdict import Verdict
from xlplan.machine import Machine


def examine(machine: Machine) -> Verdict | None:
    """Look for the shortcut."""
    if machine.system != "win32":
        return None
    if not machine.exists(sendto_place(machine)):
        return Verdict("В меню «Отправить» нет пункта «Проверить план».", "Выполните «xlplan addin install».")
    return Verdict("В меню «Отправить» есть пункт «Проверить план».")
