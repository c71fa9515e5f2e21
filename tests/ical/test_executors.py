import pytest

from tests.plans import plan
from xlplan.ical.errors import SeveralFit, UnknownExecutor
from xlplan.ical.executors import choose
from xlplan.settings import Person, Settings

LINES = (
    "1.1. | Отчёт | Координационный совет (далее – КС) | Март | Отчёт |",
    "1.2. | Слёт | Секретарь КС, Семёнова А. А. | Март | Отчёт |",
    "1.3. | Сбор | Петров И. И.; Петров С. С. | Март | Отчёт |",
)


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        ("КС", ["1.1"]),
        ("координационный совет", ["1.1"]),
        ("Координационный совет (далее – КС)", ["1.1"]),
        ("секретарь  кс", ["1.2"]),
        ("семенова", ["1.2"]),
        ("Семёнова А.А.", ["1.2"]),
        ("Петров С. С.", ["1.3"]),
    ],
)
def test_a_name_finds_its_activities(wanted: str, numbers: list[str]) -> None:
    found = plan(*LINES)

    chosen = choose(found, Settings(), [wanted])

    assert [activity.number for activity in found.activities() if chosen.take(activity)] == numbers


def test_several_names_are_taken_together() -> None:
    assert choose(plan(*LINES), Settings(), ["Петров С. С.", "КС"]).names == ("КС", "Петров С. С.")


def test_names_that_the_staff_have_settled_count() -> None:
    settings = Settings(people=(Person("Отдел кадров", "ОК", ("Семёнова А. А.",)),))

    assert choose(plan(*LINES), settings, ["отдел кадров"]).names == ("ОК",)


@pytest.mark.parametrize("wanted", ["Сидоров", "ОПК", "", "...", "Пет", "("])
def test_an_unknown_name_is_refused_with_those_that_there_are(wanted: str) -> None:
    with pytest.raises(UnknownExecutor) as caught:
        choose(plan(*LINES), Settings(), [wanted])

    assert "«Петров С. С.»" in str(caught.value)


def test_a_part_that_fits_two_is_not_guessed() -> None:
    with pytest.raises(SeveralFit, match=r"«Петров И\. И\.», «Петров С\. С\.»\. Назовите"):
        choose(plan(*LINES), Settings(), ["Петров"])
