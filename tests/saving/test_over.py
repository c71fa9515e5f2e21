"""Saving over a workbook: the old one is kept, and whatever goes wrong leaves it as it was."""

import errno
import os
import stat
from datetime import datetime
from pathlib import Path

import pytest

from xlplan.errors import XlplanError
from xlplan.saving import backups, copies, drafts, save_over, swapping
from xlplan.saving import over as over_module
from xlplan.saving.errors import (
    CannotKeepCopy,
    CannotWrite,
    ChangedOnDisk,
    OpenElsewhere,
    ReadOnlyFile,
    WrittenWrongly,
)

OLD, NEW = b"old" * 1000, b"new" * 2000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "План работы № 1 (Д'Артаньян & Ко).xlsx"
    path.write_bytes(OLD)
    return path


def untouched(path: Path) -> bool:
    return path.read_bytes() == OLD and [file.name for file in path.parent.iterdir()] == [path.name]


def test_the_new_file_stands_there_and_the_old_one_is_kept(path: Path) -> None:
    backup = save_over(path, NEW, OLD)

    assert path.read_bytes() == NEW
    assert backup.read_bytes() == OLD
    assert backup.parent == path.parent / ".xlplan"
    assert [file for file in path.parent.iterdir() if file.is_file()] == [path]


def test_rights_stay(path: Path) -> None:
    path.chmod(0o640)

    save_over(path, NEW, OLD)

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link_and_copies_stand_beside_the_real_file(path: Path, tmp_path: Path) -> None:
    (tmp_path / "ярлыки").mkdir()
    link = tmp_path / "ярлыки" / "план.xlsx"
    link.symlink_to(path)

    save_over(link, NEW, OLD)

    assert link.is_symlink()
    assert path.read_bytes() == NEW
    assert (tmp_path / ".xlplan").is_dir()


def test_the_last_ten_copies_of_each_workbook_stay(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "План.xlsx"
    other.write_bytes(b"0")
    save_over(other, b"1", b"0")
    before = OLD
    for number in range(13):
        save_over(path, str(number).encode(), before)
        before = str(number).encode()

    kept = [backup.file.read_bytes() for backup in backups(path)]
    assert kept == [str(number).encode() for number in range(2, 12)]
    assert [backup.file.read_bytes() for backup in backups(other)] == [b"0"]


def test_a_workbook_with_a_longer_name_has_its_own_copies(tmp_path: Path) -> None:
    for name in ("План.xlsx", "План 2021.xlsx", "План.xlsm"):
        (tmp_path / name).write_bytes(name.encode())
        save_over(tmp_path / name, NEW, name.encode())

    for name in ("План.xlsx", "План 2021.xlsx", "План.xlsm"):
        assert [backup.file.read_bytes() for backup in backups(tmp_path / name)] == [name.encode()]


def test_copies_stay_in_order_when_the_clock_is_put_back(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, hour in enumerate((12, 11, 12)):

        class Clock(datetime):
            @classmethod
            def now(cls, tz: object = None, hour: int = hour) -> "Clock":
                return cls(2021, 4, 20, hour)

        monkeypatch.setattr(over_module, "datetime", Clock)
        save_over(path, str(number).encode(), path.read_bytes())

    assert [backup.file.read_bytes() for backup in backups(path)] == [OLD, b"0", b"1"]


def test_the_longest_name_that_the_disk_takes_has_copies(tmp_path: Path) -> None:
    path = tmp_path / ("п" * 124 + ".xlsx")
    path.write_bytes(OLD)

    backup = save_over(path, NEW, OLD)

    assert backup.read_bytes() == OLD
    assert [kept.file for kept in backups(path)] == [backup]


def test_a_change_by_somebody_else_stops_it(path: Path) -> None:
    with pytest.raises(ChangedOnDisk, match="изменил кто-то другой"):
        save_over(path, NEW, b"something else")

    assert untouched(path)


def test_a_change_at_the_last_moment_stops_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interfere(folder: Path) -> None:
        path.write_bytes(b"theirs")

    monkeypatch.setattr(copies, "sync_folder", interfere)

    with pytest.raises(ChangedOnDisk):
        save_over(path, NEW, OLD)

    assert path.read_bytes() == b"theirs"


def test_a_workbook_that_is_gone_is_not_made_anew(path: Path) -> None:
    path.unlink()

    with pytest.raises(ChangedOnDisk):
        save_over(path, NEW, OLD)

    assert list(path.parent.iterdir()) == []


def excel_lock(name: str) -> bytes:
    narrow, wide = name.encode("cp1251"), name.encode("utf-16-le")
    return bytes([len(narrow)]) + narrow.ljust(54) + len(name).to_bytes(2, "little") + wide.ljust(108, b" ")


@pytest.mark.parametrize(
    ("lock", "content", "said"),
    [
        ("~${}", excel_lock("Иванова М. И."), r"открыта в Excel \(пользователь «Иванова М. И.»\)"),
        ("~${}", excel_lock("Иванова")[:55], r"Excel \(пользователь «Иванова»\)"),
        ("~${}", b"", "открыта в Excel, поэтому"),
        ("~${}", b"\xff" * 165, "открыта в Excel"),
        (".~lock.{}#", "Мария Иванова,maria,pc-7,20.04.2021 09:15,file:///home/m;".encode(), "«Мария Иванова»"),
        (".~lock.{}#", b",maria,pc-7,20.04.2021 09:15,file:///home/m;", "«maria @ pc-7»"),
        (".~lock.{}#", "Иванова\\, М.,m,pc,20.04.2021 09:15,f;".encode(), "«Иванова, М.»"),
        (".~lock.{}#", b"", "открыта в LibreOffice, поэтому"),
    ],
)
def test_a_workbook_that_is_open_stays_and_it_is_said_who_has_it(
    path: Path, lock: str, content: bytes, said: str
) -> None:
    beside = path.with_name(lock.format(path.name))
    beside.write_bytes(content)

    with pytest.raises(OpenElsewhere, match=said) as caught:
        save_over(path, NEW, OLD)

    assert f"удалите оставшийся файл «{beside.name}»" in str(caught.value)
    beside.unlink()
    assert untouched(path)


def test_a_lock_of_another_workbook_does_not_matter(path: Path) -> None:
    path.with_name("~$План.xlsx").write_bytes(excel_lock("Иванова"))

    assert save_over(path, NEW, OLD)


def test_a_file_marked_read_only_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)

    with pytest.raises(ReadOnlyFile, match="только для чтения"):
        save_over(path, NEW, OLD)

    assert untouched(path)


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "нет места"), (errno.EACCES, "нет прав"), (errno.EROFS, "только для чтения"),
        (errno.EIO, "не отвечает"), (errno.ESTALE, "сетевая папка недоступна"), (errno.EDQUOT, "квота"),
        (errno.ENAMETOOLONG, "слишком длинное имя"), (errno.EBADMSG, "Не удалось"),
    ],
)  # fmt: skip
def test_a_refusal_of_the_system_leaves_the_old_file_and_nothing_else(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, said: str
) -> None:
    real, calls = getattr(os, step), []

    def refuse(*arguments: object, **options: object) -> object:
        calls.append(arguments)
        if step == "replace" and len(calls) == 1:
            return real(*arguments, **options)
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, step, refuse)

    with pytest.raises((CannotWrite, CannotKeepCopy), match=said) as caught:
        save_over(path, NEW, OLD)

    assert str(caught.value).count("\n") == 0
    monkeypatch.undo()
    assert untouched(path)


