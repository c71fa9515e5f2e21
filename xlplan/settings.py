"""What an institution has settled for its plan; the defaults hold where nobody has said anything."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class WorkdayRule(StrEnum):
    """What to do with a due day that is not a working day; the values are the words in «Настройки»."""

    NONE = "нет"
    PRECEDING = "предшествующий"
    FOLLOWING = "следующий"


@dataclass(frozen=True, slots=True)
class Person:
    """An executor as the institution wants to see it.

    Attributes:
        full: its name in full.
        short: what stands on our sheets.
        spellings: how the plan writes it.
    """

    full: str
    short: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one plan.

    Attributes:
        warn_days: a deadline counts as near from this many days before its due day.
        workday_rule: what to do with a due day that is not a working day.
        abbreviations: abbreviations that need no declaration in the plan, each with its meaning.
        suppressed: findings not to be shown: (code, address without sheet or "" for the whole plan) to the reason.
        report_day: the day of the report, where it is not simply today.
        far_days: how many days ahead «Сводка» looks.
        tint: whether late and near rows of the plan get a colour.
        marks: marks of the institution's own, folded, each with the word of the state that it means.
        people: executors whose names the staff have settled.
    """

    warn_days: int = 14
    workday_rule: WorkdayRule = WorkdayRule.NONE
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    suppressed: Mapping[tuple[str, str], str] = field(default_factory=dict)
    report_day: date | None = None
    far_days: int = 30
    tint: bool = True
    marks: Mapping[str, str] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
