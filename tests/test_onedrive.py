"""The file on the disk behind an https address: found when it is certain, else not."""

from pathlib import PurePath, PureWindowsPath

import pytest

from tests.addin.machines import MemoryMachine
from xlplan.onedrive import local_copy

_KEY = r"HKCU\Software\SyncEngines\Providers\OneDrive"
_LIBRARY = "https://совет.sharepoint.com/sites/plan/Shared Documents/"


def _machine(mounts: dict[str, str], *files: str, personal: str = "") -> MemoryMachine:
    keys = {
        rf"{_KEY}\{number}": {"UrlNamespace": url, "MountPoint": folder}
        for number, (folder, url) in enumerate(mounts.items())
    }
    on_disk: dict[PurePath, bytes] = {PureWindowsPath(file): b"" for file in files}
    return MemoryMachine(environment={"OneDriveConsumer": personal}, files=on_disk, keys=keys)


@pytest.mark.parametrize(
    ("address", "folder", "url", "file"),
    [
        (f"{_LIBRARY}План.xlsx", r"C:\Совет", _LIBRARY, r"C:\Совет\План.xlsx"),
        (f"{_LIBRARY}2021/План № 1.xlsx", r"C:\Совет", _LIBRARY.rstrip("/"), r"C:\Совет\2021\План № 1.xlsx"),
        (
            "https://совет.sharepoint.com/sites/plan/Shared%20Documents/%D0%9F.xlsx",
            r"C:\Совет",
            _LIBRARY,
            r"C:\Совет\П.xlsx",
        ),
        (f"{_LIBRARY}Кадры/План.xlsx", r"C:\Совет\plan - Кадры", _LIBRARY, r"C:\Совет\plan - Кадры\План.xlsx"),
    ],
)
def test_the_registry_of_onedrive_leads_to_the_file(address: str, folder: str, url: str, file: str) -> None:
    assert local_copy(_machine({folder: url}, file), address) == PureWindowsPath(file)


def test_a_personal_onedrive_is_known_by_its_folder() -> None:
    machine = _machine({}, r"C:\OneDrive\Работа\План.xlsx", personal=r"C:\OneDrive")

    address = "https://d.docs.live.net/0a1b2c3d/Работа/План.xlsx"

    assert local_copy(machine, address) == PureWindowsPath(r"C:\OneDrive\Работа\План.xlsx")


@pytest.mark.parametrize(
    ("mounts", "files"),
    [
        ({}, [r"C:\Совет\План.xlsx"]),
        ({r"C:\Совет": "https://other.sharepoint.com/"}, [r"C:\Совет\План.xlsx"]),
        ({r"C:\Совет": _LIBRARY}, [r"C:\Совет\Другой.xlsx"]),
        ({r"C:\Совет": _LIBRARY, r"D:\Совет": _LIBRARY}, [r"C:\Совет\Кадры\План.xlsx", r"D:\Совет\Кадры\План.xlsx"]),
        ({r"C:\plan - Общее": _LIBRARY}, [r"C:\plan - Общее\План.xlsx"]),
    ],
    ids=["no OneDrive", "another library", "not kept here", "two of them", "a namesake in another folder"],
)
def test_what_is_not_certain_is_not_found(mounts: dict[str, str], files: list[str]) -> None:
    assert local_copy(_machine(mounts, *files), f"{_LIBRARY}Кадры/План.xlsx") is None
