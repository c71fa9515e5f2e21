"""Where Excel keeps what a person or a policy has settled; shared by several checks, no check itself."""

from collections.abc import Iterator

from xlplan.machine import Machine, RegistryValue

_CLASS = r"HKCR\Excel.Application\CurVer"


def excel_key(machine: Machine) -> str | None:
    r"""Return Excel's own part of the registry path: ``Office\\16.0\\Excel``; None where there is no Excel."""
    if machine.system != "win32":
        return None
    current = machine.registry(_CLASS, "")
    if not isinstance(current, str):
        return None
    return rf"Office\{current.rpartition('.')[2]}.0\Excel"


def security(machine: Machine, excel: str, name: str, below: str = "") -> RegistryValue | None:
    """Return a security setting of Excel; a policy stands above what the person has set."""
    return next((value for value in _settings(machine, excel, name, below) if value is not None), None)


def _settings(machine: Machine, excel: str, name: str, below: str) -> Iterator[RegistryValue | None]:
    for root in (r"HKCU\Software\Policies\Microsoft", r"HKLM\Software\Policies\Microsoft", r"HKCU\Software\Microsoft"):
        yield machine.registry(rf"{root}\{excel}\Security{below}", name)
