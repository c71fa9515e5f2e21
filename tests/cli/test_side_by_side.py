import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.cli.run import run
from tests.plans import HEADINGS
from xlplan import api
from xlplan.cli import _checking
from xlplan.cli._side_by_side import side_by_side

PLAN = Path(__file__).parents[2] / "workbook" / "plan_2021.xlsx"
_DAY = ("--today", "20.04.2021")


def _doubled(file: Path) -> str:
    """Work of a worker: dies, is slow or answers, as the file's name says."""
    if file.name.startswith("die"):
        os._exit(7)
    time.sleep(0.3 if file.name == "slow" else 0)
    return f"{file.name}{file.name} {os.getpid()}"


def _lost(file: Path) -> str:
    return f"{file.name} lost"


def _answers(*names: str, jobs: int = 2) -> list[str]:
    return [answer.split()[0] for answer in side_by_side(_doubled, [Path(name) for name in names], jobs, _lost)]


def test_answers_come_in_the_order_of_the_files() -> None:
    assert _answers("slow", "a", "b", "c") == ["slowslow", "aa", "bb", "cc"]


def test_a_worker_that_dies_takes_only_its_file_with_it() -> None:
    found = [*side_by_side(_doubled, [Path(name) for name in ("a", "die", "die2", "b")], 9, _lost)]

    assert [answer.split()[0] for answer in found] == ["aa", "die", "die2", "bb"]
    assert found[1:3] == ["die lost", "die2 lost"]
    assert not found[0].endswith(f" {os.getpid()}")


def test_one_file_needs_no_other_process() -> None:
    assert [*side_by_side(_doubled, [Path("a")], 8, _lost)] == [f"aa {os.getpid()}"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Plans that are right, that can be put right, and files that are none."""
    for number in range(3):
        shutil.copy(PLAN, tmp_path / f"план {number}.xlsx")
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["План на 2021 год"])
    sheet.append(HEADINGS)
    sheet.append(["1.1", "Свод  данных", "Секpетарь", "май", "Отчёт"])
    book.save(tmp_path / "1.xlsx")
    (tmp_path / "2.xlsx").write_bytes(b"")
    return tmp_path


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_answer_does_not_tell_how_many_processes_gave_it(folder: Path, form: str) -> None:
    files = [str(file) for file in sorted(folder.iterdir())]

    one = run("check", *files, "--format", form, *_DAY)
    two = run("check", *files, "--format", form, *_DAY, "--jobs", "2")

    assert one == two
    assert one.code == 2


def test_files_are_put_right_side_by_side(folder: Path) -> None:
    shutil.copy(folder / "1.xlsx", folder / "3.xlsx")

    answer = run("check", str(folder / "1.xlsx"), str(folder / "3.xlsx"), "--fix", "--jobs", "2", "--select", "S")

    assert answer.out.count("Исправлено автоматически – 2 ячейки:") == 2
    assert "Свод данных" in run("show", str(folder / "3.xlsx")).out


def test_a_workbook_that_is_named_twice_is_put_right_once(folder: Path) -> None:
    answer = run("check", str(folder / "1.xlsx"), str(folder / "1.xlsx"), "--fix", "--jobs", "2", *_DAY)

    assert answer.out.count("Исправлено автоматически") == 1
    assert "Автоматически исправлять нечего." in answer.out


def test_a_slip_of_ours_is_told_for_its_file_and_the_rest_goes_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(file: Path, *args: object, **options: object) -> object:
        raise RuntimeError("слип")

    monkeypatch.setattr(api, "check", broken)
    monkeypatch.setattr(_checking, "record", lambda details: f"[{details.splitlines()[-1]}]")

    answer = run("check", str(folder / "1.xlsx"))

    assert answer.code == 2
    assert "внутренняя ошибка xlplan. [RuntimeError: слип]" in answer.err


@pytest.mark.parametrize("jobs", ["-1", "два"])
def test_jobs_are_a_number(jobs: str) -> None:
    answer = run("check", str(PLAN), "--jobs", jobs)

    assert answer.code == 2
    assert "--jobs" in answer.err


@pytest.mark.skipif(sys.platform != "linux", reason="sessions and ps as Linux has them")
def test_an_interrupt_ends_it_without_a_traceback_and_leaves_nobody_behind(folder: Path) -> None:
    files = [str(folder / "план 1.xlsx")] * 600
    asked = [sys.executable, "-m", "xlplan", "check", *files, "--jobs", "2"]
    process = subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    assert process.stdout is not None
    process.stdout.readline()

    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)

    assert process.returncode == 130
    assert said.decode().strip() == "Прервано."
    assert _still_there(process.pid) == []


def _still_there(session: int) -> list[str]:
    """The processes of a session that have not ended, after some time to end."""
    for _ in range(50):
        told = subprocess.run(["ps", "-o", "stat=", "--sid", str(session)], capture_output=True, text=True, check=False)
        living = [state for state in told.stdout.split() if not state.startswith("Z")]
        if not living:
            return []
        time.sleep(0.1)
    return living
