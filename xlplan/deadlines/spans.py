"""Spans: how single days, months, quarters … are written, ranges between two of them, and lists.

    list    = group { ("," | ";" | "и" | "или" between weekdays | line break | nothing) group }
    group   = ["в" | "во" | "в течение" | "в период"] ( range | piece )
    range   = piece ("-" | "по") piece | "с" piece ("-" | "по" | "- по" | "до") piece
    piece   = date | number month | [number] unit | ordinal weekday month | month | year
    unit    = "квартал" | "полугодие" | "декада" month | "половина" month

A number without a unit takes it from the piece to its right; a piece without a year takes the year to its right, else
the year to its left, else that of the plan. Where a dash or a comma has been lost, two rising months or days are a
range («апрель май»), full dates a list.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from xlplan.deadlines.clock import clock_follows, pair_is_day
from xlplan.deadlines.cursor import Cursor
from xlplan.deadlines.faults import AmbiguousError, RepeatedError, ReversedError, SeveralWaysError
from xlplan.deadlines.pieces import (
    FIRST_YEAR,
    IN_MONTH,
    LAST,
    LAST_YEAR,
    SCHOOL_STARTS,
    Grain,
    Piece,
    SchoolYear,
    is_day,
)
from xlplan.deadlines.tokens import Hold, Tag, Token, Unit
from xlplan.windows import Window

_NUMBERS = (Tag.NUMBER, Tag.ORDINAL, Tag.ROMAN, Tag.NTH, Tag.LETTER)
_UNITS = {Unit.QUARTER: Grain.QUARTER, Unit.HALF: Grain.HALF, Unit.DECADE: Grain.DECADE}


class Group(NamedTuple):
    """One piece, or the two ends of a range; `lost` when nothing parts it from the group before it."""

    first: Piece
    last: Piece | None = None
    lost: bool = False

    @property
    def ends(self) -> tuple[Piece, ...]:
        """The pieces, left to right."""
        return (self.first,) if self.last is None else (self.first, self.last)


def read_list(cursor: Cursor) -> list[Group] | None:
    """Read a list of spans as far as it goes; None where there is not even one."""
    group = cursor.attempt(read_group)
    if group is None:
        return None
    groups = [group]
    while True:
        start = cursor.at
        parted = _separator(cursor)
        choice = parted and cursor.tokens[cursor.at - 1].value == "или"
        joined = not parted and cursor.here.value in {"в", "на"}
        following = None if joined or clock_follows(cursor) else cursor.attempt(read_group)
        if following is None or (choice and following.first.grain is not Grain.WEEKDAY):
            cursor.at = start
            return groups
        groups.append(following if parted else following._replace(lost=True))


def _separator(cursor: Cursor) -> bool:
    start = cursor.at
    while cursor.take(Tag.COMMA, Tag.LINE):
        pass
    if not cursor.word("и", "или") and cursor.here.value == "а":
        cursor.words("а", "также")
    while cursor.take(Tag.LINE):
        pass
    return cursor.at > start


def read_group(cursor: Cursor) -> Group | None:
    """Read one piece or one range."""
    opened = _opening(cursor)
    first = read_piece(cursor)
    if first is None:
        return None
    start = cursor.at
    dash = cursor.take(Tag.DASH) is not None
    joined = cursor.word("по") or (cursor.word("до") if opened else None)
    if dash or joined:
        cursor.word("в")
        last = read_piece(cursor)
        if last is not None and _mixed(first, last):
            return None
        if last is not None:
            if joined == "до" and last.grain is not Grain.DAY and last.grain is not Grain.BARE:
                raise AmbiguousError("по первый день", "по последний день последнего месяца")
            return Group(first, last)
        cursor.at = start
    return None if opened else Group(first)


def _mixed(first: Piece, last: Piece) -> bool:
    """Tell «I квартал – март», which names a part of the year and then, it seems, a month of it."""
    grains = {first.grain, last.grain}
    return len(grains) > 1 and Grain.BARE not in grains and bool(grains & {Grain.QUARTER, Grain.HALF, Grain.YEAR})


def _opening(cursor: Cursor) -> bool:
    """Take the words before a span; tell whether they promise a range («с …»)."""
    if cursor.word("в", "на"):
        cursor.word("течение", "период", "протяжение", "промежуток", "продолжение", "срок")
    else:
        cursor.word("период")
    return cursor.word("с") is not None


def read_piece(cursor: Cursor) -> Piece | None:
    """Read one piece with its year, where it has one."""
    read = _PIECES.get(cursor.here.hold)
    piece = cursor.attempt(read) if read else None
    if piece is None or piece.grain is Grain.YEAR or piece.year is not None:
        return piece
    return read_year(cursor, piece)


def read_year(cursor: Cursor, piece: Piece) -> Piece:
    """Give a piece the year that follows it: «2021 года», «т.г.», «следующего года»."""
    start = cursor.at
    if cursor.word("текущий", "отчетный", "следующий") == "следующий":
        if cursor.unit(Unit.YEAR):
            return piece._replace(shift=1)
    elif cursor.at > start and cursor.unit(Unit.YEAR):
        return piece
    cursor.at = start
    year = cursor.take(Tag.NUMBER)
    if year is None or not FIRST_YEAR <= year.number <= LAST_YEAR or piece.grain is Grain.BARE:
        cursor.at = start
        return piece
    cursor.unit(Unit.YEAR)
    return piece._replace(year=year.number)


def _in_figures(cursor: Cursor) -> Piece | None:
    token = cursor.take(Tag.DATE, Tag.PAIR)
    if token is None:
        return None
    if token.tag is Tag.PAIR and not pair_is_day(token):
        return None
    day, month, *year = token.numbers
    piece = Piece(Grain.DAY, day, month, *year)
    piece.window(2020)
    if year:
        cursor.unit(Unit.YEAR)
    return piece


def _quoted_day(cursor: Cursor) -> Piece | None:
    """Read a day as stamps write it: «15» марта."""
    if cursor.take(Tag.QUOTE) and (day := cursor.take(Tag.NUMBER)) and cursor.take(Tag.QUOTE):
        month = cursor.take(Tag.MONTH)
        return Piece(Grain.DAY, day.number, month.number) if month else None
    return None


def _numbered(cursor: Cursor) -> Piece | None:
    """Read a number and what it counts."""
    start = cursor.here
    number = _number(cursor)
    if number is None or (start.tag is Tag.NUMBER and _counts(cursor)):
        return None
    if day := cursor.take(Tag.WEEKDAY):
        return _in_month(cursor, Piece(Grain.WEEKDAY, number, weekday=day.number))
    if cursor.word("половина"):
        return cursor.attempt(lambda ahead: _half(ahead, number)) or _in_month(cursor, Piece(Grain.HALF_MONTH, number))
    if unit := cursor.unit(*_UNITS):
        piece = Piece(_UNITS[unit], number)
        return _in_month(cursor, piece) if piece.grain in IN_MONTH else piece
    if cursor.here.tag is Tag.UNIT and cursor.here.value is Unit.WEEK:
        return _week(cursor, number)
    if number == LAST and not cursor.unit(Unit.DAY):
        return None
    if _may_be_day(start) and (month := cursor.attempt(_month_of_day)):
        return Piece(Grain.DAY, number, month.number)
    if FIRST_YEAR <= number <= LAST_YEAR:
        cursor.unit(Unit.YEAR)
        return Piece(Grain.YEAR, year=number)
    return Piece(Grain.BARE, number)


def _month_of_day(cursor: Cursor) -> Token | None:
    """Take «марта», «числа марта»; «20-е числа марта» are some days after the 20th."""
    number = cursor.tokens[cursor.at - 1]
    some = number.form.endswith(("е", "х")) and cursor.here.form != "число"
    if cursor.word("число") and some:
        return None
    return cursor.take(Tag.MONTH)


def _half(cursor: Cursor, number: int) -> Piece | None:
    """Read «(первая половина) года», «2021 года»."""
    year = cursor.take(Tag.NUMBER)
    return Piece(Grain.HALF, number, year=year.number if year else None) if cursor.unit(Unit.YEAR) else None


def _may_be_day(number: Token) -> bool:
    """Tell whether people write the number of a day like this: «5», «5-го», «пятое», never «V» or «пятая»."""
    if number.tag is Tag.NTH:
        return number.form.endswith(("ое", "ого", "ому", "ье", "ьего", "ьему"))
    return number.tag not in {Tag.ROMAN, Tag.LETTER}


def _counts(cursor: Cursor) -> bool:
    """Tell «2 кварталов», which says how many, from «2 квартал» and «1-2 кварталов», which say which."""
    before = cursor.tokens[cursor.at - 2] if cursor.at > 1 else None
    goes_on = before is not None and (before.tag in {Tag.DASH, Tag.COMMA} or before.value in {"и", "по"})
    return not goes_on and cursor.here.form in {"кварталов", "полугодий", "декад"}


def _number(cursor: Cursor) -> int | None:
    if token := cursor.take(*_NUMBERS):
        return token.number
    return LAST if cursor.word("последний") else None


def _in_month(cursor: Cursor, piece: Piece) -> Piece:
    month = cursor.take(Tag.MONTH)
    return piece._replace(month=month.number) if month else piece


def _week(cursor: Cursor, number: int) -> Piece | None:
    """Refuse a week of a month: people count them from the 1st, from the first Monday, or by the calendar's rows."""
    cursor.unit(Unit.WEEK)
    month = cursor.take(Tag.MONTH)
    if month is None:
        return None
    if 1 <= number <= 4:
        first = Piece(Grain.DAY, 7 * number - 6, month.number).window(2021).start
        told = [Window(first, first.replace(day=7 * number))]
        raise SeveralWaysError("недели месяца", told)
    raise SeveralWaysError("недели месяца", [])


