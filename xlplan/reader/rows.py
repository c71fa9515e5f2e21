"""What each row under the headings is: an activity, a section, the rest of a row that a page break split, or a note.

The words of a row say most: an activity tells when or who, a section is a title alone. Where a title alone could be
either, its number decides (a section's number has fewer parts than its activities'), then merged cells and bold, where
the host can tell them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from xlplan.grid import ErrorValue, Grid, Value
from xlplan.plan import Role
from xlplan.reader.layout import Head
from xlplan.reader.numbers import Number, parse_number, split_number
from xlplan.reader.words import fold, plain

_DETAILS = (Role.EXECUTORS, Role.DEADLINE, Role.START, Role.END, Role.RESULT, Role.MARK)
_SECTION_WORD = re.compile(r"(?:раздел|глава|блок|направление|модуль|подраздел|часть)\b")
_NOTE_WORD = re.compile(
    r"\*|примечани|согласован|составил|исп\.|исполнитель\b|секретарь|председатель|директор|начальник|руководитель"
    r"|заместител|ответственный|подпись|сноск|(?:методист|специалист|завуч)\b"
)
_SIGNATURE = re.compile(r"_{3,}|[А-ЯЁ]\. ?[А-ЯЁ]\. ?[А-ЯЁ][а-яё]+|[А-ЯЁ][а-яё]+ [А-ЯЁ]\. ?[А-ЯЁ]\.")


class Sort(Enum):
    """What a row is."""

    ACTIVITY = auto()
    SECTION = auto()
    CONTINUATION = auto()
    NOTE = auto()


@dataclass(slots=True)
class Line:
    """A row with something in it, on its way to being understood.

    Attributes:
        row: its row number.
        number: the number in it, where there is one.
        texts: role to the folded text of the cell, for cells that say something.
        title: the text of a row that is a title alone, else None.
        title_column: the column in which the title stands.
        wide: whether the title's cell is merged across most of the table.
        bold: whether the title is bold.
        after_gap: whether an empty row stands above it.
        sort: what the row is, once decided.
    """

    row: int
    number: Number | None
    texts: dict[Role, str]
    title: str | None = None
    title_column: int = 0
    wide: bool = False
    bold: bool = False
    after_gap: bool = False
    sort: Sort | None = None

    @property
    def detailed(self) -> bool:
        """Whether the row tells when or who, or what comes of it."""
        return any(role in self.texts for role in _DETAILS)


def shown(value: Value) -> str:
    """Return a value as text, as nearly as a person sees it."""
    if type(value) is str:
        return value
    match value:
        case None:
            return ""
        case bool():
            return "ИСТИНА" if value else "ЛОЖЬ"
        case float():
            return f"{value:.15g}"
        case ErrorValue():
            return str(value)
        case str() | int():
            return str(value)
        case date():
            return value.strftime("%d.%m.%Y")
        case _:
            return str(value)


def read_lines(grid: Grid, head: Head, last: int | None) -> list[Line]:
    """Read every row below the headings, down to `last`, that holds anything in the table's columns."""
    wide = {area.top: area for area in grid.merged if _is_wide(area.right - area.left + 1, head)}
    lines: list[Line] = []
    previous = head.rows[-1]
    left, right = head.left, head.right
    for row, cells in grid.rows.items():
        if row <= head.rows[-1] or (last is not None and row > last):
            continue
        texts = {
            column: text
            for column, value in cells.items()
            if left <= column <= right and (text := fold(value if type(value) is str else shown(value)))
        }
        if not texts or _repeats(head, texts):
            continue
        line = _line(grid, head, row, texts)
        if line.number and len(texts) == 1 and line.title is None:
            continue  # a row that was numbered in advance and is still empty
        line.wide = row in wide and wide[row].left <= line.title_column <= wide[row].right
        line.after_gap = row > previous + 1
        previous = row
        lines.append(line)
    return lines


def _is_wide(width: int, head: Head) -> bool:
    return width > 2 and width * 2 > head.right - head.left + 1


def _repeats(head: Head, texts: dict[int, str]) -> bool:
    """Tell whether the row repeats the headings, or their numbers, at the top of a page."""
    first = next(iter(texts.values()))
    if first[0].isdigit() and first != "1":
        return False
    same = sum(head.headings.get(column) == text for column, text in texts.items())
    if same >= 2 and same * 2 > len(texts):
        return True
    numbers = [texts[column] for column in sorted(texts)]
    return len(numbers) > 2 and numbers == [str(index) for index in range(1, len(numbers) + 1)]


