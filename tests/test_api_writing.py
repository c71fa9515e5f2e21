"""Writing into a file and taking it all away again, as the command line does it."""

import shutil
from datetime import date
from pathlib import Path
from zipfile import ZipFile

from tests.plan_2021 import WORKBOOK
from xlplan.api import clean, highlight, update
from xlplan.hosts.file import read_book
from xlplan.settings import Settings

DAY = date(2021, 4, 20)


def copy(folder: Path) -> Path:
    path = folder / "plan_2021.xlsx"
    shutil.copy(WORKBOOK, path)
    return path


def parts(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_second_update_on_the_same_day_writes_not_one_byte(tmp_path: Path) -> None:
    path = copy(tmp_path)
    update(path, DAY)
    before = path.read_bytes()
    written = update(path, DAY)

    assert written.applied is not None
    assert not written.applied.changed
    assert path.read_bytes() == before


def test_clean_leaves_nothing_of_ours(tmp_path: Path) -> None:
    path = copy(tmp_path)
    update(path, DAY)
    changes, applied = clean(path)

    assert applied is not None
    assert applied.changed
    assert any("Сводка" in line for line in changes)
    assert set(parts(path)) == set(parts(WORKBOOK))
    assert not [name for name in read_book(path).names if name.name.startswith("xlplan_")]
    assert [grid.title for grid in read_book(path).grids] == ["План"]


def test_clean_after_one_part_and_another_leaves_nothing_either(tmp_path: Path) -> None:
    path = copy(tmp_path)
    highlight(path, DAY)
    update(path, date(2021, 6, 1))
    clean(path)

    assert set(parts(path)) == set(parts(WORKBOOK))


def test_a_dry_run_tells_and_changes_nothing(tmp_path: Path) -> None:
    path = copy(tmp_path)
    before = path.read_bytes()
    written = update(path, DAY, dry_run=True)

    assert written.applied is None
    assert "новый лист «Сводка»" in written.changes
    assert path.read_bytes() == before


def test_another_file_gets_the_outcome(tmp_path: Path) -> None:
    path = copy(tmp_path)
    update(path, DAY, output=tmp_path / "board.xlsx")

    assert path.read_bytes() == WORKBOOK.read_bytes()
    assert read_book(tmp_path / "board.xlsx").grid("Сводка") is not None


def test_a_plan_with_nothing_of_ours_has_the_default_settings(tmp_path: Path) -> None:
    path = copy(tmp_path)

    assert update(path, DAY, dry_run=True).board.settings == Settings()
