import json
from pathlib import Path

import openpyxl
import pytest

from tests.cli.run import Answer, run


def title_of(path: Path) -> object:
    book = openpyxl.load_workbook(path)
    title = book["План"]["A9"].value
    book.close()
    return title


def new(path: Path, *arguments: str, year: str = "2022") -> Answer:
    return run("new", str(path), "--year", year, *arguments)


def test_an_empty_plan_is_made(tmp_path: Path) -> None:
    answer = new(tmp_path / "план.xlsx")

    assert answer == (0, "", f"Создан план на 2022 год: {tmp_path / 'план.xlsx'}\n")
    assert title_of(tmp_path / "план.xlsx") == "ПЛАН РАБОТЫ ____________________ НА 2022 ГОД"


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        (["--organisation", "машиностроительного  кластера"], "ПЛАН РАБОТЫ МАШИНОСТРОИТЕЛЬНОГО КЛАСТЕРА НА 2022 ГОД"),
        (["--organisation", " "], "ПЛАН РАБОТЫ ____________________ НА 2022 ГОД"),
        (["--title", "План работы совета"], "План работы совета на 2022 год"),
        (["--title", "ПЛАН СОВЕТА"], "ПЛАН СОВЕТА НА 2022 ГОД"),
        (["--title", "План на 2022-2023 учебный год"], "План на 2022-2023 учебный год"),
        (["--title", "=План совета № 2022"], "=План совета № 2022"),
    ],
)
def test_the_title_is_as_asked(tmp_path: Path, arguments: list[str], title: str) -> None:
    assert new(tmp_path / "plan.xlsx", *arguments).code == 0

    assert title_of(tmp_path / "plan.xlsx") == title


@pytest.mark.parametrize("year", ["", "22", "1989", "2100", "20222", "2022.5", "-2022", "год", "２０２２"])
def test_a_bad_year_is_refused(tmp_path: Path, year: str) -> None:
    answer = new(tmp_path / "plan.xlsx", year=year)

    assert answer.code == 2
    assert "не год плана" in answer.err
    assert not (tmp_path / "plan.xlsx").exists()


def test_a_year_must_be_given(tmp_path: Path) -> None:
    answer = run("new", str(tmp_path / "plan.xlsx"))

    assert answer.code == 2
    assert "--year" in answer.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--title", "План на 2021 год"], "2021"),
        (["--title", "План\x07"], "знаки"),
        (["--title", "План \ud800"], "знаки"),
        (["--organisation", "а" * 501], "длиннее"),
        (["--organisation", "школы", "--title", "План школы"], "одно"),
    ],
)
def test_a_title_that_cannot_be_is_refused(tmp_path: Path, arguments: list[str], said: str) -> None:
    answer = new(tmp_path / "plan.xlsx", *arguments)

    assert answer.code == 2
    assert said in answer.err
    assert not (tmp_path / "plan.xlsx").exists()


def test_an_existing_file_is_kept(tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").write_bytes(b"theirs")

    answer = new(tmp_path / "plan.xlsx")

    assert (answer.code, answer.out) == (2, "")
    assert "уже есть" in answer.err
    assert (tmp_path / "plan.xlsx").read_bytes() == b"theirs"


def test_an_existing_file_is_replaced_with_force(tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").write_bytes(b"theirs")

    assert new(tmp_path / "plan.xlsx", "--force").code == 0
    assert title_of(tmp_path / "plan.xlsx")


@pytest.mark.parametrize(
    ("name", "said"), [("нет/plan.xlsx", "Нет папки"), ("plan.xls", "не имя книги"), (".", "папка")]
)
def test_a_place_that_does_not_suit_is_one_sentence(tmp_path: Path, name: str, said: str) -> None:
    answer = new(tmp_path / name)

    assert answer.code == 2
    assert said in answer.err
    assert len(answer.err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_the_same_call_makes_the_same_file(tmp_path: Path) -> None:
    new(tmp_path / "one.xlsx")
    new(tmp_path / "two.xlsx")

    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_a_plan_not_yet_filled_in_is_told_so(tmp_path: Path) -> None:
    new(tmp_path / "plan.xlsx")

    assert "нет мероприятий" in run("check", str(tmp_path / "plan.xlsx")).err


def test_a_plan_filled_in_by_hand_is_read(tmp_path: Path) -> None:
    new(tmp_path / "plan.xlsx")
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    for column, text in zip("ABCDE", ["1.1.", "Отчёт о работе", "Совет", "Январь", "Отчёт"], strict=True):
        book["План"][f"{column}13"].value = text
    book.save(tmp_path / "plan.xlsx")
    book.close()

    shown = json.loads(run("show", str(tmp_path / "plan.xlsx"), "--format", "json").out)

    (section,) = shown["sections"]
    assert shown["year"] == 2022
    assert (section["number"], section["title"]) == ("1", "Название раздела")
    assert [activity["name"] for activity in section["activities"]] == ["Отчёт о работе"]
