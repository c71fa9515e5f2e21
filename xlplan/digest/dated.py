"""«Просрочено» and «Ближайшие сроки»: checkpoints of all plans, with whose plan each is in.

The number leads to its row in the plan; the name of the plan does not, for LibreOffice shows a link on one line only.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from xlplan.digest.lines import Due, Line, coming, late, within
from xlplan.digest.overview import link_file
from xlplan.edits import OurSheet
from xlplan.elements import Content, Rule
from xlplan.grid import Area
from xlplan.looks import Border, Font, Look
from xlplan.own import quoted
from xlplan.page_setup import Filter, Print, View
from xlplan.palette import BLUE_PALE, DATE, DAYS, GAP, GRAPHITE, INK, OCHRE, WAX, measure
from xlplan.sheets.draft import Column, Draft, footer
from xlplan.sheets.summary.figures import ACTIVITIES, DEADLINES
from xlplan.short_names import short_name
from xlplan.states import State
from xlplan.wording import plural

_PLAN_PX, _PLAN_LINES = 226, 3
_COLUMNS = (
    Column("План", _PLAN_PX),
    Column("№", 46, indent=1, underline=True),
    Column("Мероприятие", 330),
    Column("Исполнители", 156, indent=1),
    Column("Срок", 78, "right", number_format=DATE),
)
_LATE = (*_COLUMNS, Column("Просрочено, дней", 74, "right", number_format=DAYS))
_COMING = (*_COLUMNS, Column("Осталось, дней", 66, "right", number_format=DAYS), Column("Состояние", 104, indent=1))
_HEADS, _DAYS, _STATE = 4, 6, 7

Pairs = Sequence[tuple[Line, Due]]


def late_sheet(lines: Sequence[Line], today: date, key: str, title: str, name: str) -> OurSheet:
    """Return the sheet of what is late, the oldest first."""
    found = late(lines)
    activities = plural(sum(line.states.count(State.OVERDUE) for line in lines), *ACTIVITIES)
    plans = len({line.source for line, _ in found})
    told = f"{plural(len(found), *DEADLINES)} по {_dative(plans)}, {activities}. На {today:%d.%m.%Y}, давние – первыми."
    return _sheet(found, _LATE, key, title, told if found else f"На {today:%d.%m.%Y} просроченных сроков нет.", name)


def coming_sheet(lines: Sequence[Line], today: date, days: int, key: str, title: str, name: str) -> OurSheet:
    """Return the sheet of what is due soon, the nearest first."""
    found = coming(lines, days)
    last = today + timedelta(min(days, (date.max - today).days))
    number = plural(len(found), *DEADLINES) if found else "сроков нет"
    told = f"{within(days)}, по {last:%d.%m.%Y} включительно, – {number}."
    return _sheet(found, _COMING, key, title, told, name)


def _dative(plans: int) -> str:
    return f"{plans} {'плану' if plans % 10 == 1 and plans % 100 != 11 else 'планам'}"


def _sheet(found: Pairs, columns: Sequence[Column], key: str, title: str, told: str, name: str) -> OurSheet:
    draft = Draft([column.px for column in columns])
    draft.heading(len(columns), title, told)
    draft.height(3, 6)
    if found:
        body = draft.table(_HEADS, columns, (_row(line, due, len(columns)) for line, due in found), padding=4)
        for row, (line, due) in enumerate(found, body.top):
            link_file(draft, row, 2, f"{line.source.link}#{quoted(due.at.sheet)}!{due.at.a1}")
        if len(columns) >= _STATE:
            draft.look(Area(body.top, _STATE, body.bottom, _STATE), Look(border=Border(left=GAP)))
        draft.add(*_rules(body, len(columns)), Filter(Area(_HEADS, 1, body.bottom, len(columns))))
    page = Print(
        area=Area(1, 1, max(draft.last_row, 2), len(columns)),
        title_rows=(_HEADS, _HEADS) if found else None,
        landscape=True,
        margins=(20, 10, 12, 14, 8, 7),
        footer=footer(name),
    )
    view = View((_HEADS + 1, 1) if found else None, 100, gridlines=False, selected=(_HEADS + 1, 1), tab_colour=GRAPHITE)
    return draft.sheet(key, title, replace(page, fit=draft.fits(page)), view)


def _row(line: Line, due: Due, columns: int) -> tuple[Content, ...]:
    whose = short_name(line.name, _PLAN_PX, measure(), _PLAN_LINES)
    row = (whose, due.number, due.name, due.people, due.day, abs(due.left), due.state.value)
    return row[:columns]


def _rules(body: Area, columns: int) -> tuple[Rule, ...]:
    days = Area(body.top, _DAYS, body.bottom, _DAYS)
    if columns < _STATE:
        return (Rule((days,), f"=$F{body.top}>0", Look(Font(bold=True, colour=WAX))),)
    states = Area(body.top, _STATE, body.bottom, _STATE)
    return (
        Rule((states,), f"=$G{body.top}=xlplan_soon", Look(Font(bold=True, colour=INK), OCHRE)),
        Rule((states,), f"=$G{body.top}=xlplan_in_work", Look(Font(bold=False, colour=INK), BLUE_PALE)),
    )
