"""The command: what it prints, what it refuses, and that it leaves the old workbook alone."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.run import Answer, run
from tests.plan_2021 import WORKBOOK


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copy(WORKBOOK, tmp_path / "plan_2021.xlsx"))


def roll(path: Path, *arguments: str) -> Answer:
    return run("rollover", str(path), "--today", "2021-12-15", *arguments)


def test_a_dry_run_tells_everything_and_writes_nothing(plan: Path) -> None:
    before = sha256(plan.read_bytes()).hexdigest()

    answer = roll(plan, "--dry-run")

    assert answer.code == 0
    assert answer.out.startswith("План на 2022 год (пробный запуск, ничего не записано)\n")
    assert "7 упоминаний года: сдвинуто – 7, оставлено – 0, не решено – 0." in answer.out
    assert [path.name for path in plan.parent.iterdir()] == ["plan_2021.xlsx"]
    assert sha256(plan.read_bytes()).hexdigest() == before


def test_the_answer_as_json_keeps_the_contract(plan: Path) -> None:
    told = json.loads(roll(plan, "--dry-run", "--format", "json").out)

    assert (told["schema"], told["from"], told["to"]) == (1, 2021, 2022)
    assert Path(told["output"]).name == "plan_2022.xlsx"
    title = next(one for one in told["years"] if one["cell"] == "A9")
    assert title["after"] == "ПЛАН РАБОТЫ МАШИНОСТРОИТЕЛЬНОГО КЛАСТЕРА НА 2022 ГОД"
    assert title["decision"] == "shifted"
    assert all(one["decision"] in {"shifted", "kept", "ask"} and one["why"] for one in told["years"])
    assert [one["decision"] for one in told["activities"][:2]] == ["repeat", "carry"]
    assert told["activities"][0]["deadline"] == {"before": "Январь", "after": "Январь"}


@pytest.mark.parametrize(
    ("carry", "fates"), [("all", {"carry"}), ("none", {"repeat"}), ("unfinished", {"repeat", "carry"})]
)
def test_what_is_carried_is_as_asked(plan: Path, carry: str, fates: set[str]) -> None:
    told = json.loads(roll(plan, "--dry-run", "--format", "json", "--carry", carry).out)

    assert {one["decision"] for one in told["activities"]} == fates


def test_a_year_that_is_not_after_the_plan_is_refused(plan: Path) -> None:
    answer = roll(plan, "--year", "2021", "--dry-run")

    assert answer.code == 2
    assert "План уже на 2021 год" in answer.err


def test_a_file_that_stands_there_is_not_overwritten(plan: Path) -> None:
    taken = plan.with_name("plan_2022.xlsx")
    taken.write_bytes(b"theirs")

    answer = roll(plan)

    assert answer.code == 2
    assert "уже есть" in answer.err
    assert taken.read_bytes() == b"theirs"


def test_the_old_plan_is_no_place_for_the_new_one(plan: Path) -> None:
    answer = roll(plan, "--output", str(plan), "--force")

    assert answer.code == 2
    assert "сам исходный план" in answer.err


def test_a_plan_that_is_open_in_excel_is_refused(plan: Path) -> None:
    plan.with_name("~$plan_2021.xlsx").write_bytes(b"\x04Anna" + b" " * 160)

    answer = roll(plan, "--dry-run")

    assert answer.code == 2
    assert "открыта в Excel" in answer.err
