import shutil
from pathlib import Path

import openpyxl
import pytest

from tests.cli.run import Answer, run
from tests.digest.folders import SCHOOL, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "Планы на 2021 год"
    write(place / "школа.xlsx", *SCHOOL)
    write(place / "Сады" / "сад.xlsx", *SCHOOL[:2], title="План работы сада на 2021 год")
    return place


def digest(folder: Path, *arguments: str) -> Answer:
    return run("digest", str(folder), "--today", "20.04.2021", *arguments)


def test_a_digest_is_made_in_the_folder(folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*.xlsx")}

    answer = digest(folder)

    made = folder / "Свод планов.xlsx"
    assert answer.code == 0
    assert answer.out == "2 плана, 7 мероприятий. Просрочено 2 мероприятия. В ближайшие 30 дней – 2 срока.\n"
    assert answer.err.splitlines() == ["Чтение книг", f"Свод записан: {made}"]
    assert openpyxl.load_workbook(made)["Свод"]["A1"].value == "Свод планов: Планы на 2021 год"
    assert all(path.read_bytes() == content for path, content in before.items())


def test_a_second_run_passes_over_the_digest_and_changes_nothing(folder: Path) -> None:
    first = digest(folder)
    made = (folder / "Свод планов.xlsx").read_bytes()

    answer = digest(folder)

    assert answer.out == first.out
    assert "Свод не изменился" in answer.err
    assert (folder / "Свод планов.xlsx").read_bytes() == made
    assert not (folder / ".xlplan").exists()


def test_our_digest_is_written_anew_and_the_old_one_kept(folder: Path) -> None:
    digest(folder)
    made = folder / "Свод планов.xlsx"
    before = made.read_bytes()
    write(folder / "лицей.xlsx", *SCHOOL, title="План работы лицея на 2021 год")

    assert digest(folder).out.startswith("3 плана")
    assert [copy.read_bytes() for copy in (folder / ".xlplan").iterdir()] == [before]
    assert digest(folder).out.startswith("3 плана")


@pytest.mark.parametrize("name", ["школа.xlsx", "чужое.xlsx"])
def test_what_is_no_digest_is_not_written_over(folder: Path, name: str) -> None:
    (folder / "чужое.xlsx").write_bytes(b"not a workbook")
    before = (folder / name).read_bytes()

    answer = digest(folder, "--output", str(folder / name))

    assert answer.code == 2
    assert "это не свод, поэтому он не тронут" in answer.err
    assert (folder / name).read_bytes() == before


def test_by_force_it_is_and_a_copy_stays(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "сводная.xlsx"
    shutil.copy(folder / "школа.xlsx", place)
    before = place.read_bytes()

    assert digest(folder, "--output", str(place), "--force").code == 0
    assert [copy.read_bytes() for copy in (tmp_path / ".xlplan").iterdir()] == [before]


def test_unread_files_are_told_and_do_not_fail(folder: Path) -> None:
    (folder / "пустой.xlsx").write_bytes(b"")

    answer = digest(folder)

    assert answer.code == 0
    assert "В свод не вошёл 1 файл." in answer.err
    assert "пустой.xlsx – Файл «пустой.xlsx» пуст (0 байт)." in answer.err


def test_where_no_plan_is_read_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "пустой.xlsx").write_bytes(b"")

    answer = digest(tmp_path)

    assert (answer.code, answer.out) == (2, "")
    assert "Свод не записан" in answer.err
    assert [path.name for path in tmp_path.iterdir()] == ["пустой.xlsx"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--output", "свод.xls"], "не имя книги .xlsx"),
        (["--output", "нет такой/свод.xlsx"], "Нет папки «нет такой»"),
        (["--days", "много"], "не число дней"),
        (["--for-year", "21"], "не год плана"),
        (["--for-year", "2030"], "Свод не записан"),
    ],
)
def test_what_cannot_be_is_one_sentence(folder: Path, arguments: list[str], sentence: str) -> None:
    answer = digest(folder, *arguments)

    assert answer.code == 2
    assert sentence in answer.err
    assert not (folder / "Свод планов.xlsx").exists()


def test_a_folder_as_output_takes_the_usual_name(folder: Path, tmp_path: Path) -> None:
    assert digest(folder, "--output", str(tmp_path)).code == 0
    assert (tmp_path / "Свод планов.xlsx").exists()


@pytest.mark.parametrize("command", ["clean", "update", "check", "rollover", "calendar"])
def test_other_commands_leave_a_digest_alone(folder: Path, command: str) -> None:
    digest(folder)
    made = folder / "Свод планов.xlsx"
    before = made.read_bytes()

    answer = run(command, str(made))

    assert answer.code == 2
    assert "Это ошибка программы" not in answer.err
    assert made.read_bytes() == before
