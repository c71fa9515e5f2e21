"""Numbers of activities put in order again, where they have an order to be put into.

Two orders are known: «1.1, 1.2, 2.1» by sections, and «1, 2, 3» through the plan or anew in each section. A plan in
which more than a third of the numbers would change follows an order of its own: it is left alone.
"""

import re
from collections.abc import Iterator

from xlplan.plan import Activity, Field, Plan, Role, Section
from xlplan.reader.numbers import parse_number
from xlplan.rollover.report import Renumbered

Parts = tuple[int, ...]

_TAIL = re.compile(r"[.)]*$")


def put_in_order(plan: Plan) -> tuple[Renumbered, ...]:
    """Return the numbers that have to change, from top to bottom."""
    activities = [activity for activity in plan.activities() if Role.NUMBER in activity.cells]
    numbers = {id(activity): _parts(activity.cells[Role.NUMBER]) for activity in activities}
    depths = {len(parts) for parts in numbers.values() if parts}
    if not activities or len(depths) != 1 or depths > {1, 2}:
        return ()
    orders = [_by_sections(plan)] if depths == {2} else [_through(plan), _anew(plan)]
    best = min(orders, key=lambda order: _differences(order, numbers))
    wrong = _differences(best, numbers)
    if not wrong or 3 * wrong > len(activities):
        return ()
    tail = _usual_tail(activities)
    return tuple(
        Renumbered(activity.cells[Role.NUMBER].at, activity.cells[Role.NUMBER].text, _written(best[id(activity)], tail))
        for activity in activities
        if id(activity) in best and best[id(activity)] != numbers[id(activity)]
    )


def _parts(field: Field) -> Parts:
    number = parse_number(field.value)
    return number.parts if number and not number.roman else ()


def _by_sections(plan: Plan) -> dict[int, Parts]:
    return {id(activity): parts for activity, parts in _sectioned(plan)}


def _sectioned(plan: Plan) -> Iterator[tuple[Activity, Parts]]:
    """Number the activities of each section whose own number is known."""
    for section in plan.sections:
        first = _first_part(section)
        if first:
            for index, activity in enumerate(section.activities, 1):
                yield activity, (first, index)


def _first_part(section: Section) -> int:
    """Return the number of a section, or the one that its activities agree on; 0 where there is none."""
    number = parse_number(section.number) if section.number else None
    if number:
        return number.parts[0] if number.depth == 1 else 0
    cells = (one.cells[Role.NUMBER] for one in section.activities if Role.NUMBER in one.cells)
    firsts = {parts[0] for cell in cells if (parts := _parts(cell))}
    return firsts.pop() if len(firsts) == 1 else 0


def _through(plan: Plan) -> dict[int, Parts]:
    return {id(activity): (index,) for index, activity in enumerate(plan.activities(), 1)}


def _anew(plan: Plan) -> dict[int, Parts]:
    return {id(activity): (index,) for section in plan.sections for index, activity in enumerate(section.activities, 1)}


def _differences(order: dict[int, Parts], numbers: dict[int, Parts]) -> int:
    return sum(numbers.get(key) != parts for key, parts in order.items() if key in numbers)


def _usual_tail(activities: list[Activity]) -> str:
    """Return the signs after a number that most of them have: «1.1.» or «1.1»."""
    tails = [found[0] for one in activities if (found := _TAIL.search(one.cells[Role.NUMBER].text))]
    return max(sorted(set(tails)), key=tails.count)


def _written(parts: Parts, tail: str) -> str:
    return ".".join(map(str, parts)) + tail
