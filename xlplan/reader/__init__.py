"""Grid to plan: finds the plan in any workbook that a person would recognise as one, and reads it.

Everything works from values alone, as a live program gives them; merged areas and bold only help where words leave
a doubt.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from xlplan.deadlines import from_span, from_value, parse
from xlplan.executors import split_executors
from xlplan.grid import Area, Book, ErrorValue, Grid, Ref, Value
from xlplan.mark import NO_MARK, MarkReading
from xlplan.marks import read_mark
from xlplan.plan import Activity, Field, Plan, Role, Section, Table, YearSource
from xlplan.reader.errors import EmptyPlan, NoPlan, NoSheets, NotReckoned, SheetNotFound, TwoPlans, TwoTables
from xlplan.reader.layout import Head, find_heads
from xlplan.reader.numbers import split_number
from xlplan.reader.rows import Line, Sort, group, read_lines, shown, sort_lines
from xlplan.reader.spread import read_school_year, read_several_years
from xlplan.reader.stamps import find_stamps
from xlplan.reader.words import fold, plain
from xlplan.reader.years import find_title, year_of_file, year_of_stamps, years_in
from xlplan.windows import Deadline, Kind

__all__ = ["EmptyPlan", "NoPlan", "NoSheets", "NotReckoned", "SheetNotFound", "TwoPlans", "TwoTables", "read_plan"]

_SCHOOL_YEAR = re.compile(r"\bуч(?:ебн|\.|\b)")

OURS = "xlplan_"
"""Defined names that begin so are ours."""


def read_plan(book: Book, sheet: str | None = None, year: int | None = None) -> Plan:
    """Read the plan of a workbook.

    Args:
        book: the workbook as a host read it.
        sheet: the sheet to read, where several hold a plan.
        year: the year of the plan, where nothing in the workbook tells it or it is to be overruled.

    Raises:
        SheetNotFound: there is no sheet of that name.
        NoSheets: the workbook has no worksheets.
        NoPlan: no sheet holds a plan.
        NotReckoned: formulas in the plan have never been calculated.
        EmptyPlan: the plan has no activities.
        TwoPlans: several sheets hold a plan and `sheet` does not choose.
        TwoTables: the sheet holds two tables with different columns.
    """
    grids = _candidates(book, sheet)
    empty: tuple[Grid, Head] | None = None
    found: list[tuple[Grid, Head, list[Line]]] = []
    for grid in grids:
        head = _head(grid)
        if head is None:
            continue
        _refuse_unreckoned(grid, head)
        lines = read_lines(grid, head, None)
        sort_lines(lines, head)
        if any(line.sort is Sort.ACTIVITY for line in lines):
            found.append((grid, head, lines))
        else:
            empty = empty or (grid, head)
    shown_ones = [one for one in found if one[0].visible] or found
    if not shown_ones:
        if empty:
            raise EmptyPlan(empty[0].title, empty[1].rows[0])
        raise NoPlan([grid.title for grid in grids])
    if len(shown_ones) > 1:
        raise TwoPlans([grid.title for grid, _, _ in shown_ones])
    grid, head, lines = shown_ones[0]
    return _Reading(book.file, grid, head, lines, year).plan()


def _candidates(book: Book, sheet: str | None) -> Sequence[Grid]:
    if not book.grids:
        raise NoSheets
    if sheet is None:
        ours = {name.sheet for name in book.names if name.name.startswith(OURS + "sheet") and name.sheet}
        return [grid for grid in book.grids if grid.title not in ours] or book.grids
    grid = book.grid(sheet)
    if grid is None:
        raise SheetNotFound(sheet, [grid.title for grid in book.grids])
    return [grid]


def _head(grid: Grid) -> Head | None:
    heads = list(find_heads(grid))
    if not heads:
        return None
    for other in heads[1:]:
        if not heads[0].same_columns(other):
            raise TwoTables(grid.title, heads[0].rows[0], other.rows[0])
    return heads[0]


def _refuse_unreckoned(grid: Grid, head: Head) -> None:
    """Stop where what a cell of the plan says is not known: taken for empty, it would change what others mean."""
    read = {column for role, column in head.columns.items() if role is not Role.NUMBER}
    unknown = sorted(cell for cell in grid.unreckoned if cell[0] > head.rows[-1] and cell[1] in read)
    if unknown:
        raise NotReckoned([str(grid.ref(*cell)) for cell in unknown])


class _Reading:
    """One reading of one sheet: what its rows are is known, what they say is put together here."""

    def __init__(self, file: str, grid: Grid, head: Head, lines: list[Line], year: int | None) -> None:
        self._file = file
        self._grid = grid
        self._head = head
        self._lines = lines
        self._given = year
        self._year: int | None = None
        self._years: tuple[int, ...] = ()
        self._school = False
        self._marks: dict[Value, MarkReading] = {}

    def plan(self) -> Plan:
        """Put the plan together."""
        top = self._head.rows[0]
        title = find_title(self._grid, top, self._head.right)
        stamps = find_stamps(self._grid, top)
        years, source = self._learn_year(title, year_of_stamps(stamps))
        self._year, self._years = (years[0] if years else None), years
        self._school = len(years) == 2 and title is not None and bool(_SCHOOL_YEAR.search(plain(title.text)))
        body = [line.row for line in self._lines if line.sort is not Sort.NOTE]
        area = Area(top, self._head.left, max(body), self._head.right)
        table = Table(self._grid.title, area, self._head.rows, self._head.columns, self._head.headings)
        sections, notes = self._sections()
        return Plan(self._file, title, self._year, source, years, stamps, table, sections, notes, self._school)

    def _learn_year(self, title: Field | None, of_stamps: int | None) -> tuple[tuple[int, ...], YearSource | None]:
        if self._given:
            return (self._given,), YearSource.GIVEN
        if title and (years := years_in(title.text)):
            return years, YearSource.TITLE
        if of_stamps:
            return (of_stamps,), YearSource.STAMP
        if years := year_of_file(self._file):
            return years, YearSource.FILE_NAME
        return (), None

    def _sections(self) -> tuple[tuple[Section, ...], tuple[Field, ...]]:
        sections: list[Section] = []
        notes: list[Field] = []
        activities: list[Activity] = []
        head: tuple[str | None, str | None, Ref] | None = None
        for line, rest in group(self._lines):
            if line.sort is Sort.NOTE:
                notes.append(self._note(line))
            elif line.sort is Sort.SECTION:
                if head or activities:
                    sections.append(_section(head, activities))
                head, activities = self._section_head(line, rest), []
            else:
                activities.append(self._activity(line, rest))
        if head or activities:
            sections.append(_section(head, activities))
        return tuple(sections), tuple(notes)

    def _note(self, line: Line) -> Field:
        cells = self._grid.rows[line.row]
        column = min(column for column, value in cells.items() if value is not None)
        raw = " ".join(shown(value) for _, value in sorted(cells.items()) if value is not None)
        return Field(self._grid.title, line.row, column, raw, cells[column], fold(raw))

    def _section_head(self, line: Line, rest: list[Line]) -> tuple[str | None, str | None, Ref]:
        title = " ".join([line.title or "", *(part.title or "" for part in rest)]).strip()
        number, words = (line.number, title) if line.number else split_number(title)
        column = self._head.columns.get(Role.NUMBER, line.title_column) if line.number else line.title_column
        return (number.text if number else None), words, self._grid.ref(line.row, column)

    def _activity(self, line: Line, rest: list[Line]) -> Activity:
        rows = (line.row, *(part.row for part in rest))
        cells = self._joined(rows) if rest else self._cells(line)
        number = line.number.text if line.number else None
        if number is None and Role.NUMBER in cells and cells[Role.NUMBER].text:
            number = cells[Role.NUMBER].text
        at = cells[Role.NUMBER].at if number and Role.NUMBER in cells else cells[Role.NAME].at
        executors = split_executors(cells[Role.EXECUTORS].raw) if Role.EXECUTORS in cells else ()
        return Activity(at, rows, number, cells, executors, self._deadline(cells), self._mark(cells))

    def _cells(self, line: Line) -> dict[Role, Field]:
        """Take the cells of an activity that stands in one row."""
        values = self._grid.rows[line.row]
        title = self._grid.title
        cells = {}
        for role, column in self._head.columns.items():
            value = values.get(column)
            raw = value if type(value) is str else shown(value)
            cells[role] = Field(title, line.row, column, raw, value, line.texts.get(role, ""))
        return cells

    def _joined(self, rows: tuple[int, ...]) -> dict[Role, Field]:
        """Put the cells of an activity together that a page break has split into several rows."""
        return {role: self._field(rows, column) for role, column in self._head.columns.items()}

    def _field(self, rows: tuple[int, ...], column: int) -> Field:
        value = self._grid.value(rows[0], column)
        raw = shown(value)
        for row in rows[1:]:
            more = shown(self._grid.value(row, column))
            if more.strip():
                # A name that goes on was cut by a page break; without one, the row lists something more.
                cut = self._grid.value(row, self._head.columns[Role.NAME]) is not None
                glue = " " if cut else "\n"
                raw = f"{raw}{glue}{more}" if raw else more
                value = raw
        return Field(self._grid.title, rows[0], column, raw, value, fold(raw))

    def _deadline(self, cells: Mapping[Role, Field]) -> Deadline:
        if Role.START in cells or Role.END in cells:
            start, end = (cells[role].value if role in cells else None for role in (Role.START, Role.END))
            return self._read(lambda year: from_span(start, end, year), f"{shown(start)} – {shown(end)}")
        field = cells.get(Role.DEADLINE)
        if field is None:
            return Deadline("", Kind.NONE)
        if isinstance(field.value, str) and not isinstance(field.value, ErrorValue):
            return self._read(lambda year: parse(field.raw, year), field.raw)
        return self._read(lambda year: from_value(field.value, year), field.raw)

    def _mark(self, cells: Mapping[Role, Field]) -> MarkReading:
        """Read the mark; equal ones of a plan, mostly empty, are read once."""
        field = cells.get(Role.MARK)
        if field is None or field.value is None:
            return NO_MARK
        value = self._share(field) if isinstance(field.value, int | float) else field.value
        if isinstance(value, bool):
            return read_mark(value, self._dated)
        if value not in self._marks:
            self._marks[value] = read_mark(value, self._dated)
        return self._marks[value]

    def _share(self, field: Field) -> Value:
        """Return the text of a share of the work: a number that the cell shows in per cent."""
        percent = "%" in self._grid.number_formats.get((field.row, field.column), "")
        if percent and isinstance(field.value, int | float) and not isinstance(field.value, bool):
            return f"{field.value * 100:.15g} %"
        return field.value

    def _dated(self, phrase: str) -> Deadline:
        return self._read(lambda year: parse(phrase, year), phrase)

    def _read(self, read: Callable[[int], Deadline], text: str) -> Deadline:
        """Read with the plan's year; without one, only what means the same days in any year."""
        if self._school and self._year is not None:
            return read_school_year(read, self._year)
        if len(self._years) > 1:
            return read_several_years(read, self._years)
        if self._year is not None:
            return read(self._year)
        one, other = read(2020), read(2024)
        return one if one.windows == other.windows else _unread_without_year(text)


def _unread_without_year(text: str) -> Deadline:
    return Deadline(text, Kind.UNREAD, reason="год плана не найден ни в заголовке, ни в грифах, ни в имени файла")


def _section(head: tuple[str | None, str | None, Ref] | None, activities: list[Activity]) -> Section:
    number, title, at = head or (None, None, activities[0].at)
    return Section(number, title, at, tuple(activities))
