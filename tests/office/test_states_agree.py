"""The formulas in the workbook and `xlplan.states` tell the same states: on other days, and for marks typed since."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.office.render import Office
from tests.plans import HEADINGS
from xlplan import api
from xlplan.grid import column_letters
from xlplan.palette import STALE
from xlplan.plan import Activity, Plan
from xlplan.settings import Settings
from xlplan.sheets.months import lay_out, months_of
from xlplan.states import WORST_FIRST, checkpoint_state, checkpoints, state_of

pytestmark = pytest.mark.office

CHECKED = date(2021, 4, 20)
DEADLINES = (
    "март", "до 20.04.2021", "до 05.05.2021", "май-июнь", "ежеквартально", "ежемесячно", "в течение года", "по графику",
    "март, сентябрь", "28.02.2021", "10.04.2021, 24.04.2021", "когда-нибудь",
)  # fmt: skip
MARKS = (
    "", "выполнено", "Вып.", "выполнено 12.03.2021", "исполнено 12.03.2021, протокол № 3", "12.03.2021, 15.04.2021",
    "в работе", "не выполнено", "снято", "+", "12.03.2021", "выполнено частично", "1 кв. – выполнено", "перенесено",
    "перенесено на май", "почти", "100 %", "выполнено в марте", "январь – вып., март – вып.", "–",
    "выполнено с опозданием", "вып. 31.12.2021 г.",
)  # fmt: skip


def write_plan(path: Path, *, marked: bool) -> None:
    """Every deadline with every mark, or with none."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "План"
    for row in (("ПЛАН РАБОТЫ НА 2021 ГОД",), HEADINGS, *rows(marked=marked)):
        sheet.append(row)
    book.save(path)


def rows(*, marked: bool) -> list[tuple[str | None, ...]]:
    pairs = [(deadline, mark) for deadline in DEADLINES for mark in MARKS]
    return [
        (f"1.{number}", f"Дело {number}", "КС", deadline, "Отчёт", mark if marked and mark else None)
        for number, (deadline, mark) in enumerate(pairs, 1)
    ]


def reckoned(path: Path, office: Office, day: date, *, typed: bool) -> dict[str, Worksheet]:
    """Set the day of the report in the workbook, type the marks where they are wanted, and let LibreOffice reckon."""
    book = load_workbook(path)
    sheet, cell = book.defined_names["xlplan_today"].attr_text.replace("$", "").split("!")
    book[sheet.strip("'")][cell] = day
    for row, values in enumerate(rows(marked=True), 3):
        if typed:
            book["План"].cell(row, 6).value = values[5]
    changed = path.with_name(f"day-{day}.xlsx")
    book.save(changed)
    folder = path.parent / "reckoned"
    folder.mkdir(exist_ok=True)
    return {each.title: each for each in load_workbook(office.convert(changed, folder, "xlsx"), data_only=True)}


def shown(sheet: Worksheet) -> dict[int, object]:
    """The words in the column «Состояние», by row."""
    column = next(cell.column for row in sheet.iter_rows() for cell in row if cell.value == "Состояние")
    return {row: sheet.cell(row, column).value for row in range(1, sheet.max_row + 1)}


@pytest.mark.parametrize("day", [date(2021, 1, 5), date(2021, 7, 1)])
def test_states_follow_the_day(day: date, tmp_path: Path, office: Office) -> None:
    path = tmp_path / "plan.xlsx"
    write_plan(path, marked=True)
    plan = api.load(path)
    api.update(path, CHECKED)

    sheets = reckoned(path, office, day, typed=False)

    states = {one.at.row: state_of(one, day, Settings()).value for one in plan.activities()}
    now = shown(sheets["План"])
    assert {row: now[row] for row in states} == states
    assert in_calendar(sheets["Календарь"], plan) == {one.number: strips(one, plan, day) for one in plan.activities()}


def strips(activity: Activity, plan: Plan, day: date) -> list[str | None]:
    """What the two hidden grids should hold for an activity: the strips of the months, then the ends."""
    months = months_of(plan, day)
    grid: list[str | None] = [None] * (2 * len(months))
    for index, cell in lay_out(checkpoints(activity), months).items():
        states = {checkpoint_state(one, day, Settings().warn_days) for one in cell.checkpoints}
        worst = next(state for state in WORST_FIRST if state in states)
        grid[index + (len(months) if cell.days else 0)] = worst.value
    return grid


def in_calendar(sheet: Worksheet, plan: Plan) -> dict[str | None, list[object]]:
    first = next(column for column in range(1, 60) if sheet[f"{column_letters(column)}4"].value == "Состояние") + 2
    count = 2 * len(months_of(plan, CHECKED))
    rows_of = {str(sheet.cell(row, 1).value): row for row in range(5, sheet.max_row + 1)}
    return {
        one.number: [sheet.cell(rows_of[str(one.number)], first + index).value for index in range(count)]
        for one in plan.activities()
    }


def test_a_mark_typed_since_is_read_as_xlplan_reads_it_or_not_at_all(tmp_path: Path, office: Office) -> None:
    path, marked = tmp_path / "plan.xlsx", tmp_path / "marked.xlsx"
    write_plan(path, marked=False)
    write_plan(marked, marked=True)
    api.update(path, CHECKED)

    now = shown(reckoned(path, office, CHECKED, typed=True)["План"])

    expected = {one.at.row: state_of(one, CHECKED, Settings()).value for one in api.load(marked).activities()}
    wrong = {row: (now[row], state) for row, state in expected.items() if now[row] not in {state, STALE}}
    read = sum(now[row] == state for row, state in expected.items())
    assert wrong == {}
    assert read > len(expected) / 3
