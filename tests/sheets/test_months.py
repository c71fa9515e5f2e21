from dataclasses import replace
from datetime import date

import pytest

from tests.plans import plan
from xlplan.sheets.months import Cell, bands, lay_out, months_of, told_days
from xlplan.states import checkpoints
from xlplan.windows import Deadline, Kind, Window

TODAY = date(2021, 4, 20)
YEAR = [(2021, month) for month in range(1, 13)]
SCHOOL = "План работы школы на 2020-2021 учебный год"


def laid(deadline: str, mark: str = "") -> dict[int, Cell]:
    activity = next(plan(f"1.1 | Отчёт | КС | {deadline} | О | {mark}").activities())
    return lay_out(checkpoints(activity), YEAR)


def told(deadline: str, mark: str = "") -> str:
    """The year in twelve signs: a dash for a strip, a star for its end, a dot for nothing."""
    cells = laid(deadline, mark)
    return "".join("*" if (cell := cells.get(index)) and cell.days else "-" if cell else "." for index in range(12))


@pytest.mark.parametrize(
    ("deadline", "mark", "expected"),
    [
        ("март", "", "..*........."),
        ("февраль-апрель", "", ".--*........"),
        ("в течение года", "", "-----------*"),
        ("ежеквартально", "", "--*--*--*--*"),
        ("ежемесячно", "", "************"),
        ("до 15 мая", "", "----*......."),
        ("март, сентябрь", "", "..*.....*..."),
        ("по графику", "", "............"),
        ("март", "перенесено на июнь", ".....*......"),
        ("2020 год", "", "............"),
        ("01.11.2021 – 15.02.2022", "", "..........--"),
    ],
)
def test_a_strip_runs_through_its_months_to_the_due_day(deadline: str, mark: str, expected: str) -> None:
    assert told(deadline, mark) == expected


def test_strips_that_overlap_follow_one_another() -> None:
    windows = tuple(Window(date(2021, 1, 1), end) for end in (date(2021, 5, 1), date(2021, 9, 1)))
    deadline = Deadline("до 1 мая, до 1 сентября", Kind.SEVERAL, windows, date(2021, 9, 1))
    activity = replace(next(plan("1.1 | Отчёт | КС | май | О |").activities()), deadline=deadline)

    cells = lay_out(checkpoints(activity), YEAR)

    assert [cell.checkpoints[0].number for _, cell in sorted(cells.items())] == [1, 1, 1, 1, 1, 2, 2, 2, 2]
    assert [index for index, cell in cells.items() if cell.days] == [4, 8]


def test_days_of_one_month_are_told_together() -> None:
    (cell,) = laid("10.04.2021, 24.04.2021").values()

    assert cell.days == (10, 24)
    assert [one.number for one in cell.checkpoints] == [1, 2]


@pytest.mark.parametrize(("days", "shown"), [((), None), ((31,), 31), ((10, 24), "10, 24"), ((5, 12, 19, 26), "5…26")])
def test_a_month_cell_has_room_for_two_days(days: tuple[int, ...], shown: int | str | None) -> None:
    assert told_days(days) == shown


def test_a_year_begins_in_january_and_shows_quarters() -> None:
    months = months_of(plan("1.1 | А | КС | май | О |"), TODAY)

    assert months == YEAR
    assert list(bands(months)) == [("I квартал", 3), ("II квартал", 3), ("III квартал", 3), ("IV квартал", 3)]


def test_a_school_year_begins_in_september_and_shows_years() -> None:
    months = months_of(plan("1.1 | А | КС | май | О |", title=SCHOOL), TODAY)

    assert (months[0], months[-1], len(months)) == ((2020, 9), (2021, 8), 12)
    assert list(bands(months)) == [("2020", 4), ("2021", 8)]


def test_a_plan_for_years_shows_all_of_them() -> None:
    months = months_of(plan("1.1 | А | КС | 2022 год | О |", title="План на 2021-2023 годы"), TODAY)

    assert (months[0], months[-1]) == ((2021, 1), (2023, 12))
    assert list(bands(months)) == [("2021", 12), ("2022", 12), ("2023", 12)]


def test_a_plan_without_a_year_shows_that_of_its_first_deadline_or_of_today() -> None:
    assert months_of(plan("1.1 | А | КС | до 15.03.2019 | О |", title="План"), TODAY)[0] == (2019, 1)
    assert months_of(plan("1.1 | А | КС | по графику | О |", title="План"), TODAY)[0] == (2021, 1)
