"""What stands on a sheet, as data: blocks of cells, looks, notes, links, rules, choices, merged cells, tables.

An element does not say which sheet it stands on; the edit that holds it does.
"""

import re
from dataclasses import dataclass

from xlplan.grid import Area, Value
from xlplan.looks import Font, Look, check_area

PREFIX = "xlplan_"
"""Every name of ours begins so; by such names what is ours is known, never by a sheet's title."""

NAME = re.compile(r"xlplan_[A-Za-z0-9_]{1,200}")
"""What a name of ours looks like."""

LONGEST_TEXT, LONGEST_FORMULA = 32_767, 8_192

NOTE_HEAD = "xlplan:\n"
"""The first line of a note of ours, as Excel itself heads a note with its author: by it our notes are known."""

_PLAIN_FORMULA = re.compile(r"=[^(){};,]+")


def _check_plain(formula: str) -> None:
    """A live Excel reads these in the user's language: references, names and comparisons are the same in all."""
    if not _PLAIN_FORMULA.fullmatch(formula):
        raise ValueError(f"formula {formula!r}: only references, names and comparisons")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula in English with its ``=``, and the value that it has now, so that it shows without recalculation."""

    text: str
    value: Value = None

    def __post_init__(self) -> None:
        if not self.text.startswith("=") or not 2 <= len(self.text) <= LONGEST_FORMULA:
            raise ValueError(f"formula {self.text[:80]!r}")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a rich text."""

    text: str
    font: Font = Font()  # noqa: RUF009 - frozen


@dataclass(frozen=True, slots=True)
class RichText:
    """Text in several fonts in one cell; an empty font is that of the cell."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The text without its fonts."""
        return "".join(run.text for run in self.runs)


Content = Value | Formula | RichText
"""What an edit puts into a cell; None leaves it without content."""


@dataclass(frozen=True, slots=True)
class Block:
    """Values and formulas in a rectangle, row by row; all rows have the same length."""

    top: int
    left: int
    rows: tuple[tuple[Content, ...], ...]

    def __post_init__(self) -> None:
        if not self.rows or len({len(row) for row in self.rows}) != 1 or not self.rows[0]:
            raise ValueError("a block of unequal or no rows")
        check_area(self.area)
        if any(len(_text(content)) > LONGEST_TEXT for row in self.rows for content in row):
            raise ValueError(f"a text longer than {LONGEST_TEXT}")

    @property
    def area(self) -> Area:
        """The cells that it fills."""
        return Area(self.top, self.left, self.top + len(self.rows) - 1, self.left + len(self.rows[0]) - 1)


def _text(content: Content) -> str:
    match content:
        case str():
            return content
        case RichText():
            return content.text
        case Formula(value=str(value)):
            return value
        case _:
            return ""


@dataclass(frozen=True, slots=True)
class Looks:
    """How an area looks; a later one lies over an earlier one."""

    area: Area
    look: Look

    def __post_init__(self) -> None:
        check_area(self.area)


@dataclass(frozen=True, slots=True)
class Note:
    """A note on a cell. A cell that has a note of its own keeps it, and gets none of ours."""

    row: int
    column: int
    text: str

    def __post_init__(self) -> None:
        check_area(Area(self.row, self.column, self.row, self.column))
        if not 0 < len(self.text) <= LONGEST_TEXT - len(NOTE_HEAD):
            raise ValueError("a note without text or too long")


@dataclass(frozen=True, slots=True)
class Link:
    """A link on a cell: to a place in the workbook when it begins with ``#`` (``#'План'!A1``), else an address."""

    row: int
    column: int
    to: str
    tip: str = ""

    def __post_init__(self) -> None:
        check_area(Area(self.row, self.column, self.row, self.column))
        if not 1 < len(self.to) <= 2_000 or len(self.tip) > 255:
            raise ValueError(f"link {self.to[:80]!r}")


@dataclass(frozen=True, slots=True)
class Rule:
    """A conditional format: the look of each cell of the areas for which the formula holds.

    The formula is written for the top left cell of the first area. On a sheet of the staff it must hold a name of
    ours, for by it the rule is known. Rules are tried in the order in which they stand, after those of the staff.
    """

    areas: tuple[Area, ...]
    formula: str
    look: Look
    stop: bool = True

    def __post_init__(self) -> None:
        _check_plain(self.formula)
        for area in self.areas:
            check_area(area)
        if not self.areas or self.look == Look() or self.look.align or self.look.number_format:
            raise ValueError("a rule needs areas and a look of font, fill or border")


@dataclass(frozen=True, slots=True)
class Choices:
    """A drop-down list; other words are taken as well unless `strict`. Cells with a validation keep their own.

    Attributes:
        areas: the cells that offer it.
        source: ``=`` and a range or a name; on a sheet of the staff a name of ours, for by it the list is known.
        prompt_title: the head of the hint, at most 32 characters; no hint when both are empty.
        prompt: the hint shown beside the cell, at most 255 characters.
        strict: whether other words are refused.
    """

    areas: tuple[Area, ...]
    source: str
    prompt_title: str = ""
    prompt: str = ""
    strict: bool = False

    def __post_init__(self) -> None:
        _check_plain(self.source)
        for area in self.areas:
            check_area(area)
        if not self.areas or len(self.prompt_title) > 32 or len(self.prompt) > 255:
            raise ValueError("choices without areas, or a hint too long")


@dataclass(frozen=True, slots=True)
class Merge:
    """One cell of several."""

    area: Area

    def __post_init__(self) -> None:
        check_area(self.area)
        if self.area.top == self.area.bottom and self.area.left == self.area.right:
            raise ValueError("a merge of one cell")


@dataclass(frozen=True, slots=True)
class Table:
    """An Excel table without a style of its own, with filter buttons. Only on sheets of ours.

    The first row of the area holds the headings: texts, none empty, none twice (case does not count).
    """

    area: Area
    name: str
    headings: tuple[str, ...]

    def __post_init__(self) -> None:
        check_area(self.area)
        if not NAME.fullmatch(self.name) or self.area.bottom == self.area.top:
            raise ValueError(f"table {self.name!r}")
        folded = {heading.casefold() for heading in self.headings}
        if len(folded) != self.area.right - self.area.left + 1 or len(folded) != len(self.headings) or "" in folded:
            raise ValueError("headings of a table: one for each column, none empty, none twice")
