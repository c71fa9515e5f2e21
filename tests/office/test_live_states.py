"""The states live without Python: people change the day, marks, words and rows in a real LibreOffice."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.office.live import (
    Action,
    edited,
    ratio_reckoned,
    read,
    states_reckoned,
    states_shown,
    total_row,
    totals_reckoned,
)
from tests.office.render import Office
from tests.plan_2021 import WORKBOOK
from xlplan.api import update
from xlplan.grid import Book
from xlplan.own import places
from xlplan.palette import STALE

pytestmark = pytest.mark.office
DAY = date(2021, 4, 20)
SERIAL = 44306
"""The same day as a number of a cell."""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cluster's plan with all that is ours."""
    path = tmp_path_factory.mktemp("written") / "plan_2021.xlsx"
    shutil.copy(WORKBOOK, path)
    update(path, DAY)
    return path


def after(office: Office, written: Path, tmp_path: Path, *actions: Action) -> Book:
    target = tmp_path / "after.xlsx"
    edited(office.profile, written, target, ["number", "Настройки", "B4", SERIAL], *actions)
    return read(target)


def assert_as_python_says(book: Book, today: date = DAY, stale: frozenset[str] = frozenset()) -> None:
    reckoned = states_reckoned(book, today)
    expected = {name: STALE if name in stale else state for name, state in reckoned.items()}
    assert states_shown(book) == expected
    assert total_row(book)[:8] == totals_reckoned(expected)
    if not stale:
        assert total_row(book)[8] == ratio_reckoned(book, today)


@pytest.mark.parametrize(
    ("serial", "day"),
    [(44206, date(2021, 1, 10)), (44552, date(2021, 12, 22))],
)
def test_another_day(office: Office, written: Path, tmp_path: Path, serial: int, day: date) -> None:
    book = after(office, written, tmp_path, ["number", "Настройки", "B4", serial])

    assert_as_python_says(book, day)


def test_other_settings(office: Office, written: Path, tmp_path: Path) -> None:
    """The last day of January is a Sunday, so by the rule the mark of 1.1 gone it is late only from the second on."""
    settings: list[Action] = [["set", "Настройки", "B7", "следующий"], ["number", "Настройки", "B5", 45]]
    book = after(office, written, tmp_path, *settings, ["set", "План", "F13", ""], ["number", "Настройки", "B4", 44228])

    assert_as_python_says(book, date(2021, 2, 1))
    assert states_shown(book)["Проведение заседаний кластера"] == "в работе"
    late = [name for name, state in states_shown(book).items() if state == "просрочено"]
    assert late == []


def test_the_staff_can_take_the_colours_away(office: Office, written: Path, tmp_path: Path) -> None:
    book = after(office, written, tmp_path, ["set", "Настройки", "B8", "нет"])
    tints = [name.refers_to for name in book.names if name.name in {"xlplan_tint_overdue", "xlplan_tint_soon"}]
    data = book.grid("Данные xlplan")
    assert data is not None

    assert [area for refers_to in tints for _, area in places(refers_to)]
    # Not 0: the empty cell beside a heading equals that, and the heading would be tinted.
    assert {data.value(a.top, a.left) for refers_to in tints for _, a in places(refers_to)} == {-1}


SINGLE = (13, 14, 15, 16, 18, 21, 22, 23, 24, 25, 26, 30, 31)
"""Rows of activities with one deadline each."""

COMMON = (
    "выполнено", " Выполнено. ", "вып.", "исполнено 12.03.2021", "12.03.2021", "+", "в работе", "не выполнено", "снято",
    "перенесено", "СНЯТО С КОНТРОЛЯ", "не начато", "выполнено 28.02.2021 г.",
)  # fmt: skip
ODD = ("почти готово", "?", "*", "выполнено|снято", "протокол № 3", "выполненог.", "1 кв. – выполнено", "31.02.2021")


def test_common_marks_typed_by_hand(office: Office, written: Path, tmp_path: Path) -> None:
    typed: list[Action] = [["set", "План", f"F{row}", mark] for row, mark in zip(SINGLE, COMMON, strict=True)]

    assert_as_python_says(after(office, written, tmp_path, *typed))


@pytest.mark.parametrize("mark", ["выполнено", "выполнено 12.05.2021", "снято"])
def test_a_mark_of_an_activity_with_several_deadlines(office: Office, written: Path, tmp_path: Path, mark: str) -> None:
    book = after(office, written, tmp_path, ["set", "План", "F19", mark])

    assert_as_python_says(book)


def test_marks_that_only_python_could_understand_ask_to_check(office: Office, written: Path, tmp_path: Path) -> None:
    typed: list[Action] = [["set", "План", f"F{row}", mark] for row, mark in zip(SINGLE, ODD, strict=False)]
    plan = after(office, written, tmp_path, *typed).grid("План")
    assert plan is not None

    assert {plan.value(row, 8) for row, _ in zip(SINGLE, ODD, strict=False)} == {STALE}


def test_a_changed_deadline_asks_to_check(office: Office, written: Path, tmp_path: Path) -> None:
    book = after(office, written, tmp_path, ["set", "План", "D14", "Декабрь"])

    name = "Актуализация паспорта образовательно-производственного кластера"
    assert_as_python_says(book, stale=frozenset({name}))


def test_a_changed_name_asks_to_check(office: Office, written: Path, tmp_path: Path) -> None:
    book = after(office, written, tmp_path, ["set", "План", "B14", "Другое дело"])

    assert_as_python_says(book, stale=frozenset({"Другое дело"}))


def test_a_row_inserted_above_moves_all_states_along(office: Office, written: Path, tmp_path: Path) -> None:
    assert_as_python_says(after(office, written, tmp_path, ["insert", "План", 13], ["insert", "План", 20]))


def test_a_deleted_row_is_counted_no_more(office: Office, written: Path, tmp_path: Path) -> None:
    book = after(office, written, tmp_path, ["delete", "План", 14])

    assert len(states_shown(book)) == 15
    assert_as_python_says(book)


@pytest.mark.parametrize(("row", "before"), [(14, 25), (31, 13)])
def test_a_moved_row_takes_its_state_along(
    office: Office, written: Path, tmp_path: Path, row: int, before: int
) -> None:
    assert_as_python_says(after(office, written, tmp_path, ["move", "План", row, before]))


def test_a_copied_row_asks_to_check_and_the_first_keeps_its_state(
    office: Office, written: Path, tmp_path: Path
) -> None:
    book = after(office, written, tmp_path, ["copy", "План", 14, 16], ["set", "План", "B16", "Новое дело"])
    shown = states_shown(book)

    assert shown["Новое дело"] == STALE
    assert shown["Актуализация паспорта образовательно-производственного кластера"] == "просрочено"


def test_an_added_row_is_told_at_the_head_of_the_column(office: Office, written: Path, tmp_path: Path) -> None:
    book = after(office, written, tmp_path, ["insert", "План", 15], ["set", "План", "B15", "Новое дело"])
    plan = book.grid("План")
    assert plan is not None

    assert plan.value(10, 8) == STALE


def test_a_changed_day_and_mark_after_a_move(office: Office, written: Path, tmp_path: Path) -> None:
    actions: list[Action] = [["move", "План", 14, 25], ["set", "План", "F13", ""], ["number", "Настройки", "B4", 44347]]

    assert_as_python_says(after(office, written, tmp_path, *actions), date(2021, 5, 31))
