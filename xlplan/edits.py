"""Edits: changes to a workbook as data, checked when made, applied by a host.

Terms:
    element: something on a sheet – a block of cells, a look, a note, a rule …; it does not say which sheet.
    ours: what we write and can take away again: whole sheets (`OurSheet`) and parts of a sheet of the staff
        (`OurPart`). Theirs: what stays for good (`TheirCells`, `TheirWords`).

Everything is absolute («this cell, this value») and means the same in every host. Rows and columns count from 1.
Putting something of ours replaces what of ours was there before: a sheet of the same key, the part on the same
sheet, a name of the same spelling. Nothing else of ours is touched, so a full run starts with `RemoveOurs`.
A wrong edit is a slip of ours, so it raises `ValueError` at once; people never see it.
"""

import re
from dataclasses import dataclass

from xlplan.charts import Chart
from xlplan.elements import (
    LONGEST_FORMULA,
    NAME,
    NOTE_HEAD,
    PREFIX,
    Block,
    Choices,
    Content,
    Formula,
    Link,
    Looks,
    Merge,
    Note,
    RichText,
    Rule,
    Run,
    Table,
)  # fmt: skip
from xlplan.grid import Area, TextPlace
from xlplan.looks import Align, Border, Font, Line, Look
from xlplan.page_setup import Columns, Filter, Print, Rows, View

__all__ = [
    "KEPT_MARK",
    "NOTE_HEAD",
    "PART_MARK",
    "PREFIX",
    "SHEET_MARK",
    "Align",
    "Area",
    "Block",
    "Border",
    "Chart",
    "Choices",
    "Columns",
    "Content",
    "Edit",
    "Element",
    "Filter",
    "Font",
    "Formula",
    "Line",
    "Link",
    "Look",
    "Looks",
    "Merge",
    "Note",
    "OurPart",
    "OurSheet",
    "Print",
    "PutName",
    "Recalculate",
    "RemoveOurs",
    "RemovePart",
    "RemoveSheet",
    "RichText",
    "Rows",
    "Rule",
    "Run",
    "Table",
    "TheirCells",
    "TheirWords",
    "View",
]  # fmt: skip

SHEET_MARK = "xlplan_sheet_"
"""A sheet of ours bears a hidden name: this and its key, for its cell A1. The host writes it."""

PRINTED_MARK = "xlplan_printed"
"""A sheet of the staff with a print area of ours bears this hidden name of its own, for it. The host writes it."""

PART_MARK = "xlplan_part"
"""A sheet of the staff with cells of ours bears this hidden name of its own, for those cells. The host writes it."""

KEPT_MARK = "xlplan_kept_"
"""What a host keeps to give back exactly what was there before us stands in hidden names that begin so."""

_KEY = re.compile(r"[a-z][a-z0-9_]{0,30}")
_TITLE = re.compile(r"(?!')[^\[\]:*?/\\]{1,31}(?<!')")


def check_title(title: str) -> None:
    """Raise `ValueError` for what Excel does not take as a sheet's title."""
    if not _TITLE.fullmatch(title) or title.casefold() == "history":
        raise ValueError(f"title {title!r}")


Element = Block | Looks | Note | Link | Rule | Choices | Columns | Rows | Print | View | Filter | Merge | Table | Chart
"""Everything that a sheet can be made of."""

PartElement = Block | Looks | Note | Rule | Choices | Columns | Print
"""What may be added to a sheet of the staff."""


@dataclass(frozen=True, slots=True)
class OurSheet:
    """A whole sheet of ours: made anew, or made again in its place when there is one of this key.

    Attributes:
        key: by what we know it: ``summary`` becomes the name ``xlplan_sheet_summary``.
        title: the words on its tab; no other sheet may have them.
        elements: what it holds.
        hidden: whether its tab is out of sight.
    """

    key: str
    title: str
    elements: tuple[Element, ...]
    hidden: bool = False

    def __post_init__(self) -> None:
        check_title(self.title)
        if not _KEY.fullmatch(self.key):
            raise ValueError(f"key {self.key!r}")


@dataclass(frozen=True, slots=True)
class OurPart:
    """All that is ours on one sheet of the staff; replaces what of ours was on it.

    The cells of its blocks and looks become ours, so they should hold nothing; the host keeps what they held.
    """

    sheet: str
    elements: tuple[PartElement, ...]

    def __post_init__(self) -> None:
        for element in self.elements:
            formula = element.formula if isinstance(element, Rule) else getattr(element, "source", PREFIX)
            if PREFIX not in formula:
                raise ValueError(f"{formula!r} names nothing of ours")


@dataclass(frozen=True, slots=True)
class TheirCells:
    """Cells of the staff changed for good: contents, or looks, or both."""

    sheet: str
    elements: tuple[Block | Looks, ...]


@dataclass(frozen=True, slots=True)
class TheirWords:
    """Words of the staff changed for good, their fonts kept; `words` is the whole text after the change.

    Attributes:
        where: as `Host.read_texts` gives it.
        at: what `Host.read_texts` gave: for a cell ``План!B5``, else the host's own address of the text.
        before: the whole text that must stand there now; something else there stops the run.
        words: the whole text that is to stand there.
    """

    where: TextPlace
    at: str
    before: str
    words: str


@dataclass(frozen=True, slots=True)
class PutName:
    """A name of ours, of the whole workbook."""

    name: str
    refers_to: str
    hidden: bool = False

    def __post_init__(self) -> None:
        if not NAME.fullmatch(self.name) or self.name.startswith((SHEET_MARK, PART_MARK, KEPT_MARK)):
            raise ValueError(f"name {self.name!r}")
        if not self.refers_to.startswith("=") or len(self.refers_to) > LONGEST_FORMULA:
            raise ValueError(f"{self.name} refers to {self.refers_to[:80]!r}")


@dataclass(frozen=True, slots=True)
class RemoveSheet:
    """Takes away our sheet of that key, with the names that lead to it; none there is no error."""

    key: str


@dataclass(frozen=True, slots=True)
class RemovePart:
    """Takes away all that is ours on one sheet of the staff; nothing there is no error."""

    sheet: str


@dataclass(frozen=True, slots=True)
class RemoveOurs:
    """Takes away everything of ours. Sheets of ours that are put again in the same run keep their place."""


@dataclass(frozen=True, slots=True)
class Recalculate:
    """Formulas of the staff read what was changed: all are calculated when the workbook is opened next."""


Edit = OurSheet | OurPart | TheirCells | TheirWords | PutName | RemoveSheet | RemovePart | RemoveOurs | Recalculate
"""The closed set: each host ends its match with `assert_never`."""
