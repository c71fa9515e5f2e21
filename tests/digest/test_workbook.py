import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl

from tests.digest.folders import DAY, SCHOOL, gathered, write
from tests.hosts.file.writing.books import parts
from tests.hosts.file.writing.schemas import schema_errors
from xlplan.digest import digest_bytes
from xlplan.digest.gathering import Gathered

TABS = ["Свод", "Просрочено", "Ближайшие сроки", "Не прочитаны"]
GARDEN = "1. | Отчёт | Завхоз | до 5 мая | Отчёт |", "2. | Сбор | Завхоз | когда-нибудь | Отчёт |"


def folder(place: Path) -> Gathered:
    write(place / "школа.xlsx", *SCHOOL)
    write(place / "Сады" / "сад № 5.xlsx", *GARDEN, title="План работы сада на 2021 год")
    (place / "пустой.xlsx").write_bytes(b"")
    return gathered(place)


def made(found: Gathered, today: date = DAY, days: int = 30) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(digest_bytes(found, today, days, "Свод планов: Планы")))


def rows(book: openpyxl.Workbook, tab: str, first: int, last: int | None = None) -> list[list[object]]:
    return [[cell.value for cell in row] for row in book[tab].iter_rows(min_row=first, max_row=last)]


def test_the_same_plans_on_the_same_day_give_the_same_bytes(tmp_path: Path) -> None:
    found = folder(tmp_path)

    assert digest_bytes(found, DAY, 30, "Свод") == digest_bytes(gathered(tmp_path), DAY, 30, "Свод")


def test_it_has_four_sheets_and_nothing_else(tmp_path: Path) -> None:
    assert made(folder(tmp_path)).sheetnames == TABS


def test_a_plan_takes_a_row_and_the_last_row_sums_up(tmp_path: Path) -> None:
    book = made(folder(tmp_path))

    heads, school, garden, total = (row[:15] for row in rows(book, "Свод", 5, 8))
    assert heads[4:] == [
        "мероприятий", "просрочено", "скоро срок", "в работе", "не начато", "без даты", "выполнено", "прочее",
        "Ко", "ошибок", "предупр.",
    ]  # fmt: skip
    assert school[:12] == ["План работы школы на 2021 год", None, "школа.xlsx", 2021, 5, 1, 1, 1, 0, 1, 1, 0]
    assert garden[1:12] == ["Сады", "сад № 5.xlsx", 2021, 2, 0, 0, 1, 0, 0, 0, 1]
    assert total[0] == "Всего, планов – 2"
    assert total[4] == "=SUBTOTAL(109,E6:E7)"
    assert total[12] == '=IF(SUBTOTAL(109,P6:P7)=0,"–",SUBTOTAL(109,Q6:Q7)/SUBTOTAL(109,P6:P7))'


def test_the_total_shows_its_value_without_being_reckoned(tmp_path: Path) -> None:
    content = digest_bytes(folder(tmp_path), DAY, 30, "Свод")

    sheet = openpyxl.load_workbook(io.BytesIO(content), data_only=True)["Свод"]
    assert [sheet.cell(8, column).value for column in range(5, 15)] == [7, 1, 1, 2, 0, 1, 1, 1, 2 / 3, 1]


def test_the_lists_tell_whose_it_is(tmp_path: Path) -> None:
    book = made(folder(tmp_path))

    assert rows(book, "Просрочено", 5) == [
        ["План работы школы на 2021 год", "1.1.", "Отчёт", "Директор", book["Просрочено"]["E5"].value, 20]
    ]
    assert [row[1:4] + row[5:] for row in rows(book, "Ближайшие сроки", 5)] == [
        ["1.2.", "Слёт", "Завуч", 5, "скоро срок"],
        ["1.", "Отчёт", "Завхоз", 15, "в работе"],
    ]


def test_files_are_linked_from_where_the_digest_stands(tmp_path: Path) -> None:
    sheet = made(folder(tmp_path))["Свод"]

    link = sheet["C7"].hyperlink
    assert link is not None
    assert link.target == "%D0%A1%D0%B0%D0%B4%D1%8B/%D1%81%D0%B0%D0%B4%20%E2%84%96%205.xlsx"


def test_a_number_leads_to_its_activity(tmp_path: Path) -> None:
    sheet = made(folder(tmp_path))["Просрочено"]

    link = sheet["B5"].hyperlink
    assert link is not None
    assert (link.target, link.location) == ("%D1%88%D0%BA%D0%BE%D0%BB%D0%B0.xlsx", "'План'!A3")


def test_unread_files_stand_with_their_reason(tmp_path: Path) -> None:
    book = made(folder(tmp_path))

    assert rows(book, "Не прочитаны", 5) == [
        [None, "пустой.xlsx", "Файл «пустой.xlsx» пуст (0 байт). Возьмите другую копию книги."]
    ]
    assert book["Свод"]["A3"].value == "В свод не вошёл 1 файл. См. лист «Не прочитаны»."


def test_where_there_is_nothing_to_list_a_sentence_says_so(tmp_path: Path) -> None:
    write(tmp_path / "школа.xlsx", SCHOOL[4])

    book = made(gathered(tmp_path))

    assert [book[tab]["A2"].value for tab in TABS[1:]] == [
        "На 20.04.2021 просроченных сроков нет.",
        "В ближайшие 30 дней, по 20.05.2021 включительно, – сроков нет.",
        "Все книги прочитаны.",
    ]
    assert book["Свод"]["A3"].value is None


def test_a_title_that_looks_like_a_formula_stays_words(tmp_path: Path) -> None:
    write(tmp_path / "школа.xlsx", *SCHOOL, title="План")
    found = gathered(tmp_path)
    renamed = Gathered((replace(found.lines[0], name="=1+1"),), ())

    cell = made(renamed)["Свод"]["A6"]

    assert (cell.data_type, cell.value) == ("s", "=1+1")


def test_every_sheet_is_set_for_paper(tmp_path: Path) -> None:
    for sheet in made(folder(tmp_path)):
        assert sheet.page_setup.orientation == "landscape"
        assert str(sheet.page_setup.paperSize) == "9"
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in {1, None}
        assert sheet.print_title_rows in {"$4:$5", "$4:$4"}


def test_every_part_keeps_to_its_schema(tmp_path: Path) -> None:
    content = digest_bytes(folder(tmp_path), DAY, 30, "Свод")

    assert {name: schema_errors(name, part) for name, part in parts(content).items() if schema_errors(name, part)} == {}
