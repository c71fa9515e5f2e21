from datetime import date

import pytest

from tests.plans import plan
from xlplan.mark import Mark
from xlplan.plan import Activity
from xlplan.settings import Settings, WorkdayRule
from xlplan.states import (
    WORST_FIRST,
    Checkpoint,
    InTime,
    State,
    checkpoint_state,
    checkpoints,
    in_time,
    state_of,
    worst,
)
from xlplan.windows import Window

TODAY = date(2021, 4, 20)
YEAR = "ПЛАН РАБОТЫ НА 2021 ГОД"
SCHOOL = "План работы на 2020-2021 учебный год"


def activity(deadline: str, mark: str = "", title: str = YEAR) -> Activity:
    return next(plan(f"1.1 | Отчёт | КС | {deadline} | О | {mark}", title=title).activities())


def state(deadline: str, mark: str = "", today: date = TODAY) -> str:
    return state_of(activity(deadline, mark), today, Settings()).value


def states(deadline: str, mark: str = "", today: date = TODAY) -> list[str]:
    return [checkpoint_state(one, today, 14).value for one in checkpoints(activity(deadline, mark))]


def only(deadline: str, mark: str = "", rule: WorkdayRule = WorkdayRule.NONE, title: str = YEAR) -> Checkpoint:
    (checkpoint,) = checkpoints(activity(deadline, mark, title), rule)
    return checkpoint


@pytest.mark.parametrize(
    ("deadline", "mark", "expected"),
    [
        ("март", "когда-нибудь", "не распознано"),
        ("март", "выполнено", "выполнено"),
        ("когда-нибудь", "выполнено", "выполнено"),
        ("март", "снято", "снято"),
        ("март", "перенесено", "перенесено"),
        ("когда-нибудь", "", "не распознано"),
        ("когда-нибудь", "в работе", "не распознано"),
        ("по графику", "в работе", "в работе"),
        ("по графику", "", "без даты"),
        ("по графику", "1 кв. – выполнено", "в работе"),
        ("", "", "без даты"),
        ("март", "", "просрочено"),
        ("март", "в работе", "просрочено"),
        ("март", "не выполнено", "просрочено"),
        ("до 20.04.2021", "", "скоро срок"),
        ("до 04.05.2021", "", "скоро срок"),
        ("до 05.05.2021", "", "в работе"),
        ("апрель-июнь", "", "в работе"),
        ("май-июнь", "в работе", "в работе"),
        ("май-июнь", "", "не начато"),
        ("март", "перенесено на июнь", "перенесено"),
        ("март", "перенесено на 01.05.2021", "скоро срок"),
        ("январь", "перенесено на март", "просрочено"),
        ("май", "перенесено на май", "перенесено"),
    ],
)
def test_the_state_follows_the_table(deadline: str, mark: str, expected: str) -> None:
    assert state(deadline, mark) == expected


def test_a_deadline_is_late_the_day_after_it() -> None:
    assert state("до 20.04.2021", today=date(2021, 4, 20)) == "скоро срок"
    assert state("до 20.04.2021", today=date(2021, 4, 21)) == "просрочено"


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("", ["просрочено", "в работе", "не начато", "не начато"]),
        ("1 кв. – выполнено", ["выполнено", "в работе", "не начато", "не начато"]),
        ("I полугодие – выполнено", ["выполнено", "выполнено", "не начато", "не начато"]),
        ("выполнено", ["выполнено"] * 4),
        ("выполнено 30.03.2021", ["выполнено", "в работе", "не начато", "не начато"]),
        ("выполнено 15.04.2021", ["выполнено", "выполнено", "не начато", "не начато"]),
        ("12.03.2021, 05.04.2021", ["выполнено", "выполнено", "не начато", "не начато"]),
        ("1 кв. – снято; 2 кв. – вып.", ["снято", "выполнено", "не начато", "не начато"]),
        ("январь – выполнено", ["просрочено", "в работе", "не начато", "не начато"]),
        ("июль – выполнено", ["просрочено", "в работе", "в работе", "не начато"]),
        ("перенесено на май", ["перенесено", "в работе", "не начато", "не начато"]),
        ("1 кв. – перенесено на июнь", ["перенесено", "в работе", "не начато", "не начато"]),
        ("снято", ["снято"] * 4),
    ],
)
def test_a_mark_closes_the_checkpoints_that_it_speaks_of(mark: str, expected: list[str]) -> None:
    assert states("ежеквартально", mark) == expected


def test_the_narrower_label_counts() -> None:
    assert states("ежеквартально", "I полугодие – выполнено; 2 кв. – снято")[:2] == ["выполнено", "снято"]


