"""The title of a plan and its year, learnt from the title, the stamps or the file name, in this order."""

import re
from collections.abc import Iterable

from xlplan.grid import Grid
from xlplan.plan import Field, Stamp
from xlplan.reader.words import fold, plain

_TITLE_WORD = re.compile(
    r"\bплан(?:а|ом|ы|-график)?\b|дорожн\w+ карт|\bграфик\b|\bпрограмм\w+\b|циклограмма|перечень мероприятий"
)
_STAMP_WORD = re.compile(r"согласован|утвержд|принят|рассмотрен|приложение")
_FOUR = r"(?<![\d№])((?:19|20)\d\d)(?![\d№])"
_PAIR = re.compile(_FOUR + r" ?(?:[-–—/−]|и|по) ?((?:19|20)?\d\d)(?!\d) ?(?:-?[а-я]{1,3} )?(?=уч|г|$|\W)")
_YEAR = re.compile(_FOUR)
_FOR_YEAR = re.compile(r"\bна " + _FOUR + r" ?г")
_MONTH = r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*"
_DATE = re.compile(
    r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d"
    rf"|(?:\bот|»|\")\s*(?:\d{{1,2}} )?(?:{_MONTH}|\d{{1,2}}) (?:19|20)\d\d"
    r"|№ ?\S+"
)
"""What names a year and is none of the plan's: the date of an order, a number. «Ромашка» на 2021 год is no date."""
_DEEPEST = 6
"""Lines that a title may take."""


def find_title(grid: Grid, above: int, right: int) -> Field | None:
    """Find the title above the table: the lines from the first that says «план» down to the table or an empty row.

    Args:
        grid: the sheet.
        above: the first row of the table.
        right: its last column; what stands right of it is no line of the title.
    """
    candidates = [
        (row, column, value)
        for row, cells in grid.rows.items()
        if row < above
        for column, value in cells.items()
        if isinstance(value, str) and _TITLE_WORD.search(plain(value)) and not _STAMP_WORD.match(plain(value))
    ]
    if not candidates:
        return None
    row, column, _ = max(candidates, key=lambda candidate: _likeness(candidate[2], above - candidate[0]))
    lines = [str(grid.value(row, column))]
    for below in range(row + 1, min(row + _DEEPEST, above)):
        cells = [value for at, value in grid.rows.get(below, {}).items() if value is not None and at <= right]
        if len(cells) != 1 or not isinstance(cells[0], str) or _STAMP_WORD.match(plain(cells[0])):
            break
        lines.append(cells[0])
    raw = "\n".join(lines)
    return Field(grid.title, row, column, raw, raw, fold(raw))


def _likeness(text: str, distance: int) -> tuple[int, int]:
    """Rank a line as a title: it starts with «план», it names a year, it stands high above the table."""
    words = plain(text)
    return 2 * bool(_TITLE_WORD.match(words)) + bool(_YEAR.search(words)), distance


def years_in(text: str) -> tuple[int, ...]:
    """Return the years that a title is for: «на 2021 год», «2020/21 учебный год», «2021–2023 годы»."""
    words = _DATE.sub(" ", plain(text))
    if found := _PAIR.search(words):
        first = int(found[1])
        last = int(found[2]) if len(found[2]) == 4 else first // 100 * 100 + int(found[2])
        if first < last <= first + 15:
            return tuple(range(first, last + 1))
    years = sorted({int(year) for year in _FOR_YEAR.findall(words) or _YEAR.findall(words)})
    return tuple(years) if len(years) == 1 else ()


def year_of_stamps(stamps: Iterable[Stamp]) -> int | None:
    """Return the year in which the stamps are signed, when they agree."""
    years = {stamp.year for stamp in stamps if stamp.year}
    return years.pop() if len(years) == 1 else None


def year_of_file(name: str) -> tuple[int, ...]:
    """Return the years in the name of a file: «План 2021.xlsx», «plan_2020-2021.xlsx»."""
    return years_in(re.sub(r"[_.]", " ", name))
