from dataclasses import replace
from datetime import date, datetime

import pytest

from tests.plans import HEADINGS, book, cells, grid, plan, plan_grid
from xlplan.errors import XlplanError
from xlplan.grid import Area, ErrorValue, Grid
from xlplan.plan import Role, YearSource
from xlplan.reader import EmptyPlan, NoPlan, NoSheets, NotReckoned, SheetNotFound, TwoPlans, TwoTables, read_plan

ONE = "1.1. | Отчёт | КС | до 15 марта | Отчёт | "


def test_an_activity_keeps_the_address_of_every_cell() -> None:
    (activity,) = plan(ONE).activities()

    assert activity.number == "1.1"
    assert activity.at.a1 == "A3"
    assert {role: field.at.a1 for role, field in activity.cells.items()} == {
        Role.NUMBER: "A3",
        Role.NAME: "B3",
        Role.EXECUTORS: "C3",
        Role.DEADLINE: "D3",
        Role.RESULT: "E3",
        Role.MARK: "F3",
    }


def test_the_plan_is_found_on_any_sheet_and_anywhere_on_it() -> None:
    other = grid(("Справочник", "Телефон"), ("Иванов", 123))
    moved = grid(*[(None, None, *row) for row in (HEADINGS, cells(ONE))], title="Лист2", top=40)

    found = read_plan(book(other, moved))

    assert found.table.sheet == "Лист2"
    assert found.table.area == Area(40, 3, 41, 8)
    assert next(found.activities()).at.a1 == "C41"


def test_columns_may_stand_in_any_order_with_others_among_them() -> None:
    headings = ("Срок", "Место проведения", "Мероприятие", "Ответственные", "№")

    (activity,) = plan("15.03.2021 | актовый зал | Собрание | Директор | 1", headings=headings).activities()

    assert (activity.name, activity.executors, activity.number) == ("Собрание", ("Директор",), "1")


def test_headings_may_take_two_rows_with_start_and_end() -> None:
    sheet = grid(
        ("План работы на 2021 год",),
        ("№", "Мероприятие", "Срок исполнения", None, "Исполнитель"),
        (None, None, "Начало", "Окончание"),
        ("1", "Ремонт", datetime(2021, 3, 1), datetime(2021, 4, 30), "Завхоз"),
    )

    found = read_plan(book(sheet))

    assert found.table.heading_rows == (2, 3)
    (activity,) = found.activities()
    assert activity.deadline.windows == ((date(2021, 3, 1), date(2021, 4, 30)),)


def test_a_row_that_numbers_the_columns_is_no_activity() -> None:
    found = plan("1 | 2 | 3 | 4 | 5 | 6", ONE)

    assert [activity.name for activity in found.activities()] == ["Отчёт"]


@pytest.mark.parametrize(
    ("row", "number", "title"),
    [
        ("1. Кадры", "1", "Кадры"),
        ("1. | Кадры", "1", "Кадры"),
        ("I. | Кадры", "I", "Кадры"),
        ("Раздел 1. Кадры", "1", "Кадры"),
        ("| Кадры", None, "Кадры"),
    ],
)
def test_a_row_with_a_title_alone_is_a_section(row: str, number: str | None, title: str) -> None:
    (section,) = plan(row, ONE).sections

    assert (section.number, section.title, len(section.activities)) == (number, title, 1)


def test_activities_before_any_section_have_a_section_without_a_title() -> None:
    first, second = plan(ONE, "2. Кадры", "2.1. | Приём | КС | май | Приказ |").sections

    assert (first.number, first.title) == (None, None)
    assert second.title == "Кадры"


def test_an_activity_that_lacks_everything_but_its_name_is_still_one() -> None:
    found = plan(ONE, "1.2. | Собрание", "1.3. | Отчёт | КС | май | Отчёт")

    assert [activity.name for activity in found.activities()] == ["Отчёт", "Собрание", "Отчёт"]


def test_sub_activities_are_activities_and_their_parent_a_section() -> None:
    found = plan("1. Кадры", "1.1. | Обучение", "1.1.1. | Курсы | КС | май | Отчёт", "1.2. | Приём | КС | май | Отчёт")

    assert [(s.number, [a.number for a in s.activities]) for s in found.sections] == [
        ("1", []),
        ("1.1", ["1.1.1", "1.2"]),
    ]


