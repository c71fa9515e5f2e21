"""«Перенос» in a real program: the answer «да» is counted, and takes the colour off the plan."""

import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.office.render import Office, pages, run
from tests.plan_2021 import WORKBOOK
from xlplan import api
from xlplan.palette import BLUE_PALE

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def rolled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rolled")
    source = Path(shutil.copy(WORKBOOK, folder / "plan_2021.xlsx"))
    return api.roll_over(source, date(2021, 12, 15)).output


def answered(rolled: Path, place: Path, answers: int) -> Path:
    """The new workbook in which a person has said yes to the first lines of «Перенос»."""
    book = openpyxl.load_workbook(rolled)
    for row in range(5, 5 + answers):
        book["Перенос"][f"G{row}"] = "да"
    book.save(place)
    return place


def coloured(pdf: Path, page: int) -> int:
    """Count the points of a page in the colour of what is open."""
    run(["pdftoppm", "-r", "40", "-f", str(page), "-l", str(page), "-singlefile", str(pdf), str(pdf.with_suffix(""))])
    points = pdf.with_suffix(".ppm").read_bytes()
    colour = bytes.fromhex(BLUE_PALE)
    return sum(points[at : at + 3] == colour for at in range(len(points) % 3, len(points), 3))


def test_answers_are_counted_again(office: Office, rolled: Path, tmp_path: Path) -> None:
    given = answered(rolled, tmp_path / "given.xlsx", 2)

    counted = office.convert(given, tmp_path / "out", "xlsx")

    head = openpyxl.load_workbook(counted, data_only=True)["Перенос"]["A2"].value
    assert str(head).startswith("Не решено: 4 из 6.")


def test_the_colour_goes_with_the_answer(office: Office, rolled: Path, tmp_path: Path) -> None:
    asked = office.convert(answered(rolled, tmp_path / "asked.xlsx", 0), tmp_path)
    settled = office.convert(answered(rolled, tmp_path / "settled.xlsx", 6), tmp_path)

    assert coloured(asked, 1) > 1000
    assert coloured(settled, 1) == 0


def test_every_page_of_the_sheet_repeats_the_heads(office: Office, rolled: Path, tmp_path: Path) -> None:
    printed = pages(office.convert(rolled, tmp_path))

    sheet = [page for page in printed if "Решено" in page.text]
    assert len(sheet) >= 2
    assert all("Было Стало Почему" in page.text for page in sheet)
    assert "Не решено: 6 из 6." in sheet[0].text
