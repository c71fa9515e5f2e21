"""What was typed where Excel has made a date or a fraction of a number: told only where the neighbours prove it.

«01.янв» is a typed 1.1 and nothing else between 1 and 1.2; a fraction 1.1 is 1.10 after 1.9. A number is proven by the
one above it, by the one below it, or by the section that it opens; and nothing that is known may speak against it.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from xlplan.checks._numbers import converted, parts_of
from xlplan.grid import Ref, Value
from xlplan.plan import Activity, Plan, Role, Section

_Pair = tuple[int, int]
_PLAIN = re.compile(r"(?:0|[1-9]\d*)(?:\.[1-9]\d*)*(\.?)")


def typed_numbers(plan: Plan) -> dict[Ref, str]:
    """Return the cells whose numbers are proven, each with the text that belongs there."""
    texts = [number for activity in plan.activities() if (number := _written(activity))]
    styles = [_PLAIN.fullmatch(text) for text in texts]
    if not all(styles):
        return {}  # numbers such as «1.01» or «п. 1»: how these would be written cannot be told
    dot = "." if texts and all(text.endswith(".") for text in texts if "." in text.rstrip(".")) else ""
    taken = {parts_of(activity) for activity in plan.activities()}
    return {
        at: f"{first}.{last}{dot}"
        for section in plan.sections
        for at, (first, last) in _proven(section)
        if (first, last) not in taken
    }


def _written(activity: Activity) -> str:
    """Return the number as a text cell has it, empty for another one."""
    field = activity.cells.get(Role.NUMBER)
    return field.text if field and isinstance(field.value, str) else ""


def _proven(section: Section) -> Iterator[tuple[Ref, _Pair]]:
    """Yield the numbers of a section if all are proven; each proof may be the neighbour that the next one needs."""
    rows = section.activities
    known: list[tuple[int, ...] | None] = [None if converted(row) else parts_of(row) for row in rows]
    proven: dict[int, _Pair] = {}
    open_ones = [at for at, row in enumerate(rows) if converted(row)]
    for order in (open_ones, open_ones[::-1]):
        for at in order:
            if at not in proven and (pair := _proof(section, known, at)):
                known[at] = proven[at] = pair
    if len(proven) == len(open_ones):  # one that stays open would stand as a gap among the others
        for at, pair in proven.items():
            yield rows[at].at, pair


def _proof(section: Section, known: Sequence[tuple[int, ...] | None], at: int) -> _Pair | None:
    """Return what all the known neighbours ask for, if they agree, and the cell can have come from it."""
    asked: list[tuple[int, ...]] = []
    if at == 0 and section.number and section.number.isdigit():
        asked.append((int(section.number), 1))
    for beside, step in ((at - 1, 1), (at + 1, -1)):
        if 0 <= beside < len(known) and (parts := known[beside]) is not None:
            asked.append((*parts[:-1], parts[-1] + step) if parts else ())
    if not asked or len(set(asked)) > 1 or len(asked[0]) != 2 or asked[0][1] < 1:
        return None
    pair = (asked[0][0], asked[0][1])
    foreign = section.number is not None and section.number.isdigit() and int(section.number) != pair[0]
    field = section.activities[at].cells[Role.NUMBER]
    return pair if not foreign and _can_come_from(pair, field.value) else None


def _can_come_from(pair: _Pair, value: Value) -> bool:
    if isinstance(value, date):
        return (value.day, value.month) == pair
    return isinstance(value, float) and float(f"{pair[0]}.{pair[1]}") == value
