from dataclasses import replace
from datetime import date

import pytest

from tests.checks.rule import messages, reports, silent
from tests.plans import plan
from xlplan.checks import Context, rules
from xlplan.settings import Settings, WorkdayRule
from xlplan.windows import Kind


def test_both_candidates_are_told() -> None:
    (message,) = messages("D20", "1.1 | Отчёт | КС | до 31.01.2021 | О |")

    assert message == "срок 31.01.2021 – воскресенье; ближайшие рабочие дни – 29.01.2021 и 01.02.2021"


@pytest.mark.parametrize("phrase", ["до 31.12.2021", "до конца года", "05.11.2021", "15.06.2021 – 20.06.2021"])
def test_a_named_day_off_is_reported(phrase: str) -> None:
    assert reports("D20", f"1.1 | Отчёт | КС | {phrase} | О |") == ["D3"]


def test_several_days_off_of_one_phrase_are_one_finding() -> None:
    (message,) = messages("D20", "1.1 | Отчёт | КС | ежемесячно до 10 числа | О |")

    assert message.startswith("сроки приходятся на нерабочие дни: 10.01.2021 (рабочие – 31.12.2020 и 11.01.2021); ")
    assert message.endswith("; всего таких сроков – 5")
    assert "10.04.2021 (рабочие – 09.04.2021 и 12.04.2021)" in message


def test_a_following_year_without_a_calendar_is_said_aloud() -> None:
    (message,) = messages("D20", plan("1.1 | Отчёт | КС | до 31.12.2027 | О |", title="План работы на 2027 год"))

    assert message.endswith("рабочие дни – 30.12.2027 (производственного календаря на 2028 год ещё нет)")


@pytest.mark.parametrize("rule", [WorkdayRule.PRECEDING, WorkdayRule.FOLLOWING])
def test_the_hint_tells_the_rule_of_the_institution(rule: WorkdayRule) -> None:
    context = Context(date(2021, 4, 20), replace(Settings(), workday_rule=rule))

    (finding,) = rules()["D20"].findings(plan("1.1 | Отчёт | КС | до 31.01.2021 | О |"), context)

    assert rule.value in finding.hint


@pytest.mark.parametrize(
    "phrase",
    [
        "до 29.01.2021",
        "В течение года",
        "Январь",
        "Январь-февраль",
        "IV квартал",
        "2021 год",
        "Ежеквартально",
        "Ежемесячно",
        "В соответствии с графиком",
        "когда-нибудь",
        "",
    ],
)
def test_working_days_and_ends_of_the_calendar_are_let_be(phrase: str) -> None:
    assert silent("D20", f"1.1 | Отчёт | КС | {phrase} | О |")


def test_a_day_of_an_unknown_year_is_for_another_rule() -> None:
    assert silent("D20", plan("1.1 | Отчёт | КС | до 03.03.2090 | О |", title="План работы на 2090 год"))


def test_a_school_year_is_let_be() -> None:
    read = plan("1.1 | Отчёт | КС | в течение года | О |", title="План работы на 2020-2021 учебный год")

    assert next(read.activities()).deadline.kind is Kind.ALL_YEAR
    assert silent("D20", read)
