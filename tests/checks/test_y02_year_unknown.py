from tests.checks.rule import reports, silent
from tests.plans import plan


def test_a_plan_that_names_no_year_is_reported_at_its_title() -> None:
    assert reports("Y02", plan("1.1 | Отчёт | КС | май | О |", title="План работы")) == ["A1"]


def test_a_plan_that_names_its_year_is_let_be() -> None:
    assert silent("Y02", "1.1 | Отчёт | КС | май | О |")
