"""What each button does with a workbook, and what it says."""

from datetime import date
from pathlib import Path

import pytest

from tests.buttons.desks import FakeDesk
from tests.office.outcomes import OUTCOMES
from tests.plan_2021 import WORKBOOK
from xlplan.buttons import tasks, words
from xlplan.buttons.errors import NextYearThere, WhichPlan
from xlplan.edits import OurSheet
from xlplan.grid import Book, Grid
from xlplan.hosts.file import read_book
from xlplan.hosts.memory import MemoryHost
from xlplan.reader.errors import NoPlan
from xlplan.states import State

TODAY = date(2021, 4, 20)
_ROWS = {
    1: {1: "ПЛАН РАБОТЫ на 2021 год"},
    2: {1: "№ п/п", 2: "Наименование мероприятия", 3: "Исполнители", 4: "Срок исполнения"},
    3: {1: "1.", 2: "Отчёт", 3: "Иванова", 4: "до 15 марта"},
}


def _desk(place: Path = WORKBOOK) -> FakeDesk:
    return FakeDesk(MemoryHost(read_book(place)), place)


def _titles(desk: FakeDesk) -> set[str]:
    return {grid.title for grid in desk.host.read().grids}


def test_a_check_writes_everything_tells_the_counts_and_shows_the_findings() -> None:
    desk = _desk()

    tasks.check_plan(desk, TODAY)

    assert {"План", "Замечания", "Сроки", "Сводка", "Календарь", "Настройки"} <= _titles(desk)
    assert desk.shown == ["Замечания"]
    (said,) = desk.told
    assert said.startswith(OUTCOMES["CheckPlan"].said)
    assert "Просрочено: " in said


def test_without_findings_the_plan_stays_in_front() -> None:
    desk = FakeDesk(MemoryHost(Book("план.xlsx", (Grid("План", _WITH_ALL),))), WORKBOOK)

    tasks.check_plan(desk, date(2021, 1, 10))

    assert "Замечаний нет." in desk.told[0]
    assert desk.shown == []


def test_highlighting_adds_no_sheet_that_staff_would_look_at() -> None:
    desk = _desk()

    tasks.highlight_deadlines(desk, TODAY)

    assert not {"Замечания", "Сроки", "Сводка", "Календарь"} & _titles(desk)
    assert desk.told[0].startswith(OUTCOMES["HighlightDeadlines"].said)
    assert desk.shown == []


def test_highlighting_after_a_check_leaves_the_other_sheets() -> None:
    desk = _desk()
    tasks.check_plan(desk, TODAY)
    before = _titles(desk)

    tasks.highlight_deadlines(desk, TODAY)

    assert _titles(desk) == before


def test_the_summary_is_written_and_shown() -> None:
    desk = _desk()

    tasks.update_summary(desk, TODAY)

    assert {"Сводка", "Сроки"} <= _titles(desk)
    assert desk.shown == ["Сводка"]
    assert desk.told[0].startswith(OUTCOMES["UpdateSummary"].said)


def test_a_sheet_of_the_staff_called_as_ours_is_neither_shown_nor_touched() -> None:
    book = read_book(WORKBOOK)
    theirs = Grid("Замечания", {1: {1: "их"}})
    desk = FakeDesk(MemoryHost(Book(book.file, (*book.grids, theirs))), WORKBOOK)

    tasks.check_plan(desk, TODAY)

    assert desk.shown == ["Замечания (xlplan)"]
    assert "«Замечания (xlplan)»" in desk.told[0]


def test_removing_gives_the_book_back() -> None:
    desk = _desk()
    before = desk.host.read()
    tasks.check_plan(desk, TODAY)

    tasks.remove_markup(desk)

    after = desk.host.read()
    assert after.names == before.names
    assert [(grid.title, grid.rows, grid.formulas) for grid in after.grids] == [
        (grid.title, grid.rows, grid.formulas) for grid in before.grids
    ]
    assert desk.told[-1].startswith(OUTCOMES["RemoveMarkup"].said)


def test_removing_from_a_bare_book_says_so() -> None:
    desk = _desk()

    tasks.remove_markup(desk)

    assert desk.told == [words.NOTHING_OF_OURS]


