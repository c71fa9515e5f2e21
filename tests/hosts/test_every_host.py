"""The promises of every host: the same edits show the same in each, once or twice, and can be taken away."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule as TheirRule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from tests.hosts.seen import HOSTS, Desk
from xlplan.edits import (
    Area,
    Block,
    Choices,
    Columns,
    Edit,
    Filter,
    Font,
    Formula,
    Link,
    Look,
    Looks,
    Merge,
    Note,
    OurPart,
    OurSheet,
    Print,
    PutName,
    RemoveOurs,
    RemovePart,
    RemoveSheet,
    RichText,
    Rows,
    Rule,
    Run,
    Table,
    TheirCells,
    TheirWords,
    View,
)  # fmt: skip
from xlplan.errors import XlplanError
from xlplan.own import our_areas, our_sheets, without_ours

RED = Look(fill="F4CCCC")


@pytest.fixture(params=[pytest.param(name, marks=pytest.mark.office) if name == "live" else name for name in HOSTS])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Desk:
    path = tmp_path / "План № 1.xlsx"
    staff_workbook(path)
    return HOSTS[request.param](path)


def staff_workbook(path: Path) -> None:
    """A plan of the staff with a look, a note, a link, a rule, a list, a name and a formula of their own."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "План"
    for row in (
        ["ПЛАН РАБОТЫ на 2021 год"],
        ["№ п/п", "Мероприятие", "Срок"],
        ["1.1", "Отчёт", "до 15 марта"],
        ["1.2", "Совет", "май"],
    ):
        sheet.append(row)
    sheet["D3"] = "=1+1"
    sheet["A1"].fill = PatternFill("solid", fgColor="FFFFF2CC")
    sheet["C3"].comment = Comment("Перенесено приказом", "Иванова")
    sheet["B3"].hyperlink = "https://example.org/"
    yellow = DifferentialStyle(fill=PatternFill(bgColor="FFFFFF00"))
    sheet.conditional_formatting.add("A3:C4", TheirRule(type="expression", dxf=yellow, formula=["$A3=1"]))
    theirs = DataValidation("list", "$A$3:$A$4")
    theirs.add("D4")
    sheet.add_data_validation(theirs)
    book.create_sheet("Сводка")["A1"] = "это лист сотрудников"
    book.defined_names["Год"] = DefinedName("Год", attr_text="План!$A$1")
    book.properties.title = "План на 2021 год"
    book.save(path)


PART = OurPart(
    "План",
    (
        Block(2, 7, (("Состояние",), (Formula("=xlplan_overdue", "просрочено"),), ("просрочено",))),
        Looks(Area(2, 7, 4, 7), Look(Font(bold=True), fill="EEEEEE")),
        Note(4, 3, "Срок прошёл"),
        Note(3, 3, "Этой заметки не будет: там стоит своя"),
        Rule((Area(3, 1, 4, 7),), "=$G3=xlplan_overdue", RED),
        Choices((Area(3, 4, 4, 4),), "=xlplan_marks"),
        Columns(7, 7, pixels=120),
    ),
)
NAMES = (
    PutName("xlplan_today", "=TODAY()"),
    PutName("xlplan_overdue", '="просрочено"'),
    PutName("xlplan_marks", "='Сводка (xlplan)'!$A$2:$A$3", hidden=True),
)
SHEET = OurSheet(
    "summary",
    "Сводка (xlplan)",
    (
        Block(1, 1, (("Что", "Сколько"), ("Просрочено", 1), ("Всего", Formula("=SUM(B2:B2)", 1)))),
        Block(5, 1, ((date(2021, 3, 15), RichText((Run("жирно", Font(bold=True)), Run(" и нет")))),)),
        Looks(Area(1, 1, 1, 2), Look(Font(bold=True, colour="FFFFFF"), fill="1F4E79")),
        Link(2, 1, "#'План'!A4"),
        Note(2, 2, "Посчитано сегодня"),
        Merge(Area(7, 1, 7, 2)),
        Table(Area(1, 1, 2, 2), "xlplan_table", ("Что", "Сколько")),
        Columns(1, 2, pixels=150),
        Rows(1, 1, points=30),
        Print(landscape=True, fit=(1, 0), title_rows=(1, 1)),
        View(freeze=(2, 1), zoom=90, gridlines=False),
    ),
)
OURS: tuple[Edit, ...] = (SHEET, *NAMES, PART)


