"""What the whole run writes into a workbook, and that it writes no more than it should."""

import re
from datetime import date

import pytest

from tests.plans import grid
from tests.sheets.boards import DAY, column, sheet, updated, workbook
from tests.sheets.test_typed import typed_on
from xlplan.edits import OurPart, OurSheet, RemoveOurs
from xlplan.elements import Block, Choices, Formula, Rule
from xlplan.own import without_ours
from xlplan.sheets.board_edits import Parts, board_edits
from xlplan.sheets.typed import Typed

PLAN = (
    "1. | Организация",
    "1.1. | Отчёт | КС | Март | Отчёт | ",
    "1.2. | Сайт | Секретарь КС | Ежеквартально | Сайт | 1 кв. – выполнено 30.03.2021",
    "1.3. | Конкурс | КС, Секретарь КС | По отдельному графику | Грамоты | ",
)


def test_every_sheet_of_ours_is_written_beside_the_plan() -> None:
    host = workbook(*PLAN)
    updated(host)

    titles = [grid.title for grid in host.read().grids]
    assert titles[0] == "План"
    assert {"Замечания", "Сроки", "Календарь", "Настройки", "Данные xlplan"} <= set(titles)


def test_the_state_stands_beside_each_activity() -> None:
    host = workbook(*PLAN)
    updated(host)
    plan = sheet(host, "План")

    assert [plan.value(row, 8) for row in (2, 4, 5, 6)] == ["Состояние", "просрочено", "в работе", "без даты"]
    assert plan.value(1, 8) == DAY


def test_a_second_run_changes_nothing() -> None:
    host = workbook(*PLAN)
    first, second = updated(host), updated(host)

    assert first.applied is not None
    assert first.applied.changed
    assert second.applied is not None
    assert not second.applied.changed
    assert second.changes == ()


def test_what_the_staff_have_is_left_alone() -> None:
    host = workbook(*PLAN, others=(grid(("итоги",), title="Сводка"), grid(("x",), title="Сроки")))
    before = host.read()
    updated(host)
    after = without_ours(host.read())

    assert [(g.title, g.rows) for g in after.grids] == [(g.title, g.rows) for g in before.grids]
    assert sheet(host, "Сроки (xlplan)").rows


def test_highlight_writes_no_sheet_that_people_see_but_the_settings() -> None:
    host = workbook(*PLAN)
    updated(host, parts=Parts.PLAN)

    assert [grid.title for grid in host.read().grids] == ["План", "Настройки", "Данные xlplan"]


def test_highlight_keeps_the_sheets_that_are_there() -> None:
    host = workbook(*PLAN)
    updated(host)
    titles = [grid.title for grid in host.read().grids]
    updated(host, date(2021, 5, 1), parts=Parts.PLAN)

    assert [grid.title for grid in host.read().grids] == titles


def test_without_the_plans_columns_rows_are_found_by_reference() -> None:
    host = workbook(*PLAN)
    updated(host, parts=Parts.DEADLINES)

    assert sheet(host, "План").value(4, 8) is None
    assert "просрочено" in column(sheet(host, "Сроки"), 9)


def test_a_changed_day_changes_the_states() -> None:
    host = workbook(*PLAN)
    updated(host, date(2021, 3, 20))

    assert sheet(host, "План").value(4, 8) == "скоро срок"


@pytest.mark.parametrize("lines", [(), ("1. | Раздел",)])
def test_a_plan_of_one_activity_or_sections_alone_can_be_written(lines: tuple[str, ...]) -> None:
    host = workbook(*lines, "1.1. | Отчёт | КС | Март | Отчёт | ")
    updated(host)

    assert sheet(host, "План").value(3 + len(lines), 8) == "просрочено"


def test_formulas_hold_only_functions_that_every_program_has() -> None:
    written = updated(workbook(*PLAN))
    known = (
        "AND CHAR CHOOSE COUNT COUNTBLANK COUNTIF COUNTIFS DATE DAY EXACT FIND HYPERLINK IF IFERROR INDEX INT "
        "ISNUMBER LEFT LEN LOWER MATCH MAX MID MIN MOD MONTH OR RIGHT ROW ROWS "
        "SMALL SUBSTITUTE SUM SUMIFS TIME TODAY TRIM VALUE YEAR"
    )

    for formula in formulas(written.board):
        assert set(re.findall(r"([A-Z][A-Z0-9.]+)\(", unquoted(formula))) <= set(known.split()), formula


def formulas(board: object) -> list[str]:
    edits = board_edits(board, Typed(), Parts.ALL)  # type: ignore[arg-type]
    blocks = [
        e for edit in edits if isinstance(edit, OurSheet | OurPart) for e in edit.elements if isinstance(e, Block)
    ]
    return [c.text for block in blocks for row in block.rows for c in row if isinstance(c, Formula)]


def unquoted(formula: str) -> str:
    return " ".join(formula.split('"')[::2])


def test_one_rule_a_colour_over_one_range() -> None:
    board = updated(workbook(*PLAN)).board
    edits = board_edits(board, Typed(), Parts.ALL)
    (part,) = (edit for edit in edits if isinstance(edit, OurPart))
    rules = [element for element in part.elements if isinstance(element, Rule)]

    assert len({(rule.areas, rule.formula) for rule in rules}) == len(rules)
    assert all(len(rule.areas) == 1 for rule in rules)
    assert isinstance(edits[0], RemoveOurs)


def test_a_tint_that_is_not_wanted_equals_no_empty_cell_beside_a_heading() -> None:
    host = typed_on(workbook(*PLAN), {(8, 2): "нет"})
    updated(host)
    data = sheet(host.below, "Данные xlplan")
    rows = {data.value(row, 1): row for row in data.rows}

    for name in ("tint_overdue", "tint_soon"):
        value = data.value(rows[name], 2)
        assert value not in (None, 0, "", False)
        assert f",{value}," in data.formulas[rows[name], 2]


def test_marks_are_offered_and_not_forced() -> None:
    board = updated(workbook(*PLAN)).board
    (part,) = (edit for edit in board_edits(board, Typed(), Parts.ALL) if isinstance(edit, OurPart))
    (choices,) = (element for element in part.elements if isinstance(element, Choices))

    assert choices.areas[0].a1 == "F4:F6"
    assert not choices.strict