def test_a_row_split_by_a_page_break_is_one_activity() -> None:
    found = plan(
        "4.1. | Участие в чемпионатах «Молодые | Члены ОПК | В соответствии с графиками | Отчёт |",
        "| профессионалы» (WorldSkills) | | проведения чемпионатов | |",
        "4.2. | Экзамен | Члены ОПК | июнь | Отчёт |",
    )

    first, second = found.activities()
    assert first.name == "Участие в чемпионатах «Молодые профессионалы» (WorldSkills)"
    assert first.text(Role.DEADLINE) == "В соответствии с графиками проведения чемпионатов"
    assert (first.rows, second.rows) == ((3, 4), (5,))


def test_deadlines_in_rows_of_their_own_belong_to_the_activity_above() -> None:
    first, second = plan("1 | Заседание | КС | март", "| | | июнь", "2 | Отчёт | КС | май").activities()

    assert first.cells[Role.DEADLINE].raw == "март\nиюнь"
    assert second.name == "Отчёт"


def test_a_title_alone_in_the_first_column_is_a_section_whatever_that_column_is_for() -> None:
    first, second = plan("Январь | Отчёт", "Летние дела", "июнь | Праздник", headings=("Срок", "Мероприятие")).sections

    assert (first.title, second.title) == (None, "Летние дела")


def test_headings_repeated_on_the_next_page_are_passed_over() -> None:
    found = plan(ONE, " | ".join(HEADINGS), "1.2. | Собрание | КС | май | Протокол |")

    assert [activity.number for activity in found.activities()] == ["1.1", "1.2"]


def test_what_stands_under_the_table_is_a_note() -> None:
    found = plan(ONE, "", "| Секретарь координационного совета | И.И. Иванова", "| * по согласованию")

    assert len(list(found.activities())) == 1
    assert [note.text for note in found.notes] == [
        "Секретарь координационного совета И.И. Иванова",
        "* по согласованию",
    ]
    assert found.table.area.bottom == 3


def test_hidden_rows_are_read_as_well() -> None:
    base = plan_grid(ONE, "1.2. | Приём | КС | май | Приказ |")
    hidden = Grid(base.title, base.rows, hidden_rows=frozenset({4}))

    assert len(list(read_plan(book(hidden)).activities())) == 2


def test_merged_sections_are_sections_even_with_a_number_of_full_depth() -> None:
    base = plan_grid("1 | Кадры", "1 | Приём | КС | май | Приказ |", "2 | Отчёт | КС | июнь | Отчёт |")
    merged = Grid(base.title, base.rows, merged=(Area(3, 2, 3, 6),))

    (section,) = read_plan(book(merged)).sections

    assert (section.title, len(section.activities)) == ("Кадры", 2)


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("План работы детского сада «Ромашка» на 2021 год", (2021,)),
        ('ПЛАН РАБОТЫ МБДОУ "РОМАШКА" НА 2021 ГОД', (2021,)),
        ("План работы школы, приказ от 25 декабря 2020 г., на 2021 год", (2021,)),
        ("План работы школы 2021 (приказ от «25» декабря 2020)", (2021,)),
        ("План работы МБДОУ «Ромашка» 2021", (2021,)),
        ("План работы на 2021 год", (2021,)),
        ("ПЛАН на 2020-2021 учебный год", (2020, 2021)),
        ("План на 2020/21 уч. год", (2020, 2021)),
        ("План мероприятий на 2021 – 2023 годы", (2021, 2022, 2023)),
        ("План работы на 2021 год (приказ от 25.12.2020 № 2019)", (2021,)),
    ],
)
def test_the_year_is_learnt_from_the_title(title: str, years: tuple[int, ...]) -> None:
    found = plan(ONE, title=title)

    assert (found.years, found.year, found.year_source) == (years, years[0], YearSource.TITLE)


def test_the_year_is_learnt_from_stamps_then_from_the_file_name() -> None:
    stamped = grid(("УТВЕРЖДАЮ",), ("Директор",), ("И.И. Иванов",), ("«11» января 2021 г.",), HEADINGS, cells(ONE))
    bare = grid(HEADINGS, cells(ONE))

    assert read_plan(book(stamped, file="план 2019.xlsx")).year == 2021
    assert read_plan(book(bare, file="план_2019.xlsx")).year_source is YearSource.FILE_NAME
    assert read_plan(book(bare, file="план.xlsx")).year is None


def test_stamps_tell_who_signed_and_when() -> None:
    sheet = grid(
        ("СОГЛАСОВАНО", None, None, "УТВЕРЖДАЮ"),
        ("Начальник отдела", None, None, "Директор"),
        ("по образованию", None, None, "____________ Петров П.П."),
        ("______ И.И. Иванов", None, None, "«___» _________ 2021 г."),
        ("25.01.2021",),
        ("План работы на 2021 год",),
        HEADINGS,
        cells(ONE),
    )

    left, right = read_plan(book(sheet)).stamps

    assert (left.post, left.name, left.date) == ("Начальник отдела по образованию", "И.И. Иванов", date(2021, 1, 25))
    assert (right.post, right.name, right.date, right.year) == ("Директор", "Петров П.П.", None, 2021)


