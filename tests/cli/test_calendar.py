import shutil
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner
from openpyxl.cell import Cell

from tests.cli.run import run
from xlplan.cli import cli

PLAN = Path(__file__).parents[2] / "workbook" / "plan_2021.xlsx"
FOREIGN = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//RU\r\nEND:VCALENDAR\r\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "Планы на год"
    folder.mkdir()
    return Path(shutil.copy(PLAN, folder / "план 2021.xlsx"))


def test_the_calendar_stands_beside_the_plan_and_the_undated_are_told(file: Path) -> None:
    before = file.read_bytes()

    answer = run("calendar", str(file))

    made = file.with_suffix(".ics")
    assert answer.code == 0
    assert answer.out == ""
    assert answer.err.splitlines() == [
        f"Календарь записан, 17 событий: {made}",
        "Без даты, в календарь не вошли – 2:",
        "  4.1    по другому документу",
        "  4.2    по другому документу",
    ]
    assert made.read_bytes().count(b"BEGIN:VEVENT") == 17
    assert file.read_bytes() == before


def test_a_second_run_changes_nothing(file: Path) -> None:
    run("calendar", str(file))
    made = file.with_suffix(".ics")
    stamp = made.stat()

    answer = run("calendar", str(file))

    assert "Календарь не изменился, 17 событий" in answer.err
    assert made.stat().st_mtime_ns == stamp.st_mtime_ns


def test_a_dash_is_the_standard_output_with_its_line_ends(file: Path) -> None:
    result = CliRunner().invoke(cli, ["calendar", str(file), "--output", "-"])

    run("calendar", str(file))
    assert result.stdout_bytes == file.with_suffix(".ics").read_bytes()
    assert [path.name for path in file.parent.iterdir() if path.suffix == ".ics"] == ["план 2021.ics"]


def test_one_executor_s_calendar_replaces_ours(file: Path) -> None:
    run("calendar", str(file))

    answer = run("calendar", str(file), "--executor", "кс")

    assert answer.err == f"Календарь записан, 3 события (КС): {file.with_suffix('.ics')}\n"


def test_a_folder_as_output_takes_the_plan_s_own_name(file: Path, tmp_path: Path) -> None:
    assert run("calendar", str(file), "--output", str(tmp_path)).code == 0
    assert (tmp_path / "план 2021.ics").exists()


def test_a_calendar_of_another_program_is_not_written_over(file: Path) -> None:
    made = file.with_suffix(".ics")
    made.write_bytes(FOREIGN)

    answer = run("calendar", str(file))

    assert (answer.code, answer.out) == (2, "")
    assert "его записал не xlplan, поэтому он не тронут" in answer.err
    assert made.read_bytes() == FOREIGN


def test_by_force_it_is_and_a_copy_stays(file: Path) -> None:
    made = file.with_suffix(".ics")
    made.write_bytes(FOREIGN)

    assert run("calendar", str(file), "--force").code == 0
    assert [copy.read_bytes() for copy in (file.parent / ".xlplan").glob("*.ics")] == [FOREIGN]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--executor", "Сидоров"], "Исполнителя «Сидоров» в плане нет. В плане есть: «Члены ОПК»"),
        (["--output", "план.txt"], "«план.txt» – не имя календаря. Добавьте «.ics»"),
        (["--output", "нет такой/план.ics"], "Нет папки «нет такой»"),
        (["--remind", "-1"], "не число дней"),
        (["--remind", "367"], "не число дней"),
        (["--sheet", "Нет"], "Нет"),
    ],
)
def test_what_cannot_be_is_one_sentence(file: Path, arguments: list[str], sentence: str) -> None:
    answer = run("calendar", str(file), *arguments)

    assert answer.code == 2
    assert sentence in answer.err
    assert not file.with_suffix(".ics").exists()


def test_a_calendar_without_events_is_not_written(file: Path) -> None:
    book = openpyxl.load_workbook(file)
    for row in range(12, 34):
        cell = book["План"].cell(row, 4)
        if isinstance(cell, Cell) and cell.value:
            cell.value = "по мере необходимости"
    book.save(file)

    answer = run("calendar", str(file))

    assert answer.code == 2
    assert "Календарь не записан: он был бы пуст, потому что в плане нет ни одного срока с датой." in answer.err
