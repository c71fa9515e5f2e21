"""A workbook rolled over from end to end, in memory: its words, «Перенос», the colours, and a second time."""

from datetime import date

from tests.plans import book, grid, plan_grid
from tests.rollover.rolled import TODAY
from xlplan.checks import Context, run_checks
from xlplan.edits import OurSheet
from xlplan.findings import Severity
from xlplan.grid import Book, Grid
from xlplan.hosts.memory import MemoryHost
from xlplan.next_year import edits_of
from xlplan.own import our_sheets, without_ours
from xlplan.page_setup import Print
from xlplan.reader import read_plan
from xlplan.rollover import Carry, Decision, Fate, Rollover, name_of, roll, term_of
from xlplan.sheets.rollover import page_again, page_of

LINES = (
    "1.1. | Утверждение плана на 2021 год | КС | Январь | План | выполнено",
    "1.2. | Отчёт | КС | до 12.03.2021 | Отчёт |",
    "1.3. | Мероприятия к 76-й годовщине Победы | КС | Май | Отчёт | выполнено",
)
OTHER = grid(("Год", 2021), ("Сумма", 2021), title="Данные 2021")


def plan_of(*lines: str) -> Book:
    return book(plan_grid(*(lines or LINES)), OTHER, file="plan_2021.xlsx")


def roll_host(host: MemoryHost, today: date = TODAY) -> Rollover:
    bare = without_ours(host.read())
    plan = read_plan(bare)
    term = term_of(plan)
    name = name_of(bare.file, term)
    return roll(plan, bare, host.read_texts(), term, today=today, carry=Carry.UNFINISHED, output=name)


def rolled_host(source: Book) -> tuple[MemoryHost, Rollover]:
    host = MemoryHost(source)
    rollover = roll_host(host)
    host.apply(list(edits_of(host.read(), rollover, source.file)))
    host.file = rollover.output
    return host, rollover


def the_plan(host: MemoryHost) -> Grid:
    found = host.read().grid("План")
    assert found
    return found


def test_the_new_workbook_holds_the_new_words() -> None:
    host, _ = rolled_host(plan_of())

    plan = the_plan(host)

    assert plan.value(1, 1) == "ПЛАН РАБОТЫ НА 2022 ГОД"
    assert [plan.value(row, 6) for row in (3, 4, 5)] == [None, None, None]
    assert plan.value(4, 2) == "Отчёт (переходящее с 2021 г.)"
    assert plan.value(4, 4) == "до 12.03.2022"


def test_a_tab_gets_its_new_title_and_its_cells_are_changed_too() -> None:
    host, _ = rolled_host(plan_of())

    other = host.read().grid("Данные 2022")

    assert other is not None
    assert [other.value(1, 2), other.value(2, 2)] == [2022, 2021]


def test_the_new_plan_has_no_error_that_the_old_one_had_not() -> None:
    host, rollover = rolled_host(plan_of())
    new = read_plan(without_ours(host.read()))

    errors = [one.code for one in run_checks(new, Context(TODAY)) if one.severity is Severity.ERROR]

    assert errors == [one.code for one in run_checks(rollover.plan, Context(TODAY)) if one.severity is Severity.ERROR]
    assert new == rollover.new


def test_the_sheet_is_ours_and_tells_every_decision() -> None:
    host, rollover = rolled_host(plan_of())

    page = page_again(host.read())

    assert our_sheets(host.read())["rollover"] == "Перенос"
    assert page is not None
    assert len(page.lines) == len(rollover.years) + len(rollover.activities) + len(rollover.marks) + len(
        rollover.numbers
    )
    assert sum(line.open for line in page.lines) == len(list(rollover.open_ones()))
    assert [line.open for line in page.lines] == sorted((line.open for line in page.lines), reverse=True)


def test_the_foot_of_the_sheet_names_the_plan_without_capitals() -> None:
    host = MemoryHost(plan_of())
    rollover = roll_host(host)

    (sheet,) = (edit for edit in edits_of(host.read(), rollover, "plan_2021.xlsx") if isinstance(edit, OurSheet))

    (page,) = (element for element in sheet.elements if isinstance(element, Print))
    assert page.footer is not None
    assert page.footer[0].endswith("План работы на 2022 год")


def test_the_totals_are_the_counts_of_the_lines() -> None:
    _, rollover = rolled_host(plan_of())
    page = page_of(rollover, "plan_2021.xlsx")

    def lines(word: str, what: str) -> int:
        return sum(line.decision == word and line.what == what for line in page.lines)

    assert f"сдвинуто – {lines('сдвинуто', 'год')}, оставлено – {lines('оставлено', 'год')}" in page.totals
    assert f"не решено – {lines('не решено', 'год')}." in page.totals
    assert (
        f"переходит – {lines('переходит', 'мероприятие')}, предложено убрать – {lines('убрать?', 'мероприятие')}"
        in page.totals
    )
    assert lines("не решено", "год") == rollover.count(Decision.ASK)
    assert lines("переходит", "мероприятие") == rollover.count(Fate.CARRY) == 1


def test_a_staff_sheet_called_as_ours_is_left_alone() -> None:
    theirs = grid(("Перенос отпусков",), title="Перенос")

    host, _ = rolled_host(book(plan_grid(*LINES), theirs, file="plan_2021.xlsx"))

    assert host.read().grid("Перенос") is not None
    assert our_sheets(host.read())["rollover"] == "Перенос (xlplan)"


def test_a_second_rollover_gives_the_year_after() -> None:
    first, _ = rolled_host(plan_of())

    second = roll_host(first, date(2022, 12, 20))

    assert (second.term.first, second.term.target, second.output) == (2022, 2023, "plan_2023.xlsx")
    assert {one.at for one in second.years} == {
        "plan_2022.xlsx", "Данные 2022", "Данные 2022!B1", "Данные 2022!B2",
        "План!A1", "План!B3", "План!B4", "План!B5", "План!D4",
    }  # fmt: skip
    assert [one.decision for one in second.years if one.at == "План!B4"] == [Decision.KEPT]
