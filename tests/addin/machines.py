"""A computer in memory, with the same promises as the real one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from xlplan.machine import CannotWrite, RegistryValue

WINDOWS_ENVIRONMENT = {"APPDATA": r"C:\Users\Иванова\AppData\Roaming", "USERPROFILE": r"C:\Users\Иванова"}
EXCEL = {r"HKCR\Excel.Application\CurVer": {"": "Excel.Application.16"}}


@dataclass
class MemoryMachine:
    """A computer whose files and registry are dictionaries; what cannot be written is named."""

    system: str = "win32"
    environment: Mapping[str, str] = field(default_factory=lambda: dict(WINDOWS_ENVIRONMENT))
    interpreter: str = r"C:\Users\Иванова\AppData\Local\Programs\Python\Python311\python.exe"
    files: dict[PurePath, bytes] = field(default_factory=dict)
    keys: Mapping[str, Mapping[str, RegistryValue]] = field(default_factory=dict)
    modules: frozenset[str] = frozenset({"xlwings", "pythoncom", "uno"})
    locked: frozenset[PurePath] = frozenset()
    shortcuts: dict[PurePath, tuple[str, str]] = field(default_factory=dict)

    def exists(self, path: PurePath) -> bool:
        return path in self.files or any(path in file.parents for file in self.files)

    def read(self, path: PurePath) -> bytes | None:
        return self.files.get(path)

    def write(self, path: PurePath, data: bytes) -> None:
        if path in self.locked:
            raise CannotWrite(str(path), "занят")
        self.files[path] = data

    def remove(self, path: PurePath) -> None:
        if path in self.locked:
            raise CannotWrite(str(path), "занят")
        self.files.pop(path, None)
        self.shortcuts.pop(path, None)

    def shortcut(self, path: PurePath, target: str, arguments: str) -> None:
        self.write(path, b"shortcut")
        self.shortcuts[path] = (target, arguments)

    def registry(self, key: str, name: str) -> RegistryValue | None:
        return self.registry_values(key).get(name)

    def registry_values(self, key: str) -> Mapping[str, RegistryValue]:
        return self.keys.get(key, {})

    def registry_keys(self, key: str) -> list[str]:
        below = (other.removeprefix(f"{key}\\") for other in self.keys if other.startswith(f"{key}\\"))
        return sorted({name.partition("\\")[0] for name in below})

    def importable(self, module: str) -> bool:
        return module in self.modules

    def reaches_libreoffice(self) -> bool:
        return self.importable("uno")
