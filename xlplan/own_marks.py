"""Marks of an institution's own («в архиве»), settled in «Настройки»: they mean what the staff say they mean."""

from collections.abc import Mapping
from dataclasses import replace

from xlplan.mark import Mark, MarkReading
from xlplan.marks.words import STRIPPED, normal
from xlplan.plan import Activity, Plan
from xlplan.states import State

_MEANT = {
    State.DONE.value: Mark.DONE,
    State.IN_WORK.value: Mark.IN_WORK,
    State.NOT_STARTED.value: Mark.NOT_DONE,
    State.CANCELLED.value: Mark.CANCELLED,
    State.MOVED.value: Mark.MOVED,
}


def with_own_marks(plan: Plan, own: Mapping[str, str]) -> Plan:
    """Return the plan with marks read by the institution's own words, where they are not understood otherwise."""
    words = {_folded(word): _MEANT[state] for word, state in own.items() if state in _MEANT}
    if not words:
        return plan
    sections = tuple(
        replace(section, activities=tuple(_read(activity, words) for activity in section.activities))
        for section in plan.sections
    )
    return replace(plan, sections=sections)


def _read(activity: Activity, words: Mapping[str, Mark]) -> Activity:
    reading = activity.mark
    meant = words.get(_folded(reading.text)) if reading.mark is Mark.UNREAD else None
    return activity if meant is None else replace(activity, mark=MarkReading(reading.text, meant))


def _folded(text: str) -> str:
    return " ".join(normal(text).split()).strip(STRIPPED)
