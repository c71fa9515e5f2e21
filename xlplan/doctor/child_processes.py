"""Windows lets Office start other programs.

A rule of Microsoft Defender («Block all Office applications from creating child processes») forbids it; the value 1
blocks, 6 warns. Source: Microsoft, «Attack surface reduction rules reference».
"""

from collections.abc import Iterator

from xlplan.doctor.verdict import Verdict
from xlplan.machine import Machine

_RULE = "D4F940AB-401B-4EFC-AADC-AD5F3C50688A"
_PLACES = (
    r"HKLM\SOFTWARE\Policies\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR\Rules",
    r"HKLM\SOFTWARE\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR\Rules",
)
_MANAGED = r"HKLM\SOFTWARE\Policies\Microsoft\Windows Defender\Policy Manager"
"""Where a device manager (Intune) leaves all rules in one value: ``GUID=1|GUID=2``."""

_BLOCKS = ("1", "6")


def examine(machine: Machine) -> Verdict | None:
    """Look for the rule; another antivirus may forbid the same and cannot be asked."""
    if machine.system != "win32":
        return None
    for rules in _rules(machine):
        if rules.get(_RULE) in _BLOCKS:
            return Verdict(
                "Защитник Windows не даёт Excel запускать другие программы: кнопки не сработают.",
                "Проверяйте план правой кнопкой по файлу – «Отправить» – «Проверить план»; "
                "или пусть администратор сделает исключение для Python.",
            )
    return Verdict("Защитник Windows не запрещает Excel запускать Python.")


def _rules(machine: Machine) -> Iterator[dict[str, str]]:
    """Yield what each place says: rule to action."""
    for place in _PLACES:
        yield {name.upper(): str(value) for name, value in machine.registry_values(place).items()}
    pairs = (pair.partition("=") for pair in str(machine.registry(_MANAGED, "ASRRules") or "").split("|"))
    yield {name.strip().upper(): value.strip() for name, _, value in pairs}
