from tests.checks.rule import TODAY, silent
from tests.plans import HEADINGS, book, grid
from xlplan.checks import Context, rules
from xlplan.grid import Value
from xlplan.reader import read_plan


def _found(value: Value) -> list[tuple[str, str, str]]:
    plan = read_plan(book(grid(("ПЛАН РАБОТЫ НА 2021 ГОД",), HEADINGS, ("1.1", "Отчёт", "КС", value, "О", ""))))
    return [(finding.at.a1, finding.message, finding.hint) for finding in rules()["D07"].findings(plan, Context(TODAY))]


def test_a_number_that_would_show_as_a_date_is_reported_with_that_date() -> None:
    ((cell, message, hint),) = _found(44270)

    assert cell == "D3"
    assert "44270" in message
    assert "15.03.2021" in hint


def test_a_number_far_from_any_date_of_the_plan_is_reported_without_one() -> None:
    ((_, _, hint),) = _found(12.5)

    assert "Вероятно" not in hint


def test_a_year_is_a_deadline() -> None:
    assert _found(2021) == []


def test_words_are_let_be() -> None:
    assert silent("D07", "1.1 | Отчёт | КС | до 15 марта | О |")
