"""Where the table stands on a sheet: its heading rows and which column is which.

A row heads the table of a plan when its cells name what is done and at least one more thing that a plan tells: when,
who, what comes of it. Headings may take two rows, with areas merged across or down («Срок исполнения» over «Начало»
and «Окончание»); a row with the columns' numbers («1 2 3 4») belongs to the headings too.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from xlplan.grid import Grid, Row, Value
from xlplan.plan import Role
from xlplan.reader.headings import LONGEST, Match, role_of
from xlplan.reader.words import fold

_WHEN = {Role.DEADLINE, Role.START, Role.END}


@dataclass(frozen=True, slots=True)
class Head:
    """The headings of a table.

    Attributes:
        rows: the rows that they take.
        columns: role to column.
        headings: column to the text of its heading.
    """

    rows: tuple[int, ...]
    columns: Mapping[Role, int]
    headings: Mapping[int, str]

    @property
    def left(self) -> int:
        """The first column of the table."""
        return min(self.headings)

    @property
    def right(self) -> int:
        """The last column of the table."""
        return max(self.headings)

    def same_columns(self, other: "Head") -> bool:
        """Tell whether both name the same things in the same columns, as a heading repeated on the next page does."""
        return self.columns == other.columns


def find_heads(grid: Grid) -> Iterator[Head]:
    """Yield the headings of every table on the sheet that looks like a plan's, from top to bottom."""
    last = 0
    for row, cells in grid.rows.items():
        if row <= last or not _may_head(cells):
            continue
        head = _head_at(grid, row)
        if head is not None:
            last = head.rows[-1]
            yield head


def _may_head(cells: Row) -> bool:
    """Tell cheaply whether two cells of the row could be headings at all."""
    first = next(iter(cells.values()))
    if isinstance(first, str) and first[:1].isdigit():
        return False  # an activity: thousands of them stand below one heading
    short = 0
    for value in cells.values():
        if isinstance(value, str) and len(value) <= LONGEST and role_of(value) is not None:
            short += 1
            if short == 2:
                return True
    return False


def _head_at(grid: Grid, row: int) -> Head | None:
    texts = _heading_texts(grid, row)
    matches = {column: match for column, text in texts.items() if (match := role_of(text))}
    columns = _assign(matches)
    if not _enough(columns):
        return None
    rows = [row]
    spread = _spread(grid, row, texts)
    below = row + 1
    while len(rows) < 4 and _goes_on(grid, below, spread, columns):
        for column, value in grid.rows.get(below, {}).items():
            part = fold(str(value)) if isinstance(value, str) else ""
            if part and column in spread:
                texts[column] = f"{spread[column]} {part}".strip()
                spread[column] = texts[column]
        rows.append(below)
        below += 1
    if len(rows) > 1:
        columns = _assign(_below_wins(grid, rows, texts, matches))
    if _is_column_numbers(grid.rows.get(below, {}), texts):
        rows.append(below)
    if Role.NAME not in columns:
        columns |= _guess_name(columns, texts)
    return Head(tuple(rows), columns, texts) if Role.NAME in columns else None


def _heading_texts(grid: Grid, row: int) -> dict[int, str]:
    return {
        column: fold(str(value))
        for column, value in grid.rows[row].items()
        if value is not None and len(str(value)) <= 4 * LONGEST and fold(str(value))
    }


def _assign(matches: Mapping[int, Match]) -> dict[Role, int]:
    """Give each role the column that names it most surely, the leftmost of equals."""
    columns: dict[Role, int] = {}
    grades: dict[Role, int] = {}
    for column in sorted(matches):
        role, grade = matches[column]
        if grade > grades.get(role, 0):
            columns[role], grades[role] = column, grade
    return dict(sorted(columns.items(), key=lambda item: item[1]))


def _enough(columns: Mapping[Role, int]) -> bool:
    """Tell whether these columns make a plan: what and when or who, or when and who beside a number."""
    when, who = not _WHEN.isdisjoint(columns), Role.EXECUTORS in columns
    if Role.NAME in columns:
        return when or who or (Role.NUMBER in columns and (Role.RESULT in columns or Role.MARK in columns))
    return when and (who or Role.NUMBER in columns)


def _spread(grid: Grid, row: int, texts: Mapping[int, str]) -> dict[int, str]:
    """Spread headings over the columns that their merged areas cover, or up to the next heading where none is told."""
    covered = dict(texts)
    for area in grid.merged:
        if area.top <= row <= area.bottom and area.left in texts:
            covered |= dict.fromkeys(range(area.left, area.right + 1), texts[area.left])
    if not grid.merged:
        for left, right in zip(sorted(texts), sorted(texts)[1:], strict=False):
            covered |= dict.fromkeys(range(left, min(right, left + 4)), texts[left])
        last = max(texts)
        covered |= dict.fromkeys(range(last, last + 3), texts[last])
    return covered


def _goes_on(grid: Grid, row: int, spread: Mapping[int, str], columns: Mapping[Role, int]) -> bool:
    """Tell whether the row below still belongs to the headings."""
    cells = {column: value for column, value in grid.rows.get(row, {}).items() if value is not None}
    if not cells or any(column not in spread or not isinstance(value, str) for column, value in cells.items()):
        return False
    if any(area.top < row <= area.bottom and area.left == columns.get(Role.NAME) for area in grid.merged):
        return True
    sub = [role_of(value) for value in cells.values() if isinstance(value, str)]
    if any(match and match.role in {Role.START, Role.END} for match in sub) and columns.get(Role.NAME) not in cells:
        return True
    return len(cells) > 1 and all(_is_continuation(value) for value in cells.values())


def _is_continuation(value: Value) -> bool:
    """Tell whether a text goes on from the line above: «исполнения» under «Срок», «п/п» under «№»."""
    text = fold(str(value))
    return len(text) <= 40 and (text[:1].islower() or text[:1] in "(/")


def _below_wins(
    grid: Grid, rows: list[int], texts: Mapping[int, str], matches: Mapping[int, Match]
) -> dict[int, Match]:
    """Let «Начало» and «Окончание» in a lower row say more than «Срок исполнения» above them."""
    found: dict[int, Match] = {}
    for column, text in texts.items():
        match = role_of(text) or matches.get(column)
        for row in rows[1:]:
            value = grid.value(row, column)
            lower = role_of(value) if isinstance(value, str) else None
            if lower and lower.role in {Role.START, Role.END}:
                match = lower
        if match:
            found[column] = match
    if any(match.role is Role.START for match in found.values()):
        found = {column: match for column, match in found.items() if match.role is not Role.DEADLINE}
    return found


def _is_column_numbers(cells: Row, texts: Mapping[int, str]) -> bool:
    """Tell whether the row only numbers the columns from 1 on."""
    values = [str(value).strip().removesuffix(".0") for _, value in sorted(cells.items()) if value is not None]
    return len(values) >= min(3, len(texts)) and values == [str(number) for number in range(1, len(values) + 1)]


def _guess_name(columns: Mapping[Role, int], texts: Mapping[int, str]) -> dict[Role, int]:
    """Take the first column that nothing else claims, right of the number, for the activity's name."""
    start = columns.get(Role.NUMBER, 0)
    free = [column for column in sorted(texts) if column > start and column not in columns.values()]
    return {Role.NAME: free[0]} if free else {}
