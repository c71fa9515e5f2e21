"""A whole plan rolled over: what changes, what stays, what is told."""

import re
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plans import HEADINGS, book, grid, plan_grid
from tests.rollover.rolled import new_contents, new_words, roll_book, rolled, with_cells
from tests.rollover.test_mentions import TEXTS
from xlplan.grid import Book, Grid, Text, Value
from xlplan.reader.rows import shown
from xlplan.rollover import Carry, Decision, Fate

DONE = "1.1. | Отчёт | КС | Март | Отчёт | выполнено"


def stamped(*stamp: str, beside: tuple[str, ...] = ()) -> Book:
    rows = [(left, None, None, right) for left, right in zip(stamp, beside or ("",) * len(stamp), strict=True)]
    plan = (("ПЛАН РАБОТЫ НА 2021 ГОД",), HEADINGS, ("1.1.", "Отчёт", "КС", "Март", "Отчёт", "+"))
    return book(grid(*rows, (), *plan), file="plan_2021.xlsx")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("« 25 » 01 2021 г.", "« ___ » ____________ 2022 г."),
        ("«25» января 2021 г.", "«___» ____________ 2022 г."),
        ("25 января 2021 года", "___ ____________ 2022 года"),
        ("25.01.2021", "__.__.2022"),
        ("«___» ________ 2021 г.", "«___» ________ 2022 г."),
        ("«25» декабря 2020 г.", "«___» ____________ 2021 г."),
        ("приказ от 25.01.2021 № 12-од", "приказ от __.__.2022 № ___"),
    ],
)
def test_a_stamp_is_blank_for_signing_in_its_own_form(before: str, after: str) -> None:
    rollover = roll_book(stamped("УТВЕРЖДАЮ", "Директор колледжа", "И.И. Иванов", before))

    assert new_words(rollover) == {"A4": after, "A6": "ПЛАН РАБОТЫ НА 2022 ГОД"}


def test_a_stamp_that_is_a_date_becomes_a_blank_line() -> None:
    one = with_cells(stamped("УТВЕРЖДАЮ", "Директор", "И.И. Иванов", "").grids[0], A4=datetime(2021, 1, 25))

    assert new_contents(roll_book(book(one)))["A4"] == "«___» ____________ 2022 г."


def test_the_new_stamp_is_read_as_blank_again() -> None:
    rollover = roll_book(stamped("УТВЕРЖДАЮ", "Директор", "И.И. Иванов", "25.01.2021"))
    words = new_words(rollover)

    again = roll_book(stamped("УТВЕРЖДАЮ", "Директор", "И.И. Иванов", words["A4"]))

    assert new_words(again)["A4"] == "__.__.2023"


def test_marks_are_cleared_and_their_years_told() -> None:
    rollover = rolled("1.1. | Отчёт | КС | Март | Отчёт | выполнено 12.03.2021")

    assert new_contents(rollover) == {"F3": None}
    assert [(one.before, one.after, one.decision) for one in rollover.years if one.at == "План!F3"] == [
        ("выполнено 12.03.2021", "", Decision.SHIFTED)
    ]


def test_words_of_a_deadline_stay_and_dates_move() -> None:
    rollover = rolled(DONE, "1.2. | План | КС | до 25.12.2021 | План | выполнено", "1.3. | Акт | КС | Март | Акт |")

    assert new_words(rollover)["D4"] == "до 25.12.2022"
    assert [(one.before, one.after) for one in rollover.activities] == [
        ("Март", "Март"), ("до 25.12.2021", "до 25.12.2022"), ("Март", "Март"),
    ]  # fmt: skip


def test_a_date_cell_of_a_deadline_moves() -> None:
    one = with_cells(plan_grid(DONE), D3=date(2021, 3, 12))

    assert new_contents(roll_book(book(one)))["D3"] == date(2022, 3, 12)


def test_a_deadline_that_falls_on_a_day_off_is_told() -> None:
    (proposal,) = rolled("1.1. | Отчёт | КС | до 12.03.2021 | Отчёт | выполнено").activities

    assert "12.03.2022 – суббота" in proposal.why


