"""This computer: files are put in place whole, and what cannot be written is told."""

import os
import sys
from pathlib import Path

import pytest

from xlplan.machine import CannotWrite, ThisMachine


def test_a_file_is_written_with_its_folders_and_read_back(tmp_path: Path) -> None:
    place = tmp_path / "а" / "б" / "файл.txt"

    ThisMachine().write(place, b"1")

    assert ThisMachine().read(place) == b"1"
    assert list(place.parent.iterdir()) == [place]


def test_a_folder_in_the_way_is_told_and_leaves_no_crumbs(tmp_path: Path) -> None:
    (tmp_path / "place").mkdir()

    with pytest.raises(CannotWrite, match="place"):
        ThisMachine().write(tmp_path / "place", b"1")
    assert list(tmp_path.iterdir()) == [tmp_path / "place"]


def test_our_own_folder_goes_with_its_last_file_and_others_stay(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "xlplan" / "x.txt", tmp_path / "XLSTART" / "x.txt"
    for place in (ours, theirs):
        ThisMachine().write(place, b"")
        ThisMachine().remove(place)

    assert [path.name for path in tmp_path.iterdir()] == ["XLSTART"]


def test_what_is_not_there_reads_as_nothing_and_is_removed_without_a_word(tmp_path: Path) -> None:
    ThisMachine().remove(tmp_path / "x")

    assert ThisMachine().read(tmp_path / "x") is None
    assert not ThisMachine().exists(tmp_path / "x")


def test_it_tells_what_python_tells() -> None:
    machine = ThisMachine()

    assert (machine.system, machine.interpreter, machine.environment) == (sys.platform, sys.executable, os.environ)
    assert machine.importable("json")
    assert not machine.importable("no_such_module")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a registry")
def test_without_a_registry_nothing_stands_in_it() -> None:
    assert ThisMachine().registry(r"HKCU\Software", "x") is None
