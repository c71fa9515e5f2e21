"""What our formulas show before anything recalculates is what a real LibreOffice makes of them."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.office.live import differing_cells, edited, read
from tests.office.render import Office
from tests.plan_2021 import WORKBOOK
from tests.plans import HEADINGS
from xlplan.api import update

pytestmark = pytest.mark.office
DAY, SERIAL = date(2021, 4, 20), 44306
PHRASES = (
    "Ежеквартально", "Ежемесячно", "до 15 марта", "В течение года", "Февраль, май, октябрь", "По плану управления",
    "раз в полугодие", "когда рак свистнет",
)  # fmt: skip
MARKS = (
    "", "выполнено", "снято", "перенесено", "выполнено 01.02.2021", "1 кв. – выполнено", "в работе", "вып. за январь",
    "перенесено на май", "хз",
)  # fmt: skip
Row = Sequence[object]


def mixed() -> Iterator[Row]:
    yield ("ПЛАН РАБОТЫ НА 2021 ГОД",)
    yield HEADINGS
    for at in range(80):
        if at % 5 == 0:
            yield (f"{at // 5 + 1}. Раздел о деле {at // 5 + 1}",)
        who = f"Отдел {at % 25}, Отдел {at * 7 % 25}"
        yield f"{at // 5 + 1}.{at % 5 + 1}.", f"Дело {at}", who, PHRASES[at % 8], "Отчёт", MARKS[at % 10] or None


def typed() -> Iterator[Row]:
    yield ("План работы на 2021 год",)
    yield "№", "Мероприятие", "Ответственный", "Начало", "Окончание", "Отметка"
    yield 1, "Отчёт", "КС", date(2021, 3, 1), date(2021, 3, 31), date(2021, 3, 30)
    yield 2, "Конкурс", None, datetime(2021, 5, 1, 10, 30), datetime(2021, 6, 1), "да"
    yield 3, 12345, "КС", None, date(2021, 2, 1), 80


def school() -> Iterator[Row]:
    yield ("План работы школы на 2020-2021 учебный год",)
    yield HEADINGS[:5]
    yield "1.", "Участие в подготовке чемпионатов «Молодые", "Завуч", "ежеквартально", ""
    yield None, "профессионалы»", None, None, None
    yield "2.", "А" * 300 + " <b>&\"кавычки\" 'апостроф'", "Завуч", "в течение учебного года", ""


def stacked() -> Iterator[Row]:
    yield ("План работы на 2021 год",)
    yield HEADINGS
    yield 1, "Участие в подготовке чемпионатов «Молодые", "КС", date(2021, 5, 20), "Акт", 1.5
    yield None, "профессионалы»", None, None, None, None
    yield 2, "Отчёт\r\nо деле", "КС", "май", "Акт", "вы\r\nполнено"


@pytest.mark.parametrize("rows", [mixed, typed, school, stacked], ids=lambda rows: rows.__name__)
def test_recalculation_changes_nothing(office: Office, tmp_path: Path, rows: object) -> None:
    assert callable(rows)
    book = Workbook(write_only=True)
    sheet = book.create_sheet('План\'21 & "год"')
    for row in rows():
        sheet.append(list(row))
    path = tmp_path / "plan.xlsx"
    book.save(path)

    assert_same(office, path, tmp_path)


def test_recalculation_changes_nothing_in_the_clusters_plan(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "plan_2021.xlsx"
    path.write_bytes(WORKBOOK.read_bytes())

    assert_same(office, path, tmp_path)


def test_days_counted_from_1904_leave_the_states_as_they_are(office: Office, tmp_path: Path) -> None:
    book, path, after = Workbook(), tmp_path / "plan.xlsx", tmp_path / "after.xlsx"
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    assert sheet is not None
    sheet.title = "План"
    for row in stacked():
        sheet.append(list(row))
    book.save(path)
    update(path, DAY)
    edited(office.profile, path, after, ["number", "Настройки", "B4", SERIAL - 1462])

    assert [cell for cell in differing_cells(read(path), read(after)) if cell.startswith("План!")] == []


def assert_same(office: Office, path: Path, folder: Path) -> None:
    update(path, DAY)
    edited(office.profile, path, folder / "after.xlsx", ["number", "Настройки", "B4", SERIAL])

    assert differing_cells(read(path), read(folder / "after.xlsx")) == []
