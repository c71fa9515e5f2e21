import errno
import os
import stat
from pathlib import Path

import pytest

from xlplan.errors import XlplanError
from xlplan.saving import save_new
from xlplan.saving.errors import (
    CannotWrite,
    FileTaken,
    FolderInTheWay,
    FolderMissing,
    NotAWorkbookName,
    OpenElsewhere,
)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    save_new(tmp_path / "План на 2022 год.xlsx", b"book")

    assert (tmp_path / "План на 2022 год.xlsx").read_bytes() == b"book"
    assert names(tmp_path) == ["План на 2022 год.xlsx"]


def test_a_new_file_is_as_readable_as_any_other(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")

    save_new(tmp_path / "plan.xlsx", b"book")

    assert (tmp_path / "plan.xlsx").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_an_existing_file_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").write_bytes(b"theirs")

    with pytest.raises(FileTaken, match="уже есть"):
        save_new(tmp_path / "plan.xlsx", b"book")

    assert (tmp_path / "plan.xlsx").read_bytes() == b"theirs"
    assert names(tmp_path) == ["plan.xlsx"]


def test_an_existing_file_gives_way_when_told_so_and_keeps_its_rights(tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").write_bytes(b"theirs")
    (tmp_path / "plan.xlsx").chmod(0o640)

    save_new(tmp_path / "plan.xlsx", b"book", replace=True)

    assert (tmp_path / "plan.xlsx").read_bytes() == b"book"
    assert stat.S_IMODE((tmp_path / "plan.xlsx").stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.xlsx").write_bytes(b"theirs")
    (tmp_path / "plan.xlsx").symlink_to("real.xlsx")

    save_new(tmp_path / "plan.xlsx", b"book", replace=True)

    assert (tmp_path / "plan.xlsx").is_symlink()
    assert (tmp_path / "real.xlsx").read_bytes() == b"book"


@pytest.mark.parametrize("lock", ["~$plan.xlsx", ".~lock.plan.xlsx#"])
def test_a_workbook_that_is_open_is_not_replaced(tmp_path: Path, lock: str) -> None:
    (tmp_path / "plan.xlsx").write_bytes(b"theirs")
    (tmp_path / lock).write_bytes(b"")

    with pytest.raises(OpenElsewhere, match="открыта"):
        save_new(tmp_path / "plan.xlsx", b"book", replace=True)

    assert (tmp_path / "plan.xlsx").read_bytes() == b"theirs"


@pytest.mark.parametrize("name", ["plan", "plan.xls", "plan.xlsm", "plan.xlsx.bak", ".xlsx"])
def test_another_kind_of_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotAWorkbookName, match="не имя книги"):
        save_new(tmp_path / name, b"book")

    assert names(tmp_path) == []


def test_capitals_in_the_suffix_are_fine(tmp_path: Path) -> None:
    save_new(tmp_path / "PLAN.XLSX", b"book")

    assert names(tmp_path) == ["PLAN.XLSX"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing, match="нет такой"):
        save_new(tmp_path / "нет такой" / "plan.xlsx", b"book")


@pytest.mark.parametrize("name", ["folder", "folder.xlsx"])
def test_a_folder_is_not_a_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()

    with pytest.raises(FolderInTheWay, match="папка"):
        save_new(tmp_path / name, b"book", replace=True)


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.EACCES, "нет прав"), (errno.ENOSPC, "нет места"), (errno.EIO, "."), (errno.EROFS, "только для чтения")],
)
def test_a_refusal_of_the_system_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)

    with pytest.raises(CannotWrite, match=said):
        save_new(tmp_path / "plan.xlsx", b"book")

    assert names(tmp_path) == []


def test_a_name_too_long_for_the_disk_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(XlplanError, match="слишком длинное имя"):
        save_new(tmp_path / ("п" * 300 + ".xlsx"), b"book")
