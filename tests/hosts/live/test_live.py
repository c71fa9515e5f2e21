"""The open workbook: what a person has on the screen stays, and the number of calls does not follow the rows."""

import sys
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from openpyxl import Workbook

from tests.hosts.libreoffice import libreoffice_app
from xlplan.api import write
from xlplan.edits import (
    Area,
    Block,
    Choices,
    Columns,
    Content,
    Edit,
    Font,
    Formula,
    Look,
    Looks,
    OurPart,
    OurSheet,
    Print,
    PutName,
    RemoveOurs,
    RichText,
    Rule,
    Run,
    TheirCells,
)  # fmt: skip
from xlplan.hosts.live import LiveHost
from xlplan.hosts.live.errors import HalfDone
from xlplan.hosts.live.program import save_copy
from xlplan.sheets.board_edits import Parts

pytestmark = pytest.mark.office

ENGINE = ["ranges", "sheets", "books", "names", "notes", "conditional", "validation", "looks", "tables"]


def opened(folder: Path, rows: int) -> Any:
    made = Workbook()
    made.worksheets[0].title = "План"
    for row in range(rows):
        made.worksheets[0].append([f"1.{row}", f"Мероприятие {row}", "до 15 марта"])
    made.create_sheet("Другой")
    made.save(folder / "План & отчёт № 1.xlsx")
    app = libreoffice_app()
    for book in app.books:
        book.close()
    return app.books.open(str(folder / "План & отчёт № 1.xlsx"))


def edits(rows: int) -> list[Edit]:
    column = Area(1, 5, rows, 5)
    states = Block(
        1, 5, tuple((Formula(f'=IF(C{row}="",xlplan_done,xlplan_late)', "поздно"),) for row in range(1, rows + 1))
    )
    data = Block(1, 1, tuple((f"1.{row}", row, Formula(f"=B{row}*2")) for row in range(1, rows + 1)))
    look = Look(fill="F4CCCC")
    part = OurPart(
        "План",
        (states, Looks(column, Look(fill="EEEEEE")), Rule((column,), "=$E1=xlplan_late", look),
         Choices((Area(1, 4, rows, 4),), "=xlplan_marks")),
    )  # fmt: skip
    return [
        RemoveOurs(),
        OurSheet("data", "Данные", (data,)),
        PutName("xlplan_late", '="поздно"'),
        PutName("xlplan_done", '="готово"'),
        PutName("xlplan_marks", "='Данные'!$A$1:$A$3"),
        part,
    ]


def plan_without_findings(folder: Path, activities: int) -> Path:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.append(["ПЛАН РАБОТЫ НА 2021 ГОД"])
    sheet.append(["№ п/п", "Наименование мероприятия", "Исполнители", "Срок исполнения", "Результат", "Отметка"])
    for number in range(1, activities + 1):
        month = ("март", "апрель", "октябрь")[number % 3]
        sheet.append([f"{number}.", f"Мероприятие {number}", f"Отдел {number % 7 + 1}", month, "Отчёт", ""])
    made.save(folder / f"План {activities}.xlsx")
    return folder / f"План {activities}.xlsx"


def calls_of(step: Any) -> int:
    """Count the calls that reach the engine: each is at least one call of the program."""
    count = 0

    def watch(frame: FrameType, event: str, _: Any) -> None:
        nonlocal count
        code = frame.f_code
        if event == "call" and "libreoffice" in code.co_filename and Path(code.co_filename).stem in ENGINE:
            count += code.co_name[0] != "<"

    sys.setprofile(watch)
    try:
        step()
    finally:
        sys.setprofile(None)
    return count


def test_the_number_of_calls_does_not_follow_the_number_of_rows(tmp_path: Path) -> None:
    counted = {}
    for rows in (50, 5_000):
        (tmp_path / str(rows)).mkdir()
        host = LiveHost(opened(tmp_path / str(rows), rows))
        wanted = edits(rows)
        counted[rows] = calls_of(host.read), calls_of(lambda host=host, wanted=wanted: host.apply(wanted))

    assert counted[50] == counted[5_000]


def test_the_number_of_calls_for_all_our_sheets_does_not_follow_the_number_of_activities(tmp_path: Path) -> None:
    """A plan in which nothing is wrong: each finding has a note, and each note takes a call."""
    counted = {}
    for activities in (50, 400):
        book = libreoffice_app().books.open(str(plan_without_findings(tmp_path, activities)))
        host = LiveHost(book)
        first = calls_of(lambda host=host: write(host, date(2021, 1, 11), Parts.ALL))
        assert len(book.sheets) == 7
        book.sheets[0]["F3"].value = "выполнено 11.01.2021"
        again = calls_of(lambda host=host: write(host, date(2021, 1, 11), Parts.ALL))
        assert again < first / 2
        counted[activities] = first, again
        book.close()

    assert counted[50] == counted[400]


