"""Whatever is given instead of a plan, a user reads one Russian sentence and nothing is changed."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from tests.cli.run import run

PLAN = Path(__file__).parents[2] / "workbook" / "plan_2021.xlsx"


def _rewritten(path: Path, change: Callable[[str, bytes], bytes]) -> None:
    with ZipFile(PLAN) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))


def _doctype(name: str, data: bytes) -> bytes:
    return data.replace(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet', 1) if "sheet1.xml" in name else data


def _bomb(path: Path) -> None:
    with ZipFile(path, "w", ZIP_DEFLATED) as target:
        target.writestr("[Content_Types].xml", b"<Types/>")
        target.writestr("xl/workbook.xml", b" " * 300_000_000)


def _without_plan(path: Path) -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "Телефонный справочник"
    book.save(path)


FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda path: None, "Нет файла"),
    "empty": (lambda path: path.write_bytes(b""), "пуст"),
    "folder": (lambda path: path.mkdir(), "папка"),
    "old format": (lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)), "не книга .xlsx"),
    "text": (lambda path: path.write_text("а;б\n", encoding="utf-8"), "не книга .xlsx"),
    "half": (lambda path: path.write_bytes(PLAN.read_bytes()[:4000]), "повреждена"),
    "cut sheet": (
        lambda path: _rewritten(path, lambda name, data: data[: len(data) // 2] if "sheet1" in name else data),
        "повреждена",
    ),
    "doctype": (lambda path: _rewritten(path, _doctype), "DOCTYPE"),
    "zip bomb": (_bomb, "небезопасно"),
    "no plan": (_without_plan, "план не найден"),
}


@pytest.mark.parametrize("name", FILES)
def test_it_is_one_russian_sentence_and_code_2(name: str, tmp_path: Path) -> None:
    make, word = FILES[name]
    path = tmp_path / "книга № 1.xlsx"
    make(path)

    answer = run("check", str(path))

    assert answer.code == 2
    assert word in answer.err
    assert len(answer.err.strip().splitlines()) == 1
    assert answer.out == ""