def test_the_29th_of_february_becomes_the_28th_and_a_person_is_told() -> None:
    rollover = rolled(
        "1.1. | Отчёт | КС | до 29.02.2024 | Отчёт | выполнено", "1.2. | Акт | КС | 29 февраля | Акт | выполнено",
        title="ПЛАН НА 2024 ГОД", today=date(2024, 12, 20),
    )  # fmt: skip

    assert [new_words(rollover)[at] for at in ("D3", "D4")] == ["до 28.02.2025", "28 февраля"]
    assert all("29 февраля" in one.why and one.open for one in rollover.activities if one.number == "1.2")
    assert [one.told for one in rollover.years if one.at == "План!D3"] == [True]


def test_the_29th_of_february_stays_where_the_year_has_it() -> None:
    rollover = rolled("1.1. | Отчёт | КС | 29 февраля | Отчёт |", title="ПЛАН НА 2024 ГОД", target=2028)

    assert "D3" not in new_words(rollover)


def test_a_weekday_beside_a_date_is_read_again() -> None:
    (proposal,) = rolled("1.1. | Отчёт | КС | 12.03.2021 (пятница) | Отчёт | выполнено").activities

    assert proposal.open


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("пятница, 12 марта", "суббота, 12 марта"),
        ("12.03.2021 (Пт)", "12.03.2022 (Сб)"),
        ("в понедельник 1 марта 2021 г.", "во вторник 1 марта 2022 г."),
        ("во вторник, 2 марта", "в среду, 2 марта"),
    ],
)
def test_a_weekday_beside_a_date_gets_its_new_name_and_is_told(before: str, after: str) -> None:
    (proposal,) = rolled(f"1.1. | Отчёт | КС | {before} | Отчёт | выполнено").activities

    assert (proposal.after, proposal.open) == (after, True)
    assert "не читается" not in proposal.why


@pytest.mark.parametrize("due", ["первый понедельник марта", "по пятницам", "1-й вторник сентября", "среда"])
def test_a_weekday_that_counts_keeps_its_words(due: str) -> None:
    (proposal,) = rolled(f"1.1. | Отчёт | КС | {due} | Отчёт | выполнено").activities

    assert proposal.after == due


def test_a_first_tuesday_that_was_the_first_day_keeps_its_words() -> None:
    line = "1.1. | Отчёт | КС | 1-й вторник сентября | Отчёт | выполнено"

    (proposal,) = rolled(line, title="ПЛАН НА 2020 ГОД", today=date(2020, 12, 20)).activities

    assert proposal.after == "1-й вторник сентября"


def test_a_deadline_that_has_moved_only_in_part_is_told() -> None:
    (proposal,) = rolled("1.1. | Отчёт | КС | 12.03.2021, 15.05.2024 | Отчёт | выполнено").activities

    assert proposal.open
    assert "не целиком" in proposal.why


@pytest.mark.parametrize("due", ["Февраль", "до 28.02.2021", "I квартал", "12.03.2021, 15.05.2021", "2021 год"])
def test_a_deadline_that_has_moved_wholly_needs_no_yes(due: str) -> None:
    (proposal,) = rolled(f"1.1. | Отчёт | КС | {due} | Отчёт | выполнено", target=2024).activities

    assert not proposal.open, proposal.why


def test_what_is_not_finished_is_carried_with_its_year() -> None:
    rollover = rolled(DONE, "1.2. | Акт | КС | Апрель | Акт |", "1.3. | Встречи | КС | В течение года | Акт |")

    assert [one.fate for one in rollover.activities] == [Fate.REPEAT, Fate.CARRY, Fate.REPEAT]
    assert new_words(rollover)["B4"] == "Акт (переходящее с 2021 г.)"


def test_what_came_from_an_earlier_year_keeps_that_year() -> None:
    rollover = rolled("1.1. | Акт (переходящее с 2020 г.) | КС | Апрель | Акт |")

    assert "B3" not in new_words(rollover)
    assert [one.decision for one in rollover.years if one.at == "План!B3"] == [Decision.KEPT]


