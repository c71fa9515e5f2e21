from datetime import date

from tests.checks.rule import messages, silent
from tests.plans import plan
from xlplan.checks import Context, rules
from xlplan.settings import Settings


def test_an_abbreviation_that_is_declared_nowhere_is_reported_once() -> None:
    found = messages("S04", "1.1 | Отчёт КЦП | Завуч | май | О |", "1.2 | Свод КЦП | Завуч | май | О |")

    assert found == ["сокращение КЦП нигде не раскрыто"]


def test_a_declared_one_is_let_be() -> None:
    assert silent("S04", "1.1 | Совет (далее – КС) | КС | май | О |")


def test_those_that_everybody_knows_are_let_be() -> None:
    assert silent("S04", "1.1 | Закон РФ, ГОСТ | Завуч | IV квартал | О |")


def test_a_name_in_quotation_marks_is_no_abbreviation() -> None:
    assert silent("S04", "1.1 | Визит в «КАМАЗ» | Завуч | май | О |")


def test_the_settings_can_declare_it() -> None:
    context = Context(date(2021, 4, 20), Settings(abbreviations={"КЦП": "контрольные цифры приёма"}))

    assert not list(rules()["S04"].findings(plan("1.1 | Отчёт КЦП | Завуч | май | О |"), context))
