"""What «Перенос» does to the sheets of the staff: the cells of each open line are coloured until the answer is «да».

A conditional format may name no other sheet, so each open line has a name that leads to its answer.
"""

from collections.abc import Mapping

from xlplan.edits import PutName
from xlplan.elements import Rule
from xlplan.grid import Area
from xlplan.looks import Look
from xlplan.own import absolute
from xlplan.palette import BLUE_PALE
from xlplan.sheets.rollover.lines import YES, Page
from xlplan.sheets.rollover.sheet import ANSWER, ANSWERS, TOP

PREFIX = "xlplan_rollover_"


def names(page: Page, title: str) -> tuple[PutName, ...]:
    """Return the names that the rules and the drop-down need; `title` is the sheet's tab."""

    def name(key: str, area: Area) -> PutName:
        return PutName(PREFIX + key, f"={absolute(title, area)}", hidden=True)

    fixed = (
        name("yes", Area(1, ANSWERS, 1, ANSWERS)),
        name("no", Area(2, ANSWERS, 2, ANSWERS)),
        name("answers", Area(1, ANSWERS, 2, ANSWERS)),
    )
    rows = [row for row, line in enumerate(page.lines, TOP) if line.open and line.area]
    return (*fixed, *(name(str(row), Area(row, ANSWER, row, ANSWER)) for row in rows)) if page.lines else ()


def colours(page: Page) -> Mapping[str, tuple[Rule, ...]]:
    """Return the rules by the sheet that they stand on."""
    found: dict[str, tuple[Rule, ...]] = {}
    for row, line in enumerate(page.lines, TOP):
        if line.open and line.area and line.sheet and line.answer != YES:
            rule = Rule((line.area,), f"={PREFIX}{row}<>{PREFIX}yes", Look(fill=BLUE_PALE))
            found[line.sheet] = (*found.get(line.sheet, ()), rule)
    return found
