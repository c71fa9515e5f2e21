"""The register of phrase families: each module of this package is one, and shows by examples what it reads.

Every family that knows a word of the phrase is asked about it, and reads it wholly or not at all. Where two families
give different answers, the phrase can be understood in two ways, and is not read: that is decided here, nowhere else.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from xlplan.deadlines.faults import AmbiguousError, UnreadableError
from xlplan.deadlines.phrase import Phrase, Reading
from xlplan.deadlines.tokens import Hold
from xlplan.registry import import_all
from xlplan.windows import Fault, Kind

Family = Callable[[Phrase], Reading | None]

_GRAVITY = (Fault.IMPOSSIBLE, Fault.REVERSED, Fault.CONTRADICTION, Fault.AMBIGUOUS, Fault.VAGUE, Fault.MISSPELT)


_PREFERRED = (Kind.ALL_YEAR, Kind.AS_NEEDED, *(kind for kind in Kind if kind not in {Kind.ALL_YEAR, Kind.AS_NEEDED}))
"""Two families may name the same days by different kinds («в течение 2021 года»); the earlier of these says more."""


@dataclass(frozen=True, slots=True)
class Form:
    """A family of phrases.

    Attributes:
        name: the name of its module.
        read: reads a whole phrase; None where it is not of this family; raises `UnreadableError` for a fault in it.
        needs: sorts of token, words and units of which a phrase of this family has at least one; None where any may do.
        examples: phrases of a plan for 2021, each with its kind and windows as ``point 2021-01-01/2021-03-15``.
        starts: what a phrase of this family can begin with; None where it is anything.
    """

    name: str
    read: Family
    needs: frozenset[Hold] | None
    examples: Mapping[str, str]
    starts: frozenset[Hold] | None = None


_FORMS: dict[str, Form] = {}


def form(
    examples: Mapping[str, str], needs: Iterable[Hold] | None = None, starts: Iterable[Hold] | None = None
) -> Callable[[Family], Family]:
    """Register a family of phrases with the examples that test it, and with what its phrases cannot do without."""

    def register(read: Family) -> Family:
        name = read.__module__.rpartition(".")[2]
        needed = None if needs is None else frozenset(needs)
        _FORMS[name] = Form(name, read, needed, examples, None if starts is None else frozenset(starts))
        return read

    return register


@cache
def forms() -> tuple[Form, ...]:
    """Return every family, in the order of their names."""
    for _ in import_all(__name__):
        pass
    return tuple(_FORMS[name] for name in sorted(_FORMS))


@cache
def _that_start(first: Hold) -> tuple[Form, ...]:
    """Return the families whose phrases can begin so."""
    return tuple(family for family in forms() if family.starts is None or first in family.starts)


def read_whole(phrase: Phrase) -> Reading | None:
    """Ask every family; return the one reading, or None where nobody knows the phrase.

    Raises:
        UnreadableError: the gravest fault that a family found, or that two families read it differently.
    """
    readings: list[Reading] = []
    faults: list[UnreadableError] = []
    holds = phrase.holds()
    for family in _that_start(phrase.tokens[0].hold):
        if family.needs is not None and holds.isdisjoint(family.needs):
            continue
        try:
            reading = family.read(phrase)
        except UnreadableError as fault:
            faults.append(fault)
            continue
        if reading is not None and reading not in readings:
            readings.append(reading)
    if len({reading.windows for reading in readings}) > 1:
        raise AmbiguousError(*(_told(reading) for reading in readings[:2]))
    if readings:
        return min(readings, key=lambda reading: _PREFERRED.index(reading.kind))
    if faults:
        raise min(faults, key=lambda fault: _GRAVITY.index(fault.fault) if fault.fault in _GRAVITY else len(_GRAVITY))
    return None


def _told(reading: Reading) -> str:
    days = ", ".join(f"{window.start:%d.%m.%Y} – {window.end:%d.%m.%Y}" for window in reading.windows[:3])
    return days or reading.kind.value
