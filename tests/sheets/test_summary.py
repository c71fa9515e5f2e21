"""«Сводка» says what Python counts, in right Russian, and never more than a page holds."""

from datetime import date

import pytest

from tests.sheets.boards import DAY, sheet, updated, workbook
from xlplan.charts import Chart
from xlplan.edits import OurSheet
from xlplan.elements import Merge
from xlplan.page_setup import Print
from xlplan.sheets.summary import summary_sheet
from xlplan.sheets.summary.figures import totals
from xlplan.states import in_time


def rows(lines: tuple[str, ...], today: date = DAY) -> list[list[object]]:
    host = workbook(*lines)
    updated(host, today)
    return [list(cells.values()) for cells in sheet(host, "Сводка").rows.values()]


def headline(lines: tuple[str, ...], today: date = DAY) -> object:
    return rows(lines, today)[1][0]


def lines(count: int, phrase: str = "Март", mark: str = "") -> tuple[str, ...]:
    return tuple(f"1.{n}. | Дело {n} | Отдел {n} | {phrase} | Отчёт | {mark}" for n in range(1, count + 1))


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "Просрочено 1 мероприятие. "), (2, "Просрочено 2 мероприятия. "), (11, "Просрочено 11 мероприятий. ")],
)
def test_the_headline_tells_what_is_late(count: int, words: str) -> None:
    assert headline(lines(count)) == f"{words}В ближайшие 14 дней сроков нет."


def test_the_headline_tells_what_comes() -> None:
    assert headline(lines(2, "Апрель")) == "Просроченных мероприятий нет. В ближайшие 14 дней – 2 срока."


@pytest.mark.parametrize(
    ("count", "late", "done"),
    [
        (1, "мероприятие просрочено", "мероприятия выполнено"),
        (2, "мероприятия просрочено", "мероприятий выполнено"),
        (11, "мероприятий просрочено", "мероприятий выполнено"),
        (21, "мероприятие просрочено", "мероприятия выполнено"),
    ],
)
def test_what_stands_under_a_figure_agrees_with_it(count: int, late: str, done: str) -> None:
    told = next(row for row in rows(lines(count)) if "Ко – исполнено в срок" in row)
    assert told == [late, "сроков за 14 дней", done, "Ко – исполнено в срок"]


def test_the_ratio_is_a_dash_before_anything_was_due() -> None:
    told = rows(lines(1), date(2021, 1, 10))

    figures = next(row for row in told if "0 из 1" in row)
    assert figures == [0, 0, "0 из 1", "–"]
    assert any("Ко не считается: до 10.01.2021 ни один срок не истёк." in str(cell) for row in told for cell in row)


def test_the_ratio_shows_how_it_has_come_about() -> None:
    told = rows((*lines(1, mark="выполнено"), "2. | Сайт | КС | Март | Сайт | "))

    assert any("= 1 ÷ 2. Подлежали" in str(cell) for row in told for cell in row)


def test_a_list_that_is_too_long_says_so() -> None:
    told = [str(cell) for row in rows(lines(21)) for cell in row]

    assert "Просрочено (показано 6 из 21 срока, все – на листе «Сроки»)" in told


def test_many_executors_are_summed_up_in_the_last_row() -> None:
    told = rows(lines(30))
    others = next(row for row in told if str(row[0]).startswith("Остальные исполнители"))

    assert others[0] == "Остальные исполнители (21)"
    assert others[1] == 21


def test_a_plan_without_sections_is_not_cut_by_them() -> None:
    told = [str(cell) for row in rows(lines(2)) for cell in row]

    assert "По разделам, мероприятий" not in told
    assert "Мероприятия по исполнителям" in told


def bars(*plan_lines: str) -> Chart:
    made: OurSheet = summary_sheet(updated(workbook(*plan_lines)).board)
    return next(one for one in made.elements if isinstance(one, Chart) and one.kind == "bar")


def test_long_names_beside_the_bars_get_room() -> None:
    chart = bars("1. | Собрание | Классные руководители | Март | Протокол | ", "2. | Сайт | КС | Март | Сайт | ")

    assert "Классные руководители" in chart.words
    assert chart.words_share is not None
    assert 0.3 < chart.words_share < 0.5


def test_short_names_beside_the_bars_are_left_to_the_program() -> None:
    assert bars("1. | Собрание | КС | Март | Протокол | ").words_share is None


def test_the_page_is_one_page() -> None:
    made: OurSheet = summary_sheet(updated(workbook(*lines(300))).board)
    (page,) = (element for element in made.elements if isinstance(element, Print))

    assert page.fit == (1, 1)
    assert page.area is not None
    assert page.area.bottom < 80


def test_no_two_merged_cells_meet() -> None:
    made = summary_sheet(updated(workbook(*lines(30))).board)
    areas = [element.area for element in made.elements if isinstance(element, Merge)]
    cells = [
        (row, column) for a in areas for row in range(a.top, a.bottom + 1) for column in range(a.left, a.right + 1)
    ]

    assert len(cells) == len(set(cells))


def test_the_ratio_is_that_of_the_states() -> None:
    marks = ("", "выполнено", "выполнено 05.04.2021", "снято", "перенесено", "перенесено на 10.04.2021", "в работе")
    plan = tuple(f"1.{n}. | Дело {n} | КС | Март | Отчёт | {mark}" for n, mark in enumerate(marks, 1))
    board = updated(workbook(*plan, "2. | Сайт | КС | Ежеквартально | Сайт | 1 кв. – выполнено 30.03.2021")).board
    found = in_time((point.checkpoint for point in board.points), DAY)

    assert (totals(board).in_time, totals(board).due) == (found.done, found.due)
    assert 0 < found.done < found.due
