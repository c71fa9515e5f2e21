from tests.checks.rule import messages, reports, silent
from tests.plans import plan

TITLE = "План работы на 2090 год"


def test_a_year_without_a_calendar_is_said_aloud() -> None:
    read = plan("1.1 | Отчёт | КС | В течение года | О |", title=TITLE)

    assert messages("D21", read) == ["нет производственного календаря на 2090 год: выходные дни в сроках не проверены"]


def test_each_year_is_told_once_at_its_first_deadline() -> None:
    lines = ("1.1 | А | КС | до 01.03.2090 | О |", "1.2 | Б | КС | май | О |", "1.3 | В | КС | до 01.02.2091 | О |")

    assert reports("D21", plan(*lines, title=TITLE)) == ["D3", "D5"]


def test_a_known_year_is_let_be() -> None:
    assert silent("D21", "1.1 | Отчёт | КС | до 31.12.2021 | О |")


def test_a_plan_without_days_is_let_be() -> None:
    assert silent("D21", plan("1.1 | Отчёт | КС | по графику | О |", title=TITLE))
