"""``xlplan addin`` and ``xlplan doctor`` on a person's home folder."""

import sys
from pathlib import Path

import pytest

from tests.cli.run import run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the folders of this test are those of Linux")

_LIST = '<library:libraries xmlns:library="http://openoffice.org/2000/library">\n</library:libraries>\n'


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The LibreOffice profile of a person with nothing else."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("APPDATA", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    basic = tmp_path / ".config" / "libreoffice" / "4" / "user" / "basic"
    basic.mkdir(parents=True)
    for name in ("script.xlc", "dialog.xlc"):
        (basic / name).write_text(_LIST, "utf-8")
    return basic.parent


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_install_and_remove_leave_the_home_folder_as_it_was(user: Path, tmp_path: Path) -> None:
    (user / "registrymodifications.xcu").write_text("<oor:items>\n</oor:items>\n", "utf-8")
    before = _files(tmp_path)

    installed = run("addin", "install", "--folder", str(tmp_path))
    during = _files(tmp_path)
    removed = run("addin", "remove")

    assert (installed.code, removed.code) == (0, 0)
    assert during != before
    assert _files(tmp_path) == before


def test_a_dry_run_tells_the_places_and_touches_nothing(user: Path, tmp_path: Path) -> None:
    before = _files(tmp_path)

    answer = run("addin", "install", "--dry-run")

    assert answer.code == 0
    assert "Будет сделано – записать: меню" in answer.out
    assert str(user) in answer.out
    assert _files(tmp_path) == before


def test_a_dry_removal_touches_nothing_either(user: Path, tmp_path: Path) -> None:
    run("addin", "install")
    before = _files(tmp_path)

    answer = run("addin", "remove", "--dry-run")

    assert "Будет сделано – удалить" in answer.out
    assert _files(tmp_path) == before
    assert user.exists()


def test_the_status_follows(user: Path) -> None:
    bare = run("addin", "status").out
    run("addin", "install")
    installed = run("addin", "status", "--dry-run").out

    assert "меню «План работы» не установлено" in bare
    assert "меню «План работы» установлено" in installed
    assert sys.executable in installed
    assert user.exists()


def test_removing_nothing_says_so(user: Path) -> None:
    answer = run("addin", "remove")

    assert answer.out == "Кнопки не установлены, убирать нечего.\n"
    assert user.exists()


def test_excel_on_another_system_is_refused_in_words(user: Path) -> None:
    answer = run("addin", "install", "--program", "excel")

    assert answer.code == 2
    assert "только в Windows" in answer.err
    assert user.exists()


def test_the_doctor_finds_troubles_before_the_installation_and_none_after(user: Path) -> None:
    before = run("doctor")
    run("addin", "install")
    after = run("doctor")

    assert (before.code, after.code) == (1, 0)
    assert "xlplan addin install" in before.out
    assert "внимание" not in after.out
    assert user.exists()
