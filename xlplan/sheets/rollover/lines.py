"""The lines of «Перенос» from a rollover: open ones first, then the rest in the order of the workbook."""

from collections.abc import Iterator
from dataclasses import dataclass

from xlplan.grid import Area, Ref
from xlplan.palette import measure
from xlplan.rollover import Decision, Fate, Proposal, Rollover, Ruling
from xlplan.rollover.changes import new_title
from xlplan.rollover.fate import phrase
from xlplan.short_names import short_name
from xlplan.wording import plural, sentence

_NAME_PX, _NAME_LINES = 196, 3
"""Room for the short name of an activity, its number beside it."""

_AS_IT_WAS = "как было"

YES, NO, NOTHING = "да", "нет", "–"

YEAR, ACTIVITY, MARK, NUMBER = "год", "мероприятие", "отметка", "номер"

WORDS = {
    Decision.SHIFTED: "сдвинуто",
    Decision.KEPT: "оставлено",
    Decision.ASK: "не решено",
    Fate.REPEAT: "повторяется",
    Fate.CARRY: "переходит",
    Fate.DROP: "убрать?",
}
_PLACES = {
    "note": "примечание",
    "header": "колонтитул",
    "drawing": "надпись",
    "property": "свойства книги",
    "sheet": "название листа",
    "file": "имя файла",
    "formula": "формула",
    "format": "формат ячейки",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One row.

    Attributes:
        decision: the decision in a word.
        what: what it is about: a year, an activity, a mark, a number.
        where: the place in words: ``B5``, «колонтитул».
        sheet: the sheet where it stands; None for what stands on none.
        area: the cells that it is about; None for what stands in none.
        before: how it was.
        after: how it is now.
        why: the reason.
        answer: «нет» while it is open, «да» when a person has said yes, a dash where nobody needs to.
        was: the address in last year's workbook, for what came over from there.
    """

    decision: str
    what: str
    where: str
    sheet: str | None
    area: Area | None
    before: str
    after: str
    why: str
    answer: str = NOTHING
    was: str | None = None

    @property
    def open(self) -> bool:
        """Whether it waits, or has waited, for a yes."""
        return self.answer != NOTHING


@dataclass(frozen=True, slots=True)
class Page:
    """All that the sheet shows: its title, the sentence with the totals, its lines."""

    title: str
    totals: str
    lines: tuple[Line, ...]


def page_of(rollover: Rollover, source: str) -> Page:
    """Return the page of a rollover.

    Args:
        rollover: the rollover.
        source: the file of the old plan as a link from the new one leads there.
    """
    lines = [*_years(rollover), *_activities(rollover, source), *_marks(rollover), *_numbers(rollover)]
    lines.sort(key=lambda line: not line.open)
    term = rollover.term
    title = f"Перенос плана с {term.named()} на {term.spelled(new=True)}"
    return Page(title, totals(rollover), tuple(lines))


def totals(rollover: Rollover) -> str:
    """Return the sentence with the totals; they equal the counts of the lines."""
    count = rollover.count
    years = plural(len(rollover.years), "упоминание года", "упоминания года", "упоминаний года")
    activities = plural(len(rollover.activities), "мероприятие", "мероприятия", "мероприятий")
    return (
        f"{years}: сдвинуто – {count(Decision.SHIFTED)}, оставлено – {count(Decision.KEPT)}, "
        f"не решено – {count(Decision.ASK)}. {activities}: повторяется – {count(Fate.REPEAT)}, "
        f"переходит – {count(Fate.CARRY)}, предложено убрать – {count(Fate.DROP)}. "
        f"Отметок стёрто – {len(rollover.marks)}, номеров исправлено – {len(rollover.numbers)}."
    )


def place_of(ruling: Ruling, plan_sheet: str = "") -> str:
    """Name the place of a mention: ``B5``, «B5, примечание», «колонтитул»; a sheet that is not the plan's is named."""
    word = _PLACES.get(ruling.where, "")
    if ruling.ref is None:
        return word
    cell = ruling.ref.a1 if ruling.ref.sheet == plan_sheet else str(ruling.ref)
    return f"{cell}, {word}" if word else cell


def _years(rollover: Rollover) -> Iterator[Line]:
    for ruling in rollover.years:
        ref = ruling.ref
        sheet = ref.sheet if ref else ruling.at.partition("!")[0] if ruling.where in {"header", "sheet"} else None
        yield Line(
            WORDS[ruling.decision],
            YEAR,
            place_of(ruling, rollover.plan.table.sheet),
            new_title(rollover, sheet) if sheet else None,
            Area(ref.row, ref.column, ref.row, ref.column) if ref else None,
            ruling.before,
            _AS_IT_WAS if ruling.after == ruling.before else ruling.after,
            ruling.why,
            NO if ruling.open else NOTHING,
        )


def _activities(rollover: Rollover, source: str) -> Iterator[Line]:
    table = rollover.plan.table
    for proposal in rollover.activities:
        area = Area(proposal.rows[0], table.area.left, proposal.rows[-1], table.area.right)
        yield Line(
            WORDS[proposal.fate],
            ACTIVITY,
            proposal.at.a1,
            new_title(rollover, table.sheet),
            area,
            f"{proposal.number or ''} {short_name(proposal.name, _NAME_PX, measure(), _NAME_LINES)}".strip(),
            _due(proposal, rollover),
            proposal.why,
            NO if proposal.open else NOTHING,
            _link(source, proposal.at) if proposal.fate is Fate.CARRY else None,
        )


def _due(proposal: Proposal, rollover: Rollover) -> str:
    due = f"Срок: {proposal.after or NOTHING}"
    if proposal.before != proposal.after:
        due += f" (было: {proposal.before or NOTHING})"
    return f"{sentence(phrase(rollover.term)).rstrip('.')}.\n{due}" if proposal.fate is Fate.CARRY else due


def _link(source: str, at: Ref) -> str:
    title = at.sheet.replace("'", "''")
    return f"{source}#'{title}'!{at.a1}"


def _marks(rollover: Rollover) -> Iterator[Line]:
    for mark in rollover.marks:
        sheet, area = _cell(rollover, mark.at)
        yield Line("стёрто", MARK, mark.at.a1, sheet, area, mark.before, "", "отметка прошлого года")


def _numbers(rollover: Rollover) -> Iterator[Line]:
    for one in rollover.numbers:
        sheet, area = _cell(rollover, one.at)
        yield Line("исправлено", NUMBER, one.at.a1, sheet, area, one.before, one.after, "номера идут по порядку")


def _cell(rollover: Rollover, at: Ref) -> tuple[str, Area]:
    return new_title(rollover, at.sheet), Area(at.row, at.column, at.row, at.column)