def test_no_edits_change_nothing(desk: Desk) -> None:
    before = desk.seen()

    assert desk.host.apply([]).changed is False
    assert desk.seen() == before


def test_a_part_shows_beside_what_is_theirs(desk: Desk) -> None:
    before = desk.seen()

    assert desk.host.apply([SHEET, *NAMES, PART]).changed is True

    seen = desk.seen()
    assert {at: seen.values[at] for at in ("План!G2", "План!G3", "План!G4")} == {
        "План!G2": "Состояние", "План!G3": "просрочено", "План!G4": "просрочено",
    }  # fmt: skip
    assert seen.formulas["План!G3"] == "=xlplan_overdue"
    assert seen.fills["План!G4"] == "EEEEEE"
    assert seen.notes == {
        "План!C3": "Перенесено приказом", "План!C4": "Срок прошёл", "Сводка (xlplan)!B2": "Посчитано сегодня",
    }  # fmt: skip
    assert before.values.items() <= seen.values.items()
    assert before.links.items() <= seen.links.items()


def test_our_rules_come_after_theirs(desk: Desk) -> None:
    desk.host.apply(OURS)

    assert desk.seen().rules == [
        ("План", "A3:C4", "=$A3=1", "FFFF00"),
        ("План", "A3:G4", "=$G3=xlplan_overdue", "F4CCCC"),
    ]


def test_a_list_of_theirs_stays_and_ours_stands_beside_it(desk: Desk) -> None:
    desk.host.apply(OURS)

    assert desk.seen().choices == {"План!D4": "=$A$3:$A$4", "План!D3": "=xlplan_marks"}


def test_a_sheet_of_ours_stands_behind_theirs(desk: Desk) -> None:
    desk.host.apply(OURS)

    seen = desk.seen()
    assert seen.titles == ["План", "Сводка", "Сводка (xlplan)"]
    assert seen.values["Сводка (xlplan)!B3"] == 1
    assert seen.formulas["Сводка (xlplan)!B3"] == "=SUM(B2:B2)"
    assert seen.values["Сводка (xlplan)!B5"] == "жирно и нет"
    assert seen.links["Сводка (xlplan)!A2"] == "#'План'!A4"
    assert seen.fills["Сводка (xlplan)!A1"] == "1F4E79"


def test_what_is_ours_is_known_by_its_names(desk: Desk) -> None:
    theirs = desk.host.read()
    desk.host.apply(OURS)

    book = desk.host.read()
    assert our_sheets(book) == {"summary": "Сводка (xlplan)"}
    assert Area(2, 7, 4, 7) in our_areas(book, "План")
    assert [grid.title for grid in without_ours(book).grids] == ["План", "Сводка"]
    assert [list(grid.cells()) for grid in without_ours(book).grids] == [list(grid.cells()) for grid in theirs.grids]


def test_the_same_edits_once_more_change_nothing(desk: Desk) -> None:
    desk.host.apply([RemoveOurs(), *OURS])
    before = desk.seen()

    assert desk.host.apply([RemoveOurs(), *OURS]).changed is False
    assert desk.seen() == before


def test_everything_of_ours_can_be_taken_away(desk: Desk) -> None:
    before = desk.seen()
    desk.host.apply(OURS)

    assert desk.host.apply([RemoveOurs()]).changed is True
    assert desk.seen() == before
    assert desk.host.apply([RemoveOurs()]).changed is False


def test_a_part_and_a_sheet_can_be_taken_away_by_themselves(desk: Desk) -> None:
    desk.host.apply(OURS)

    desk.host.apply([RemovePart("План")])
    assert "План!G2" not in desk.seen().values
    assert "Сводка (xlplan)" in desk.seen().titles

    desk.host.apply([RemoveSheet("summary")])
    assert desk.seen().titles == ["План", "Сводка"]
    assert desk.host.apply([RemovePart("План"), RemoveSheet("summary")]).changed is False


def test_a_part_gives_back_what_its_cells_held(desk: Desk) -> None:
    before = desk.seen()
    desk.host.apply([OurPart("План", (Block(3, 2, (("наше",),)),))])
    assert desk.seen().values["План!B3"] == "наше"

    desk.host.apply([RemovePart("План")])

    assert desk.seen() == before


