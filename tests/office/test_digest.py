"""The digest in a real program: it counts the same, stands on its pages, and repeats its heads."""

from pathlib import Path

import openpyxl
import pytest

from tests.digest.folders import DAY, SCHOOL, gathered, write
from tests.office.render import Office, pages
from xlplan.digest import digest_bytes

pytestmark = pytest.mark.office

PLANS = 45


@pytest.fixture(scope="module")
def digest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("Планы на год")
    for number in range(1, PLANS + 1):
        title = f"План работы муниципального учреждения «Школа № {number}» на 2021 год"
        write(folder / "Школы района" / f"план школы № {number}.xlsx", *SCHOOL, title=title)
    place = folder / "digest.xlsx"
    place.write_bytes(digest_bytes(gathered(folder), DAY, 30, f"Свод планов: {folder.name}"))
    return place


def test_the_total_is_counted_the_same(office: Office, digest: Path, tmp_path: Path) -> None:
    counted = openpyxl.load_workbook(office.convert(digest, tmp_path, "xlsx"), data_only=True)["Свод"]
    ours = openpyxl.load_workbook(digest, data_only=True)["Свод"]

    total = 6 + PLANS
    shown = [[sheet.cell(total, column).value for column in range(5, 16)] for sheet in (counted, ours)]
    assert shown[0] == pytest.approx(shown[1])
    assert shown[0][:2] == [5 * PLANS, PLANS]


def test_every_page_bears_the_heads_and_all_columns(office: Office, digest: Path, tmp_path: Path) -> None:
    printed = pages(office.convert(digest, tmp_path))

    overview = [page for page in printed if "Свод. Стр." in page.text]
    late = [page for page in printed if "Просрочено. Стр." in page.text]
    assert min(len(overview), len(late)) >= 2
    assert all("План Папка Файл Год" in page.text and "предупр." in page.text for page in overview)
    assert all("Исполнители" in page.text for page in late)
    assert "Подлежало" not in "".join(page.text for page in printed)
    assert all(page.width > page.height and max(word.right for word in page.words) < page.width for page in printed)