def _line(grid: Grid, head: Head, row: int, texts: dict[int, str]) -> Line:
    roles = {role: texts[column] for role, column in head.columns.items() if column in texts}
    number_column = head.columns.get(Role.NUMBER)
    number = parse_number(grid.value(row, number_column)) if number_column else None
    line = Line(row, number, roles)
    words = {column: text for column, text in texts.items() if number is None or column != number_column}
    if len(words) == 1:
        (column, text), *_ = words.items()
        if column <= head.columns[Role.NAME] or column == head.left or not line.detailed:
            line.title, line.title_column, line.bold = text, column, (row, column) in grid.bold
    return line


def sort_lines(lines: list[Line], head: Head) -> None:
    """Decide what each row is."""
    shape = _Shape.of(lines)
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        line.sort = _sort(line, before, lines[index + 1 : index + 2], shape, head)
    _part_notes(lines, shape)


@dataclass(frozen=True, slots=True)
class _Shape:
    """How activities look in this plan: whether they are numbered, bold, and the least depth of their numbers."""

    numbered: bool
    bold: bool
    depth: int
    roman: bool

    @classmethod
    def of(cls, lines: Iterable[Line]) -> "_Shape":
        full = [line for line in lines if line.detailed and line.title is None]
        numbers = [line.number for line in full if line.number]
        return cls(
            numbered=2 * len(numbers) > len(full),
            bold=False,
            depth=min((number.depth for number in numbers), default=1),
            roman=any(number.roman for number in numbers),
        )


def _sort(line: Line, before: Line | None, after: list[Line], shape: _Shape, head: Head) -> Sort:
    if line.title is None:
        return Sort.CONTINUATION if _continues(line, before, shape) else Sort.ACTIVITY
    if line.wide:
        return Sort.SECTION
    if line.number is None:
        return _sort_unnumbered_title(line, before, shape, head)
    if line.bold or line.number.depth < shape.depth or (line.number.roman and not shape.roman):
        return Sort.SECTION
    deeper = any(next_.number and next_.number.parts[: line.number.depth] == line.number.parts for next_ in after)
    return Sort.SECTION if deeper else Sort.ACTIVITY


def _sort_unnumbered_title(line: Line, before: Line | None, shape: _Shape, head: Head) -> Sort:
    title = line.title or ""
    if line.detailed and line.title_column != head.left:
        return Sort.CONTINUATION if before else Sort.ACTIVITY
    number, _ = split_number(title)
    if number or _SECTION_WORD.match(plain(title)):
        return Sort.SECTION
    name_column = line.title_column == head.columns[Role.NAME]
    if before and not line.bold and name_column and _goes_on(title) and before.sort is not Sort.SECTION:
        return Sort.CONTINUATION
    if not shape.numbered and name_column and not line.bold and Role.NUMBER not in head.columns:
        return Sort.ACTIVITY if _lacks_sections(line) else Sort.SECTION
    return Sort.SECTION


def _lacks_sections(line: Line) -> bool:
    """An unnumbered title in a plan without numbers: capitals or a closing colon make it a section."""
    title = line.title or ""
    return not (title.isupper() or title.endswith(":"))


def _continues(line: Line, before: Line | None, shape: _Shape) -> bool:
    """Tell whether a row goes on from the one above: no number, and a name that is empty or goes on in lower case."""
    if before is None or before.sort in {Sort.SECTION, Sort.NOTE} or line.number:
        return False
    if Role.NUMBER in line.texts:
        return False
    name = line.texts.get(Role.NAME)
    return name is None or (shape.numbered and _goes_on(name))


def _goes_on(text: str) -> bool:
    return text[:1].islower() or text[:1] in "),"


def _part_notes(lines: list[Line], shape: _Shape) -> None:
    """Take the rows at the foot that are no part of the plan for notes: signatures, footnotes, remarks."""
    for line in reversed(lines):
        if line.number is not None or not _may_be_note(line, shape):
            break
        line.sort = Sort.NOTE


def _may_be_note(line: Line, shape: _Shape) -> bool:
    if line.title is None and any(role in line.texts for role in (Role.DEADLINE, Role.START, Role.END)):
        return False
    text = " ".join(line.texts.values()) or line.title or ""
    if line.title is not None and line.sort is Sort.SECTION:
        return not split_number(line.title)[0]
    if line.title is not None and line.sort is Sort.CONTINUATION:
        return line.after_gap
    if _SIGNATURE.search(text) or (line.after_gap and _NOTE_WORD.match(plain(text))):
        return shape.numbered or line.after_gap
    return line.after_gap and shape.numbered


def group(lines: list[Line]) -> Iterator[tuple[Line, list[Line]]]:
    """Yield each activity, section or note with the rows that go on from it."""
    current: Line | None = None
    rest: list[Line] = []
    for line in lines:
        if line.sort is Sort.CONTINUATION and current is not None:
            rest.append(line)
            continue
        if current is not None:
            yield current, rest
        current, rest = line, []
    if current is not None:
        yield current, rest
