"""The plan: what the reader makes of a grid, with the address of every cell that it read.

An activity (мероприятие) stands in a section (раздел) and says what is done, by whom (executors, исполнители),
when (deadline, срок исполнения), to what result, and how far it has come (mark, отметка о выполнении).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from xlplan.grid import Area, Ref, Value
from xlplan.mark import NO_MARK, MarkReading
from xlplan.windows import Deadline


class Role(StrEnum):
    """What a column of the table is for."""

    NUMBER = "number"
    NAME = "name"
    EXECUTORS = "executors"
    DEADLINE = "deadline"
    START = "start"
    END = "end"
    RESULT = "result"
    MARK = "mark"

    # An enum hashes by a Python function; cells are looked up by role some million times in a big plan.
    __hash__ = str.__hash__


class Field(NamedTuple):
    """One cell of the plan as it was read.

    Attributes:
        sheet: the sheet's name.
        row: the row of the cell (of the first one, where a page break has split the row).
        column: its column.
        raw: the text just as it stands in the cell, spaces and line breaks included.
        value: the typed value; differs from `raw` for numbers and dates.
        text: the text with every run of white space folded to one space and the ends trimmed.
    """

    sheet: str
    row: int
    column: int
    raw: str
    value: Value
    text: str

    @property
    def at(self) -> Ref:
        """The address of the cell."""
        return Ref(self.sheet, self.row, self.column)

    def __bool__(self) -> bool:
        """Tell whether the cell says anything at all."""
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity of the plan.

    Attributes:
        at: the address of its number where there is one, else of its name.
        rows: the rows of the sheet that it takes, more than one where a page break has split it.
        number: its number without the closing dot («1.10»), None where there is none.
        cells: the cells by role; a role is absent when the table has no such column.
        executors: the executors one by one, as they are written.
        deadline: how the deadline phrase is read.
        mark: how the mark is read.
    """

    at: Ref
    rows: tuple[int, ...]
    number: str | None
    cells: Mapping[Role, Field]
    executors: tuple[str, ...]
    deadline: Deadline
    mark: MarkReading = NO_MARK

    @property
    def name(self) -> str:
        """What is to be done."""
        return self.text(Role.NAME)

    def text(self, role: Role) -> str:
        """Return the text in the column of that role, empty where there is no such column."""
        field = self.cells.get(role)
        return field.text if field else ""

    def where(self, role: Role) -> Ref:
        """Return the address of the cell of that role, or of the activity where there is no such column."""
        field = self.cells.get(role)
        return self.at if field is None else field.at


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its activities; `title` is None for activities that stand before any section."""

    number: str | None
    title: str | None
    at: Ref
    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp (гриф): «СОГЛАСОВАНО» or «УТВЕРЖДАЮ», who signs and when (ГОСТ Р 7.0.97-2016, 5.16 and 5.20).

    Attributes:
        kind: the word of the stamp in capitals.
        post: the post of the person who signs, on one line.
        name: initials and family name.
        date: the day of signing, None while it is blank.
        year: the year of signing, None when even that is blank.
        at: the address of the cell with the word.
        date_at: the address of the cell with the date.
    """

    kind: str
    post: str
    name: str
    date: date | None
    year: int | None
    at: Ref
    date_at: Ref | None


@dataclass(frozen=True, slots=True)
class Table:
    """Where the table of activities stands on its sheet.

    Attributes:
        sheet: the sheet's name.
        area: from the first heading row to the last row of the table, all its columns.
        heading_rows: the rows that the headings take.
        columns: the column of each role found.
        headings: the heading of every column of the table, column number to text, extra columns included.
    """

    sheet: str
    area: Area
    heading_rows: tuple[int, ...]
    columns: Mapping[Role, int]
    headings: Mapping[int, str]


class YearSource(StrEnum):
    """Where the year of the plan was learnt from."""

    TITLE = "title"
    STAMP = "stamp"
    FILE_NAME = "file_name"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan as it was read.

    Attributes:
        file: the name of the workbook's file.
        title: the title cell, None when the table has none.
        year: the year of the plan; for a school year its first calendar year; None when nothing tells it.
        year_source: where the year was found.
        years: all the calendar years that the title names: one for a calendar year, two for «2020-2021 учебный год».
        school: whether it is a plan for a school year, from September to August.
        stamps: the stamps, left to right.
        table: where the table stands.
        sections: the sections from top to bottom.
        notes: what stands under the table.
    """

    file: str
    title: Field | None
    year: int | None
    year_source: YearSource | None
    years: tuple[int, ...]
    stamps: tuple[Stamp, ...]
    table: Table
    sections: tuple[Section, ...]
    notes: tuple[Field, ...] = ()
    school: bool = False

    def activities(self) -> Iterator[Activity]:
        """Yield every activity from top to bottom."""
        for section in self.sections:
            yield from section.activities
