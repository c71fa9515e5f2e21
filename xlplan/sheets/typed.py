"""What the staff have typed on «Настройки», as it is read back: settings, and all that was not understood, kept.

Nothing that people type there is lost: rows that say nothing to us stand again in their block, values that were not
understood stand again in their cells with a word on what is wrong, words beside the blocks come at the foot.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from xlplan.grid import Book, Grid, Value
from xlplan.own import our_sheets
from xlplan.settings import Person, Settings, WorkdayRule
from xlplan.sheets.settings_words import (
    BLOCKS,
    COLUMNS,
    DAY,
    FAR,
    HIDDEN,
    LEGEND,
    MARKS,
    NOTES,
    PEOPLE,
    REPORT,
    REST,
    RULE,
    SHORTS,
    TINT,
    WARN,
    Cells,
    is_ours,
)  # fmt: skip

MOST_DAYS = 366
YEARS = range(1990, 2101)
MARK_STATES = ("выполнено", "в работе", "не начато", "снято", "перенесено")
"""What a mark of the institution's own can mean."""

_ADDRESS = re.compile(r"(?:.*!)?\$?([A-Za-zА-Яа-я]{1,3})\$?(\d{1,7})")
_CODE = re.compile(r"[A-Z]\d{2}")
_LATIN = str.maketrans("АВЕКМНОРСТХУ", "ABEKMHOPCTXY")

