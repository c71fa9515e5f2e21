from tests.checks.rule import reports, silent
from tests.plans import plan


def test_a_phrase_that_is_no_deadline_is_reported() -> None:
    assert reports("D02", "1.1 | Отчёт | КС | когда рак на горе свистнет | О |") == ["D3"]


def test_read_phrases_are_let_be() -> None:
    assert silent("D02", "1.1 | А | КС | до 15 марта | О |", "1.2 | Б | КС | В течение года | О |")


def test_an_empty_deadline_is_for_another_rule() -> None:
    assert silent("D02", "1.1 | Отчёт | КС |  | О |")


def test_a_plan_without_a_year_is_told_once_and_not_here() -> None:
    assert silent("D02", plan("1.1 | Отчёт | КС | май | О |", title="План работы"))


def test_what_has_a_rule_of_its_own_is_told_there() -> None:
    assert silent("D02", "1.1 | А | КС | 31 февраля | О |", "1.2 | Б | КС | май - март | О |")
