"""The command: what it prints, what it refuses, and that it leaves the old workbook alone."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

import openpyxl
import pytest

from tests.cli.run import Answer, run
from tests.plan_2021 import WORKBOOK
from tests.plans import HEADINGS


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


def test_a_name_of_another_kind_is_refused(plan: Path) -> None:
    answer = roll(plan, "--output", str(plan.with_name("новый.txt")))

    assert answer.code == 2
    assert str(plan.with_name("новый.txt")) in answer.err


def test_a_plan_that_is_open_in_excel_is_refused(plan: Path) -> None:
    plan.with_name("~$plan_2021.xlsx").write_bytes(b"\x04Anna" + b" " * 160)

    answer = roll(plan, "--dry-run")

    assert answer.code == 2
    assert "открыта в Excel" in answer.err


def test_next_years_workbook_stands_beside_the_old_one(plan: Path) -> None:
    before = sha256(plan.read_bytes()).hexdigest()

    answer = roll(plan)

    assert answer.code == 0
    assert f"План на 2022 год: {plan.with_name('plan_2022.xlsx')}" in answer.out
    assert sorted(path.name for path in plan.parent.iterdir()) == ["plan_2021.xlsx", "plan_2022.xlsx"]
    assert sha256(plan.read_bytes()).hexdigest() == before


def test_the_new_workbook_opens_with_its_words_and_our_sheet(plan: Path) -> None:
    roll(plan)

    book = openpyxl.load_workbook(plan.with_name("plan_2022.xlsx"))
    sheet, link = book["План"], book["Перенос"]["H5"].hyperlink

    assert book.sheetnames == ["План", "Перенос"]
    assert sheet["A9"].value == "ПЛАН РАБОТЫ МАШИНОСТРОИТЕЛЬНОГО КЛАСТЕРА НА 2022 ГОД"
    assert [sheet["A6"].value, sheet["D6"].value] == ["« ___ » ____________ 2022 г.", "«___» ____________ 2022 г."]
    assert [sheet[f"F{row}"].value for row in range(13, 17)] == [None] * 4
    assert book["Перенос"]["A1"].value == "Перенос плана с 2021 на 2022 год"
    assert (link.target, link.location) == ("plan_2021.xlsx", "'План'!A14")
    book.close()


def test_the_layout_of_the_plan_stays(plan: Path) -> None:
    roll(plan)
    old = openpyxl.load_workbook(plan)["План"]
    new = openpyxl.load_workbook(plan.with_name("plan_2022.xlsx"))["План"]

    assert new.merged_cells.ranges == old.merged_cells.ranges
    assert {key: value.width for key, value in new.column_dimensions.items()} == {
        key: value.width for key, value in old.column_dimensions.items()
    }
    assert new.print_title_rows == old.print_title_rows
    assert new["A9"].font.b is old["A9"].font.b


def test_the_new_plan_passes_the_check_as_the_old_one_does(plan: Path) -> None:
    roll(plan)

    assert run("check", str(plan), "--today", "2021-12-15").code == 0
    assert run("check", str(plan.with_name("plan_2022.xlsx")), "--today", "2021-12-15").code == 0


def test_a_file_that_stands_there_gives_way_by_force_and_is_kept(plan: Path) -> None:
    roll(plan)
    new = plan.with_name("plan_2022.xlsx")
    before = new.read_bytes()

    answer = roll(plan, "--force", "--carry", "none")

    assert answer.code == 0
    assert new.read_bytes() != before
    assert any(path.read_bytes() == before for path in (plan.parent / ".xlplan").rglob("*.xlsx"))


def test_twice_gives_the_year_after_next(plan: Path) -> None:
    roll(plan)

    answer = run("rollover", str(plan.with_name("plan_2022.xlsx")), "--today", "2022-12-15")

    assert answer.code == 0
    title = openpyxl.load_workbook(plan.with_name("plan_2023.xlsx"))["План"]["A9"].value
    assert title == "ПЛАН РАБОТЫ МАШИНОСТРОИТЕЛЬНОГО КЛАСТЕРА НА 2023 ГОД"


def test_a_plan_of_several_years_is_rolled_over_by_as_many(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("План на 2021-2022 годы",), HEADINGS, ("1.1.", "Отчёт", "КС", "Март 2021", "Отчёт", "")):
        book.worksheets[0].append(row)
    book.save(tmp_path / "план.xlsx")

    assert roll(tmp_path / "план.xlsx", "--dry-run").out.startswith("План на 2023-2024 годы (")


def test_a_plan_without_a_year_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("План работы",), HEADINGS, ("1.1.", "Отчёт", "КС", "Март", "Отчёт", "")):
        sheet.append(row)
    book.save(tmp_path / "план.xlsx")

    answer = roll(tmp_path / "план.xlsx")

    assert answer.code == 2
    assert "не найден ни в заголовке, ни в грифах, ни в имени файла" in answer.err
    assert [path.name for path in tmp_path.iterdir()] == ["план.xlsx"]


def test_a_tab_that_a_formula_spells_out_is_left_to_a_person(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet, other = book.active, book.create_sheet("Данные 2021")
    assert sheet is not None
    sheet.title = "План"
    for row in (("План работы на 2021 год",), HEADINGS, ("1.1.", "Отчёт", "КС", "Март", "Отчёт", "+")):
        sheet.append(row)
    sheet["H1"] = "=INDIRECT(\"'Данные 2021'!A1\")"
    other["A1"] = "Показатель"
    book.save(tmp_path / "plan_2021.xlsx")

    told = json.loads(roll(tmp_path / "plan_2021.xlsx", "--format", "json").out)

    tab = next(one for one in told["years"] if one["where"] == "sheet")
    assert (tab["decision"], tab["before"], tab["after"]) == ("ask", "Данные 2021", "Данные 2021")
    assert "изменить не удалось" in tab["why"]
    assert openpyxl.load_workbook(tmp_path / "plan_2022.xlsx").sheetnames == ["План", "Данные 2021", "Перенос"]


def test_our_sheets_are_rebuilt_for_the_new_year_and_settings_stay(plan: Path) -> None:
    run("update", str(plan), "--today", "2021-04-20")
    book = openpyxl.load_workbook(plan)
    settings = book["Настройки"]
    cell = next(cell for row in settings.iter_rows() for cell in row if cell.value == 14)
    cell.value = 21
    book.save(plan)

    answer = roll(plan)

    assert answer.code == 0
    new = openpyxl.load_workbook(plan.with_name("plan_2022.xlsx"))
    ours = "Перенос, Сводка, Замечания, Сроки, Календарь, Настройки, Данные xlplan"
    assert new.sheetnames == ["План", *ours.split(", ")]
    assert new["Настройки"][cell.coordinate].value == 21
    assert "2022" in str(new["Сводка"]["A1"].value)


def test_a_tab_gets_its_new_title_where_our_sheets_lead_to_it(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "План 2021"
    for row in (("План работы на 2021 год",), HEADINGS, ("1.1.", "Отчёт", "КС", "Март", "Отчёт", "+")):
        sheet.append(row)
    book.save(tmp_path / "plan_2021.xlsx")
    run("update", str(tmp_path / "plan_2021.xlsx"), "--today", "2021-04-20")

    roll(tmp_path / "plan_2021.xlsx")

    new = openpyxl.load_workbook(tmp_path / "plan_2022.xlsx")
    assert new.sheetnames[0] == "План 2022"
    assert len(new.sheetnames) == 8


def test_an_update_keeps_the_sheet_and_the_answers_of_people(plan: Path) -> None:
    roll(plan)
    new = plan.with_name("plan_2022.xlsx")
    book = openpyxl.load_workbook(new)
    rules = len(book["План"].conditional_formatting)
    book["Перенос"]["G5"] = "да"
    book.save(new)

    assert run("update", str(new), "--today", "2022-01-15").code == 0

    book = openpyxl.load_workbook(new)
    assert [book["Перенос"]["G5"].value, book["Перенос"]["G6"].value] == ["да", "нет"]
    tinted = [one for rule in book["План"].conditional_formatting for one in rule.rules if "rollover" in one.formula[0]]
    assert len(tinted) == rules - 1


def test_clean_takes_the_sheet_and_the_colours_away(plan: Path) -> None:
    roll(plan)
    new = plan.with_name("plan_2022.xlsx")

    assert run("clean", str(new)).code == 0

    book = openpyxl.load_workbook(new)
    assert book.sheetnames == ["План"]
    assert not list(book["План"].conditional_formatting)
    assert not [name for name in book.defined_names if name.startswith("xlplan")]
