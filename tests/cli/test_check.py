import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.cli.run import run
from tests.plans import HEADINGS, cells

PLAN = Path(__file__).parents[2] / "workbook" / "plan_2021.xlsx"


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A plan with an error, a warning and a note."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "План"
    sheet.append(["План работы на 2021 год"])
    sheet.append(HEADINGS)
    sheet.append(cells("1.1. | Отчёт | КС |  | Отчёт |"))
    sheet.append(cells("1.3. | Свод  данных | Завуч | май | Отчёт |"))
    path = tmp_path / "план № 1 & др..xlsx"
    book.save(path)
    return path


def test_the_plan_of_the_cluster_has_no_errors_and_few_findings() -> None:
    answer = run("check", str(PLAN), "--today", "20.04.2021", "--format", "json")

    (entry,) = json.loads(answer.out)["files"]
    assert answer.code == 0
    assert entry["counts"]["error"] == 0
    assert {(f["code"], f["cell"]) for f in entry["findings"]} == {
        ("M04", "F14"),
        ("M04", "F19"),
        ("S05", "C13"),
        ("S04", "E22"),
        ("S04", "E23"),
    }


def test_the_text_shows_how_every_deadline_was_read() -> None:
    answer = run("check", str(PLAN), "--today", "2021-04-20")

    assert "Январь" in answer.out
    assert "01.02.2021 – 30.04.2021" in answer.out
    assert "3.4" in answer.out
    assert "\x1b[" not in answer.out


def test_findings_are_told_with_address_code_sentence_and_hint(faulty: Path) -> None:
    answer = run("check", str(faulty))

    assert answer.code == 1
    for part in ("План!D3", "D01", "ошибка", "Срок исполнения не указан.", "Укажите срок", "N03", "S01"):
        assert part in answer.out


def test_json_keeps_to_the_contract(faulty: Path) -> None:
    answer = run("check", str(faulty), "--format", "json", "--today", "20.04.2021")

    data = json.loads(answer.out)
    assert set(data) == {"schema", "today", "files"}
    assert (data["schema"], data["today"]) == (1, "2021-04-20")
    assert set(data["files"][0]) == {"file", "error", "findings", "counts"}
    assert set(data["files"][0]["findings"][0]) == {
        "code", "name", "severity", "sheet", "cell", "message", "hint", "fixable", "suppressed",
    }  # fmt: skip


def test_sarif_names_rules_files_and_cells(faulty: Path) -> None:
    answer = run("check", str(faulty), "--format", "sarif")

    (job,) = json.loads(answer.out)["runs"]
    assert {result["ruleId"] for result in job["results"]} <= {rule["id"] for rule in job["tool"]["driver"]["rules"]}
    assert any("План!D3" in result["message"]["text"] for result in job["results"])


def test_codes_choose_the_rules(faulty: Path) -> None:
    chosen = json.loads(run("check", str(faulty), "--format", "json", "--select", "N,S01").out)
    left = json.loads(run("check", str(faulty), "--format", "json", "--ignore", "D").out)

    assert {finding["code"] for finding in chosen["files"][0]["findings"]} == {"N03", "S01"}
    assert "D01" not in {finding["code"] for finding in left["files"][0]["findings"]}


def test_an_unknown_code_is_told_with_those_that_are_known(faulty: Path) -> None:
    answer = run("check", str(faulty), "--select", "Q99")

    assert answer.code == 2
    assert "нет правила «Q99»" in answer.err


@pytest.mark.parametrize(
    ("level", "ignored", "code"),
    [("error", "D01", 0), ("warning", "D01", 1), ("note", "D01,N", 1), ("never", "S", 0)],
)
def test_the_fail_level_decides_the_exit_code(faulty: Path, level: str, ignored: str, code: int) -> None:
    assert run("check", str(faulty), "--fail-level", level, "--ignore", ignored).code == code


def test_a_bad_file_is_told_and_the_others_are_still_checked(faulty: Path, tmp_path: Path) -> None:
    (tmp_path / "пустой.xlsx").write_bytes(b"")
    (tmp_path / "текст.xlsx").write_text("не книга", encoding="utf-8")
    files = [str(tmp_path / name) for name in ("нет такого.xlsx", "пустой.xlsx", "текст.xlsx")]

    answer = run("check", *files, str(faulty))

    assert answer.code == 2
    assert len(answer.err.strip().splitlines()) == 3
    assert "D01" in answer.out
    assert "Всего: 4 файла" in answer.out
    assert "Traceback" not in answer.out + answer.err


def test_a_bad_day_is_told_in_russian() -> None:
    answer = run("check", str(PLAN), "--today", "вчера")

    assert answer.code == 2
    assert "«вчера» – не дата" in answer.err


def test_reading_changes_no_byte(tmp_path: Path) -> None:
    copy = tmp_path / "plan.xlsx"
    shutil.copy(PLAN, copy)
    before = copy.read_bytes()

    run("check", str(copy))

    assert copy.read_bytes() == before
    assert list(tmp_path.iterdir()) == [copy]


def test_the_module_runs_as_a_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "xlplan", "check", str(PLAN)],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

    assert done.returncode == 0
    assert "16 мероприятий" in done.stdout
    assert done.stderr == ""
