"""The plan on paper, as LibreOffice prints it."""

import re
from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from tests.office.render import Office, Page, pages
from tests.plan_2021 import WORKBOOK
from xlplan.template.empty import empty_plan, title_for
from xlplan.template.layout import BODY
from xlplan.template.workbook import workbook_bytes
from xlplan.typography import text_width

pytestmark = pytest.mark.office

HEADINGS = "№ п/п Наименование мероприятия Исполнители Срок исполнения Результат Отметка о выполнении"
MM = 72 / 25.4


@pytest.fixture(scope="module")
def printed(office: Office, tmp_path_factory: pytest.TempPathFactory) -> list[Page]:
    return pages(office.convert(WORKBOOK, tmp_path_factory.mktemp("printed")))


def words(text: str) -> Counter[str]:
    """Words as they may stand on a line each: parted at spaces and after hyphens."""
    return Counter(re.findall(r"[^\s-]+-?|-", text))


def cells() -> list[list[str]]:
    book = openpyxl.load_workbook(WORKBOOK)
    rows = [[str(value) for value in row if value is not None] for row in book["План"].iter_rows(values_only=True)]
    book.close()
    return rows


def fitted(office: Office, folder: Path, width: float) -> dict[int, float]:
    """The heights that LibreOffice gives to the rows when the columns are so much narrower or wider."""
    sheet = "xl/worksheets/sheet1.xml"
    with ZipFile(WORKBOOK) as source, ZipFile(folder / "plan.xlsx", "w") as copy:
        for name in source.namelist():
            xml = source.read(name).decode("utf-8")
            if name == sheet:
                xml = re.sub(r' ht="[\d.]+" customHeight="1"', "", xml)
                xml = re.sub(r' width="([\d.]+)"', lambda match: f' width="{float(match[1]) * width}"', xml)
            copy.writestr(name, xml)
    flat = office.convert(folder / "plan.xlsx", folder, "fods")  # rows are fitted when this format is opened
    flat.write_text(re.sub(r'style:row-height="[^"]*"', "", flat.read_text(encoding="utf-8")), encoding="utf-8")
    (folder / "fitted").mkdir()
    return heights(office.convert(flat, folder / "fitted", "xlsx"))


def heights(path: Path) -> dict[int, float]:
    """The heights of the rows that a program fits to their text: those without merged cells."""
    book = openpyxl.load_workbook(path)
    sheet = book["План"]
    merged = {area.min_row for area in sheet.merged_cells.ranges}
    found = {row: sheet.row_dimensions[row].height or 15.0 for row in range(11, sheet.max_row + 1) if row not in merged}
    book.close()
    return found


def test_the_plan_takes_three_pages_of_landscape_a4(printed: list[Page]) -> None:
    assert [(round(page.width / MM), round(page.height / MM)) for page in printed] == [(297, 210)] * 3


def test_the_headings_stand_on_each_page(printed: list[Page]) -> None:
    headings = words(HEADINGS)

    for page in printed:
        top = min(word.top for word in page.words if word.text == "Наименование")
        row = " ".join(word.text for word in page.words if abs(word.top - top) < 20)
        assert not headings - words(row)


def test_no_word_is_lost(printed: list[Page]) -> None:
    wanted = words(" ".join(text for row in cells() for text in row))
    repeated = words(HEADINGS) + words(HEADINGS) + Counter(["2", "3"])

    assert words(" ".join(page.text for page in printed)) == wanted + repeated


def test_pages_are_numbered_from_the_second_on(printed: list[Page]) -> None:
    above = [[word for word in page.words if word.top < 14 * MM] for page in printed]

    assert [[word.text for word in line] for line in above] == [[], ["2"], ["3"]]
    for page, line in zip(printed[1:], above[1:], strict=True):
        middle = (page.width + (20 - 10) * MM) / 2  # of the space between the margins
        assert abs((line[0].left + line[0].right) / 2 - middle) < 1 * MM


def test_everything_stands_inside_the_margins(printed: list[Page]) -> None:
    for page in printed:
        for word in page.words:
            assert word.left >= 20 * MM - 0.5, word
            assert word.right <= page.width - 10 * MM + 0.5, word
            assert word.bottom <= page.height - 15 * MM + 0.5, word


def test_the_text_is_printed_at_its_own_size(printed: list[Page]) -> None:
    (stamp,) = (word for word in printed[0].words if word.text == "СОГЛАСОВАНО")

    assert stamp.right - stamp.left == pytest.approx(text_width("СОГЛАСОВАНО", BODY) * 72 / 96, rel=0.01)


def test_no_section_is_left_alone_at_the_foot_of_a_page(printed: list[Page]) -> None:
    sections = [row[0] for row in cells() if len(row) == 1 and re.match(r"\d\. ", row[0])]

    assert len(sections) == 4
    for page in printed:
        assert not any(page.text.endswith(section) for section in sections)


@pytest.mark.parametrize("width", [1.0, 0.943])
def test_rows_are_high_enough_even_when_columns_come_out_narrower(office: Office, tmp_path: Path, width: float) -> None:
    """A program whose columns are 5.7 % narrower for the same number still shows every line."""
    written, needed = heights(WORKBOOK), fitted(office, tmp_path, width)

    assert len(written) == 1 + 16
    assert max(needed.values()) > 100, "the program fitted no row"
    assert {row: (written[row], points) for row, points in needed.items() if written[row] < points} == {}


def test_an_empty_plan_takes_one_page(office: Office, tmp_path: Path) -> None:
    title = title_for(2022, "муниципального бюджетного общеобразовательного учреждения «Средняя школа № 5»")
    (tmp_path / "plan.xlsx").write_bytes(workbook_bytes(empty_plan(title)))

    (page,) = pages(office.convert(tmp_path / "plan.xlsx", tmp_path))

    assert not words(title) - words(page.text)
