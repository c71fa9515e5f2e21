"""The plan in workbook/ is the plan as staff keep it: word for word, and made by the writer that `xlplan new` uses."""

import re
from zipfile import ZipFile

import openpyxl
import pytest

from tests.plan_2021 import WORKBOOK, plan_2021
from tests.shared import shared
from xlplan.template.workbook import workbook_bytes


def rows_of_the_workbook() -> list[list[str]]:
    book = openpyxl.load_workbook(WORKBOOK)
    rows = [[str(value) for value in row if value is not None] for row in book["План"].iter_rows(values_only=True)]
    book.close()
    return [row for row in rows if row]


def rows_of_the_source() -> list[list[str]]:
    """The table as it was handed over, the row that a page break had split joined again."""
    rows: list[list[str]] = []
    for line in shared("data", "plan_2021.txt").read_text(encoding="utf-8").splitlines():
        cells = [re.sub("</?b>", "", cell).strip() for cell in line.split("\t")]
        if line.startswith("\t"):
            rows[-1] = [" ".join(filter(None, pair)) for pair in zip(rows[-1], cells, strict=True)]
        elif len(cells) > 1:
            rows.append(cells)
    return [[cell for cell in row if cell] for row in rows]


def test_the_committed_workbook_is_what_the_writer_writes() -> None:
    assert WORKBOOK.read_bytes() == workbook_bytes(plan_2021()), "run python -m tests.plan_2021"


def test_the_table_is_word_for_word_the_source() -> None:
    source = rows_of_the_source()

    assert rows_of_the_workbook()[6:] == source
    assert len(source) == 1 + 4 + 16


def test_stamps_and_title_are_word_for_word_the_source() -> None:
    top = shared("data", "plan_2021.txt").read_text(encoding="utf-8").partition("№ п/п")[0]
    told = sorted(filter(None, (line.strip("# ") for line in top.splitlines())))

    written = [text.removeprefix("_" * 20 + " ") for row in rows_of_the_workbook()[:6] for text in row]
    assert sorted(written) == told


def test_the_row_that_a_page_break_split_is_one_row() -> None:
    (row,) = (row for row in rows_of_the_workbook() if row[0] == "4.1.")

    assert row == [
        "4.1.",
        "Участие в подготовке и проведении чемпионатов профессионального мастерства "
        "«Молодые профессионалы» (WorldSkills Russia)",
        "Члены ОПК",
        "В соответствии с графиками проведения чемпионатов",
        "Отчет",
    ]


@pytest.mark.parametrize("words", ["С.С. Никольский.", "« 25 » 01 2021 г.", "«25» января 2021 г."])
def test_the_authors_own_ways_are_kept(words: str) -> None:
    assert any(text.endswith(words) for row in rows_of_the_workbook() for text in row)


def test_every_row_of_the_table_has_its_height() -> None:
    book = openpyxl.load_workbook(WORKBOOK)
    sheet = book["План"]

    assert all(sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1))
    book.close()


def test_nothing_but_the_plan_is_inside() -> None:
    with ZipFile(WORKBOOK) as package:
        assert not [name for name in package.namelist() if re.search("vba|comment|drawing|sheet2|custom|app", name)]
        assert not [name for name in package.namelist() if b"xlplan" in package.read(name).lower()]
