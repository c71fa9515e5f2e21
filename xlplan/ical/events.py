"""The checkpoints of a plan as events, and the activities that give none."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from xlplan.deadlines import tell
from xlplan.ical.identity import Identities
from xlplan.mark import Mark
from xlplan.plan import Activity, Plan, Role, Section
from xlplan.settings import Settings
from xlplan.sheets.plan_name import plan_name
from xlplan.sheets.window_words import understood
from xlplan.states import Checkpoint, checkpoints
from xlplan.windows import Kind, Window

_LONGEST_SPAN = 7
"""Days of a period that stands in the calendar with all of them."""

Wanted = Callable[[Activity], bool]


@dataclass(frozen=True, slots=True)
class Event:
    """An all-day event.

    Attributes:
        uid: its UID.
        days: its days, both ends included.
        summary: the line in the calendar.
        description: what opens behind it.
        category: the section, where there is one.
        cancelled: whether it no longer holds.
        over: whether nobody waits for it any more, so that it needs no reminder.
    """

    uid: str
    days: Window
    summary: str
    description: str
    category: str | None
    cancelled: bool = False
    over: bool = False


@dataclass(frozen=True, slots=True)
class Undated:
    """An activity without a day: where it stands, what it is called, why it has none."""

    where: str
    name: str
    why: str


def everything(_: Activity) -> bool:
    """Want every activity."""
    return True


def events_of(plan: Plan, settings: Settings, wanted: Wanted = everything) -> Iterator[Event]:
    """Yield the events of the activities that are wanted, in the order of the plan."""
    identities = Identities(plan)
    source = plan_name(plan)
    for section in plan.sections:
        for activity in section.activities:
            identity = identities.of(activity)
            if not wanted(activity):
                continue
            for one in checkpoints(activity, settings.workday_rule):
                if one.due is not None:
                    text = "\n".join(_description(one, section, source, plan.year))
                    yield _event(one, one.due, identity.uid(one.number), text, section.title)


def undated_of(plan: Plan, settings: Settings, wanted: Wanted = everything) -> Iterator[Undated]:
    """Yield the activities that are wanted and give no event."""
    for activity in plan.activities():
        found = checkpoints(activity, settings.workday_rule)
        if wanted(activity) and all(one.due is None for one in found):
            yield Undated(activity.number or activity.at.a1, activity.name, tell(activity.deadline))


def _event(one: Checkpoint, due: date, uid: str, description: str, category: str | None) -> Event:
    name = one.activity.name or "Мероприятие без названия"
    word = _word(one)
    return Event(
        uid,
        Window(_first_day(one, due), due),
        f"{word}: {name}" if word else name,
        description,
        category,
        cancelled=one.put_off or one.mark is Mark.CANCELLED,
        over=bool(word),
    )


def _word(one: Checkpoint) -> str:
    """Tell in a word why nobody waits for it any more."""
    if one.put_off:
        return "Перенесено"
    return {Mark.DONE: "Выполнено", Mark.CANCELLED: "Снято"}.get(one.mark, "")


def _first_day(one: Checkpoint, due: date) -> date:
    """Return the first day of the event: that of a short period that goes on as planned, else the due day itself."""
    window = one.window
    if window is None or window != one.planned or one.activity.deadline.kind is not Kind.PERIOD:
        return due
    return window.start if (due - window.start).days < _LONGEST_SPAN else due


def _description(one: Checkpoint, section: Section, source: str, year: int | None) -> Iterator[str]:
    activity = one.activity
    if activity.number:
        yield f"№ {activity.number}"
    if section.title is not None:
        yield f"Раздел: {f'{section.number}. ' if section.number else ''}{section.title}"
    if activity.executors:
        yield f"Исполнители: {', '.join(activity.executors)}"
    yield f"Срок в плане: {' '.join(activity.deadline.text.split())}"
    yield f"Понято как: {tell(activity.deadline)}"
    if one.window != one.planned:
        yield f"Перенесено: {understood(one, year)}"
    elif activity.deadline.dated and len(activity.deadline.windows) > 1:
        yield f"Этот срок: {understood(one, year)}"
    if activity.text(Role.RESULT):
        yield f"Результат: {activity.text(Role.RESULT)}"
    if activity.mark.text:
        yield f"Отметка: {activity.mark.text}"
    yield f"План: {source}"
