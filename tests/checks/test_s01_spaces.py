import pytest

from tests.checks.rule import TODAY, reports, silent
from tests.plans import HEADINGS, book, grid
from xlplan.checks import Context, rules
from xlplan.plan import Plan
from xlplan.reader import read_plan


def _named(name: str) -> Plan:
    return read_plan(book(grid(("План на 2021 год",), HEADINGS, ("1.1", name, "КС", "май", "Отчёт"))))


@pytest.mark.parametrize("name", ["Годовой  отчёт", " Отчёт", "Отчёт ", "Годовой\u00a0отчёт", "Отчёт , акт"])
def test_spaces_that_nobody_sees_are_reported(name: str) -> None:
    assert reports("S01", _named(name)) == ["B3"]


@pytest.mark.parametrize("name", ["Годовой отчёт", "Отчёт,\nакт", "Отчёт: да", "Секретарь _____ , подпись"])
def test_ordinary_spaces_and_line_breaks_are_let_be(name: str) -> None:
    assert silent("S01", _named(name))


def test_the_fix_changes_nothing_but_spaces() -> None:
    (finding,) = rules()["S01"].findings(_named("  Годовой \u00a0 отчёт ,\n акт "), Context(TODAY))

    assert finding.fix is not None
    assert finding.fix.after == "Годовой отчёт,\nакт"


@pytest.mark.parametrize("name", ["Отчёт №\u00a05", "10\u00a0000 листов", "Отчёт И.\u00a0Иванова", "Отчёт\u00a0– акт"])
def test_no_break_spaces_where_typographers_put_them_are_let_be(name: str) -> None:
    assert silent("S01", _named(name))


@pytest.mark.parametrize("name", ["Отчёт к «    » мая", "Отчёт:\n   - первый\n   - второй"])
def test_a_gap_for_a_hand_and_the_indent_of_a_list_are_let_be(name: str) -> None:
    assert silent("S01", _named(name))
