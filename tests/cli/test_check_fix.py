import json
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from tests.cli.run import run
from tests.plans import HEADINGS
from xlplan import api

_DAY = ("--today", "20.04.2021")


@pytest.fixture
def untidy(tmp_path: Path) -> Path:
    """A plan with spaces and letters that can be put right, and a mark that is missing."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "План"
    bold = TextBlock(InlineFont(b=True), "отчёт")
    sheet.append(["План  работы на 2021 год"])
    sheet.append(HEADINGS)
    sheet.append(["1.1", CellRichText("Годовой ", bold, "  о работе"), "Секpетарь", "до 15 мaрта", "Отчёт"])
    sheet.append(["1.2", "Свод", "Секpетарь  совета", "май", "Отчёт"])
    path = tmp_path / "план № 1.xlsx"
    book.save(path)
    return path


def _cells(path: Path) -> dict[str, object]:
    sheet = load_workbook(path, rich_text=True)["План"]
    return {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}


def test_fixable_findings_are_counted_with_the_way_to_put_them_right(untidy: Path) -> None:
    before = untidy.read_bytes()

    answer = run("check", str(untidy), *_DAY)

    assert "Из них можно исправить автоматически – 6: --fix." in answer.out
    assert untidy.read_bytes() == before


def test_fix_changes_the_cells_and_tells_each_of_them(untidy: Path) -> None:
    answer = run("check", str(untidy), "--fix", *_DAY)

    cells = _cells(untidy)
    assert (cells["A1"], cells["C3"], cells["D3"]) == ("План работы на 2021 год", "Секретарь", "до 15 марта")
    assert cells["C4"] == "Секретарь совета"
    assert "Исправлено автоматически – 5 ячеек:" in answer.out
    assert "«План··работы на 2021 год» → «План работы на 2021 год»" in answer.out
    assert "«Секpетарь» → «Секретарь» (латинские: p)" in answer.out
    assert "--fix" not in answer.out
    assert "прежняя книга сохранена: " in answer.err


def test_fix_keeps_the_fonts_of_a_text(untidy: Path) -> None:
    run("check", str(untidy), "--fix")

    text = _cells(untidy)["B3"]
    assert isinstance(text, CellRichText)
    assert str(text) == "Годовой отчёт о работе"
    assert [str(run) for run in text if isinstance(run, TextBlock) and run.font.b] == ["отчёт"]


def test_formulas_that_read_a_fixed_cell_are_calculated_anew(untidy: Path) -> None:
    book = load_workbook(untidy, rich_text=True)
    book["План"]["J1"] = "=C3"
    book.calculation.fullCalcOnLoad = False
    book.save(untidy)
    mark = b'fullCalcOnLoad="1"'
    assert mark not in ZipFile(untidy).read("xl/workbook.xml")

    run("check", str(untidy), "--fix")

    assert mark in ZipFile(untidy).read("xl/workbook.xml")


def test_a_second_fix_changes_no_byte(untidy: Path) -> None:
    run("check", str(untidy), "--fix")
    before = untidy.read_bytes()

    answer = run("check", str(untidy), "--fix")

    assert untidy.read_bytes() == before
    assert "Автоматически исправлять нечего." in answer.out


def test_a_dry_run_tells_the_same_and_changes_nothing(untidy: Path) -> None:
    before = untidy.read_bytes()

    told = run("check", str(untidy), "--fix", "--dry-run", *_DAY)

    assert untidy.read_bytes() == before
    assert not (untidy.parent / ".xlplan").exists()
    assert "Будет исправлено автоматически – 5 ячеек:" in told.out
    done = run("check", str(untidy), "--fix", *_DAY)
    assert told.out.replace("Будет исправлено", "Исправлено") == done.out


def test_a_dry_run_without_fix_makes_no_sense(untidy: Path) -> None:
    answer = run("check", str(untidy), "--dry-run")

    assert answer.code == 2
    assert "вместе с --fix" in answer.err


def test_undo_takes_the_fixes_back(untidy: Path) -> None:
    before = untidy.read_bytes()
    run("check", str(untidy), "--fix")

    run("undo", str(untidy))

    assert untidy.read_bytes() == before


@pytest.mark.parametrize(("option", "codes"), [("--select", "S01"), ("--ignore", "S02")])
def test_only_chosen_rules_are_fixed(untidy: Path, option: str, codes: str) -> None:
    run("check", str(untidy), "--fix", option, codes)

    cells = _cells(untidy)
    assert (cells["C3"], cells["C4"]) == ("Секpетарь", "Секpетарь совета")


def test_the_exit_code_is_of_what_remains(untidy: Path) -> None:
    chosen = (str(untidy), "--select", "S", "--fail-level", "note")

    assert run("check", *chosen).code == 1
    assert run("check", *chosen, "--fix").code == 0


def test_json_tells_what_was_fixed_and_what_remains(untidy: Path) -> None:
    answer = run("check", str(untidy), "--fix", "--format", "json", *_DAY)

    (entry,) = json.loads(answer.out)["files"]
    assert {finding["code"] for finding in entry["findings"]} == {"M04"}
    assert entry["fixed"][-1] == {
        "codes": ["S01", "S02"],
        "sheet": "План",
        "cell": "C4",
        "before": "Секpетарь  совета",
        "after": "Секретарь совета",
    }
    assert entry["written"] is True
    assert Path(entry["backup"]).exists()


def test_sarif_tells_what_can_be_fixed(untidy: Path) -> None:
    (job,) = json.loads(run("check", str(untidy), "--format", "sarif").out)["runs"]

    fixable = {result["ruleId"] for result in job["results"] if result["properties"]["fixable"]}
    assert fixable == {"S01", "S02"}


def test_a_workbook_that_is_open_elsewhere_is_told_and_the_others_are_fixed(untidy: Path, tmp_path: Path) -> None:
    other = tmp_path / "другой.xlsx"
    other.write_bytes(untidy.read_bytes())
    (tmp_path / f"~${untidy.name}").write_bytes(b"\x05Anna" + bytes(50))
    before = untidy.read_bytes()

    answer = run("check", str(untidy), str(other), "--fix")

    assert answer.code == 2
    assert untidy.name in answer.err
    assert untidy.read_bytes() == before
    assert _cells(other)["C3"] == "Секретарь"


def test_what_is_ours_follows_the_plan_that_was_put_right(untidy: Path) -> None:
    api.update(untidy, date(2021, 4, 20))

    run("check", str(untidy), "--fix", *_DAY)
    fixed = untidy.read_bytes()

    assert not api.update(untidy, date(2021, 4, 20)).changes
    assert untidy.read_bytes() == fixed


def test_numbers_and_dates_that_excel_turned_over_are_what_they_were_meant_to_be(tmp_path: Path) -> None:
    path = tmp_path / "план.xlsx"
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["План на 2021 год"])
    sheet.append(HEADINGS)
    sheet.append(["1.1", "Отчёт", "Совет", datetime(2021, 3, 15), "Отчёт"])
    sheet.append([datetime(2021, 2, 1), "Акт", "Совет", "19.03.2021", "Отчёт"])
    sheet["D4"].number_format, sheet["D4"].quotePrefix = "@", True
    book.save(path)

    answer = run("check", str(path), "--fix", "--format", "json", *_DAY)

    sheet = load_workbook(path).active
    assert sheet is not None
    assert (sheet["A4"].value, sheet["A4"].number_format) == ("1.2", "@")
    assert (sheet["D4"].value, sheet["D4"].is_date) == (datetime(2021, 3, 19), True)
    assert not sheet["D4"].quotePrefix
    assert [(one["before"], one["after"]) for one in json.loads(answer.out)["files"][0]["fixed"]] == [
        ("2021-02-01T00:00:00", "1.2"),
        ("19.03.2021", "2021-03-19"),
    ]


def test_names_that_people_settled_hold_for_the_executor_that_was_put_right(untidy: Path) -> None:
    api.update(untidy, date(2021, 4, 20))
    book = load_workbook(untidy, rich_text=True)
    cell = next(cell for row in book["Настройки"] for cell in row if cell.value == "Секpетарь")
    cell.value = "Анна Иванова"
    book.save(untidy)

    run("check", str(untidy), "--fix", *_DAY)

    people = api.load_with_settings(untidy)[1].people
    assert [person.spellings for person in people if "Анна Иванова" in (person.full, person.short)] == [("Секретарь",)]