def test_a_part_put_again_replaces_the_part(desk: Desk) -> None:
    desk.host.apply(OURS)

    desk.host.apply([OurPart("План", (Block(2, 9, (("другое",),)),))])

    seen = desk.seen()
    assert "План!G2" not in seen.values
    assert seen.values["План!I2"] == "другое"
    assert [rule[2] for rule in seen.rules] == ["=$A3=1"]


def test_a_sheet_put_again_keeps_its_place_and_may_change_its_title(desk: Desk) -> None:
    other = OurSheet("notes", "Замечания", (Block(1, 1, (("пусто",),)),))
    desk.host.apply([SHEET, other])

    desk.host.apply([RemoveOurs(), other, OurSheet("summary", "Итог", (Block(1, 1, (("новое",),)),))])

    seen = desk.seen()
    assert seen.titles == ["План", "Сводка", "Итог", "Замечания"]
    assert seen.values["Итог!A1"] == "новое"
    assert "Сводка (xlplan)!A1" not in seen.values


def test_a_title_of_theirs_is_never_taken(desk: Desk) -> None:
    before = desk.seen()

    with pytest.raises(XlplanError, match="сводка"):
        desk.host.apply([PART, OurSheet("summary", "сводка", (Block(1, 1, (("наше",),)),))])

    assert desk.seen() == before


def test_a_hidden_sheet_with_a_filter_is_a_sheet(desk: Desk) -> None:
    elements = (Block(1, 1, (("Код", "Что"), ("A01", "дважды"))), Filter(Area(1, 1, 2, 2)))
    desk.host.apply([OurSheet("data", "Данные", elements, hidden=True)])

    grid = desk.host.read().grid("Данные")
    assert grid is not None
    assert grid.visible is False


def test_their_cells_change_for_good(desk: Desk) -> None:
    edit = TheirCells("План", (Block(3, 2, (("Отчёт за год",),)), Looks(Area(3, 2, 3, 2), RED)))

    assert desk.host.apply([edit]).changed is True
    assert desk.host.apply([edit]).changed is False
    desk.host.apply([RemoveOurs()])

    seen = desk.seen()
    assert seen.values["План!B3"] == "Отчёт за год"
    assert seen.fills == {"План!A1": "FFF2CC", "План!B3": "F4CCCC"}
    assert seen.links == {"План!B3": "https://example.org/"}


def test_their_words_change_where_they_were_read(desk: Desk) -> None:
    edits = [
        TheirWords(text.where, text.at, text.words, text.words.replace("2021", "2022"))
        for text in desk.host.read_texts()
        if "2021" in text.words
    ]

    assert desk.host.apply(edits).changed is True
    assert desk.host.apply(edits).changed is False

    assert {edit.where for edit in edits} == {"cell", "property"}
    assert not any("2021" in text.words for text in desk.host.read_texts())


def test_words_that_are_not_there_stop_the_run(desk: Desk) -> None:
    before = desk.seen()

    with pytest.raises(XlplanError, match="не тот"):
        desk.host.apply([PutName("xlplan_x", "=1"), TheirWords("cell", "План!B3", "нет", "да")])

    assert desk.seen() == before


def test_a_new_title_is_followed(desk: Desk) -> None:
    desk.host.apply([TheirWords("sheet", "План", "План", "План 2022")])

    seen = desk.seen()
    assert seen.titles == ["План 2022", "Сводка"]
    assert seen.names["Год"] == "'План 2022'!$A$1"


def test_texts_of_ours_are_not_told(desk: Desk) -> None:
    before = list(desk.host.read_texts())

    desk.host.apply(OURS)

    assert list(desk.host.read_texts()) == before


@pytest.mark.parametrize("edit", [OurPart("Нет", (Block(1, 1, ((1,),)),)), TheirCells("Нет", (Block(1, 1, ((1,),)),))])
def test_a_sheet_that_is_not_there_is_named(desk: Desk, edit: Edit) -> None:
    before = desk.seen()

    with pytest.raises(XlplanError, match="«Нет»"):
        desk.host.apply([edit])

    assert desk.seen() == before