def test_a_label_of_a_do_by_day_means_that_deadline() -> None:
    marked = states("ежемесячно до 10 числа", "до 10 февраля – выполнено")

    assert marked[:3] == ["просрочено", "выполнено", "просрочено"]


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("", "просрочено"),
        ("1 кв. – выполнено", "в работе"),
        ("1 кв. – выполнено; 2 кв. – выполнено", "в работе"),
        ("выполнено", "выполнено"),
        ("1 кв. – снято; 2 кв. – снято; 3 кв. – снято; 4 кв. – снято", "снято"),
        ("1 кв. – вып.; 2 кв. – снято; 3 кв. – вып.; 4 кв. – вып.", "выполнено"),
        ("1 кв. – снято; 2 кв. – снято", "не начато"),
    ],
)
def test_the_state_of_an_activity_is_the_worst_of_its_checkpoints(mark: str, expected: str) -> None:
    assert state("ежеквартально", mark) == expected


@pytest.mark.parametrize("one", State)
def test_one_checkpoint_gives_its_own_state(one: State) -> None:
    assert worst([one]) is one


def test_the_order_of_worst_holds_every_state_once() -> None:
    assert sorted(WORST_FIRST) == sorted(State)


def test_a_school_year_is_one_checkpoint() -> None:
    assert only("в течение учебного года").window == Window(date(2021, 1, 1), date(2021, 12, 31))
    assert only("в течение года", title=SCHOOL).window == Window(date(2020, 9, 1), date(2021, 8, 31))


def test_a_moved_checkpoint_keeps_what_was_planned() -> None:
    moved = only("март", "перенесено на июнь")

    assert moved.planned == Window(date(2021, 3, 1), date(2021, 3, 31))
    assert moved.due == date(2021, 6, 30)


@pytest.mark.parametrize(
    ("deadline", "rule", "due"),
    [
        ("до 28.02.2021", WorkdayRule.NONE, date(2021, 2, 28)),
        ("до 28.02.2021", WorkdayRule.PRECEDING, date(2021, 2, 26)),
        ("до 28.02.2021", WorkdayRule.FOLLOWING, date(2021, 3, 1)),
        ("28.02.2021", WorkdayRule.PRECEDING, date(2021, 2, 28)),
        ("до 26.02.2021", WorkdayRule.PRECEDING, date(2021, 2, 26)),
    ],
)
def test_the_rule_moves_the_due_day_but_not_before_the_window(deadline: str, rule: WorkdayRule, due: date) -> None:
    assert only(deadline, rule=rule).due == due


def test_the_rule_settles_the_state() -> None:
    day, one = date(2021, 3, 1), activity("до 28.02.2021")

    assert state_of(one, day, Settings()) is State.OVERDUE
    assert state_of(one, day, Settings(workday_rule=WorkdayRule.FOLLOWING)) is State.SOON


def test_marks_of_a_school_year_mean_its_years() -> None:
    done = only("май", "выполнено 15.03", title=SCHOOL)
    part = checkpoints(activity("ежеквартально", "4 кв. – выполнено", SCHOOL))

    assert done.done == Window(date(2021, 3, 15), date(2021, 3, 15))
    assert [one.mark for one in part if one.window and one.window.end == date(2020, 12, 31)] == [Mark.DONE]


def share(*rows: tuple[str, str], today: date = TODAY) -> InTime:
    return in_time([one for row in rows for one in checkpoints(activity(*row))], today)


@pytest.mark.parametrize(
    ("deadline", "mark", "counted"),
    [
        ("март", "", (0, 1)),
        ("март", "выполнено", (1, 1)),
        ("март", "выполнено 31.03.2021", (1, 1)),
        ("март", "выполнено 01.04.2021", (0, 1)),
        ("март", "выполнено в апреле", (0, 1)),
        ("до 15 марта", "выполнено в марте", (1, 1)),
        ("март", "выполнено с опозданием", (0, 1)),
        ("март", "снято", (0, 0)),
        ("март", "перенесено", (0, 0)),
        ("март", "перенесено на июнь", (0, 0)),
        ("январь", "перенесено на март", (0, 1)),
        ("март", "почти", (0, 1)),
        ("до 20.04.2021", "выполнено", (0, 0)),
        ("май", "выполнено", (0, 0)),
        ("по графику", "выполнено", (0, 0)),
        ("ежеквартально", "выполнено 15.04.2021", (1, 1)),
    ],
)
def test_only_deadlines_that_have_passed_count(deadline: str, mark: str, counted: tuple[int, int]) -> None:
    assert share((deadline, mark)) == counted


def test_the_share_of_nothing_is_nothing() -> None:
    assert share(("май", "")).share is None
    assert share(("март", "выполнено"), ("февраль", ""), ("январь", "")).share == pytest.approx(1 / 3)
