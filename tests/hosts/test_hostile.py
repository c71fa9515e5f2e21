"""Whatever stands at the path, a person reads one Russian sentence, and not one byte of it changes."""

import re
from pathlib import Path

import pytest

from tests.hosts.hostile import SOUND, SPOILT, UNCHANGEABLE, UNREADABLE
from tests.hosts.texts.books import TITLE, parts, words
from xlplan.edits import Block, OurSheet
from xlplan.errors import XlplanError
from xlplan.hosts.errors import FileMissing, NoAccess, NotAFile
from xlplan.hosts.file import FileHost

EDIT = words("cell", f"{TITLE}!A1", "План работы на 2021 год", "План работы на 2022 год")
NAME = "План № 1 – «Д'Артаньян & Ко» 100%.xlsx"


def put(folder: Path, content: bytes) -> Path:
    path = folder / NAME
    path.write_bytes(content)
    return path


def is_one_sentence_of_advice(message: str) -> bool:
    return "\n" not in message and message.endswith(".") and bool(re.search("[а-яё]", message)) and NAME in message


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_named_and_stays(name: str, tmp_path: Path) -> None:
    make, error = UNREADABLE[name]
    content = make()
    path = put(tmp_path, content)

    with pytest.raises(error) as caught:
        FileHost(path).read()
    with pytest.raises(error):
        FileHost(path).apply([EDIT])

    assert is_one_sentence_of_advice(str(caught.value)), str(caught.value)
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_cell_or_string_is_named(name: str, tmp_path: Path) -> None:
    make, error = SPOILT[name]

    with pytest.raises(error) as caught:
        FileHost(put(tmp_path, make())).read()

    assert is_one_sentence_of_advice(str(caught.value)), str(caught.value)


@pytest.mark.parametrize("name", UNCHANGEABLE)
def test_what_may_not_be_changed_is_read_and_stays(name: str, tmp_path: Path) -> None:
    make, error, said = UNCHANGEABLE[name]
    content = make()
    path = put(tmp_path, content)
    host = FileHost(path)

    assert host.read().grids[0].value(1, 1) == "План работы на 2021 год"
    with pytest.raises(error, match=said) as caught:
        host.apply([EDIT])

    assert is_one_sentence_of_advice(str(caught.value)), str(caught.value)
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize("name", SOUND)
def test_what_is_only_odd_is_changed_where_it_was_meant(name: str, tmp_path: Path) -> None:
    content = SOUND[name]()
    path = put(tmp_path, content)

    assert FileHost(path).apply([EDIT]).changed

    before, after = parts(content), parts(path.read_bytes())
    assert FileHost(path).read().grids[0].value(1, 1) == "План работы на 2022 год"
    assert {part for part in before.keys() | after.keys() if before.get(part) != after.get(part)} == {
        "xl/worksheets/sheet1.xml"
    }


def test_a_sheet_of_ours_does_not_take_the_place_of_a_lost_one(tmp_path: Path) -> None:
    path = put(tmp_path, SOUND["a sheet whose part is lost"]())

    FileHost(path).apply([OurSheet("summary", "Итог", (Block(1, 1, (("наше",),)),))])

    assert [grid.title for grid in FileHost(path).read().grids] == [TITLE, "Итог"]


def test_no_file_a_folder_and_a_loop_of_links_are_named(tmp_path: Path) -> None:
    (tmp_path / "loop.xlsx").symlink_to(tmp_path / "loop.xlsx")
    (tmp_path / "gone.xlsx").symlink_to(tmp_path / "nowhere.xlsx")

    for path, error in (
        (tmp_path / "нет.xlsx", FileMissing),
        (tmp_path, NotAFile),
        (tmp_path / "gone.xlsx", FileMissing),
        (tmp_path / "loop.xlsx", NoAccess),
        (tmp_path / ("x" * 300), NoAccess),
        (tmp_path / "a\0b.xlsx", FileMissing),
    ):
        with pytest.raises(error) as caught:
            FileHost(path).apply([EDIT])
        assert not re.search(r"[a-z]{4} [a-z]{2}", str(caught.value).replace(str(path), "")), "English words"


def test_an_output_in_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = put(tmp_path, SOUND["the good one"]())

    with pytest.raises(XlplanError, match="Нет папки"):
        FileHost(path, tmp_path / "нет" / "план.xlsx").apply([EDIT])

    assert [file.name for file in tmp_path.iterdir()] == [NAME]
