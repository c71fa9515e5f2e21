from tests.plans import plan
from xlplan.ical import make_calendar
from xlplan.settings import Settings

REPORT = "1.1. | Отчёт о работе «Точки роста» | КС | до 15 марта | Отчёт |"


def uids(*lines: str, title: str = "План работы школы на 2021 год") -> list[str]:
    return [event.uid for event in make_calendar(plan(*lines, title=title), Settings()).events]


def test_a_row_put_in_above_moves_no_identity() -> None:
    before = uids(REPORT)

    after = uids("1.1. | Семинар | КС | Март | Справка |", REPORT.replace("1.1.", "1.2."))

    assert after[1:] == before


def test_deadline_executor_result_mark_and_number_are_not_what_an_activity_is() -> None:
    assert uids(REPORT) == uids("4.7. | Отчёт о работе «Точки роста» | Иванова | 20.11.2021 | Приказ | выполнено")


def test_a_name_put_right_stays_the_same_name() -> None:
    assert uids(REPORT) == uids(REPORT.replace("Отчёт о работе «Точки роста»", 'отчет  о рабoте "Точки роста".'))


def test_another_name_or_plan_is_another_event() -> None:
    assert uids(REPORT) != uids(REPORT.replace("работе", "выполнении"))
    assert uids(REPORT) != uids(REPORT, title="План работы школы на 2022 год")
    assert uids(REPORT) != uids(REPORT, title="План работы гимназии на 2021 год")


def test_equal_names_are_told_apart() -> None:
    assert len(set(uids(REPORT, REPORT, REPORT))) == 3


def test_an_executor_s_calendar_has_the_identities_of_the_whole_one() -> None:
    lines = (REPORT, REPORT.replace("КС", "Иванова"))

    chosen = make_calendar(plan(*lines, title="План работы школы на 2021 год"), Settings(), ["Иванова"])

    assert [event.uid for event in chosen.events] == uids(*lines)[1:]
