"""The year of a plan and the year that it is rolled over to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """From which years to which.

    Attributes:
        years: the years of the plan: one for a calendar year, two for a school year, more for a plan of several years.
        shift: how many years later the new plan is.
        school: whether the plan is for a school year.
    """

    years: tuple[int, ...]
    shift: int
    school: bool = False

    @property
    def first(self) -> int:
        """The first year of the plan."""
        return min(self.years)

    @property
    def last(self) -> int:
        """The last year of the plan."""
        return max(self.years)

    @property
    def target(self) -> int:
        """The first year of the new plan."""
        return self.first + self.shift

    def distance(self, year: int) -> int:
        """Tell how far a year is from the plan: 0 within it, below 0 before it, above 0 after it."""
        return min(0, year - self.first) or max(0, year - self.last)

    def named(self, *, new: bool = False) -> str:
        """Name the plan's years, or the new ones, as people do: «2021», «2020-2021 учебный», «2021-2023»."""
        first, last = (year + self.shift * new for year in (self.first, self.last))
        if first == last:
            return str(first)
        return f"{first}-{last} учебный" if self.school else f"{first}-{last}"

    def spelled(self, *, new: bool = False) -> str:
        """Name the years with their noun: «2021 год», «2020-2021 учебный год», «2021-2023 годы»."""
        return f"{self.named(new=new)} {'год' if self.school or self.first == self.last else 'годы'}"
