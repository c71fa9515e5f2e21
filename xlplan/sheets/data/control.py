"""The single cells of the hidden sheet: the day and the settings made safe, words for drop-downs, whether all is fresh.

What people type in «Настройки» may be anything; here it becomes a day, a number, the place of a rule.
"""

from datetime import date

from xlplan.edits import PutName
from xlplan.elements import PREFIX, Block, Content, Formula
from xlplan.grid import Area, column_letters
from xlplan.own import absolute, quoted
from xlplan.palette import STATE_LOOKS
from xlplan.plan import Role
from xlplan.settings import Settings, WorkdayRule
from xlplan.sheets.board import Board
from xlplan.sheets.mark_words import known_with_date, searchable, with_own
from xlplan.sheets.typed import MOST_DAYS, YEARS
from xlplan.states import State

LEFT, WIDTH = 1, 4
"""The region takes columns A to C; the next one begins at E."""

YES, NO = "да", "нет"
ROWS_BELOW = 200
"""So many rows below the table are watched for activities that people add."""

_NO_STATE = -1
"""Equals no state and no empty cell: an empty cell equals both 0 and "", and the rows of headings are empty there."""

_OWN_CODES = {
    State.DONE.value: 1,
    State.IN_WORK.value: 2,
    State.NOT_STARTED.value: 0,
    State.CANCELLED.value: 4,
    State.MOVED.value: 5,
}


def control(board: Board) -> tuple[Block, list[PutName]]:
    """Return the cells and the names that lead to them."""
    settings, sheet = board.settings, board.titles["data"]
    overdue, soon = (entry for entry in STATE_LOOKS if entry.tint)
    tint = settings.tint
    watched, held = _watched(board)
    lines: list[tuple[str, Content]] = [
        ("day", Formula(_day(), board.today)),
        ("warn", Formula(_days("xlplan_warn_days", Settings().warn_days), settings.warn_days)),
        ("far", Formula(_days("xlplan_far_days", Settings().far_days), settings.far_days)),
        ("rule", Formula("=IFERROR(MATCH(xlplan_workday_rule,xlplan_workday_rules,0),1)", _rule_place(settings))),
        ("tint_overdue", Formula(_tint("overdue"), overdue.word if tint else _NO_STATE)),
        ("tint_soon", Formula(_tint("soon"), soon.word if tint else _NO_STATE)),
        ("mark_words", searchable(with_own(settings.marks, _OWN_CODES))),
        ("mark_dated", searchable(known_with_date())),
        ("held", held),
        ("changed", Formula(f'=IF(OR(ROWS({watched})-COUNTBLANK({watched})<>xlplan_held,COUNTIF(xlplan_a_rank,10)>0,'
                            "COUNTIF(xlplan_a_row,0)>0),1,0)", 0)),
    ]  # fmt: skip
    lists = {"workday_rules": [rule.value for rule in WorkdayRule], "yes_no": [YES, NO],
             "mark_states": list(_OWN_CODES)}  # fmt: skip
    columns: list[list[Content]] = [[name for name, _ in lines], [content for _, content in lines]]
    beside: list[Content] = [word for words in lists.values() for word in words]
    columns.append([*beside, *[None] * (len(lines) - len(beside))])
    names = [_name(sheet, name, 2, row, row) for row, (name, _) in enumerate(lines, 1)]
    top = 1
    for name, words in lists.items():
        names.append(_name(sheet, name, 3, top, top + len(words) - 1))
        top += len(words)
    return Block(1, LEFT, tuple(zip(*columns, strict=True))), names


def _tint(state: str) -> str:
    return f'=IF(xlplan_tint="{NO}",{_NO_STATE},xlplan_{state})'


def _day() -> str:
    """The day of the report: what is typed, where it is a day at all, else today."""
    first, after = (f"DATE({year},1,1)" for year in (YEARS.start, YEARS.stop))
    plain = f"IF(AND(xlplan_today>={first},xlplan_today<{after}),INT(xlplan_today),TODAY())"
    return f"=IF(ISNUMBER(xlplan_today),{plain},TODAY())"


def _days(name: str, default: int) -> str:
    plain = f"IF(AND({name}>=0,{name}<={MOST_DAYS},{name}=INT({name})),{name},{default})"
    return f"=IF(ISNUMBER({name}),{plain},{default})"


def _rule_place(settings: Settings) -> int:
    return list(WorkdayRule).index(settings.workday_rule) + 1


def _name(sheet: str, name: str, column: int, top: int, bottom: int) -> PutName:
    return PutName(f"{PREFIX}{name}", f"={absolute(sheet, Area(top, column, bottom, column))}", hidden=True)


def _watched(board: Board) -> tuple[str, int]:
    """Return the column of names below the headings, and how many of its cells hold something now."""
    table = board.plan.table
    column = table.columns[Role.NAME]
    top, bottom = table.heading_rows[-1] + 1, table.area.bottom + ROWS_BELOW
    letters = column_letters(column)
    held = sum(cells.get(column) not in {None, ""} for row, cells in board.grid.rows.items() if top <= row <= bottom)
    return f"{quoted(table.sheet)}!${letters}${top}:${letters}${bottom}", held


def serial(day: date) -> int:
    """Return the number that a day is in a workbook of 1900."""
    return (day - date(1899, 12, 30)).days
