"""A workbook file is changed whole or not at all; what was not meant is never written."""

from pathlib import Path

import pytest

from tests.hosts.texts.books import TITLE, parts, plan, saved, words
from xlplan.errors import XlplanError
from xlplan.hosts.errors import OtherSuffix
from xlplan.hosts.file import FileHost
from xlplan.saving.errors import ChangedOnDisk, OpenElsewhere

EDIT = words("cell", f"{TITLE}!A1", "План работы на 2021 год", "План работы на 2022 год")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "План № 1 & «наш».xlsx"
    path.write_bytes(saved(plan()))
    return path


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_no_edits_change_nothing(path: Path) -> None:
    before = path.read_bytes()

    applied = FileHost(path).apply([])

    assert (applied.changed, applied.backup) == (False, None)
    assert path.read_bytes() == before
    assert names(path.parent) == [path.name]


def test_an_edit_is_saved_and_the_old_workbook_kept(path: Path) -> None:
    before = path.read_bytes()

    applied = FileHost(path).apply([EDIT])

    assert (applied.changed, applied.file) == (True, str(path))
    assert Path(applied.backup or "").read_bytes() == before
    assert FileHost(path).read().grids[0].value(1, 1) == "План работы на 2022 год"
    assert names(path.parent) == [".xlplan", path.name]


def test_the_same_edits_once_more_write_nothing(path: Path) -> None:
    host = FileHost(path)
    host.apply([EDIT])
    after = path.read_bytes()

    assert host.apply([EDIT]).changed is False
    assert FileHost(path).apply([EDIT]).changed is False
    assert path.read_bytes() == after
    assert len(names(path.parent / ".xlplan")) == 1


def test_an_edit_that_fails_changes_nothing(path: Path) -> None:
    before = path.read_bytes()

    with pytest.raises(XlplanError):
        FileHost(path).apply([EDIT, words("cell", f"{TITLE}!A2", "нет", "да")])

    assert path.read_bytes() == before
    assert names(path.parent) == [path.name]


def test_parts_that_nobody_meant_keep_their_bytes(path: Path) -> None:
    before = parts(path.read_bytes())

    FileHost(path).apply([EDIT])

    after = parts(path.read_bytes())
    assert {name for name in before if before[name] != after[name]} == {"xl/worksheets/sheet1.xml"}


def test_another_output_leaves_the_source_alone(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    output = tmp_path / "план_2022.xlsx"

    applied = FileHost(path, output).apply([EDIT])

    assert applied == (True, str(output), None)
    assert path.read_bytes() == before
    assert FileHost(output).read().grids[0].value(1, 1) == "План работы на 2022 год"
    assert names(tmp_path) == sorted([path.name, output.name])


def test_what_stood_at_the_output_is_kept(path: Path, tmp_path: Path) -> None:
    output = tmp_path / "план_2022.xlsx"
    output.write_bytes(b"theirs")

    applied = FileHost(path, output).apply([EDIT])

    assert Path(applied.backup or "").read_bytes() == b"theirs"
    assert FileHost(path, output).apply([EDIT]).changed is False


def test_an_output_without_any_difference_is_a_copy(path: Path, tmp_path: Path) -> None:
    output = tmp_path / "копия.xlsx"

    applied = FileHost(path, output).apply([])

    assert applied.changed is True
    assert output.read_bytes() == path.read_bytes()


def test_the_source_under_another_name_is_the_source(path: Path, tmp_path: Path) -> None:
    (tmp_path / "ссылка.xlsx").symlink_to(path)

    applied = FileHost(path, tmp_path / "ссылка.xlsx").apply([EDIT])

    assert applied.backup is not None
    assert (tmp_path / "ссылка.xlsx").is_symlink()
    assert path.read_bytes() == (tmp_path / "ссылка.xlsx").read_bytes()


def test_an_output_of_another_kind_is_refused(path: Path, tmp_path: Path) -> None:
    with pytest.raises(OtherSuffix, match="xlsx"):
        FileHost(path, tmp_path / "план.xlsm").apply([EDIT])

    assert names(tmp_path) == [path.name]


def test_a_workbook_changed_since_it_was_read_is_not_written_over(path: Path) -> None:
    host = FileHost(path)
    host.read()
    path.write_bytes(saved(plan()) + b"")
    changed = path.read_bytes() + b"\0"
    path.write_bytes(changed)

    with pytest.raises(ChangedOnDisk, match="изменил кто-то другой"):
        host.apply([EDIT])

    assert path.read_bytes() == changed
    assert names(path.parent) == [path.name]


def test_a_workbook_that_is_open_is_not_changed(path: Path) -> None:
    lock = path.with_name(f"~${path.name}")
    lock.write_bytes(b"\x07Ivanova".ljust(55, b" ") + b"\x07\0" + "Иванова".encode("utf-16-le").ljust(108, b" "))

    with pytest.raises(OpenElsewhere, match=r"открыта в Excel \(пользователь «Иванова»\)"):
        FileHost(path).apply([EDIT])


def test_texts_are_told_without_reading_first(path: Path) -> None:
    assert "План работы на 2021 год" in {text.words for text in FileHost(path).read_texts()}
