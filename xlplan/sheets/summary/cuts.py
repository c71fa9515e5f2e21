"""The table of «Сводка»: the states by section, by executor and by quarter, with Ко."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from xlplan.elements import Content, Formula
from xlplan.grid import Area, column_letters
from xlplan.looks import Border, Line, Look
from xlplan.palette import (
    BODY,
    COUNT,
    GRAPHITE,
    HAIRLINE,
    HEAD,
    LOOK_OF,
    RATIO,
    RULE,
    SMALL,
    WHITE,
    StateLook,
    look,
    measure,
)  # fmt: skip
from xlplan.sheets.board import RANKS, Board, Entry, Point
from xlplan.sheets.draft import Draft
from xlplan.sheets.formula_text import day_words, text
from xlplan.sheets.summary.figures import DUE, IN_TIME, totals
from xlplan.short_names import short_name
from xlplan.states import State
from xlplan.typography import row_height

SHOWN = (State.OVERDUE, State.SOON, State.IN_WORK, State.NOT_STARTED, State.UNDATED, State.DONE)
"""States with a column of their own, which are also the series of the charts; the others are «прочее»."""

FIRST, OTHER, TOTAL, RATIO_AT = 3, 9, 10, 11
MOST_SECTIONS, MOST_PEOPLE = 12, 10
LABEL_PX = 148
"""Room for the words beside a bar of a chart."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Rows of the table that a chart shows: where they stand, their words and numbers now."""

    top: int
    words: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Cuts:
    """What the charts need of the table.

    Attributes:
        bars: the rows that lie as bars: by section, or by executor in a plan without sections.
        title: what the bars show.
        quarters: the rows by quarter; None where nothing has a date.
        labels: the hidden column with the words of the charts.
        after: the last row of the table and its remark.
    """

    bars: Cut | None
    title: str
    quarters: Cut | None
    labels: int
    after: int


@dataclass(frozen=True, slots=True)
class _Group:
    """A row: what it is called, and how it is counted."""

    number: str
    name: str
    label: str
    test: str
    states: tuple[State, ...]
    due: int
    in_time: int


def draw_cuts(draft: Draft, board: Board, top: int, labels: int) -> Cuts:
    """Draw the table from the row `top` down."""
    return _Table(draft, board, top, labels).drawn()


