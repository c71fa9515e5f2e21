import pytest

from tests.checks.rule import TODAY, messages, reports, silent
from tests.plans import plan
from xlplan.checks import Context, rules
from xlplan.findings import Severity


@pytest.mark.parametrize(
    ("deadline", "mark"),
    [("март", "выполнено 12.02.2021"), ("ежеквартально", "2 кв. – выполнено 30.03.2021"), ("15.04.2021", "14.04.2021")],
)
def test_a_date_before_the_window_is_reported(deadline: str, mark: str) -> None:
    assert reports("M02", f"1.1 | Отчёт | КС | {deadline} | О | {mark}") == ["F3"]


def test_a_mark_that_closes_what_lies_ahead_is_reported() -> None:
    (message,) = messages("M02", "1.1 | Отчёт | КС | ежеквартально | О | выполнено")

    assert message == "отметка закрывает и сроки, которые на 20.04.2021 ещё не наступили: ближайший – с 01.07.2021"


def test_a_single_deadline_done_ahead_of_time_is_only_noted() -> None:
    (finding,) = rules()["M02"].findings(plan("1.1 | Отчёт | КС | май | О | выполнено"), Context(TODAY))

    assert finding.severity is Severity.NOTE


@pytest.mark.parametrize(
    ("deadline", "mark"),
    [
        ("март", "выполнено 01.03.2021"),
        ("март", "выполнено"),
        ("до 30.06.2021", "выполнено 12.02.2021"),
        ("ежеквартально", "1 кв. – выполнено"),
        ("ежеквартально", "выполнено 15.04.2021"),
        ("по графику", "выполнено 15.04.2021"),
        ("май", "в работе"),
        ("май", ""),
    ],
)
def test_what_is_done_in_its_time_is_let_be(deadline: str, mark: str) -> None:
    assert silent("M02", f"1.1 | Отчёт | КС | {deadline} | О | {mark}")
