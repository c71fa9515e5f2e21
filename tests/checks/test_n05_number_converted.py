from datetime import datetime

from tests.checks.rule import reports, silent
from tests.plans import HEADINGS, book, grid
from xlplan.grid import Value
from xlplan.plan import Plan
from xlplan.reader import read_plan


def _numbered(*numbers: Value) -> Plan:
    rows = ((number, "Отчёт", "КС", "май", "Отчёт") for number in numbers)
    return read_plan(book(grid(("План на 2021 год",), HEADINGS, *rows)))


def test_dates_and_fractions_are_reported() -> None:
    assert reports("N05", _numbered("1.1.", datetime(2021, 1, 2), 1.3)) == ["A4", "A5"]


def test_text_and_whole_numbers_are_let_be() -> None:
    assert silent("N05", _numbered("1.1.", 2, 3.0))