def test_what_came_over_and_has_no_mark_comes_over_again_however_often_it_falls_due() -> None:
    (proposal,) = rolled("1.1. | Проверка (переходящее с 2020 г.) | КС | ежеквартально | Акт |").activities

    assert proposal.fate is Fate.CARRY
    assert proposal.why.startswith("отметки о выполнении нет")


def test_nothing_is_carried_when_nobody_asks_for_it() -> None:
    rollover = rolled(DONE, "1.2. | Акт | КС | Апрель | Акт |", carry=Carry.NONE)

    assert {one.fate for one in rollover.activities} == {Fate.REPEAT}
    assert "B4" not in new_words(rollover)


def test_everything_is_carried_when_somebody_asks_for_it() -> None:
    assert {one.fate for one in rolled(DONE, carry=Carry.ALL).activities} == {Fate.CARRY}


@pytest.mark.parametrize(
    "line",
    [
        "1.1. | Празднование 75-летия колледжа | КС | Май | Отчёт | выполнено",
        "1.1. | Конкурс «Мастер» | КС | 12.03.2021 | Отчёт | выполнено",
        "1.1. | Участие в WorldSkills Russia 2021 | КС | Май | Отчёт | выполнено",
        "1.1. | Отчёт | КС | Май | Отчёт | снято с контроля",
        "1.1. | Отчёт (переходящее с 2020 г.) | КС | Май | Отчёт | выполнено",
    ],
)
def test_what_happens_once_is_proposed_to_be_dropped(line: str) -> None:
    (proposal,) = rolled(line).activities

    assert proposal.fate is Fate.DROP
    assert proposal.open


@pytest.mark.parametrize(
    "line",
    [
        "1.1. | Утверждение плана работы на 2021 год | КС | Январь | План | выполнено",
        "1.1. | Конкурс «Мастер» | КС | Март | Отчёт | выполнено",
        "1.1. | Отчёт | КС | до 12.03.2021 | Отчёт | выполнено",
    ],
)
def test_what_comes_every_year_is_repeated(line: str) -> None:
    (proposal,) = rolled(line).activities

    assert (proposal.fate, proposal.open) == (Fate.REPEAT, False)


def test_a_school_year_rolls_by_a_school_year() -> None:
    rollover = rolled(
        "1.1. | Педсовет | Завуч | до 15.09.2020 | Протокол | выполнено",
        "1.2. | Экзамены | Завуч | июнь | Отчёт | выполнено",
        title="ПЛАН РАБОТЫ НА 2020-2021 УЧЕБНЫЙ ГОД",
    )

    assert new_words(rollover)["A1"] == "ПЛАН РАБОТЫ НА 2021-2022 УЧЕБНЫЙ ГОД"
    assert [one.after for one in rollover.activities] == ["до 15.09.2021", "июнь"]
    assert "30.06.2022" in rollover.activities[1].why


def test_numbers_are_put_in_order() -> None:
    rollover = rolled(*(f"1.{n}. | Отчёт {n} | КС | Март | Отчёт | выполнено" for n in (1, 2, 2, 4)))

    assert [(one.at.a1, one.before, one.after) for one in rollover.numbers] == [("A5", "1.2.", "1.3.")]


def test_numbers_in_order_are_left_alone() -> None:
    assert rolled(DONE, "1.2. | Акт | КС | Апрель | Акт |").numbers == ()


def test_a_workbook_tells_the_years_of_other_sheets_notes_and_formulas() -> None:
    other = Grid("Данные", {1: {1: "Год", 2: 2021}, 2: {1: "Сумма", 2: 2021, 3: 5}}, {(2, 3): "=DATE(2021,1,1)"})
    notes = [Text("note", "План!B3", "Отчёт за 2020 год"), Text("header", "План!oddHeader:C", "План на 2021 год")]

    rollover = roll_book(Book("plan_2021.xlsx", (plan_grid(DONE), other)), *notes)

    assert [(one.where, one.at, one.decision.value) for one in rollover.years] == [
        ("file", "plan_2021.xlsx", "shifted"),
        ("cell", "План!A1", "shifted"),
        ("note", "План!B3", "shifted"),
        ("header", "План!oddHeader:C", "shifted"),
        ("cell", "Данные!B1", "shifted"),
        ("cell", "Данные!B2", "ask"),
        ("formula", "Данные!C2", "ask"),
    ]


