"""«Свод»: a row for each plan, and what they come to together."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from xlplan.digest.lines import Line, Unread, headline, left_out
from xlplan.edits import OurSheet
from xlplan.elements import Content, Formula, Link, Rule
from xlplan.grid import Area, column_letters
from xlplan.looks import Border, Font, Look
from xlplan.looks import Line as Edge
from xlplan.page_setup import Columns, Filter, Print, View
from xlplan.palette import (
    COUNT,
    DATE_CAPTION,
    GRAPHITE,
    INK,
    LOOK_OF,
    OCHRE_PALE,
    RATIO,
    RULE,
    SMALL,
    TITLE,
    WAX,
    WHITE,
    look,
)  # fmt: skip
from xlplan.sheets.draft import Column, Draft, footer
from xlplan.sheets.summary.cuts import SHOWN
from xlplan.states import State

COLUMNS = (
    Column("План", 230),
    Column("Папка", 96, colour=GRAPHITE, indent=1),
    Column("Файл", 156, underline=True),
    Column("Год", 44, "right"),
    Column("мероприятий", 84, "right", number_format=COUNT),
    *(Column(state.value, 74 if len(state.value) > 8 else 60, "right", number_format=COUNT) for state in SHOWN),
    Column("прочее", 44, "right", number_format=COUNT),
    Column("Ко", 38, "right", number_format=RATIO),
    Column("ошибок", 48, "right", number_format=COUNT),
    Column("предупр.", 54, "right", number_format=COUNT),
    Column("Подлежало", 80, "right"),
    Column("В срок", 80, "right"),
)
"""The last two stay out of sight: Ко of the total is made of them."""

_FILE, _ALL, _FIRST, _OTHER, _RATIO, _ERRORS, _WARNINGS, _DUE, _IN_TIME = 3, 5, 6, 12, 13, 14, 15, 16, 17
_SHOWN = _WARNINGS
_TONES, HEADS = 4, 5
_MOST_LINK = 2_000


def state_column(state: State) -> str:
    """Return the letters of the column of a state; its head is the word itself."""
    return column_letters(_FIRST + SHOWN.index(state))


def overview_sheet(
    lines: Sequence[Line],
    unread: Sequence[Unread],
    today: date,
    *,
    days: int,
    key: str,
    titles: tuple[str, str],
    name: str,
) -> OurSheet:
    """Return the sheet.

    Args:
        lines: the plans.
        unread: what gave none.
        today: the day of the digest.
        days: how many days ahead it looks.
        key: the key of the sheet.
        titles: the words on its tab and on that of the unread files.
        name: what the digest is called.
    """
    draft = Draft([column.px for column in COLUMNS])
    _top(draft, headline(lines, days), today, name)
    told = f"{left_out(unread)} См. лист «{titles[1]}»." if unread else None
    draft.wide(3, 1, _SHOWN, told, look(SMALL, bold=True, colour=WAX))
    draft.height(3, 13.5)
    body = draft.table(HEADS, COLUMNS, (_row(line) for line in lines), padding=5)
    for row, line in enumerate(lines, body.top):
        link_file(draft, row, _FILE, line.source.link)
    _tones(draft)
    total = body.bottom + 1
    _total(draft, body, len(lines))
    draft.add(*_rules(Area(body.top, 1, total, _SHOWN)))
    draft.add(Filter(Area(HEADS, 1, body.bottom, _SHOWN)), Columns(_DUE, _IN_TIME, hidden=True))
    remark = total + 1
    draft.wide(remark, 1, _SHOWN, _REMARK, look(SMALL, colour=GRAPHITE, wrap=True))
    draft.height(remark, 30)
    page = Print(
        area=Area(1, 1, remark, _SHOWN),
        title_rows=(_TONES, HEADS),
        landscape=True,
        margins=(20, 10, 12, 14, 8, 7),
        footer=footer(name),
    )
    view = View((body.top, 2), 100, gridlines=False, selected=(body.top, 1), tab_colour=GRAPHITE)
    return draft.sheet(key, titles[0], replace(page, fit=draft.fits(page)), view)


_REMARK = (
    "Мероприятия считаются так же, как на листе «Сводка» каждого плана. "
    "Прочее – не распознанное, снятое и перенесённое. "
    "Ко = исполнено в срок ÷ подлежало исполнению; снятые и перенесённые без нового срока не считаются."
)


def link_file(draft: Draft, row: int, column: int, way: str) -> None:
    """Make a cell lead to a file, unless the way is longer than a link may be."""
    if 1 < len(way) <= _MOST_LINK:
        draft.add(Link(row, column, way))


def _top(draft: Draft, told: str, today: date, name: str) -> None:
    draft.wide(1, 1, _OTHER, name, look(colour=GRAPHITE))
    day = look(colour=GRAPHITE, horizontal="right", number_format=DATE_CAPTION)
    draft.wide(1, _RATIO, _SHOWN, today, day)
    draft.height(1, 15)
    draft.wide(2, 1, _SHOWN, told, look(TITLE, bold=True))
    draft.height(2, 24)


def _tones(draft: Draft) -> None:
    """A thin line over the heads of the states, in their tones."""
    edge = Edge("thin", GRAPHITE)
    for column, state in enumerate(SHOWN, _FIRST):
        tone = LOOK_OF[state].tone
        hollow = Border(edge, edge, edge, edge) if tone == WHITE else None
        draft.look(Area(_TONES, column, _TONES, column), Look(fill=tone, border=hollow))
    draft.put(_TONES, _SHOWN, None)
    draft.height(_TONES, 3.75)


def _row(line: Line) -> tuple[Content, ...]:
    counted = [line.states.count(state) for state in SHOWN]
    return (
        line.name,
        line.source.folder or None,
        line.source.name,
        line.year,
        len(line.states),
        *counted,
        len(line.states) - sum(counted),
        line.in_time / line.due if line.due else "–",
        line.errors,
        line.warnings,
        line.due,
        line.in_time,
    )


def _total(draft: Draft, body: Area, plans: int) -> None:
    """The last row sums up what the filter shows."""
    row = body.bottom + 1
    draft.look(Area(row, 1, row, _SHOWN), look(bold=True, border=RULE, horizontal="right", number_format=COUNT))
    draft.put(row, 1, f"Всего, планов – {plans}", look(bold=True, border=RULE))
    values = {column: sum(_number(draft.content(at, column)) for at in range(body.top, row)) for column in _SUMMED}
    for column in _SUMMED:
        draft.put(row, column, Formula(f"={_sum(column, body)}", values[column]))
    due, in_time = _sum(_DUE, body), _sum(_IN_TIME, body)
    ratio = values[_IN_TIME] / values[_DUE] if values[_DUE] else "–"
    how = look(bold=True, border=RULE, horizontal="right", number_format=RATIO)
    draft.put(row, _RATIO, Formula(f'=IF({due}=0,"–",{in_time}/{due})', ratio), how)
    draft.height(row, 18)


_SUMMED = (*range(_ALL, _RATIO), *range(_ERRORS, _IN_TIME + 1))


def _sum(column: int, body: Area) -> str:
    letters = column_letters(column)
    return f"SUBTOTAL(109,{letters}{body.top}:{letters}{body.bottom})"


def _number(content: Content) -> int:
    return content if isinstance(content, int) else 0


def _rules(table: Area) -> tuple[Rule, ...]:
    """Late and near ones, and errors, stand out where there are any."""

    def rule(column: int, how: Look) -> Rule:
        letters = column_letters(column)
        return Rule((Area(table.top, column, table.bottom, column),), f"=${letters}{table.top}>0", how)

    late, near = (_FIRST + SHOWN.index(state) for state in (State.OVERDUE, State.SOON))
    loud = Look(Font(bold=True, colour=WAX))
    return rule(late, loud), rule(near, Look(Font(bold=True, colour=INK), OCHRE_PALE)), rule(_ERRORS, loud)
