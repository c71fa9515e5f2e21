"""Cells that hold a date, a number or a formula: their years are decided by where they stand."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from xlplan.elements import Content
from xlplan.grid import ErrorValue, Grid, Ref, Value
from xlplan.plan import Role
from xlplan.reader.rows import shown
from xlplan.rollover.mentions import find_mentions, quiet
from xlplan.rollover.mentions.mention import FIRST, LAST
from xlplan.rollover.report import Ruling, Where
from xlplan.rollover.rewriting import excerpt
from xlplan.rollover.seen import Decision, Part, Verdict, ask, kept, shifted
from xlplan.rollover.stamps import BLANK_DAY, BLANK_MONTH
from xlplan.rollover.term import Term
from xlplan.rollover.where import Places

_MONEY = re.compile(r"[#,]|0\.0|₽|руб|%", re.IGNORECASE)
_YEAR_HEADING = re.compile(r"(?<!\w)год(?!\w)")
_FOUR = re.compile(r"(?<!\d)(?:199\d|20\d\d)(?!\d)")
_CELL_ROW = re.compile(r"(?<=[A-Za-z$])\d+")
_TEXT_IN_FORMAT = re.compile(r'"[^"]*"|\\.')


class Typed(NamedTuple):
    """The ruling on a typed cell and its new content; None leaves the cell as it is."""

    ruling: Ruling
    content: Content = None


def decide_typed(grid: Grid, places: Places, term: Term, archive: bool) -> Iterator[Typed]:
    """Decide every date, number and formula of a sheet that shows a year; `archive` keeps them all."""
    for row, column, value in grid.cells():
        at = grid.ref(row, column)
        if (row, column) in grid.formulas:
            continue
        if isinstance(value, date):
            yield _kept_in_archive(_decide_date(at, value, places, term), archive)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            if FIRST <= value <= LAST and value == int(value):
                yield _kept_in_archive(_decide_number(grid, at, int(value), places, term), archive)
            elif _FOUR.search(shown(value)):
                yield Typed(_ruling(at, shown(value), shown(value), kept("это дробное число, а не год")))
    for (row, column), formula in grid.formulas.items():  # those that show nothing, too
        yield from _decide_formula(grid.ref(row, column), formula, grid.value(row, column))
    for (row, column), code in grid.number_formats.items():
        yield from _decide_format(grid.ref(row, column), code)


def _kept_in_archive(typed: Typed, archive: bool) -> Typed:
    if not archive:
        return typed
    ruling = replace(typed.ruling, after=typed.ruling.before, decision=Decision.KEPT, why="лист прошлого года")
    return Typed(ruling)


def _ruling(at: Ref, before: str, after: str, verdict: Verdict, where: Where = "cell", told: bool = False) -> Ruling:
    return Ruling(where, str(at), at, before, after, verdict.decision, verdict.why, told)


def _decide_date(at: Ref, value: date, places: Places, term: Term) -> Typed:
    before = shown(value)
    part, role, distance = places.part(at), places.role(at), term.distance(value.year)
    if role is Role.NUMBER:
        return Typed(_ruling(at, before, before, kept("номер строки, который Excel принял за дату")))
    if part is Part.STAMP and abs(distance) <= 1:
        blank = f"«{BLANK_DAY}» {BLANK_MONTH} {value.year + term.shift} г."
        return Typed(_ruling(at, before, blank, shifted("гриф: день и месяц оставлены пустыми для подписи")), blank)
    moves = part is Part.DEADLINE or (part is Part.TABLE and distance == 0)
    if moves and abs(distance) <= 1:
        moved, lost = _moved(value, term.shift)
        if lost:
            why = f"29 февраля в {moved.year} году нет: поставлено 28 февраля"
        else:
            why = "срок сдвигается вместе с планом"
        return Typed(_ruling(at, before, shown(moved), shifted(why), told=lost), moved)
    if distance <= -2 and part is not Part.DEADLINE:
        return Typed(_ruling(at, before, before, kept("дата из другого времени")))
    return Typed(_ruling(at, before, before, ask("не видно, сдвигать ли эту дату")))


def _moved(value: date, shift: int) -> tuple[date, bool]:
    """Return the same day so many years later, and whether that year lacks it."""
    try:
        return value.replace(year=value.year + shift), False
    except ValueError:
        return value.replace(year=value.year + shift, day=28), True


def _decide_number(grid: Grid, at: Ref, value: int, places: Places, term: Term) -> Typed:
    before, after = str(value), str(value + term.shift)
    part, role, distance = places.part(at), places.role(at), term.distance(value)
    if role is Role.NUMBER:
        return Typed(_ruling(at, before, before, kept("номер строки, а не год")))
    if _MONEY.search(_TEXT_IN_FORMAT.sub("", grid.number_formats.get((at.row, at.column), ""))):
        return Typed(_ruling(at, before, before, kept("по формату ячейки это количество или сумма")))
    near = distance == 0 or (part is Part.STAMP and abs(distance) <= 1)
    if near and (part in {Part.TITLE, Part.STAMP} or _names_a_year(grid, at)):
        return Typed(_ruling(at, before, after, shifted("год плана отдельной ячейкой")), value + term.shift)
    if abs(distance) > 3:
        return Typed(_ruling(at, before, before, kept("число далеко от года плана")))
    return Typed(_ruling(at, before, before, ask("число без слов: год это или количество, не видно")))


def _names_a_year(grid: Grid, at: Ref) -> bool:
    """Tell whether the cell on the left or the one on the right says that this is a year."""
    beside = (grid.value(at.row, at.column - 1), grid.value(at.row, at.column + 1))
    return any(isinstance(value, str) and _YEAR_HEADING.search(quiet(value)) for value in beside)


def _decide_formula(at: Ref, formula: str, value: Value) -> Iterator[Typed]:
    """Ask about the years that a formula spells out; one that only shows a year follows other cells."""
    blanked = _CELL_ROW.sub(lambda found: "·" * len(found[0]), formula)
    spelt = [mention for mention in find_mentions(blanked) if mention.years]
    for mention in spelt:
        words = excerpt(formula, mention)
        yield Typed(_ruling(at, words, words, ask("год внутри формулы: поправьте её сами"), "formula"))
    shown_ones = {(mention.start, mention.end) for mention in spelt}
    for mention in find_mentions(formula):
        if mention.years and (mention.start, mention.end) not in shown_ones:
            words = excerpt(formula, mention)
            yield Typed(_ruling(at, words, words, kept("номер строки в формуле, а не год"), "formula"))
    if value is None or isinstance(value, ErrorValue):
        return
    text = shown(value)
    for mention in find_mentions(text):
        if mention.years:
            words = excerpt(text, mention)
            yield Typed(
                _ruling(at, words, words, kept("считается формулой и изменится вместе с её ячейками"), "formula")
            )


def _decide_format(at: Ref, code: str) -> Iterator[Typed]:
    """Ask about the years that a number format adds to what the cell holds."""
    for found in _TEXT_IN_FORMAT.finditer(code):
        for mention in find_mentions(found[0]):
            if mention.years:
                words = found[0].strip('"')
                yield Typed(
                    _ruling(at, words, words, ask("год внутри формата ячейки: поправьте формат сами"), "format")
                )