def test_a_formula_that_shows_nothing_tells_its_years_too() -> None:
    other = Grid("Данные", {1: {1: "Всего"}}, {(1, 2): "=2021+1"})

    rollover = roll_book(Book("plan_2021.xlsx", (plan_grid(DONE), other)))

    assert [(one.before, one.decision) for one in rollover.years if one.where == "formula"] == [
        ("=2021+1", Decision.ASK)
    ]


def test_a_sheet_of_an_earlier_year_is_kept_as_it_is() -> None:
    other = Grid("Отчёт 2020", {1: {1: "Отчёт за 2020 год", 2: datetime(2020, 5, 1)}})

    rollover = roll_book(Book("plan_2021.xlsx", (plan_grid(DONE), other)))

    assert {one.decision for one in rollover.years if "2020" in one.at} == {Decision.KEPT}


def test_twice_gives_the_year_after_next() -> None:
    first = rolled(DONE)
    words = new_words(first)

    second = roll_book(book(plan_grid(DONE, title=words["A1"]), file=first.output))

    assert (first.output, second.output) == ("plan_2022.xlsx", "plan_2023.xlsx")
    assert new_words(second)["A1"] == "ПЛАН РАБОТЫ НА 2023 ГОД"


@pytest.mark.parametrize(
    ("pieces", "blanks"),
    [
        (("«25»", "января", "2021 г."), ["«___»", "____________", "2022 г."]),
        (("«25» января", "2021 г."), ["«___» ____________", "2022 г."]),
        ((25, "января", 2021), ["___", "____________", 2022]),
    ],
)
def test_a_date_of_a_stamp_in_several_cells_is_blank_too(pieces: tuple[object, ...], blanks: list[object]) -> None:
    rows = (("УТВЕРЖДАЮ",), ("Директор",), ("И.И. Иванов",), pieces, (), ("ПЛАН НА 2021 ГОД",), HEADINGS)
    rollover = roll_book(book(grid(*rows, ("1.1.", "Отчёт", "КС", "Март", "Отчёт", "+"))))  # type: ignore[arg-type]

    held = {**new_words(rollover), **new_contents(rollover)}

    assert [held[at] for at in ("A4", "B4", "C4")[: len(pieces)]] == blanks


CELLS = TEXTS | st.integers(1985, 2105) | st.floats(1985, 2105) | st.dates(date(1991, 1, 1), date(2098, 12, 31))


@settings(max_examples=60)
@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5), st.lists(TEXTS, min_size=3, max_size=3))
def test_every_year_of_a_workbook_is_in_the_report(cells: list[tuple[Value, Value]], words: list[str]) -> None:
    plan = with_cells(plan_grid(DONE), B3=f"Отчёт {words[0]}", E3=words[1], F3=words[2], B5=words[0])
    whole = Book("plan_2021.xlsx", (plan, grid(*cells, title="Данные")))

    rollover = roll_book(whole)

    told: dict[str, str] = {}
    for ruling in rollover.years:
        told[ruling.at] = told.get(ruling.at, "") + " " + ruling.before
    for one in whole.grids:
        for row, column, value in one.cells():
            for found in re.finditer(r"(?<!\d)(199\d|20\d\d)(?!\d)", shown(value)):
                assert found[0] in told[str(one.ref(row, column))]


def test_the_ruling_on_a_date_shows_its_new_weekday() -> None:
    rollover = rolled("1.1. | Отчёт | КС | 12.03.2021 (пятница) | Отчёт | выполнено")

    assert [one.after for one in rollover.years if one.at == "План!D3"] == ["12.03.2022 (суббота)"]