def test_a_sheet_of_ours_is_drawn_anew_only_when_more_than_its_contents_is_new(tmp_path: Path) -> None:
    book = opened(tmp_path, 3)
    host = LiveHost(book)
    host.apply(data_sheet("было", 2))
    book.sheets["Данные"]["D9"].color = (1, 2, 3)

    host.apply(data_sheet("стало", 3))
    kept = book.sheets["Данные"]["D9"].color
    host.apply(data_sheet("стало", 3, wide=True))

    assert kept == (1, 2, 3)
    assert book.sheets["Данные"]["D9"].color is None
    assert book.sheets["Данные"]["A1:B3"].value == [["стало", 2], ["стало", 4], ["стало", 6]]


def test_what_a_shorter_sheet_of_ours_no_longer_says_is_emptied(tmp_path: Path) -> None:
    book = opened(tmp_path, 3)
    host = LiveHost(book)
    host.apply(data_sheet("было", 5))

    host.apply(data_sheet("было", 2))

    assert book.sheets["Данные"]["A1:A5"].value == ["было", "было", None, None, None]


def data_sheet(word: str, rows: int, *, wide: bool = False) -> list[Edit]:
    block = Block(1, 1, tuple((word, Formula(f"={row}*2")) for row in range(1, rows + 1)))
    return [RemoveOurs(), OurSheet("data", "Данные", (block, Columns(1, 1, 40 if wide else 10)))]


def test_a_text_of_several_looks_keeps_them_among_scattered_formulas(tmp_path: Path) -> None:
    book = opened(tmp_path, 3)
    text = RichText((Run("□ ", Font("Arial", 9, colour="C00000")), Run("просрочено", Font("Arial", 9, bold=True))))
    rows = tuple(tuple(_step(row, column, text) for column in range(12)) for row in range(12))

    LiveHost(book).apply([RemoveOurs(), OurSheet("data", "Данные", (Block(1, 1, rows),))])

    cell = book.sheets["Данные"].api.getCellByPosition(5, 6)
    assert cell.getString() == text.text
    assert len(_portions(cell)) == 2
    assert book.sheets["Данные"]["D4"].value == 8
    assert book.sheets["Данные"]["D5"].value == "простой"


def _step(row: int, column: int, text: RichText) -> Content:
    if (row, column) == (6, 5):
        return text
    return Formula("=4*2") if (row + column) % 2 == 0 else "простой"


def _portions(cell: Any) -> list[str]:
    paragraphs = cell.createEnumeration()
    portions = paragraphs.nextElement().createEnumeration()
    found = []
    while portions.hasMoreElements():
        found.append(portions.nextElement().getString())
    return found


@pytest.mark.parametrize("cells", ["B2", "B2:C7", "A1:A3,C5,D2:E4"])
def test_what_the_person_has_selected_stays_and_nothing_is_saved(tmp_path: Path, cells: str) -> None:
    book = opened(tmp_path, 20)
    file = Path(book.fullname)
    before = file.read_bytes()
    book.sheets["Другой"].activate()
    book.sheets["Другой"]["C7"].value = "не сохранено"
    book.sheets["Другой"].range(cells).select()

    LiveHost(book).apply(edits(20))

    assert book.sheets.active.name == "Другой"
    assert book.selection.get_address(False, False) == cells
    assert book.sheets["Другой"]["C7"].value == "не сохранено"
    assert file.read_bytes() == before
    assert book.api.isModified()
    assert (book.app.screen_updating, book.app.calculation) == (True, "automatic")


def test_the_kept_copy_is_the_file_itself_when_nothing_is_unsaved(tmp_path: Path) -> None:
    book = opened(tmp_path, 3)

    applied = LiveHost(book).apply(edits(3))

    assert applied.backup is not None
    assert Path(applied.backup).parent.name == ".xlplan"
    assert Path(applied.backup).read_bytes() == Path(book.fullname).read_bytes()


def test_unsaved_edits_are_in_the_kept_copy(tmp_path: Path) -> None:
    from xlplan.hosts.file import read_book  # noqa: PLC0415

    book = opened(tmp_path, 3)
    book.sheets["Другой"]["A1"].value = "не сохранено"

    applied = LiveHost(book).apply(edits(3))

    other = read_book(str(applied.backup)).grid("Другой")
    assert other is not None
    assert other.value(1, 1) == "не сохранено"


