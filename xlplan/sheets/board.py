"""Everything that our sheets show, reckoned once: activities and checkpoints by number, with their states on the day.

Terms:
    number: activities and checkpoints count from 1 down the plan; by these numbers the formulas find them.
    rank: the place of a state in the order of urgency, 1 to 9; 10 is «проверьте план».
    group: a section, an executor or a quarter, for which «Сводка» counts.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from xlplan.findings import Finding
from xlplan.grid import Book, Grid
from xlplan.mark import Mark
from xlplan.palette import BODY, STALE, STATE_LOOKS, measure
from xlplan.plan import Activity, Plan, Section
from xlplan.settings import Person, Settings, WorkdayRule
from xlplan.sheets.people import people
from xlplan.sheets.placement import Placement, place
from xlplan.sheets.plan_name import plan_name
from xlplan.sheets.titles import titles
from xlplan.sheets.window_words import quarter_of, quarter_words, understood
from xlplan.short_names import short_name
from xlplan.states import Checkpoint, State, checkpoint_state, checkpoints, due_day, worst

SHORT_PX, SHORT_LINES = 318, 2
"""Where the one short name of an activity fits, on every sheet of ours."""

RANKS: Mapping[str, int] = {entry.word: rank for rank, entry in enumerate(STATE_LOOKS, 1)}
STALE_RANK = RANKS[STALE]
MOST_QUARTERS = 8


@dataclass(frozen=True, slots=True)
class Point:
    """A checkpoint in the order of the plan.

    Attributes:
        number: from 1 through the whole plan.
        activity: the number of its activity.
        checkpoint: the checkpoint itself.
        words: how its deadline was understood.
        dues: its due day by each rule for days off, in the order of `WorkdayRule`; empty for one without days.
        state: its state on the day of the report.
        quarter: the place of its quarter among those of the board, from 1; 0 for one without days.
        left: days to its due day; None where nobody waits for it.
        counts: whether it counts for Ко on the day.
    """

    number: int
    activity: int
    checkpoint: Checkpoint
    words: str
    dues: tuple[date, ...]
    state: State
    quarter: int
    left: int | None
    counts: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """An activity in the order of the plan.

    Attributes:
        number: from 1 through the whole plan.
        activity: the activity itself.
        section: the place of its section, from 1.
        short: its short name.
        people: the places of its executors among those of the board, from 1, each once.
        points: its checkpoints.
        state: its state on the day of the report.
    """

    number: int
    activity: Activity
    section: int
    short: str
    people: tuple[int, ...]
    points: tuple[Point, ...]
    state: State


@dataclass(frozen=True)
class Board:
    """The plan on the day of the report.

    Attributes:
        plan: the plan.
        grid: the sheet on which it stands, without what is ours.
        placement: where our columns stand on it.
        findings: what the checks found.
        settings: what holds for the plan.
        today: the day of the report.
        titles: the titles of our sheets by their keys.
        name: the plan's name for our headings.
        people: the executors.
        quarters: the quarters in which checkpoints are due, as year and quarter; the quarter is 0 for a whole year.
        entries: the activities.
    """

    plan: Plan
    grid: Grid
    placement: Placement
    findings: tuple[Finding, ...]
    settings: Settings
    today: date
    titles: Mapping[str, str]
    name: str
    people: tuple[Person, ...]
    quarters: tuple[tuple[int, int], ...]
    entries: tuple[Entry, ...]

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """All checkpoints down the plan."""
        return tuple(point for entry in self.entries for point in entry.points)

    @property
    def sections(self) -> Sequence[Section]:
        """The sections of the plan."""
        return self.plan.sections

    def quarter_words(self, quarter: tuple[int, int]) -> str:
        """Name a quarter of the board."""
        return quarter_words(quarter, self.plan.year) if quarter[1] else f"{quarter[0]} год"


def make_board(
    book: Book, ours: Book, plan: Plan, findings: Sequence[Finding], settings: Settings, today: date
) -> Board:
    """Reckon the board.

    Args:
        book: the book as the staff know it.
        ours: the book with what is ours in it, from which our sheets' titles are known.
        plan: the plan read from `book`.
        findings: what the checks found.
        settings: what holds for the plan.
        today: the day of the report.
    """
    grid = book.grid(plan.table.sheet)
    if grid is None:
        raise ValueError(f"no sheet {plan.table.sheet!r}")
    everyone = _by_load(plan, people(_names(plan), settings.people))
    whose = {spelling: at for at, person in enumerate(everyone, 1) for spelling in person.spellings}
    found = [checkpoints(activity, settings.workday_rule) for activity in plan.activities()]
    quarters = _quarters([point for points in found for point in points])
    reckoner = _Reckoner(plan, settings, today, quarters)
    entries: list[Entry] = []
    remaining = iter(found)
    for section_at, section in enumerate(plan.sections, 1):
        for activity in section.activities:
            points = reckoner.points(len(entries) + 1, next(remaining))
            places = tuple(dict.fromkeys(whose[name] for name in activity.executors))
            state = worst(point.state for point in points)
            entries.append(Entry(len(entries) + 1, activity, section_at, _short(activity.name), places, points, state))
    return Board(
        plan, grid, place(book, plan.table), tuple(findings), settings, today, titles(ours), plan_name(plan),
        everyone, quarters, tuple(entries),
    )  # fmt: skip


def _names(plan: Plan) -> Iterator[str]:
    return (name for activity in plan.activities() for name in activity.executors)


def _by_load(plan: Plan, everyone: Sequence[Person]) -> tuple[Person, ...]:
    """Put those with most activities first; «Сводка» has room for a dozen."""
    load = Counter(_names(plan))
    return tuple(sorted(everyone, key=lambda person: -sum(load[name] for name in person.spellings)))


def _short(name: str) -> str:
    return short_name(name, SHORT_PX, measure(BODY), SHORT_LINES)


def _quarters(found: Sequence[Checkpoint]) -> tuple[tuple[int, int], ...]:
    """Return the quarters in which something is due and those between; whole years where they are too many."""
    ends = [quarter_of(point.window.end) for point in found if point.window]
    if not ends:
        return ()
    (first, _), (last, _) = min(ends), max(ends)
    span = [
        (year, quarter)
        for year in range(first, last + 1)
        for quarter in range(1, 5)
        if first == last or min(ends) <= (year, quarter) <= max(ends)
    ]
    return tuple(span) if len(span) <= MOST_QUARTERS else tuple((year, 0) for year in range(first, last + 1))


class _Reckoner:
    """Makes points of checkpoints, numbered as they come."""

    def __init__(self, plan: Plan, settings: Settings, today: date, quarters: Sequence[tuple[int, int]]) -> None:
        self._year = plan.year
        self._settings = settings
        self._today = today
        self._places = {quarter: at for at, quarter in enumerate(quarters, 1)}
        self._made = 0

    def points(self, activity: int, found: Sequence[Checkpoint]) -> tuple[Point, ...]:
        return tuple(self._point(activity, checkpoint) for checkpoint in found)

    def _point(self, activity: int, checkpoint: Checkpoint) -> Point:
        self._made += 1
        window, due = checkpoint.window, checkpoint.due
        state = checkpoint_state(checkpoint, self._today, self._settings.warn_days)
        dues = tuple(due_day(window, rule) for rule in WorkdayRule) if window else ()
        put_off = checkpoint.mark is Mark.MOVED and window == checkpoint.planned
        waited = due is not None and state not in {State.DONE, State.CANCELLED, State.UNREAD} and not put_off
        return Point(
            self._made,
            activity,
            checkpoint,
            understood(checkpoint, self._year),
            dues,
            state,
            self._quarter(window.end) if window else 0,
            (due - self._today).days if due is not None and waited else None,
            due is not None and due < self._today and not put_off and checkpoint.mark is not Mark.CANCELLED,
        )

    def _quarter(self, day: date) -> int:
        return self._places.get(quarter_of(day)) or self._places[day.year, 0]