def test_a_copy_that_cannot_be_kept_stops_it(path: Path) -> None:
    (path.parent / ".xlplan").write_bytes(b"a file in the way")

    with pytest.raises(CannotKeepCopy, match=r"Не удалось сохранить прежнюю копию.*Книга не изменена"):
        save_over(path, NEW, OLD)

    assert path.read_bytes() == OLD


def test_what_the_disk_gives_back_is_compared(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.read_bytes

    def spoilt(self: Path) -> bytes:
        return real(self)[:-1] if self.suffix == ".tmp" else real(self)

    monkeypatch.setattr(Path, "read_bytes", spoilt)

    with pytest.raises(WrittenWrongly, match="не то, что"):
        save_over(path, NEW, OLD)

    monkeypatch.undo()
    assert untouched(path)


def test_an_interruption_just_after_the_step_keeps_the_copy(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(folder: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(swapping, "sync_folder", interrupt)

    with pytest.raises(KeyboardInterrupt):
        save_over(path, NEW, OLD)

    assert path.read_bytes() == NEW
    assert [backup.file.read_bytes() for backup in backups(path)] == [OLD]


def test_what_killed_processes_left_a_day_ago_goes(path: Path) -> None:
    old, fresh, theirs = (
        path.with_name(name) for name in (f".xlplan-{'0' * 16}.tmp", f".xlplan-{'1' * 16}.tmp", "x.tmp")
    )
    for file in (old, fresh, theirs):
        file.write_bytes(b"")
    for file in (old, theirs):
        os.utime(file, (0, 0))

    save_over(path, NEW, OLD)

    assert not old.exists()
    assert fresh.exists()
    assert theirs.exists()


class WindowsError32(PermissionError):
    winerror = 32


def test_a_file_that_a_scanner_holds_is_tried_again_and_not_for_ever() -> None:
    pauses: list[float] = []
    attempts: list[int] = []

    def busy() -> None:
        attempts.append(1)
        if len(attempts) < 4:
            raise WindowsError32

    swapping.patiently(busy, pauses.append)
    assert len(attempts) == 4

    def always() -> None:
        raise WindowsError32

    with pytest.raises(WindowsError32):
        swapping.patiently(always, pauses.append)
    assert sum(pauses) < 15


def test_another_refusal_is_not_tried_again() -> None:
    attempts: list[int] = []

    def refuse() -> None:
        attempts.append(1)
        raise PermissionError

    with pytest.raises(PermissionError):
        swapping.patiently(refuse)
    assert attempts == [1]


def test_windows_codes_have_their_own_words(path: Path) -> None:
    error = OSError(errno.EINVAL, "The network path was not found")
    error.winerror = 53  # type: ignore[attr-defined]

    assert "сетевая папка недоступна" in str(CannotWrite(path, error))


def test_every_error_is_one_of_ours() -> None:
    assert issubclass(CannotWrite, XlplanError)
    assert drafts.sync_folder(Path("нет такой папки")) is None  # type: ignore[func-returns-value]