def test_one_copy_serves_for_reading_and_for_applying(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    host = LiveHost(opened(tmp_path, 3))
    copies: list[Path] = []

    def counted(book: Any, target: Path) -> None:
        copies.append(target)
        save_copy(book, target)

    monkeypatch.setattr("xlplan.hosts.live.snapshot.save_copy", counted)

    host.read()
    host.apply(edits(3))
    host.apply(edits(3))

    assert len(copies) == 2


def test_what_was_typed_after_the_reading_stays(tmp_path: Path) -> None:
    book = opened(tmp_path, 3)
    host = LiveHost(book)
    host.read()
    book.sheets["План"]["B2"].value = "Набрано только что"

    host.apply(edits(3))

    assert book.sheets["План"]["B2"].value == "Набрано только что"
    assert book.sheets["План"]["E2"].value == "поздно"


def test_formulas_elsewhere_follow_a_sheet_that_is_drawn_anew(tmp_path: Path) -> None:
    book = opened(tmp_path, 3)
    host = LiveHost(book)
    host.apply(edits(3))
    book.sheets["Другой"]["A1"].formula = "=Данные!B3+1"

    host.apply([OurSheet("data", "Данные", (Block(1, 1, (("a", 1), ("b", 2), ("c", 30))),))])

    assert book.sheets["Другой"]["A1"].formula == "=Данные!B3+1"
    assert book.sheets["Другой"]["A1"].value == 31


def test_cells_and_columns_of_ours_are_given_back_plain(tmp_path: Path) -> None:
    book = opened(tmp_path, 3)
    host, sheet = LiveHost(book), book.sheets["План"]
    width = sheet["E1"].column_width
    dated = (Block(1, 5, ((Formula("=xlplan_today"),),)), Looks(Area(1, 5, 1, 5), Look(number_format="dd.mm.yyyy")))
    host.apply([PutName("xlplan_today", "=TODAY()"), OurPart("План", (*dated, Columns(5, 5, pixels=200)))])
    assert (sheet["E1"].column_width > width + 5, sheet["E1"].number_format) == (True, "DD.MM.YYYY")

    host.apply([RemoveOurs()])

    assert sheet["E1"].value is None
    assert (sheet["E1"].column_width, sheet["E1"].number_format) == (width, "General")


def test_a_print_area_of_ours_goes_and_one_of_the_staff_stays(tmp_path: Path) -> None:
    book = opened(tmp_path, 3)
    host, sheet = LiveHost(book), book.sheets["План"]
    part = OurPart("План", (Block(1, 5, (("Состояние",),)), Print(Area(1, 1, 3, 3))))

    host.apply([part])
    assert sheet.page_setup.print_area is not None
    host.apply([RemoveOurs()])
    assert sheet.page_setup.print_area is None

    sheet.page_setup.print_area = "A1:B2"
    before = sheet.page_setup.print_area
    host.apply([part])
    host.apply([RemoveOurs()])
    assert sheet.page_setup.print_area == before


def test_rules_of_ours_go_and_come_while_those_of_the_staff_stay(tmp_path: Path) -> None:
    book = opened(tmp_path, 3)
    rules = book.sheets["План"]["A1:E3"].conditional_formats
    book.sheets["План"]["A1:C2"].conditional_formats.add_custom("=$A1=1", fill_color="#FFFF00")
    area = (Area(1, 1, 3, 5),)
    ours = [
        Rule(area, f"=$E1=xlplan_{word}", Look(fill=fill)) for word, fill in (("late", "FF0000"), ("done", "00FF00"))
    ]
    host = LiveHost(book)
    names = (PutName("xlplan_late", '="поздно"'), PutName("xlplan_done", '="готово"'))

    host.apply([*names, OurPart("План", tuple(ours))])
    assert [rule.formula for rule in rules] == ["=$A1=1", "=$E1=xlplan_late", "=$E1=xlplan_done"]
    host.apply([RemoveOurs()])

    assert [rule.formula for rule in rules] == ["=$A1=1"]


def test_a_program_that_refuses_in_the_middle_gives_its_settings_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = opened(tmp_path, 3)

    def refuse(*_: Any) -> None:
        raise RuntimeError("нет места")

    monkeypatch.setattr("xlplan.hosts.live.carrying.write", refuse)
    with pytest.raises(HalfDone, match=r"нет места.*\.xlplan"):
        LiveHost(book).apply([TheirCells("План", (Block(1, 1, (("другое",),)),))])

    assert (book.app.screen_updating, book.app.calculation) == (True, "automatic")