Rows = list[tuple[int, Cells]]


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands on «Настройки».

    Attributes:
        settings: what was understood.
        odd: values of the block «Отчёт» that were not understood, by their labels, each as it was typed.
        day_formula: the formula of the day of the report, where it is one of the staff's own.
        kept: rows that were not understood, by the block in which they stand.
        marks: marks with what stands beside them, in their order.
        hidden: the rows of «Не показывать замечания», in their order.
        shorts: the rows of «Сокращения без расшифровки», in their order.
        problems: a sentence for each thing that was not understood.
    """

    settings: Settings = field(default_factory=Settings)
    odd: Mapping[str, Value] = field(default_factory=dict)
    day_formula: str | None = None
    kept: Mapping[str, Sequence[Cells]] = field(default_factory=dict)
    marks: tuple[Cells, ...] = ()
    hidden: tuple[Cells, ...] = ()
    shorts: tuple[Cells, ...] = ()
    problems: tuple[str, ...] = ()


def read_typed(book: Book) -> Typed:
    """Read our sheet of settings in a book; defaults where there is none."""
    title = our_sheets(book).get("settings")
    grid = book.grid(title) if title else None
    return _Reading(grid).typed() if grid else Typed()


class _Reading:
    """One reading of the sheet, block by block."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._kept: dict[str, list[Cells]] = {block: [] for block in BLOCKS}
        self._odd: dict[str, Value] = {}
        self._problems: list[str] = []
        self._day_formula: str | None = None

    def typed(self) -> Typed:
        blocks = self._blocks()
        report = self._report(blocks[REPORT])
        settings = Settings(
            warn_days=self._days(report, WARN, Settings().warn_days),
            workday_rule=self._rule(report),
            abbreviations=_abbreviations(blocks[SHORTS]),
            suppressed=self._suppressed(blocks[HIDDEN]),
            report_day=self._day(report),
            far_days=self._days(report, FAR, Settings().far_days),
            tint=self._tint(report),
            marks=self._marks(blocks[MARKS]),
            people=self._people(blocks[PEOPLE]),
        )
        rest = [*blocks[""], *blocks[LEGEND], *blocks[REST]]
        self._kept[REST] += [*(cells for _, cells in rest), *self._beside()]
        marks, hidden, shorts = (tuple(cells for _, cells in blocks[block]) for block in (MARKS, HIDDEN, SHORTS))
        problems = tuple(self._problems)
        return Typed(settings, self._odd, self._day_formula, self._kept, marks, hidden, shorts, problems)

    def _blocks(self) -> dict[str, Rows]:
        """Return the blocks with their rows that hold anything of the staff's; "" is what stands before the first."""
        found: dict[str, Rows] = {block: [] for block in ("", *BLOCKS)}
        block = ""
        for row, cells in self._grid.rows.items():
            first = cells.get(1)
            values = tuple(_bare(cells.get(column)) for column in range(1, COLUMNS + 1))
            if isinstance(first, str) and first in BLOCKS:
                block = first
                if values[1:] != (None,) * (COLUMNS - 1):
                    found[REST].append((row, (None, *values[1:])))
            elif values != (None,) * COLUMNS and not is_ours(block, values):
                found[block].append((row, values))
        return found

    def _beside(self) -> Iterator[Cells]:
        """Yield what people have written right of our columns."""
        for cells in self._grid.rows.values():
            beside = [
                cells[column] for column in sorted(cells) if column > COLUMNS and _bare(cells[column]) is not None
            ]
            for start in range(0, len(beside), COLUMNS):
                yield tuple((beside[start : start + COLUMNS] + [None] * COLUMNS)[:COLUMNS])

    def _report(self, rows: Rows) -> dict[str, tuple[int, Value]]:
        found: dict[str, tuple[int, Value]] = {}
        for row, cells in rows:
            label, _, note, beside = cells
            if isinstance(label, str) and label in NOTES and label not in found:
                found[label] = row, cells[1]
                said = None if note is None or _told(note).endswith(NOTES[label]) else note
                self._keep_beside(said, beside)
            else:
                self._kept[REPORT].append(cells)
                self._problems.append(f"строка «{_told(label)}» в блоке «{REPORT}» не понята и оставлена как есть")
        return found

    def _keep_beside(self, *values: Value) -> None:
        """Keep what people have written over words of ours or beside them."""
        if any(value is not None for value in values):
            self._kept[REST].append((None, None, None, None)[: COLUMNS - len(values)] + values)

    def _day(self, report: dict[str, tuple[int, Value]]) -> date | None:
        row, value = report.get(DAY, (0, None))
        formula = self._grid.formulas.get((row, 2))
        if formula and formula.replace(" ", "").upper() != "=TODAY()":
            self._day_formula = formula
        elif formula or value is None:
            return None
        day = _day_of(value)
        if day is None or day.year not in YEARS:
            self._refuse(DAY, value, "нужна дата, например 20.04.2021; пока взята сегодняшняя")
            return None
        return day

    def _days(self, report: dict[str, tuple[int, Value]], label: str, default: int) -> int:
        _, value = report.get(label, (0, None))
        if value is None:
            return default
        number = value if isinstance(value, int | float) and not isinstance(value, bool) else -1
        if 0 <= number <= MOST_DAYS and number == int(number):
            return int(number)
        self._refuse(label, value, f"нужно целое число от 0 до {MOST_DAYS}; пока взято {default}")
        return default

    def _rule(self, report: dict[str, tuple[int, Value]]) -> WorkdayRule:
        _, value = report.get(RULE, (0, None))
        rule = next((rule for rule in WorkdayRule if rule.value == str(value).casefold()), None)
        if rule is None and value is not None:
            self._refuse(RULE, value, "выберите «нет», «предшествующий» или «следующий»; пока взято «нет»")
        return rule or WorkdayRule.NONE

    def _tint(self, report: dict[str, tuple[int, Value]]) -> bool:
        _, value = report.get(TINT, (0, None))
        word = "да" if value is None else str(value).casefold()
        if word not in {"да", "нет"}:
            self._refuse(TINT, value, "выберите «да» или «нет»; пока взято «да»")
        return word != "нет"

    def _refuse(self, label: str, value: Value, advice: str) -> None:
        self._odd[label] = value
        self._problems.append(f"«{label}»: «{_told(value)}» не понято, {advice}")

    def _people(self, rows: Rows) -> tuple[Person, ...]:
        found = []
        for _, (full, short, spelled, count) in rows:
            spellings = tuple(part.strip() for part in _told(spelled).split(";") if part.strip())
            names = [_told(name).strip() for name in (full, short) if name is not None]
            settled = spellings and names and (len(names) == 2 or names[0] not in spellings)  # else it says nothing new
            if settled:
                found.append(Person(names[0], names[-1], spellings))
                self._keep_beside(None if isinstance(count, int | float) else count)
            else:
                self._kept[PEOPLE].append((full, short, spelled, count))
        return tuple(found)

    def _marks(self, rows: Rows) -> dict[str, str]:
        words = {}
        for _, cells in rows:
            mark, state = (" ".join(_told(cell).split()) for cell in cells[:2])
            if mark and state.casefold() in MARK_STATES:
                words[mark] = state.casefold()
            else:
                self._problems.append(f"отметка «{mark}»: состояние «{state}» не понято; выберите его из списка")
        return words

    def _suppressed(self, rows: Rows) -> dict[tuple[str, str], str]:
        found = {}
        for _, cells in rows:
            place, code, reason = (_told(cell).strip() for cell in cells[:3])
            code, address = code.upper().translate(_LATIN), _ADDRESS.fullmatch(place)
            if not _CODE.fullmatch(code) or (place and not address):
                self._problems.append(f"«{HIDDEN}»: строка «{place} {code}» не понята; нужны адрес и код, как D02")
            elif not reason:
                self._problems.append(f"«{HIDDEN}»: для {code} не указана причина, поэтому замечание показано")
            else:
                where = f"{address[1].upper().translate(_LATIN)}{int(address[2])}" if address else ""
                found[code, where] = reason
        return found


def _abbreviations(rows: Rows) -> dict[str, str]:
    return {_told(cells[0]).strip(): _told(cells[1]).strip() for _, cells in rows if cells[0] is not None}


def _bare(value: Value) -> Value:
    """Return a value; spaces alone are nothing."""
    return None if isinstance(value, str) and not value.strip() else value


def _day_of(value: Value) -> date | None:
    """Return the day that a cell holds as a date, as its number, or as a text like 20.04.2021."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 100_000:
        return date(1899, 12, 30) + timedelta(int(value))
    try:
        return datetime.strptime(str(value).strip(), "%d.%m.%Y").date()
    except ValueError:
        return None


def _told(value: Value) -> str:
    """Return a value as people see it."""
    match value:
        case None:
            return ""
        case date():
            return f"{value:%d.%m.%Y}"
        case float():
            return f"{value:.15g}"
        case _:
            return str(value)