def _copied(tmp_path: Path) -> FakeDesk:
    place = tmp_path / "plan_2021.xlsx"
    place.write_bytes(WORKBOOK.read_bytes())
    return _desk(place)


def test_next_year_stands_beside_and_is_opened_and_this_one_is_only_read(tmp_path: Path) -> None:
    desk = _copied(tmp_path)

    tasks.next_year(desk, TODAY)

    (fresh,) = desk.opened
    assert fresh == tmp_path / "plan_2022.xlsx"
    assert fresh.is_file()
    assert desk.place.read_bytes() == WORKBOOK.read_bytes()
    assert desk.told[0].startswith(OUTCOMES["NextYear"].said)


def test_a_next_year_that_is_there_already_is_not_touched(tmp_path: Path) -> None:
    desk = _copied(tmp_path)
    (tmp_path / "plan_2022.xlsx").write_bytes(b"theirs")

    with pytest.raises(NextYearThere, match=r"plan_2022\.xlsx") as caught:
        tasks.next_year(desk, TODAY)

    assert "--" not in str(caught.value)
    assert (tmp_path / "plan_2022.xlsx").read_bytes() == b"theirs"
    assert desk.opened == []


def test_of_two_plans_the_one_in_front_is_meant() -> None:
    two = Book("планы.xlsx", (Grid("Первый", _ROWS), Grid("Второй", _ROWS), Grid("Справка", {})))
    desk = FakeDesk(MemoryHost(two), WORKBOOK, sheet="Второй")

    tasks.check_plan(desk, TODAY)

    assert "Проверено 1 мероприятие." in desk.told[0]

    with pytest.raises(WhichPlan, match="«Первый», «Второй»") as caught:
        tasks.check_plan(FakeDesk(MemoryHost(two), WORKBOOK, sheet="Справка"), TODAY)
    assert "--sheet" not in str(caught.value)


def test_a_book_without_a_plan_stops_with_a_sentence_and_stays() -> None:
    desk = FakeDesk(MemoryHost(Book("x.xlsx", (Grid("Лист1", {1: {1: "слова"}}),))), WORKBOOK)

    with pytest.raises(NoPlan):
        tasks.check_plan(desk, TODAY)

    assert not any(isinstance(edit, OurSheet) for edit in desk.told)
    assert _titles(desk) == {"Лист1"}


_WITH_ALL = {
    1: {1: "План работы на 2021 год"},
    2: {
        1: "№ п/п",
        2: "Наименование мероприятия",
        3: "Исполнители",
        4: "Срок исполнения",
        5: "Результат",
        6: "Отметка о выполнении",
    },
    3: {1: "1.", 2: "Подготовить отчёт", 3: "Иванова", 4: "до 16 марта", 5: "Отчёт"},
}


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (words.Count(1, 0, {}), "Проверено 1 мероприятие.\nЗамечаний нет.\nПросроченных нет, близких сроков нет."),
        (
            words.Count(22, 5, {State.OVERDUE: 3, State.SOON: 1}),
            "Проверено 22 мероприятия.\nЗамечаний: 5 – они на листе «Замечания».\nПросрочено: 3; срок скоро: 1.",
        ),
        (
            words.Count(111, 0, {State.SOON: 2}),
            "Проверено 111 мероприятий.\nЗамечаний нет.\nПросрочено: 0; срок скоро: 2.",
        ),
    ],
)
def test_the_counts_are_told_in_right_russian(count: words.Count, text: str) -> None:
    assert words.checked(count, "Замечания") == text


def test_troubles_of_the_settings_are_told_and_never_flood_the_message() -> None:
    assert words.with_problems("Готово.", []) == "Готово."
    assert words.with_problems("Готово.", ["раз", "два"]) == "Готово.\nраз\nдва"
    assert words.with_problems("Готово.", list("абвгд")).splitlines()[-1] == "… и ещё 2: посмотрите «Настройки»."


def test_open_questions_of_the_rollover_are_counted() -> None:
    assert "Вас ждут 3 вопроса" in words.rolled("2022 год", "plan_2022.xlsx", 3)
    assert "Вас ждёт 1 вопрос" in words.rolled("2022 год", "plan_2022.xlsx", 1)
    assert "вопрос" not in words.rolled("2022 год", "plan_2022.xlsx", 0)
