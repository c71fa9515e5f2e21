"""The last copy back, and back again."""

from pathlib import Path

import pytest

from xlplan.errors import XlplanError
from xlplan.saving import backups, save_over, undo
from xlplan.saving.errors import BackupUnreadable, NoBackup, OpenElsewhere


def any_bytes(content: bytes) -> None:
    """Take whatever a copy holds."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "План.xlsx"
    path.write_bytes(b"1")
    save_over(path, b"2", b"1")
    save_over(path, b"3", b"2")
    return path


def test_the_last_copy_comes_back_and_what_it_replaces_is_kept(path: Path) -> None:
    undone = undo(path, any_bytes)

    assert path.read_bytes() == b"2"
    assert undone.kept is not None
    assert undone.kept.read_bytes() == b"3"


def test_an_undo_is_undone_by_another(path: Path) -> None:
    undo(path, any_bytes)
    undo(path, any_bytes)

    assert path.read_bytes() == b"3"
    assert [backup.file.read_bytes() for backup in backups(path)] == [b"1", b"2"]


def test_it_tells_the_moment_that_it_went_back_to(path: Path) -> None:
    last = backups(path)[-1]

    assert undo(path, any_bytes).before == last.when


def test_a_workbook_that_was_deleted_comes_back(path: Path) -> None:
    path.unlink()

    assert undo(path, any_bytes).kept is None
    assert path.read_bytes() == b"2"


def test_a_copy_that_says_the_same_is_passed_over(path: Path) -> None:
    path.write_bytes(b"2")

    undo(path, any_bytes)

    assert path.read_bytes() == b"1"


def test_nothing_kept_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "План.xlsx").write_bytes(b"1")

    with pytest.raises(NoBackup, match="нет копии"):
        undo(tmp_path / "План.xlsx", any_bytes)


def test_a_damaged_copy_is_not_put_back(path: Path) -> None:
    def refuse(content: bytes) -> None:
        raise NoBackup(path, path.parent)

    with pytest.raises(BackupUnreadable, match="не читается"):
        undo(path, refuse)

    assert path.read_bytes() == b"3"


def test_an_open_workbook_stays(path: Path) -> None:
    path.with_name("~$План.xlsx").write_bytes(b"")

    with pytest.raises(OpenElsewhere):
        undo(path, any_bytes)

    assert path.read_bytes() == b"3"
    assert issubclass(OpenElsewhere, XlplanError)
