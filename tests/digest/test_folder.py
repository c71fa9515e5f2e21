from pathlib import Path

import pytest

from xlplan.digest.folder import workbooks


def names(folder: Path, *files: str) -> list[str]:
    """Make the files and return those found, in order."""
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(b"")

    def trouble(error: OSError) -> None:
        raise error

    return [path.relative_to(folder).as_posix() for path in workbooks(folder, trouble)]


def test_every_workbook_of_the_folder_and_its_subfolders_is_found(tmp_path: Path) -> None:
    found = names(tmp_path, "план на год.xlsx", "Школы/№ 1/план.XLSM", "Сады/старый.xls", "прочее/книга.ods")

    assert found == ["план на год.xlsx", "прочее/книга.ods", "Сады/старый.xls", "Школы/№ 1/план.XLSM"]


@pytest.mark.parametrize(
    "file",
    ["~$план.xlsx", ".~lock.план.xlsx#", ".скрытый.xlsx", ".xlplan/план 2021-01-01 10-00-00.xlsx", "план.docx", "xlsx"],
)
def test_what_is_no_workbook_of_the_staff_is_left_out(tmp_path: Path, file: str) -> None:
    assert names(tmp_path, file) == []


def test_numbers_in_names_count(tmp_path: Path) -> None:
    assert names(tmp_path, "№ 10.xlsx", "№ 2.xlsx", "№ 1.xlsx") == ["№ 1.xlsx", "№ 2.xlsx", "№ 10.xlsx"]


def test_a_circle_of_links_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "Сады").mkdir()
    (tmp_path / "Сады" / "назад").symlink_to(tmp_path, target_is_directory=True)

    assert names(tmp_path, "план.xlsx") == ["план.xlsx"]