def _month(cursor: Cursor) -> Piece | None:
    """Read a month: «март», «март месяц»."""
    month = cursor.take(Tag.MONTH)
    cursor.unit(Unit.MONTH)
    return Piece(Grain.MONTH, month=month.number) if month else None


def _this_year(cursor: Cursor) -> Piece | None:
    """Read the plan's own year: «т.г.», «текущий год»."""
    return Piece(Grain.YEAR) if cursor.word("текущий") and cursor.unit(Unit.YEAR) else None


def _weekday_of_week(cursor: Cursor) -> Piece | None:
    """Read «четверг четвёртой недели сентября», which people say for the fourth Thursday."""
    day = cursor.take(Tag.WEEKDAY)
    number = cursor.take(*_NUMBERS) if day else None
    month = cursor.take(Tag.MONTH) if number and cursor.unit(Unit.WEEK) else None
    if day is None or number is None or month is None:
        return None
    return Piece(Grain.WEEKDAY, number.number, month.number, weekday=day.number)


_PIECES: dict[Hold, Callable[[Cursor], Piece | None]] = {
    Tag.DATE: _in_figures,
    Tag.PAIR: _in_figures,
    Tag.QUOTE: _quoted_day,
    **dict.fromkeys(_NUMBERS, _numbered),
    "последний": _numbered,
    Tag.MONTH: _month,
    Tag.WEEKDAY: _weekday_of_week,
    "текущий": _this_year,
}
"""How a piece is read, by the sort of token, or the word, with which it begins."""
STARTS: tuple[Hold, ...] = (*_PIECES, "в", "на", "с", "период")
"""With what a list of spans can begin."""