@pytest.mark.parametrize("blank", ["«___» ____________ 2022 г.", "__.__.2022", "« ___ » ________ 2022 г."])
def test_a_stamp_that_waits_for_its_date_tells_the_year(blank: str) -> None:
    rows = (("УТВЕРЖДАЮ",), ("Директор",), ("И.И. Иванов",), (blank,))

    (stamp,) = read_plan(book(grid(*rows, HEADINGS, cells(ONE)))).stamps

    assert (stamp.date, stamp.year) == (None, 2022)


def test_a_stamp_in_quotation_marks_with_an_order_is_read() -> None:
    rows = (("«Утверждаю»",), ("Директор школы",), ("_______ Иванова М.П.",), ("Приказ № 12 от 31.08.2020 г.",))

    (stamp,) = read_plan(book(grid(*rows, ("План на 2020-2021 учебный год",), HEADINGS, cells(ONE)))).stamps

    assert (stamp.kind, stamp.post, stamp.name) == ("УТВЕРЖДАЮ", "Директор школы", "Иванова М.П.")
    assert stamp.date == date(2020, 8, 31)


def _stops(error: type[XlplanError], *grids: Grid, sheet: str | None = None) -> str:
    with pytest.raises(error) as stopped:
        read_plan(book(*grids), sheet=sheet)
    return str(stopped.value)


def test_no_plan_says_what_was_looked_for_and_where() -> None:
    message = _stops(NoPlan, grid(("Телефоны",), ("Иванов", 1)), grid((1, 2), title="Лист2"))

    assert "«План», «Лист2»" in message
    assert "Срок исполнения" in message


def test_a_plan_without_activities_is_told() -> None:
    assert "строка 2" in _stops(EmptyPlan, plan_grid())


def unreckoned(*cells: tuple[int, int]) -> Grid:
    return replace(plan_grid(ONE, ONE), formulas=dict.fromkeys(cells, "=A1"), unreckoned=frozenset(cells))


def test_a_formula_that_nobody_has_calculated_stops_the_reading() -> None:
    message = _stops(NotReckoned, unreckoned((4, 2), (3, 4)))

    assert "План!D3, План!B4" in message
    assert "Откройте книгу в Excel" in message


def test_a_deadline_that_is_an_error_is_said_to_be_one() -> None:
    sheet = grid(("План на 2021 год",), HEADINGS, ("1.1.", "Отчёт", "КС", ErrorValue("#REF!"), "Отчёт", ""))

    (activity,) = read_plan(book(sheet)).activities()

    assert activity.deadline.reason == "в ячейке ошибка вычисления"


def test_formulas_that_the_plan_does_not_need_may_wait() -> None:
    assert len(list(read_plan(book(unreckoned((1, 2), (4, 1), (4, 9)))).activities())) == 2


def test_what_stands_right_of_the_table_is_no_line_of_the_title() -> None:
    sheet = grid(("План на 2021 год",), (*[None] * 8, "Телефоны"), HEADINGS, cells(ONE))

    title = read_plan(book(sheet)).title

    assert title is not None
    assert title.text == "План на 2021 год"


def test_two_plans_ask_for_the_sheet_and_the_sheet_chooses() -> None:
    first, second = plan_grid(ONE, ONE), grid(HEADINGS, cells(ONE), title="Март")

    assert "--sheet" in _stops(TwoPlans, first, second)
    assert read_plan(book(first, second), sheet="март").table.sheet == "Март"
    assert "есть: «План», «Март»" in _stops(SheetNotFound, first, second, sheet="Апрель")


def test_two_tables_with_other_columns_on_one_sheet_are_told() -> None:
    sheet = plan_grid(ONE, "Мероприятие | Ответственный | Срок", "Субботник | Завхоз | апрель")

    assert "строках 2 и 4" in _stops(TwoTables, sheet)


def test_rows_numbered_in_advance_are_no_activities() -> None:
    assert len(list(plan(ONE, "1.2.", "1.3.").activities())) == 1
    assert "строка 2" in _stops(EmptyPlan, plan_grid("1.1.", "1.2."))


def test_a_book_without_sheets_is_told() -> None:
    with pytest.raises(NoSheets):
        read_plan(book())
