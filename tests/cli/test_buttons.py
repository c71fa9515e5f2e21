"""``xlplan buttons``: a copy beside the plan, and the plan as it was."""

import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.cli.run import run
from tests.plan_2021 import WORKBOOK


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    place = tmp_path / "План 'А' & № 1 = итог.xlsx"
    shutil.copy(WORKBOOK, place)
    return place


def test_the_copy_stands_beside_the_plan_and_the_plan_stays_as_it_is(plan: Path) -> None:
    before = plan.read_bytes()

    answer = run("buttons", str(plan))

    copy = plan.with_suffix(".xlsm")
    assert answer.code == 0
    assert copy.name in answer.err
    assert plan.read_bytes() == before
    with ZipFile(copy) as archive:
        assert "xl/vbaProject.bin" in archive.namelist()


def test_a_copy_that_is_there_is_replaced_only_when_asked(plan: Path) -> None:
    copy = plan.with_suffix(".xlsm")
    copy.write_bytes(b"theirs")

    refused = run("buttons", str(plan))
    kept = copy.read_bytes()
    forced = run("buttons", str(plan), "--force")

    assert (refused.code, forced.code) == (2, 0)
    assert "уже есть" in refused.err
    assert kept == b"theirs"
    assert copy.read_bytes().startswith(b"PK")


def test_a_plan_that_was_updated_gets_its_buttons_too(plan: Path) -> None:
    updated = run("update", str(plan))
    answer = run("buttons", str(plan))

    assert (updated.code, answer.code) == (0, 0)
    assert plan.with_suffix(".xlsm").exists()


def test_the_copy_goes_where_it_is_asked_to(plan: Path, tmp_path: Path) -> None:
    place = tmp_path / "копия.xlsm"

    assert run("buttons", str(plan), "--output", str(place)).code == 0
    assert place.exists()


def test_a_copy_that_could_not_carry_macros_is_refused(plan: Path, tmp_path: Path) -> None:
    answer = run("buttons", str(plan), "--output", str(tmp_path / "копия.xlsx"))

    assert answer.code == 2
    assert "нужно .xlsm" in answer.err
    assert list(tmp_path.iterdir()) == [plan]


def test_a_copy_of_a_copy_is_refused_in_words(plan: Path, tmp_path: Path) -> None:
    run("buttons", str(plan))

    answer = run("buttons", str(plan.with_suffix(".xlsm")), "--output", str(tmp_path / "ещё.xlsm"))

    assert answer.code == 2
    assert "уже есть макросы" in answer.err


def test_a_file_that_is_no_workbook_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "план.xlsx").write_text("план", "utf-8")

    answer = run("buttons", str(tmp_path / "план.xlsx"))

    assert answer.code == 2
    assert "не книга .xlsx" in answer.err
    assert not (tmp_path / "план.xlsm").exists()
