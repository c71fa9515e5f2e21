"""Whose events are wanted: executors by any name that the plan or the staff have for them.

A name fits when it is the whole of one of an executor's names – in full, short, as the plan writes it, by the
abbreviation that is declared in it. Only where none is, a part of a name in whole words will do («Иванова» for
«Иванова И. И.»), and then it must be a part of one executor's name only.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from xlplan.deadlines.letters import fold
from xlplan.ical.errors import SeveralFit, UnknownExecutor
from xlplan.plan import Activity, Plan
from xlplan.settings import Person, Settings
from xlplan.sheets.people import people

_BETWEEN_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Chosen:
    """Some executors of a plan."""

    people: tuple[Person, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """What they are called on our sheets."""
        return tuple(person.short for person in self.people)

    def take(self, activity: Activity) -> bool:
        """Tell whether one of them is to do it."""
        spellings = {spelling for person in self.people for spelling in person.spellings}
        return not spellings.isdisjoint(activity.executors)


def choose(plan: Plan, settings: Settings, wanted: Sequence[str]) -> Chosen:
    """Return the executors of those names, each once, in the order of the plan.

    Raises:
        UnknownExecutor: nobody is called that.
        SeveralFit: a part of a name fits more than one.
    """
    everyone = people((name for activity in plan.activities() for name in activity.executors), settings.people)
    found = {person.short for name in wanted for person in _called(everyone, name)}
    return Chosen(tuple(person for person in everyone if person.short in found))


def _called(everyone: Sequence[Person], wanted: str) -> Iterable[Person]:
    words = _words(wanted)
    if exact := [person for person in everyone if words and words in set(_names(person))]:
        return exact
    part = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    fitting = [person for person in everyone if words and any(part.search(name) for name in _names(person))]
    if not fitting:
        raise UnknownExecutor(wanted, [person.short for person in everyone])
    if len(fitting) > 1:
        raise SeveralFit(wanted, [person.short for person in fitting])
    return fitting


def _names(person: Person) -> Iterator[str]:
    return (_words(name) for name in (person.short, person.full, *person.spellings))


def _words(text: str) -> str:
    return _BETWEEN_WORDS.sub(" ", fold(text)).strip()
