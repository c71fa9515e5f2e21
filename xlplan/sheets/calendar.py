"""«Календарь»: activities by months, a strip for each deadline, its last month in full tone with the due day.

Two hidden grids beside the table hold, for each month, the word of the state of the strip that runs through it, and of
the deadline that ends in it. So the formats need only comparisons with names (`=Q5=xlplan_overdue`), and the
strips follow the day, the marks and the settings without us. Which months a deadline takes changes only when the words
of the plan do, and is written anew by each run.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from xlplan.edits import OurSheet, PutName
from xlplan.elements import Formula, Rule
from xlplan.grid import Area, column_letters
from xlplan.looks import Border, Font, Line, Look
from xlplan.own import absolute
from xlplan.page_setup import Columns, Print, View
from xlplan.palette import (
    DATE,
    GRAPHITE,
    HAIRLINE,
    INK,
    LOOK_OF,
    MONTH,
    RULE,
    SMALL,
    STATE_LOOKS,
    WHITE,
    font,
    look,
    measure,
)
from xlplan.plan import Activity, Plan, Role, Section
from xlplan.settings import WorkdayRule
from xlplan.sheets.draft import Column, Draft, footer
from xlplan.sheets.links import link_to
from xlplan.sheets.live_states import LiveStates
from xlplan.sheets.months import Cell, Month, bands, lay_out, months_of, told_days
from xlplan.sheets.state_words import word_rules
from xlplan.short_names import short_name
from xlplan.states import WORST_FIRST, checkpoints
from xlplan.typography import row_height

_HEADS, _FIRST_MONTH = 4, 3
_NUMBER, _NAME = Column("№", 40, underline=True), Column("Мероприятие", 346)
_STATE = Column("Состояние", 104, indent=1)
_NAME_PX, _NAME_LINES = 318, 2
_YEAR_PX, _NARROWEST_MONTH = 564, 24
_ROW = row_height(_NAME_LINES, measure(), 3)
"""Every activity is as high, so that strips of one length look alike."""

_QUIET = Look(Font(italic=True)).over(look(SMALL, colour=GRAPHITE, border=HAIRLINE, indent=1))
"""A phrase without days runs over the months; it is not wrapped, and nothing stands in its way."""

_GAP = Line("thin", WHITE)
_TODAY = Border(left=Line("thin", INK), right=Line("thin", INK), bottom=HAIRLINE.bottom)


def calendar_edits(
    plan: Plan, states: LiveStates, today: date, title: str, plan_name: str, rule: WorkdayRule = WorkdayRule.NONE
) -> tuple[OurSheet, PutName]:
    """Return the sheet, and the name of the cell that holds the first day of the current month.

    Args:
        plan: the plan.
        states: where the live states stand.
        today: the day of the report, for what the cells show before anything recalculates.
        title: the words on the tab.
        plan_name: what stands at the foot of the page.
        rule: what to do with due days that are not working days.
    """
    calendar = _Calendar(plan, states, months_of(plan, today), rule)
    last = calendar.draw(today)
    draft, state = calendar.draft, calendar.state
    page = Print(
        area=Area(1, 1, last, state),
        title_rows=(_HEADS - 1, _HEADS),
        landscape=True,
        margins=(20, 10, 12, 14, 8, 8),
        footer=footer(plan_name),
    )
    view = View((_HEADS + 1, _FIRST_MONTH), 100, gridlines=False, selected=(_HEADS + 1, 1))
    sheet = draft.sheet("calendar", title, replace(page, fit=draft.fits(page)), view)
    month = Area(_HEADS, state + 1, _HEADS, state + 1)
    return sheet, PutName("xlplan_month", f"={absolute(title, month)}", hidden=True)


class _Calendar:
    """A calendar that is being drawn; the hidden grids stand right of the table, past one column."""

    def __init__(self, plan: Plan, states: LiveStates, months: Sequence[Month], rule: WorkdayRule) -> None:
        self._plan, self._states, self._months, self._rule = plan, states, months, rule
        self.state = _FIRST_MONTH + len(months)
        self._strips = self.state + 2
        self._ends = self._strips + len(months)
        month_px = max(_NARROWEST_MONTH, _YEAR_PX // len(months))
        self.draft = Draft((_NUMBER.px, _NAME.px, *(month_px for _ in months), _STATE.px))
        self._rows: list[int] = []
        self._dated: list[int] = []
        self._undated: list[int] = []

    def draw(self, today: date) -> int:
        """Draw everything, and return the last row."""
        about = "Полоса – время работы по плану, число в её конце – день срока. Текущий месяц выделен."
        self.draft.heading(self.state, _title(self._plan, self._months), about)
        self._heads(today)
        row = _HEADS
        for section in self._plan.sections:
            if section.title is not None:
                row += 1
                self._section(row, section)
            for activity in section.activities:
                row += 1
                self._activity(row, activity)
        self._body(row)
        self._rules(row)
        right = self._ends + len(self._months) - 1
        self.draft.add(Columns(self.state + 1, right, hidden=True))
        for filled in range(_HEADS, row + 1):
            self.draft.reach(filled, right)
        return row

    def _heads(self, today: date) -> None:
        draft, last = self.draft, self.state - 1
        draft.heads(_HEADS, (_NUMBER, _NAME))
        draft.heads(_HEADS, (_STATE,), self.state)
        head = look(SMALL, colour=GRAPHITE, border=RULE, horizontal="center", vertical="bottom", number_format=MONTH)
        for column, (year, month) in enumerate(self._months, _FIRST_MONTH):
            draft.put(_HEADS, column, date(year, month, 1))
        draft.look(Area(_HEADS, _FIRST_MONTH, _HEADS, last), head)
        column = _FIRST_MONTH
        for band, count in bands(self._months):
            draft.wide(_HEADS - 1, column, column + count - 1, band, look(SMALL, colour=GRAPHITE, horizontal="center"))
            column += count
        draft.height(_HEADS - 1, row_height(1, measure(SMALL), 3))
        draft.height(_HEADS, row_height(1, measure(SMALL), 6))
        current = Formula("=DATE(YEAR(xlplan_today),MONTH(xlplan_today),1)", today.replace(day=1))
        draft.put(_HEADS, self.state + 1, current, Look(number_format=DATE))

    def _section(self, row: int, section: Section) -> None:
        title = f"{section.number}. {section.title}" if section.number else section.title
        how = look(bold=True, border=HAIRLINE, vertical="bottom", wrap=True)
        self.draft.wide(row, 1, self.state, title, how)
        lines = self.draft.lines(title, self.draft.span(1, self.state), bold=True)
        self.draft.height(row, row_height(lines, measure(bold=True), 9))

    def _activity(self, row: int, activity: Activity) -> None:
        draft = self.draft
        self._rows.append(row)
        draft.height(row, _ROW)
        draft.put(row, 1, link_to(activity.at, activity.text(Role.NUMBER) or "–"))
        draft.put(row, 2, short_name(activity.name, _NAME_PX, measure(), _NAME_LINES))
        draft.put(row, self.state, self._states.of_activity(activity))
        cells = lay_out(checkpoints(activity, self._rule), self._months)
        if cells:
            self._dated.append(row)
        else:
            self._undated.append(row)
            room = draft.span(_FIRST_MONTH, self.state - 1)
            phrase = (
                short_name(activity.deadline.text, room, measure(SMALL), 1) if activity.deadline.text.strip() else None
            )
            draft.put(row, _FIRST_MONTH, phrase)
        for index, cell in cells.items():
            self._month(row, index, cell)

    def _month(self, row: int, index: int, cell: Cell) -> None:
        refs = [self._states.of_checkpoint(one) for one in cell.checkpoints]
        grid = self._ends if cell.days else self._strips
        self.draft.put(row, grid + index, refs[0] if len(refs) == 1 else worst_of(refs))
        if cell.days:
            self.draft.put(row, _FIRST_MONTH + index, told_days(cell.days))

    def _body(self, last: int) -> None:
        """Lay the looks of the columns over the runs of activities, so that a long plan takes hardly more of them."""
        months = look(SMALL, bold=True, colour=GRAPHITE, border=HAIRLINE, horizontal="center")
        for top, bottom in _runs(self._rows):
            for column, entry in ((1, _NUMBER), (2, _NAME), (self.state, _STATE)):
                self.draft.look(Area(top, column, bottom, column), entry.look)
            self.draft.look(Area(top, _FIRST_MONTH, bottom, self.state - 1), months)
        for top, bottom in _runs(self._undated):
            self.draft.look(Area(top, _FIRST_MONTH, bottom, _FIRST_MONTH), _QUIET)
        self.draft.add(*word_rules(Area(_HEADS + 1, self.state, last, self.state)))

    def _rules(self, last: int) -> None:
        """Add the rules: ends, strips, then the current month, whose edges give way to a strip.

        White edges part the strips; they are the rules' own, so that a month without a colour keeps its hairline.
        """
        body = Area(_HEADS + 1, _FIRST_MONTH, last, self.state - 1)
        end, strip = (f"{column_letters(grid)}{body.top}" for grid in (self._ends, self._strips))
        toned = [entry for entry in STATE_LOOKS if entry.tone and entry.pale]
        for entry in toned:
            how = Look(Font(bold=True, colour=entry.tone_text), entry.tone, Border(bottom=_GAP, right=_GAP))
            self.draft.add(Rule((body,), f"={end}=xlplan_{entry.key}", how))
        for entry in toned:
            self.draft.add(
                Rule((body,), f"={strip}=xlplan_{entry.key}", Look(fill=entry.pale, border=Border(bottom=_GAP)))
            )
        current = f"={column_letters(_FIRST_MONTH)}${_HEADS}=xlplan_month"
        areas = tuple(Area(top, _FIRST_MONTH, bottom, self.state - 1) for top, bottom in _runs(self._dated))
        if areas:
            self.draft.add(Rule(areas, current, Look(border=_TODAY)))
        heads = Area(_HEADS, _FIRST_MONTH, _HEADS, self.state - 1)
        self.draft.add(Rule((heads,), current, Look(font(SMALL, bold=True, colour=WHITE), INK)))


def _title(plan: Plan, months: Sequence[Month]) -> str:
    first, last = months[0][0], months[-1][0]
    if plan.school:
        return f"Календарь плана на {first}–{last} учебный год"
    return f"Календарь плана на {first} год" if first == last else f"Календарь плана на {first}–{last} годы"


def worst_of(refs: Sequence[Formula]) -> Formula:
    """Return the formula for the worst of some states; a word that is no state stands where the first one does."""
    cells = [ref.text[1:] for ref in refs]
    text = cells[0]
    for state in reversed(WORST_FIRST):
        name = f"xlplan_{LOOK_OF[state].key}"
        text = f"IF(OR({','.join(f'{cell}={name}' for cell in cells)}),{name},{text})"
    words = [ref.value for ref in refs]
    return Formula(f"={text}", next((state.value for state in WORST_FIRST if state.value in words), words[0]))


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and the last of each run of neighbours in ascending numbers."""
    found: list[tuple[int, int]] = []
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        found.append((members[0], members[-1]))
    return found
