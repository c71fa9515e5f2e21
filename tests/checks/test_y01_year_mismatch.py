from tests.checks.rule import reports, silent
from tests.plans import HEADINGS, book, cells, grid
from xlplan.plan import Plan
from xlplan.reader import read_plan


def _approved(day: str, title: str = "План работы на 2021 год") -> Plan:
    row = cells("1.1 | Отчёт | КС | май | Отчёт |")
    return read_plan(book(grid(("УТВЕРЖДАЮ",), ("Директор",), (day,), (title,), HEADINGS, row)))


def test_a_stamp_of_a_year_long_past_is_reported_at_its_date() -> None:
    assert reports("Y01", _approved("«25» января 2019 г.")) == ["A3"]


def test_the_same_year_and_the_end_of_the_year_before_are_let_be() -> None:
    assert silent("Y01", _approved("25.01.2021"))
    assert silent("Y01", _approved("28.12.2020"))


def test_either_year_of_a_school_year_is_let_be() -> None:
    assert silent("Y01", _approved("12.01.2021", "План на 2020-2021 учебный год"))


def test_a_blank_stamp_is_let_be() -> None:
    assert silent("Y01", _approved("«___» ________ 20__ г."))
