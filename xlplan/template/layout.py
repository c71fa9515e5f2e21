"""Where each line of the plan stands and how high its row is.

The widths, the fonts and the places of stamps, title and headings are those of the paper plan: A4 landscape with
margins of 20, 10, 15 and 15 mm, where the six columns take the whole width of the page at 100 %.
"""

from dataclasses import dataclass
from enum import Enum, auto

from xlplan.template.description import HEADINGS, ActivityText, PlanText, SectionText
from xlplan.typography import Family, Font, count_lines, row_height

WIDTHS_PX = (48, 373, 159, 171, 152, 106)
"""Columns A to F. Their sum, 1009 px, is the 267 mm between the side margins."""

BODY = Font(Family.TIMES, 12)
HEAD = Font(Family.TIMES, 12, bold=True)
TITLE = Font(Family.TIMES, 14, bold=True)
NORMAL = BODY
"""The workbook's Normal font. Its digit is 8 px, on the screen and on paper, so a column is as wide when printed as it
was meant; Calibri's digit is rounded up on the screen, and its columns come out about 6 % narrower than on paper."""

LEFT_STAMP = (1, 2)
RIGHT_STAMP = (4, 6)
"""First and last column of each stamp."""

TITLE_ROW = 9
HEADINGS_ROW = 11

_STAMP_GAP, _SIGNATURE_HEIGHT, _GAP, _GAP_BEFORE_TABLE = 9.0, 21.0, 6.0, 12.0
_TABLE_PADDING = 0.0
"""Rows of the table are as high as Excel itself would make them: its line of 15.75 points has room above and below."""

_NARROWEST = 0.985
"""Lines are counted for columns narrower by this: with what `count_lines` keeps in reserve, the rows still show all
their text in a program whose columns come out 5.7 % narrower, as Excel's do under Calibri."""


class Kind(Enum):
    """What a row is, which settles its look."""

    STAMP = auto()
    GAP = auto()
    TITLE = auto()
    HEADINGS = auto()
    SECTION = auto()
    ACTIVITY = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the sheet.

    Attributes:
        kind: what it is.
        texts: its words: two for a stamp, one for the title and a section, six in the table, none for a gap.
        height: its height in points; None leaves it to the program, which fits the row when something is typed.
    """

    kind: Kind
    texts: tuple[str, ...]
    height: float | None

    @property
    def points(self) -> float:
        """The height that the row takes on paper, in points."""
        return NORMAL.line_height if self.height is None else self.height


def lay_out(plan: PlanText) -> tuple[Line, ...]:
    """Return the rows of the sheet from the first on."""
    stamps = [
        _stamp_line(i, pair) for i, pair in enumerate(zip(plan.agreed.lines(), plan.approved.lines(), strict=True))
    ]
    title_lines = _count(plan.title, 1, len(WIDTHS_PX), TITLE)
    return (
        *stamps,
        Line(Kind.GAP, (), _GAP),
        Line(Kind.GAP, (), _GAP),
        Line(Kind.TITLE, (plan.title,), row_height(title_lines, TITLE)),
        Line(Kind.GAP, (), _GAP_BEFORE_TABLE),
        Line(Kind.HEADINGS, HEADINGS, _table_height(HEADINGS, HEAD)),
        *(line for section in plan.sections for line in _section_lines(section)),
    )


def _stamp_line(index: int, texts: tuple[str, str]) -> Line:
    if not any(texts):
        return Line(Kind.STAMP, texts, _STAMP_GAP if index == 3 else NORMAL.line_height)
    spans = (LEFT_STAMP, RIGHT_STAMP)
    lines = max(_count(text, *span, BODY) for text, span in zip(texts, spans, strict=True))
    height = row_height(lines, BODY, padding=0)
    return Line(Kind.STAMP, texts, max(height, _SIGNATURE_HEIGHT) if index == 4 else height)


def _section_lines(section: SectionText) -> list[Line]:
    lines = _count(section.heading, 1, len(WIDTHS_PX), HEAD)
    head = Line(Kind.SECTION, (section.heading,), row_height(lines, HEAD, _TABLE_PADDING))
    return [head, *map(_activity_line, section.activities)]


def _activity_line(activity: ActivityText) -> Line:
    cells = activity.cells()
    written = any(cells[1:])
    return Line(Kind.ACTIVITY, cells, _table_height(cells, BODY) if written else None)


def _table_height(cells: tuple[str, ...], font: Font) -> float:
    lines = max(_count(cell, column, column, font) for column, cell in enumerate(cells, 1))
    return row_height(lines, font, _TABLE_PADDING)


def _count(text: str, first: int, last: int, font: Font) -> int:
    return count_lines(text, sum(WIDTHS_PX[first - 1 : last]) * _NARROWEST, font)
