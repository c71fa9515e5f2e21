"""What a digest tells of a plan, as data, reckoned as «Сводка» and «Сроки» of that plan reckon it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from xlplan.findings import Severity
from xlplan.grid import Ref
from xlplan.plan import Plan
from xlplan.sheets.board import Board, Point
from xlplan.sheets.data.points import point_name
from xlplan.sheets.plan_words import number_words, people_words
from xlplan.sheets.summary.figures import ACTIVITIES, DAYS, DEADLINES, totals
from xlplan.states import State
from xlplan.wording import plural

PLANS = ("план", "плана", "планов")


@dataclass(frozen=True, slots=True)
class Source:
    """Where something was read.

    Attributes:
        shown: the file as it is called from the folder.
        link: the way to it from where the digest stands.
        sheet: the sheet, where the file holds several plans.
    """

    shown: str
    link: str
    sheet: str | None = None

    @property
    def words(self) -> str:
        """How it is named in a sentence."""
        return f"{self.shown}, лист «{self.sheet}»" if self.sheet else self.shown

    @property
    def folder(self) -> str:
        """The subfolder that it is in, empty for none."""
        return self.shown.rpartition("/")[0]

    @property
    def name(self) -> str:
        """How it is named in a table, beside its folder."""
        return self.words.removeprefix(f"{self.folder}/")


@dataclass(frozen=True, slots=True)
class Due:
    """A checkpoint for which somebody waits; `left` are the days to its due day, below nought when it has passed."""

    at: Ref
    number: str
    name: str
    people: str | None
    day: date
    left: int
    state: State


@dataclass(frozen=True, slots=True)
class Line:
    """One plan.

    Attributes:
        source: where it was read.
        name: what it is called.
        year: its year, two years in words for a school year, None where nothing tells it.
        states: the state of each activity.
        due: how many checkpoints were due before the day, by the rules of Ко.
        in_time: how many of those were done in time.
        errors: findings of that severity that are shown.
        warnings: the same of warnings.
        dues: the checkpoints for which somebody waits, down the plan.
    """

    source: Source
    name: str
    year: int | str | None
    states: tuple[State, ...]
    due: int
    in_time: int
    errors: int
    warnings: int
    dues: tuple[Due, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that gave no line, and why, in a sentence."""

    source: Source
    why: str


def line_of(source: Source, board: Board) -> Line:
    """Tell of a plan."""
    now = totals(board)
    shown = [finding.severity for finding in board.findings if finding.suppressed is None]
    return Line(
        source,
        board.name,
        _year(board.plan),
        tuple(entry.state for entry in board.entries),
        now.due,
        now.in_time,
        shown.count(Severity.ERROR),
        shown.count(Severity.WARNING),
        tuple(_dues(board)),
    )


def _year(plan: Plan) -> int | str | None:
    if plan.year is None or not plan.school:
        return plan.year
    return f"{plan.year}/{(plan.year + 1) % 100:02}"


def _dues(board: Board) -> Iterator[Due]:
    for point in board.points:
        if _is_waited_for(point) and point.checkpoint.due is not None and point.left is not None:
            entry = board.entries[point.activity - 1]
            name, whose = point_name(entry, point), people_words(board, entry)
            number = number_words(entry.activity)
            yield Due(entry.activity.at, number, name, whose, point.checkpoint.due, point.left, point.state)


def _is_waited_for(point: Point) -> bool:
    return point.left is not None and (point.left >= 0 or point.state is State.OVERDUE)


def late(lines: Sequence[Line]) -> list[tuple[Line, Due]]:
    """Return what is late in all plans, the oldest first."""
    found = [(line, due) for line in lines for due in line.dues if due.state is State.OVERDUE]
    return sorted(found, key=lambda pair: pair[1].day)


def coming(lines: Sequence[Line], days: int) -> list[tuple[Line, Due]]:
    """Return what is due within so many days in all plans, the nearest first."""
    found = [(line, due) for line in lines for due in line.dues if 0 <= due.left <= days]
    return sorted(found, key=lambda pair: pair[1].day)


def headline(lines: Sequence[Line], days: int) -> str:
    """Return the sentence that says how things stand."""
    states = [state for line in lines for state in line.states]
    behind, near = states.count(State.OVERDUE), len(coming(lines, days))
    return (
        f"{plural(len(lines), *PLANS)}, {plural(len(states), *ACTIVITIES)}. "
        + (f"Просрочено {plural(behind, *ACTIVITIES)}. " if behind else "Просроченных мероприятий нет. ")
        + f"{within(days)} – {plural(near, *DEADLINES) if near else 'сроков нет'}."
    )


def within(days: int) -> str:
    """Name the days ahead."""
    if days == 0:
        return "Сегодня"
    one = days % 10 == 1 and days % 100 != 11
    return f"В {'ближайший' if one else 'ближайшие'} {plural(days, *DAYS)}"


def left_out(unread: Sequence[Unread]) -> str:
    """Say how many files gave no line."""
    one = len(unread) % 10 == 1 and len(unread) % 100 != 11
    return f"В свод не {'вошёл' if one else 'вошли'} {plural(len(unread), 'файл', 'файла', 'файлов')}."