class _Table:
    def __init__(self, draft: Draft, board: Board, top: int, labels: int) -> None:
        self._draft = draft
        self._board = board
        self._row = top
        self._labels = labels

    def drawn(self) -> Cuts:
        draft = self._draft
        parted = any(section.title is not None for section in self._board.sections)
        title = "Состояние по разделам, исполнителям и кварталам" if parted else "Состояние по исполнителям и кварталам"
        draft.wide(self._row, 1, RATIO_AT, title, look(HEAD, bold=True, vertical="bottom"))
        draft.height(self._row, 24)
        self._heads(self._row + 1)
        self._row += 3
        bars, people = None, None
        if parted:
            groups = _sections(self._board)
            bars = self._cut("По разделам, мероприятий", groups, "a_rank", ("a_due", "a_intime"))
        self._total()
        if self._board.people:
            groups = _people(self._board)
            people = self._cut("По исполнителям, мероприятий", groups, "p_rank", ("p_due", "p_intime"))
        quarters = None
        if self._board.quarters:
            groups = _quarters(self._board)
            quarters = self._cut("По кварталам, сроков", groups, "c_rank", ("c_counts", "c_intime"))
        self._remark()
        about = "Мероприятия по разделам" if bars else "Мероприятия по исполнителям"
        every = len(self._board.sections if bars else self._board.people)
        chosen = bars or people
        if chosen and len(chosen.words) < every:
            about += f" (первые {len(chosen.words)} из {every})"
        return Cuts(chosen, about, quarters, self._labels, self._row)

    def _heads(self, row: int) -> None:
        """The heads, and under them a line in the tones of the states: the legend of the charts."""
        draft = self._draft
        heads = {column: LOOK_OF[state] for column, state in enumerate(SHOWN, FIRST)}
        words = [heads[column].word if column in heads else "" for column in range(1, OTHER)]
        for column, word in enumerate([*words, "прочее", "всего", "Ко"], 1):
            how = look(SMALL, colour=GRAPHITE, horizontal="right", vertical="bottom", wrap=True)
            draft.put(row, column, word.replace(" ", "\n") or None, how)
        draft.height(row, 26.25)
        draft.look(Area(row + 1, 1, row + 1, RATIO_AT), Look(border=RULE))
        for column, entry in heads.items():
            draft.look(Area(row + 1, column, row + 1, column), _tone(entry))
        draft.put(row + 1, RATIO_AT, None)
        draft.height(row + 1, 3.75)

    def _cut(self, band: str, groups: Sequence[_Group], ranks: str, ratio: tuple[str, str]) -> Cut:
        """A band and a row for each group; groups are told apart by a test on a column of the hidden sheet."""
        draft = self._draft
        draft.wide(
            self._row, 1, RATIO_AT, band, look(SMALL, bold=True, colour=GRAPHITE, border=HAIRLINE, vertical="bottom")
        )
        draft.height(self._row, 16.5)
        top = self._row + 1
        counts = []
        for group in groups:
            self._row += 1
            counts.append(self._group(group, ranks, ratio))
        self._row += 1
        # What stands for all the others would dwarf the rest in a chart.
        shown = [group.label for group in groups if group.label]
        return Cut(top, tuple(shown), tuple(counts[: len(shown)]))

    def _group(self, group: _Group, ranks: str, ratio: tuple[str, str]) -> tuple[int, ...]:
        draft, row = self._draft, self._row
        first = 2 if group.number else 1
        name = look(border=HAIRLINE, wrap=True)
        if group.number:
            draft.put(row, 1, group.number, look(border=HAIRLINE))
            draft.put(row, 2, group.name, name)
        else:
            draft.wide(row, 1, 2, group.name, name)
        lines = draft.lines(group.name, draft.span(first, 2), BODY)
        draft.height(row, max(14.25, row_height(lines, measure(), 3)))
        counts = self._numbers(group, lambda rank: f"COUNTIFS({group.test},xlplan_{ranks},{rank})")
        due, in_time = (f"SUMIFS(xlplan_{column},{group.test})" for column in ratio)
        self._ratio(due, in_time, group.due, group.in_time, bold=False)
        draft.put(row, self._labels, group.label)
        return counts

    def _total(self) -> None:
        draft, row, board = self._draft, self._row, self._board
        states = tuple(entry.state for entry in board.entries)
        now = totals(board)
        draft.wide(row, 1, 2, "Всего по плану", look(bold=True, border=HAIRLINE))
        draft.height(row, 14.25)
        group = _Group("", "", "", "", states, now.due, now.in_time)
        self._numbers(group, lambda rank: f"COUNTIF(xlplan_a_rank,{rank})", bold=True)
        self._ratio(DUE, IN_TIME, now.due, now.in_time, bold=True)
        self._row += 1

    def _numbers(self, group: _Group, count: Callable[[str], str], *, bold: bool = False) -> tuple[int, ...]:
        draft, row = self._draft, self._row
        shown = tuple(group.states.count(state) for state in SHOWN)
        whole = len(group.states)
        first, last, total = (column_letters(column) for column in (FIRST, OTHER - 1, TOTAL))
        cells: list[Content] = [
            Formula(f"={count(str(RANKS[state]))}", number) for state, number in zip(SHOWN, shown, strict=True)
        ]
        cells.append(Formula(f"={total}{row}-SUM({first}{row}:{last}{row})", whole - sum(shown)))
        every = count('">0"')
        cells.append(Formula(f"={every}", whole))
        for column, content in enumerate(cells, FIRST):
            draft.put(row, column, content)
        how = look(bold=bold, border=HAIRLINE, horizontal="right", number_format=COUNT)
        draft.look(Area(row, FIRST, row, TOTAL), how)
        return shown

    def _ratio(self, due: str, in_time: str, now_due: int, now_in_time: int, *, bold: bool) -> None:
        value = now_in_time / now_due if now_due else "–"
        how = look(bold=bold, border=HAIRLINE, horizontal="right", number_format=RATIO)
        self._draft.put(self._row, RATIO_AT, Formula(f'=IF({due}=0,"–",{in_time}/{due})', value), how)

    def _remark(self) -> None:
        """Ко spelled out, as it has come about."""
        draft, board, now = self._draft, self._board, totals(self._board)
        day = f"{board.today:%d.%m.%Y}"
        counted = "; снятые и перенесённые без нового срока не считаются, отметка без даты засчитана как «в срок»."
        both = " Мероприятие с несколькими исполнителями учтено у каждого."
        none = f"Ко не считается: до {day} ни один срок не истёк.{both}"
        some = (
            f"Ко = исполнено в срок ÷ подлежало исполнению = {now.in_time} ÷ {now.due}. "
            f"Подлежали – сроки, истёкшие до {day}{counted}{both}"
        )
        live = (
            f"=IF({DUE}=0,{text('Ко не считается: до ')}&{day_words('xlplan_day')}"
            f"&{text(' ни один срок не истёк.' + both)},"
            f"{text('Ко = исполнено в срок ÷ подлежало исполнению = ')}&{IN_TIME}&{text(' ÷ ')}&{DUE}"
            f"&{text('. Подлежали – сроки, истёкшие до ')}&{day_words('xlplan_day')}&{text(counted + both)})"
        )
        self._row += 1
        draft.wide(self._row, 1, RATIO_AT, Formula(live, some if now.due else none),
                   look(SMALL, colour=GRAPHITE, wrap=True, vertical="top"))  # fmt: skip
        lines = draft.lines(some, draft.span(1, RATIO_AT), SMALL)
        draft.height(self._row, row_height(lines, measure(SMALL), 6))
        draft.height(self._row - 1, 6)