def resolve(groups: Sequence[Group], year: int, *, rising: bool = False) -> list[Window] | None:
    """Return the windows of a list, sorted; None where a number is left without a unit.

    Args:
        groups: the pieces and ranges of the list.
        year: the year of the plan.
        rising: whether the list must rise: «до 10 октября, 10 января» may well mean January of the next year.

    Raises:
        UnreadableError: a day that does not exist, a reversed range, the same days twice, a lost sign in doubt.
    """
    if len(groups) == 1 and groups[0].last is None:
        return _alone(groups[0].first, year)
    groups = _without_own_year(groups, year)
    whole = _complete(groups)
    if whole is None:
        return None
    joined = _with_lost_signs(groups, whole, year)
    windows = [_span(group, year) for group in joined]
    ordered = sorted(windows)
    if rising and ordered != windows:
        raise AmbiguousError("все сроки в одном году", "последние из них в следующем")
    for one, other in pairwise(ordered):
        if other.start <= one.end:
            raise RepeatedError(other)
    _refuse_borrowed_years(groups, windows, year)
    return ordered


def _alone(piece: Piece, year: int) -> list[Window] | None:
    """Return the window of a single piece, which takes nothing from a neighbour."""
    lacks = piece.grain is Grain.BARE or (piece.grain in IN_MONTH and piece.month is None)
    return None if lacks else [piece.window(year)]


