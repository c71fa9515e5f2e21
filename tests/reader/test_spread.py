import pytest

from tests.plans import plan
from xlplan.plan import Plan
from xlplan.windows import Kind

SCHOOL = "План работы школы на 2020-2021 учебный год"
YEARS = "План мероприятий на 2021-2023 годы"


def _windows(found: Plan) -> str:
    (activity,) = found.activities()
    return " ".join(f"{window.start}/{window.end}" for window in activity.deadline.windows)


@pytest.mark.parametrize(
    ("phrase", "windows"),
    [
        ("сентябрь", "2020-09-01/2020-09-30"),
        ("май", "2021-05-01/2021-05-31"),
        ("15.03", "2021-03-15/2021-03-15"),
        ("до 15 марта", "2020-09-01/2021-03-15"),
        ("I квартал", "2021-01-01/2021-03-31"),
        ("до 15 января", "2020-09-01/2021-01-15"),
        ("до 15 октября", "2020-09-01/2020-10-15"),
        ("ноябрь, март", "2020-11-01/2020-11-30 2021-03-01/2021-03-31"),
        ("в течение года", "2020-09-01/2021-08-31"),
        (
            "раз в квартал",
            "2020-09-01/2020-09-30 2020-10-01/2020-12-31 2021-01-01/2021-03-31 2021-04-01/2021-06-30",
        ),
        ("ежегодно", "2020-09-01/2021-08-31"),
        ("15.03.2021", "2021-03-15/2021-03-15"),
        ("июль-октябрь", ""),
        ("сентябрь-май", "2020-09-01/2021-05-31"),
        ("с 15 октября по 20 апреля", "2020-10-15/2021-04-20"),
        ("сентябрь, ноябрь-март", "2020-09-01/2020-09-30 2020-11-01/2021-03-31"),
        (
            "ежемесячно (ноябрь – январь)",
            "2020-11-01/2020-11-30 2020-12-01/2020-12-31 2021-01-01/2021-01-31",
        ),
        ("май-март", ""),
        ("ноябрь 2020 - январь 2020", ""),
    ],
)
def test_months_of_a_school_year_lie_in_their_own_calendar_year(phrase: str, windows: str) -> None:
    assert _windows(plan(f"1 | Дело | Завуч | {phrase} | Отчёт |", title=SCHOOL)) == windows


@pytest.mark.parametrize(
    ("phrase", "windows"),
    [
        ("в течение года", "2021-01-01/2023-12-31"),
        ("I квартал 2022 года", "2022-01-01/2022-03-31"),
        ("ежегодно", "2021-01-01/2021-12-31 2022-01-01/2022-12-31 2023-01-01/2023-12-31"),
        ("март", ""),
    ],
)
def test_a_plan_of_several_years_never_guesses_which(phrase: str, windows: str) -> None:
    assert _windows(plan(f"1 | Дело | Завуч | {phrase} | Отчёт |", title=YEARS)) == windows


def test_the_reason_says_that_the_year_is_missing() -> None:
    (activity,) = plan("1 | Дело | Завуч | март | Отчёт |", title=YEARS).activities()

    assert activity.deadline.kind is Kind.UNREAD
    assert "год в сроке не указан" in (activity.deadline.reason or "")


@pytest.mark.parametrize("title", ["План учреждения на 2020-2021 годы", "План обучения кадров на 2020-2021 гг."])
def test_only_the_words_school_year_make_a_school_year(title: str) -> None:
    assert not plan("1.1 | Отчёт | КС | май 2021 | О |", title=title).school
    assert plan("1.1 | Отчёт | КС | май | О |", title=SCHOOL).school


def test_the_words_may_be_shortened() -> None:
    assert plan("1.1 | Отчёт | КС | май | О |", title="План на 2020-2021 уч. год").school
