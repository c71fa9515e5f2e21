"""The stamps above the title, «СОГЛАСОВАНО» and «УТВЕРЖДАЮ», and their dates (ГОСТ Р 7.0.97-2016, 5.16 and 5.20)."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from xlplan.grid import Grid, Ref, Value
from xlplan.plan import Stamp
from xlplan.reader.words import fold, plain, to_cyrillic

_KIND = re.compile(
    r"[«\"„“]?(?:согласован[оаы]?|утвержд(?:аю|ен[оаы]?)|принят[оаы]?|рассмотрен[оаы]?|одобрен[оаы]?)\b[»\"”]?:?"
)
_NAME = re.compile(
    r"[А-ЯЁ]\. ?(?:[А-ЯЁ]\. ?)?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? [А-ЯЁ]\. ?[А-ЯЁ]\."
)
_MONTHS = ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр")
_IN_WORDS = re.compile(r"[«\"„“]? ?(\d{1,2}) ?[»\"”“]? +([а-я]+|\d{1,2}) +((?:19|20)\d\d)")
_IN_FIGURES = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_BLANK = re.compile(r"[«\"„“]?[ _]*[»\"”“]?[ _./]*((?:19|20)\d\d)? ?г?\.?")
_DEEPEST = 12
"""Rows below its word that a stamp may take."""


def find_stamps(grid: Grid, above: int) -> tuple[Stamp, ...]:
    """Find the stamps above a row, left to right as they stand."""
    starts = [
        (row, column)
        for row, column, value in _cells_above(grid, above)
        if isinstance(value, str) and _KIND.match(plain(value))
    ]
    return tuple(_stamp(grid, row, column, _neighbour(starts, row, column), above, starts) for row, column in starts)


def _cells_above(grid: Grid, above: int) -> Iterator[tuple[int, int, Value]]:
    for row, cells in grid.rows.items():
        if row >= above:
            return
        for column, value in cells.items():
            yield row, column, value


def _neighbour(starts: list[tuple[int, int]], row: int, column: int) -> int:
    """Return the column at which the next stamp to the right begins."""
    return min((right for other, right in starts if right > column and abs(other - row) < 3), default=16385)


def _stamp(grid: Grid, row: int, column: int, right: int, above: int, starts: list[tuple[int, int]]) -> Stamp:
    below = min((other for other, left in starts if other > row and left < right and left >= column), default=above)
    lines = list(_lines(grid, row, column, right, min(below, above, row + _DEEPEST)))
    kind = _KIND.match(plain(lines[0][1]))
    first = lines[0][1][kind.end() :].strip(" :") if kind else ""
    post: list[str] = [first] if first else []
    name, signed, year, date_at = "", None, None, None
    for at, text, value in lines[1:]:
        day, its_year = read_date(text, value)
        found = _NAME.search(text)
        if day or (its_year and _BLANK.fullmatch(text)):
            signed, year, date_at = day, its_year, at
            break
        if found and not name:
            name = found[0]
            post.append(text[: found.start()].strip(" _/,"))
        elif not name and text.strip(" _/"):
            post.append(text.strip(" _/"))
    words = to_cyrillic(lines[0][1].split()[0].strip(':«»"„“”')).upper()
    return Stamp(words, " ".join(part for part in post if part), name, signed, year, grid.ref(row, column), date_at)


def _lines(grid: Grid, row: int, column: int, right: int, below: int) -> Iterator[tuple[Ref, str, Value]]:
    """Yield the stamp's lines: (address, text, value); a cell with line breaks gives several."""
    for number in range(row, below):
        cells = {c: v for c, v in grid.rows.get(number, {}).items() if column <= c < right and v is not None}
        if not cells:
            continue
        first = min(cells)
        if len(cells) == 1 and isinstance(cells[first], str):
            for line in str(cells[first]).splitlines():
                if fold(line):
                    yield grid.ref(number, first), fold(line), cells[first]
        else:
            text = fold(" ".join(str(cells[c]) for c in sorted(cells)))
            if text:
                yield grid.ref(number, first), text, cells[first] if len(cells) == 1 else text


def read_date(text: str, value: Value = None) -> tuple[date | None, int | None]:
    """Read the date of a stamp: the day and the year, either None where it is blank or cannot be a date."""
    if isinstance(value, datetime):
        return value.date(), value.year
    if isinstance(value, date):
        return value, value.year
    folded = plain(text)
    if found := _IN_FIGURES.search(folded):
        return _day(int(found[3]), int(found[2]), int(found[1])), int(found[3])
    if found := _IN_WORDS.search(folded):
        return _day(int(found[3]), _month(found[2]), int(found[1])), int(found[3])
    years = _YEAR.findall(folded)
    return None, int(years[0]) if len(years) == 1 else None


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    if word in {"мая", "май"}:
        return 5
    return next((i for i, stem in enumerate(_MONTHS, 1) if len(stem) > 2 and word.startswith(stem)), 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
