from datetime import date

from tests.checks.rule import TODAY, silent
from tests.plans import HEADINGS, book, grid
from xlplan.checks import Context, rules
from xlplan.grid import Value
from xlplan.reader import read_plan


def _found(*values: Value) -> list[str]:
    rows = [(f"1.{number}", f"Отчёт {number}", "КС", value, "О", "") for number, value in enumerate(values, 1)]
    plan = read_plan(book(grid(("ПЛАН РАБОТЫ НА 2021 ГОД",), HEADINGS, *rows)))
    return [finding.at.a1 for finding in rules()["D08"].findings(plan, Context(TODAY))]


def test_a_text_among_real_dates_is_reported() -> None:
    assert _found(date(2021, 3, 15), "20.03.2021", "до 1 мая") == ["D4"]


def test_texts_alone_are_let_be() -> None:
    assert silent("D08", "1.1 | Отчёт | КС | 15.03.2021 | О |", "1.2 | Сводка | КС | 20.03.2021 | О |")


def test_real_dates_alone_are_let_be() -> None:
    assert _found(date(2021, 3, 15), date(2021, 3, 20)) == []


def _fixes(text: str) -> list[object]:
    rows: list[tuple[Value, ...]] = [("1.1", "Отчёт", "КС", date(2021, 3, 15), "О"), ("1.2", "Акт", "КС", text, "О")]
    plan = read_plan(book(grid(("ПЛАН РАБОТЫ НА 2021 ГОД",), HEADINGS, *rows)))
    return [finding.fix and finding.fix.after for finding in rules()["D08"].findings(plan, Context(TODAY))]


def test_a_text_that_shows_a_day_becomes_that_day() -> None:
    assert _fixes("20.03.2021 ") == [date(2021, 3, 20)]


def test_a_text_that_shows_no_day_or_shows_it_otherwise_is_left_to_a_person() -> None:
    assert [*_fixes("31.02.2021"), *_fixes("5.3.2021"), *_fixes("20.03.1021")] == [None, None, None]