def _tone(entry: StateLook) -> Look:
    edge = Line("thin", GRAPHITE)
    return Look(fill=entry.tone, border=Border(edge, edge, edge, edge) if entry.tone == WHITE else None)


def _sums(entries: Sequence[Entry]) -> tuple[tuple[State, ...], int, int]:
    points = [point for entry in entries for point in entry.points]
    return tuple(entry.state for entry in entries), *_ratio_of(points)


def _ratio_of(points: Sequence[Point]) -> tuple[int, int]:
    return sum(point.counts for point in points), sum(point.counts and point.checkpoint.in_time for point in points)


def _sections(board: Board) -> list[_Group]:
    """A row for each section, as many as there is room for; one for all the others."""
    groups = []
    sections = board.sections
    shown = len(sections) if len(sections) <= MOST_SECTIONS else MOST_SECTIONS - 1
    for at, section in enumerate(sections[:shown], 1):
        entries = [entry for entry in board.entries if entry.section == at]
        number = f"{section.number}." if section.number else ""
        label = (
            f"Раздел {section.number}"
            if section.number
            else short_name(section.title or "Без раздела", 110, measure(SMALL), 1)
        )
        name = _fitting(section.title or "Без раздела", 226 if number else 278)
        groups.append(_Group(number, name, label, f"xlplan_a_section,{at}", *_sums(entries)))
    if shown < len(sections):
        entries = [entry for entry in board.entries if entry.section > shown]
        name = f"Остальные разделы ({len(sections) - shown})"
        groups.append(_Group("", name, "", f'xlplan_a_section,">{shown}"', *_sums(entries)))
    return groups


def _fitting(name: str, px: int) -> str:
    return short_name(name, px, measure(), 3)


def _people(board: Board) -> list[_Group]:
    """A row for each executor, those with most activities first; one for all the others."""
    groups = []
    everyone = board.people
    shown = len(everyone) if len(everyone) <= MOST_PEOPLE else MOST_PEOPLE - 1
    for at, person in enumerate(everyone[:shown], 1):
        entries = [entry for entry in board.entries if at in entry.people]
        label = short_name(person.short, LABEL_PX, measure(SMALL), 1)
        groups.append(_Group("", _fitting(person.short, 278), label, f"xlplan_p_person,{at}", *_sums(entries)))
    if shown < len(everyone):
        entries = [entry for entry in board.entries for at in entry.people if at > shown]
        name = f"Остальные исполнители ({len(everyone) - shown})"
        groups.append(_Group("", name, "", f'xlplan_p_person,">{shown}"', *_sums(entries)))
    return groups


def _quarters(board: Board) -> list[_Group]:
    groups = []
    for at, quarter in enumerate(board.quarters, 1):
        points = [point for point in board.points if point.quarter == at]
        words = board.quarter_words(quarter)
        states = tuple(point.state for point in points)
        groups.append(_Group("", words, words, f"xlplan_c_quarter,{at}", states, *_ratio_of(points)))
    return groups
