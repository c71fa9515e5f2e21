from datetime import date

import pytest

from tests.plans import plan
from tests.sheets.live import FixedStates
from xlplan.edits import OurSheet, PutName
from xlplan.elements import Block, Content, Formula, Looks, Rule
from xlplan.page_setup import Columns, Print, View
from xlplan.plan import Plan
from xlplan.sheets.calendar import calendar_edits, worst_of
from xlplan.states import State

TODAY = date(2021, 4, 20)
SCHOOL = "План работы школы на 2020-2021 учебный год"
PLAN = (
    "Раздел 1. Документы",
    "1.1 | Отчёт | КС | февраль-апрель | О |",
    "1.2 | Страница | КС | ежеквартально | О | 1 кв. – выполнено",
    "1.3 | Чемпионат | КС | по графику | О |",
)


def made(read: Plan) -> tuple[OurSheet, PutName]:
    return calendar_edits(read, FixedStates(TODAY), TODAY, "Календарь", "План на 2021 год")


def cells(sheet: OurSheet) -> dict[str, Content]:
    found: dict[str, Content] = {}
    for block in (element for element in sheet.elements if isinstance(element, Block)):
        for row, contents in enumerate(block.rows, block.top):
            for column, content in enumerate(contents, block.left):
                letters = chr(64 + column) if column <= 26 else f"A{chr(38 + column)}"
                if content is not None:
                    found[f"{letters}{row}"] = content
    return found


def shown(content: Content) -> object:
    return content.value if isinstance(content, Formula) else content


def test_an_activity_is_a_row_with_its_strip_and_its_state() -> None:
    sheet, _ = made(plan(*PLAN))
    found = cells(sheet)

    assert found["A5"] == "1. Документы"
    assert [shown(found[cell]) for cell in ("A6", "B6", "O6")] == ["1.1", "Отчёт", "скоро срок"]
    assert found["F6"] == 30
    assert "D6" not in found


def test_the_hidden_grids_follow_the_live_states() -> None:
    sheet, _ = made(plan(*PLAN))
    found = cells(sheet)

    strip, end = found["R6"], found["AF6"]
    assert (strip, end) == (Formula("=S!$B$41", "скоро срок"), Formula("=S!$B$41", "скоро срок"))
    assert [shown(found[cell]) for cell in ("AE7", "AH7", "AK7", "AN7")] == [
        "выполнено",
        "в работе",
        "не начато",
        "не начато",
    ]


def test_an_activity_without_days_shows_its_phrase() -> None:
    sheet, _ = made(plan(*PLAN))

    assert cells(sheet)["C8"] == "по графику"
    assert not {cell for cell in cells(sheet) if cell[:-1] in {"Q", "AC"} and cell.endswith("8")}


def test_rules_compare_with_names_and_ends_come_before_strips() -> None:
    sheet, _ = made(plan(*PLAN))
    formulas = [element.formula for element in sheet.elements if isinstance(element, Rule)]

    assert formulas.index("=AC5=xlplan_overdue") < formulas.index("=Q5=xlplan_overdue")
    assert formulas[-2:] == ["=C$4=xlplan_month", "=C$4=xlplan_month"]


def test_the_current_month_follows_the_day_of_the_report() -> None:
    sheet, name = made(plan(*PLAN))

    assert name == PutName("xlplan_month", "='Календарь'!$P$4", hidden=True)
    assert cells(sheet)["P4"] == Formula("=DATE(YEAR(xlplan_today),MONTH(xlplan_today),1)", date(2021, 4, 1))
    assert cells(sheet)["F4"] == date(2021, 4, 1)


def test_the_grids_are_out_of_sight_and_out_of_print() -> None:
    sheet, _ = made(plan(*PLAN))
    hidden = [element for element in sheet.elements if isinstance(element, Columns) and element.hidden]
    (page,) = [element for element in sheet.elements if isinstance(element, Print)]

    assert [(columns.first, columns.last) for columns in hidden] == [(16, 40)]
    assert (page.area, page.title_rows, page.landscape) == ((1, 1, 8, 15), (3, 4), True)


def test_a_school_year_begins_in_september() -> None:
    sheet, _ = made(plan("1.1 | Отчёт | КС | май | О |", title=SCHOOL))
    found = cells(sheet)

    assert found["A1"] == "Календарь плана на 2020–2021 учебный год"
    assert found["C4"] == date(2020, 9, 1)
    assert found["K5"] == 31


def test_a_plan_of_one_activity_is_a_calendar_too() -> None:
    sheet, _ = made(plan("1.1 | Отчёт | КС | по графику | О |"))
    (view,) = [element for element in sheet.elements if isinstance(element, View)]

    assert cells(sheet)["C5"] == "по графику"
    assert view.freeze == (5, 3)


@pytest.mark.parametrize("count", [100, 1000])
def test_a_long_plan_takes_no_more_blocks_and_looks_than_its_sections_ask_for(count: int) -> None:
    lines = [f"1.{number} | Отчёт | КС | {('март', 'ежемесячно')[number % 2]} | О |" for number in range(1, count + 1)]
    sheet, _ = made(plan(*lines))

    assert sum(isinstance(element, Block) for element in sheet.elements) <= 3
    assert sum(isinstance(element, Looks) for element in sheet.elements) <= 20


def test_a_month_with_several_deadlines_shows_the_worst() -> None:
    refs = [Formula("=S!$B$1", "выполнено"), Formula("=S!$B$2", "просрочено")]

    worst = worst_of(refs)

    assert worst.value == State.OVERDUE.value
    assert worst.text.startswith("=IF(OR(S!$B$1=xlplan_overdue,S!$B$2=xlplan_overdue),xlplan_overdue,IF(")


def test_a_word_that_is_no_state_goes_through() -> None:
    assert (
        worst_of([Formula("=S!$B$1", "проверьте план"), Formula("=S!$B$2", "проверьте план")]).value == "проверьте план"
    )
