"""What people type on «Настройки» is read at the next run, and never lost."""

from collections.abc import Sequence
from datetime import date

import pytest

from tests.sheets.boards import sheet, updated, workbook
from xlplan.edits import Edit
from xlplan.grid import Book, Grid, Value
from xlplan.hosts import Applied
from xlplan.hosts.memory import MemoryHost
from xlplan.settings import WorkdayRule
from xlplan.sheets.typed import read_typed

PLAN = ("1.1. | Отчёт | КС | Март | Отчёт | ", "1.2. | Сайт | Секретарь КС | Май | Сайт | в архиве")
"""With the settings' sheet written, the block «Отчёт» stands in rows 4 to 8."""


def typed_on(host: MemoryHost, cells: dict[tuple[int, int], Value]) -> "Typing":
    """The workbook after people have typed into the sheet of settings."""
    updated(host)
    book = host.read()
    grids = []
    for grid in book.grids:
        rows = {row: dict(values) for row, values in grid.rows.items()}
        formulas = dict(grid.formulas)
        if grid.title == "Настройки":
            for (row, column), value in cells.items():
                rows.setdefault(row, {})[column] = value
                formulas.pop((row, column), None)
            rows = dict(sorted(rows.items()))
        grids.append(Grid(grid.title, rows, formulas, merged=grid.merged, visible=grid.visible))
    return Typing(Book(book.file, tuple(grids), book.names), host)


class Typing(MemoryHost):
    """Answers with what people have typed, and writes into the workbook below it."""

    def __init__(self, book: Book, below: MemoryHost) -> None:
        self.book = book
        self.below = below

    def read(self) -> Book:
        return self.book

    def apply(self, edits: Sequence[Edit]) -> Applied:
        return self.below.apply(edits)


def row_of(host: MemoryHost, label: str) -> int:
    grid = sheet(host, "Настройки")
    return next(row for row, cells in grid.rows.items() if cells.get(1) == label)


def test_a_sheet_that_nobody_has_touched_gives_the_defaults() -> None:
    host = workbook(*PLAN)
    updated(host)
    typed = read_typed(host.read())

    assert (typed.settings.warn_days, typed.settings.report_day, typed.settings.tint) == (14, None, True)
    assert typed.problems == ()
    assert not any(typed.kept.values())


def test_a_typed_day_is_the_day_of_the_report() -> None:
    host = typed_on(workbook(*PLAN), {(4, 2): date(2021, 3, 20)})
    written = updated(host)

    assert written.board.today == date(2021, 3, 20)
    assert sheet(host.below, "План").value(3, 8) == "скоро срок"
    assert sheet(host.below, "Настройки").value(4, 2) == date(2021, 3, 20)


@pytest.mark.parametrize(
    ("row", "value"),
    [(4, "позавчера"), (5, "две недели"), (5, -3), (5, 2.5), (6, 4000), (7, "как получится"), (8, "может быть")],
)
def test_an_odd_value_is_told_and_stays_as_it_was_typed(row: int, value: Value) -> None:
    host = typed_on(workbook(*PLAN), {(row, 2): value})
    written = updated(host)

    assert len(written.problems) == 1
    assert str(value) in written.problems[0]
    assert sheet(host.below, "Настройки").value(row, 2) == value
    assert str(sheet(host.below, "Настройки").value(row, 3)).startswith("Не понято")


def test_numbers_and_rules_are_read() -> None:
    host = typed_on(workbook(*PLAN), {(5, 2): 40, (6, 2): 60.0, (7, 2): "следующий", (8, 2): "нет"})
    settings = read_typed(host.read()).settings

    assert (settings.warn_days, settings.far_days, settings.tint) == (40, 60, False)
    assert settings.workday_rule is WorkdayRule.FOLLOWING


def test_notes_that_people_write_anywhere_come_back_at_the_foot() -> None:
    host = typed_on(workbook(*PLAN), {(2, 6): "спросить у Ивановой", (40, 1): "до пятницы"})
    updated(host)
    held = [value for _, _, value in sheet(host.below, "Настройки").cells()]

    assert "спросить у Ивановой" in held
    assert "до пятницы" in held


def test_such_notes_are_kept_run_after_run() -> None:
    host = typed_on(workbook(*PLAN), {(2, 6): "спросить у Ивановой"})
    updated(host)
    first = updated(host.below)
    second = updated(host.below)

    assert second.applied is not None
    assert not second.applied.changed
    assert first.applied is not None
    assert not first.applied.changed


def test_a_mark_of_their_own_means_what_they_say() -> None:
    host = workbook(*PLAN)
    updated(host)
    assert sheet(host, "План").value(4, 8) == "не распознано"
    free = row_of(host, "Отметки") + 6
    assert sheet(host, "Настройки").value(free, 1) is None
    again = typed_on(host, {(free, 1): "в архиве", (free, 2): "выполнено"})
    updated(again)

    assert sheet(again.below, "План").value(4, 8) == "выполнено"


def test_a_finding_is_hidden_only_with_a_reason() -> None:
    host = workbook(*PLAN)
    updated(host)
    row = row_of(host, "Не показывать замечания") + 2
    told = typed_on(host, {(row, 1): "План!F3", (row, 2): "м02", (row, 3): "ждём протокол"})
    bare = typed_on(host, {(row, 1): "План!F3", (row, 2): "M02"})

    assert read_typed(told.read()).settings.suppressed == {("M02", "F3"): "ждём протокол"}
    assert read_typed(bare.read()).settings.suppressed == {}
    assert read_typed(bare.read()).problems


def test_executors_get_the_names_that_people_give_them() -> None:
    host = workbook(*PLAN)
    updated(host)
    row = row_of(host, "Секретарь КС")
    told = typed_on(host, {(row, 1): "Секретарь координационного совета", (row, 2): "Секретарь"})
    written = updated(told)

    assert [person.short for person in written.board.people] == ["КС", "Секретарь"]
    assert "Секретарь" in {value for _, _, value in sheet(told.below, "Сроки").cells()}
