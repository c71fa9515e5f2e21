"""`xlplan undo` as a user calls it."""

import re
import shutil
from pathlib import Path

from tests.cli.run import run
from xlplan.edits import TheirWords
from xlplan.hosts.file import FileHost

PLAN = Path(__file__).parents[2] / "workbook" / "plan_2021.xlsx"


def changed(folder: Path) -> tuple[Path, bytes]:
    path = folder / "план № 1.xlsx"
    shutil.copy(PLAN, path)
    host = FileHost(path)
    text = next(text for text in host.read_texts() if text.where == "cell")
    host.apply([TheirWords("cell", text.at, text.words, "другое")])
    return path, path.read_bytes()


def test_the_workbook_comes_back_byte_for_byte(tmp_path: Path) -> None:
    path, _ = changed(tmp_path)

    answer = run("undo", str(path))

    assert answer.code == 0
    assert answer.out == ""
    assert re.search(r"какой она была до \d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d", answer.err)
    assert path.read_bytes() == PLAN.read_bytes()


def test_once_more_undoes_the_undo(tmp_path: Path) -> None:
    path, after = changed(tmp_path)

    run("undo", str(path))
    run("undo", str(path))

    assert path.read_bytes() == after


def test_a_list_changes_nothing(tmp_path: Path) -> None:
    path, after = changed(tmp_path)

    answer = run("undo", str(path), "--list")

    assert answer.code == 0
    assert len(answer.out.splitlines()) == 1
    assert path.read_bytes() == after


def test_an_empty_list_says_so(tmp_path: Path) -> None:
    answer = run("undo", str(tmp_path / "план.xlsx"), "--list")

    assert (answer.code, answer.out) == (0, "")
    assert "нет" in answer.err


def test_nothing_to_go_back_to_is_one_sentence_and_code_2(tmp_path: Path) -> None:
    path = tmp_path / "план.xlsx"
    shutil.copy(PLAN, path)

    answer = run("undo", str(path))

    assert answer.code == 2
    assert "нет копии" in answer.err


def test_a_damaged_copy_is_refused(tmp_path: Path) -> None:
    path, after = changed(tmp_path)
    (copy,) = (tmp_path / ".xlplan").iterdir()
    copy.write_bytes(copy.read_bytes()[:500])

    answer = run("undo", str(path))

    assert answer.code == 2
    assert "не читается" in answer.err
    assert path.read_bytes() == after
