"""Windows has its own step, which keeps the old file's access list; here a stand-in plays the system."""

import ctypes
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from xlplan.saving import save_over, swapping
from xlplan.saving.errors import CannotWrite, OpenElsewhere

OLD, NEW = b"old", b"new"


class Kernel:
    """kernel32 as far as a saving needs it: fails as often as told, with the error told."""

    def __init__(self, error: int = 0, times: int = 0, *, half_way: bool = False) -> None:
        self.error = error
        self.left = times
        self.half_way = half_way
        self.replaced: list[tuple[object, ...]] = []
        self.hidden: list[str] = []
        self.ReplaceFileW = _Function(self._replace)
        self.SetFileAttributesW = _Function(self._hide)

    def _replace(self, place: str, made: str, *others: object) -> int:
        self.replaced.append(others)
        if self.left:
            self.left -= 1
            if self.half_way:
                Path(place).rename(place + ".moved")
            return 0
        Path(made).replace(place)
        return 1

    def _hide(self, folder: str, attributes: int) -> int:
        assert attributes == 2
        self.hidden.append(folder)
        return 1


class _Function:
    """A function that takes attributes, as those of ctypes do."""

    argtypes: object = None

    def __init__(self, call: object) -> None:
        self._call = call

    def __call__(self, *arguments: object) -> object:
        return self._call(*arguments)  # type: ignore[operator]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "План.xlsx"
    path.write_bytes(OLD)
    return path


def on_windows(monkeypatch: pytest.MonkeyPatch, kernel: Kernel) -> Kernel:
    def error() -> OSError:
        found = OSError(22, "The system says no")
        found.winerror = kernel.error  # type: ignore[attr-defined]
        return found

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(ctypes, "WinError", error, raising=False)
    monkeypatch.setattr(swapping, "_PAUSE", 0)
    return kernel


def test_the_file_is_replaced_by_the_system_and_the_copies_are_out_of_sight(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel = on_windows(monkeypatch, Kernel())

    backup = save_over(path, NEW, OLD)

    assert path.read_bytes() == NEW
    assert kernel.replaced == [(None, 2, None, None)]
    assert kernel.hidden == [str(backup.parent)]


@pytest.mark.parametrize("error", [5, 32, 33])
def test_a_file_that_is_held_for_a_moment_is_tried_again(
    path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    kernel = on_windows(monkeypatch, Kernel(error, times=3))

    save_over(path, NEW, OLD)

    assert path.read_bytes() == NEW
    assert len(kernel.replaced) == 4


def test_a_file_that_is_held_for_good_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_windows(monkeypatch, Kernel(32, times=1000))

    with pytest.raises(CannotWrite, match="открыт в другой программе"):
        save_over(path, NEW, OLD)

    assert path.read_bytes() == OLD
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("error", [1, 50, 87, 120])
def test_a_share_that_does_not_know_the_step_gets_a_renaming(
    path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    on_windows(monkeypatch, Kernel(error, times=1))

    save_over(path, NEW, OLD)

    assert path.read_bytes() == NEW


def test_a_step_that_fails_half_way_is_brought_to_its_end(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_windows(monkeypatch, Kernel(1177, times=1, half_way=True))

    save_over(path, NEW, OLD)

    assert path.read_bytes() == NEW


def test_a_file_that_cannot_be_opened_for_writing_is_open(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_windows(monkeypatch, Kernel())
    real = Path.open

    def refuse(self: Path, mode: str = "r", *arguments: object) -> object:
        if mode == "r+b":
            raise PermissionError(13, "sharing violation")
        return real(self, mode, *arguments)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(OpenElsewhere, match="в другой программе"):
        save_over(path, NEW, OLD)
