"""The computer that we are on, as the installer and the doctor see it: files, registry, environment.

All that touches the system goes through here, so that both can be tried on any computer.
"""

import contextlib
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Protocol

from xlplan.errors import XlplanError

if sys.platform == "win32":
    import winreg

RegistryValue = str | int | bytes


class Machine(Protocol):
    """What we ask of a computer. Paths are of its own kind: `PureWindowsPath` on Windows."""

    @property
    def system(self) -> str:
        """`sys.platform`: ``win32``, ``linux``, ``darwin``."""

    @property
    def environment(self) -> Mapping[str, str]:
        """The environment variables."""

    @property
    def interpreter(self) -> str:
        """The full path of the Python that runs us."""

    def exists(self, path: PurePath) -> bool:
        """Tell whether there is such a file or folder."""

    def read(self, path: PurePath) -> bytes | None:
        """Return what the file holds; None when it is not there or may not be read."""

    def write(self, path: PurePath, data: bytes) -> None:
        """Write a file, its folders too; `CannotWrite` when that fails."""

    def remove(self, path: PurePath) -> None:
        """Remove a file; nothing happens when it is not there; `CannotWrite` when it stays."""

    def shortcut(self, path: PurePath, target: str, arguments: str) -> None:
        """Make a Windows shortcut; `CannotWrite` when that fails."""

    def registry(self, key: str, name: str) -> RegistryValue | None:
        r"""Return a value of the Windows registry, None where there is none.

        Args:
            key: the whole key: ``HKCU\\Software\\…``; HKCU, HKLM or HKCR.
            name: the value's name; empty for the default one.
        """

    def registry_values(self, key: str) -> Mapping[str, RegistryValue]:
        """Return all values of a key; empty where there is none."""

    def registry_keys(self, key: str) -> Sequence[str]:
        """Return the names of the keys below a key; empty where there are none."""

    def importable(self, module: str) -> bool:
        """Tell whether Python here has such a module, without importing it."""

    def reaches_libreoffice(self) -> bool:
        """Tell whether Python here can talk to LibreOffice, open or not."""


class CannotWrite(XlplanError):
    """A file of ours could not be put in its place or taken away."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(
            f"Не удалось записать или удалить «{path}»: {reason}. Закройте Excel и LibreOffice и повторите."
        )


@dataclass(frozen=True)
class ThisMachine:
    """The computer that we run on."""

    @property
    def system(self) -> str:
        """`sys.platform`."""
        return sys.platform

    @property
    def environment(self) -> Mapping[str, str]:
        """The environment of this process."""
        return os.environ

    @property
    def interpreter(self) -> str:
        """The Python that runs us."""
        return sys.executable

    def exists(self, path: PurePath) -> bool:
        """Tell whether there is such a file or folder."""
        return Path(path).exists()

    def read(self, path: PurePath) -> bytes | None:
        """Return what the file holds, or None."""
        try:
            return Path(path).read_bytes()
        except OSError:
            return None

    def write(self, path: PurePath, data: bytes) -> None:
        """Write beside, then replace, so that a half-written add-in never lies there."""
        place = Path(path)
        fresh = place.with_name(f"{place.name}.new")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(data)
            fresh.replace(place)
        except OSError as error:
            fresh.unlink(missing_ok=True)
            raise CannotWrite(str(path), error.strerror or str(error)) from error

    def remove(self, path: PurePath) -> None:
        """Remove a file, and its folder when that is ours and left empty."""
        place = Path(path)
        try:
            place.unlink(missing_ok=True)
            if (
                place.parent.name.lower().startswith("xlplan")
                and place.parent.is_dir()
                and not any(place.parent.iterdir())
            ):
                place.parent.rmdir()
        except OSError as error:
            raise CannotWrite(str(path), error.strerror or str(error)) from error

    def shortcut(self, path: PurePath, target: str, arguments: str) -> None:
        """Make a shortcut through the shell's own object, which takes names in any letters."""
        if sys.platform == "win32":
            import pythoncom  # noqa: PLC0415 - part of pywin32, on Windows only
            from win32com.shell import shell  # noqa: PLC0415

            try:
                link = pythoncom.CoCreateInstance(
                    shell.CLSID_ShellLink, None, pythoncom.CLSCTX_INPROC_SERVER, shell.IID_IShellLink
                )
                link.SetPath(target)
                link.SetArguments(arguments)
                link.QueryInterface(pythoncom.IID_IPersistFile).Save(str(path), 0)
            except pythoncom.com_error as error:
                raise CannotWrite(str(path), str(error)) from error

    def registry(self, key: str, name: str) -> RegistryValue | None:
        """Return a value of the registry; None on other systems."""
        return self.registry_values(key).get(name)

    def registry_values(self, key: str) -> Mapping[str, RegistryValue]:
        """Return the values of a key; none on other systems."""
        if sys.platform == "win32":
            with contextlib.suppress(OSError), _opened(key) as opened:
                count = winreg.QueryInfoKey(opened)[1]
                return {name: value for name, value, _ in (winreg.EnumValue(opened, at) for at in range(count))}
        return {}

    def registry_keys(self, key: str) -> Sequence[str]:
        """Return the keys below a key; none on other systems."""
        if sys.platform == "win32":
            with contextlib.suppress(OSError), _opened(key) as opened:
                return [winreg.EnumKey(opened, at) for at in range(winreg.QueryInfoKey(opened)[0])]
        return []

    def importable(self, module: str) -> bool:
        """Tell whether the module can be found."""
        from importlib.util import find_spec  # noqa: PLC0415

        return find_spec(module) is not None

    def reaches_libreoffice(self) -> bool:
        """Load the bridge; it needs no running LibreOffice."""
        from xlplan.engines.libreoffice.bridge import uno  # noqa: PLC0415
        from xlplan.engines.libreoffice.errors import LibreOfficeError  # noqa: PLC0415

        try:
            uno()
        except LibreOfficeError:
            return False
        return True


if sys.platform == "win32":

    def _opened(key: str) -> "winreg.HKEYType":
        hive, _, rest = key.partition("\\")
        hives = {
            "HKCU": winreg.HKEY_CURRENT_USER,
            "HKLM": winreg.HKEY_LOCAL_MACHINE,
            "HKCR": winreg.HKEY_CLASSES_ROOT,
        }
        return winreg.OpenKey(hives[hive], rest)


def path_kind(system: str) -> type[PurePath]:
    """Return the kind of path that a system uses."""
    return PureWindowsPath if system == "win32" else PurePosixPath
