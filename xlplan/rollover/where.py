"""What part of the plan a cell belongs to."""

import re
from dataclasses import dataclass
from functools import cached_property

from xlplan.grid import Area, Grid, Ref
from xlplan.plan import Plan, Role
from xlplan.reader.words import fold
from xlplan.rollover.mentions import quiet
from xlplan.rollover.seen import Part

_BY_ROLE = {
    Role.NAME: Part.NAME,
    Role.DEADLINE: Part.DEADLINE,
    Role.START: Part.DEADLINE,
    Role.END: Part.DEADLINE,
    Role.MARK: Part.MARK,
}
_FACT = re.compile(r"факт|отметк|дат\w+ (?:исполнени|выполнени)|исполнен[оы]|выполнен[оы]")
_DEEPEST_STAMP = 12
"""Rows below its word that a stamp may take."""


@dataclass(frozen=True)
class Places:
    """The parts of one plan, told by address."""

    plan: Plan
    grid: Grid

    def part(self, at: Ref) -> Part:
        """Return what part of the plan a cell belongs to; cells of other sheets are `Part.CELL`."""
        table = self.plan.table
        if at.sheet.casefold() != table.sheet.casefold():
            return Part.CELL
        if at.row < table.area.top:
            return self._above(at)
        if not table.area.holds(at.row, at.column):
            return Part.PLAN
        if at.row in table.heading_rows:
            return Part.HEADING
        if at.row not in self._activity_rows:
            return Part.SECTION
        role = self._roles.get(at.column)
        if role is None:
            heading = quiet(table.headings.get(at.column, ""))
            return Part.PLAN if _FACT.search(heading) else Part.TABLE
        return _BY_ROLE.get(role, Part.TABLE)

    def role(self, at: Ref) -> Role | None:
        """Return the role of a cell of an activity."""
        inside = at.sheet == self.plan.table.sheet and at.row in self._activity_rows
        return self._roles.get(at.column) if inside else None

    def _above(self, at: Ref) -> Part:
        title = self.plan.title
        if title and title.row <= at.row and (at.row, at.column) >= (title.row, 1):
            value = self.grid.value(at.row, at.column)
            if at.column == title.column or (isinstance(value, str) and fold(value) in title.text):
                return Part.TITLE
        return Part.STAMP if any(area.holds(at.row, at.column) for area in self.stamp_areas) else Part.PLAN

    @cached_property
    def stamp_areas(self) -> tuple[Area, ...]:
        """The areas that the stamps take, in the order of the stamps."""
        return tuple(self._stamp_area(index) for index in range(len(self.plan.stamps)))

    def _stamp_area(self, index: int) -> Area:
        stamps = self.plan.stamps
        at = stamps[index].at
        right = min(
            (one.at.column - 1 for one in stamps if one.at.column > at.column and abs(one.at.row - at.row) < 3),
            default=16_384,
        )
        last = self.plan.table.area.top - 1
        if self.plan.title and self.plan.title.row > at.row:
            last = min(last, self.plan.title.row - 1)
        signed = stamps[index].date_at
        last = min(last, signed.row if signed else at.row + _DEEPEST_STAMP)
        below = (one.at.row - 1 for one in stamps if one.at.row > at.row and at.column <= one.at.column <= right)
        return Area(at.row, at.column, max(at.row, min(last, *below, last)), max(right, at.column))

    @cached_property
    def _activity_rows(self) -> frozenset[int]:
        return frozenset(row for activity in self.plan.activities() for row in activity.rows)

    @cached_property
    def _roles(self) -> dict[int, Role]:
        return {column: role for role, column in self.plan.table.columns.items()}
