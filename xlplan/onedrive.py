r"""Where a workbook of OneDrive or SharePoint lies on this computer: Excel tells only its https address.

OneDrive notes which address it keeps in which folder (``HKCU\Software\SyncEngines\Providers\OneDrive``: UrlNamespace,
MountPoint). A team's folder is noted with the address of the whole library, and is called «Site – Folder»;
so the folder's name must confirm what of the address is left out. What is not certain is not found.
"""

from collections.abc import Iterator
from pathlib import PurePath, PureWindowsPath
from urllib.parse import unquote

from xlplan.machine import Machine

_PROVIDERS = r"HKCU\Software\SyncEngines\Providers\OneDrive"
_PERSONAL = "https://d.docs.live.net/"
"""A person's own OneDrive; the number of the account follows, and the folder does not have it."""


def local_copy(machine: Machine, address: str) -> PurePath | None:
    """Return the file that OneDrive keeps for an https address; None when there is none or more than one."""
    wanted = unquote(address)
    found = {place for place in _candidates(machine, wanted) if machine.exists(place)}
    return found.pop() if len(found) == 1 else None


def _candidates(machine: Machine, address: str) -> Iterator[PurePath]:
    for url, folder in _mounts(machine):
        if address.casefold().startswith(url.casefold()):
            steps = [step for step in address[len(url) :].split("/") if step]
            yield from _below(folder, steps[1:] if url == _PERSONAL else steps)


def _mounts(machine: Machine) -> Iterator[tuple[str, PureWindowsPath]]:
    """Yield (address that ends with a slash, folder)."""
    for key in machine.registry_keys(_PROVIDERS):
        values = machine.registry_values(rf"{_PROVIDERS}\{key}")
        url, folder = values.get("UrlNamespace"), values.get("MountPoint")
        if isinstance(url, str) and isinstance(folder, str) and url and folder:
            yield unquote(url).rstrip("/") + "/", PureWindowsPath(folder)
    personal = machine.environment.get("OneDriveConsumer", "")
    if personal:
        yield _PERSONAL, PureWindowsPath(personal)


def _below(folder: PureWindowsPath, steps: list[str]) -> Iterator[PurePath]:
    """Yield the whole way below the folder, and the ways whose start the folder's own name stands for."""
    if steps:
        yield folder.joinpath(*steps)
    for left_out in range(1, len(steps)):
        last = steps[left_out - 1]
        if folder.name == last or folder.name.endswith(f" - {last}"):
            yield folder.joinpath(*steps[left_out:])