def _without_own_year(groups: Sequence[Group], year: int) -> Sequence[Group]:
    """Leave out the plan's year where it stands beside its own parts: «август, 2021», «2021 год, II квартал»."""
    if len(groups) == 1 or not any(group.first.grain is Grain.YEAR for group in (groups[0], groups[-1])):
        return groups
    for own, others in ((groups[0], groups[1:]), (groups[-1], groups[:-1])):
        pieces = [piece for group in others for piece in group.ends]
        alone = own.last is None and own.first.grain is Grain.YEAR and own.first.year == year
        parted = not any(group.lost for group in groups)
        if alone and parted and pieces and all(one.year is None and one.grain in _PARTS for one in pieces):
            return others
    return groups


_PARTS = (*IN_MONTH, Grain.MONTH, Grain.QUARTER, Grain.HALF)


def _complete(groups: Sequence[Group]) -> list[Group] | None:
    """Let each piece take from its neighbours what it lacks."""
    pieces = [piece for group in groups for piece in group.ends]
    for at in range(len(pieces) - 2, -1, -1):
        pieces[at] = pieces[at].like(pieces[at + 1])
    pieces = _with_years(pieces)
    if any(piece.grain is Grain.BARE or (piece.grain in IN_MONTH and piece.month is None) for piece in pieces):
        return None
    left = iter(pieces)
    return [Group(next(left), None if group.last is None else next(left), group.lost) for group in groups]


def _with_years(pieces: Sequence[Piece]) -> list[Piece]:
    years = [piece.year for piece in pieces]
    for at in range(len(years) - 2, -1, -1):
        years[at] = years[at] or years[at + 1]
    for at in range(1, len(years)):
        years[at] = years[at] or years[at - 1]
    return [piece.dated(year) for piece, year in zip(pieces, years, strict=True)]


def _refuse_borrowed_years(groups: Sequence[Group], windows: Sequence[Window], year: int) -> None:
    """Refuse a list of which some years are not said and that may span two of them.

    So may a falling list whose year stands only at its end («ноябрь, февраль 2022»), one that goes on after a year
    and falls («декабрь 2021, январь»), and one that goes on after a year that is not the plan's.
    """
    years = [piece.year for group in groups for piece in group.ends]
    falling = any(two.start < one.start for one, two in pairwise(windows))
    goes_on = len(groups) > 1 and years[-1] is None and any(one is not None for one in years)
    strange = goes_on and any(one not in {None, year} for one in years)
    if strange or (falling and (goes_on or (years[-1] is not None and None in years[:-1]))):
        raise AmbiguousError("весь перечень за один год", "перечень за два года")


def _with_lost_signs(written: Sequence[Group], whole: list[Group], year: int) -> list[Group]:
    """Put back what was lost between two groups, where the days themselves tell what it was."""
    if not any(group.lost for group in whole):
        return whole
    single = all(group.last is None for group in whole)
    grains = {group.first.grain for group in whole}
    years = [group.first.year for group in written]
    if single and grains == {Grain.DAY} and None not in years:
        return whole
    if single and len(whole) == 2 and (grains in ({Grain.MONTH}, {Grain.YEAR}) or _shares_a_year(grains, years)):
        first, last = (group.first for group in whole)
        rising = first.window(year).start < last.window(year).start
        return [Group(first, last)] if rising else whole
    raise AmbiguousError("перечень", "промежуток – между словами потерян знак")


def _shares_a_year(grains: set[Grain], years: Sequence[int | None]) -> bool:
    """Tell «15.06. 15.08.2011»: two days with one year for both."""
    return grains == {Grain.DAY} and years[0] is None and years[-1] is not None


def _span(group: Group, year: int) -> Window:
    first = group.first.window(year)
    if group.last is None:
        return first
    last = group.last.window(year)
    if first.start > last.end and _runs_over(group, year, first):
        last = group.last.window(year + 1)
    if group.first.grain is not group.last.grain and first.end >= last.start:
        raise AmbiguousError("две части промежутка", "одни дни, названные дважды")
    if first.start > last.end or (is_day(first) and first == last):
        raise ReversedError(first.start, last.end)
    return Window(first.start, last.end)


def _runs_over(group: Group, year: int, first: Window) -> bool:
    """Tell whether a range from autumn to spring, without years, goes on in the second year of a school year."""
    without_years = all(piece.year is None for piece in group.ends)
    return isinstance(year, SchoolYear) and without_years and first.start.month >= SCHOOL_STARTS
