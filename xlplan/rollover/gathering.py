"""Goes through the texts and cells of a workbook once and gathers rulings and changes."""

from collections.abc import Iterable, Iterator, Sequence

from xlplan.grid import Book, Ref, Text, column_number
from xlplan.plan import Plan, Role
from xlplan.reader.rows import shown
from xlplan.rollover.leap import short_februaries
from xlplan.rollover.mentions import find_mentions
from xlplan.rollover.report import Cleared, NewContent, NewWords, Ruling, Where
from xlplan.rollover.rewriting import Change, Decided, all_changes, decide, excerpt, rewritten
from xlplan.rollover.seen import Decision, Part, Verdict, kept, shifted
from xlplan.rollover.stamps import blank_cells, decide_stamp
from xlplan.rollover.term import Term
from xlplan.rollover.typed import decide_typed
from xlplan.rollover.weekdays import reread_weekdays
from xlplan.rollover.where import Places

_PARTS = {
    "cell": Part.CELL,
    "note": Part.NOTE,
    "header": Part.HEADER,
    "property": Part.PROPERTY,
    "drawing": Part.DRAWING,
    "sheet": Part.TAB,
}
_ROW_NUMBER = kept("номер строки, а не год")
_ARCHIVE = kept("лист прошлого года")
_ERASED = shifted("отметка прошлого года стёрта")
_ORDER: tuple[Where, ...] = ("file", "sheet", "cell", "formula", "format", "note", "header", "drawing", "property")


_SHORT = 60
"""Signs of a text that an excerpt shows whole."""


def cell_of(at: str) -> Ref | None:
    """Return the cell that an address such as ``План!B5`` means; None for another sort of address."""
    sheet, bang, a1 = at.rpartition("!")
    letters = a1.rstrip("0123456789")
    if not bang or letters == a1 or not (letters.isascii() and letters.isalpha()):
        return None
    return Ref(sheet, int(a1[len(letters) :]), column_number(letters))


class Gathering:
    """What is gathered; the attributes are read when all has been gone through.

    Attributes:
        rulings: one for each mention of a year.
        words: the texts that change, by where they stand.
        contents: the cells that change otherwise.
        marks: the marks that are cleared.
        februaries: rows of deadlines in which 29 February without a year became the 28th.
        weekdays: rows of deadlines in which a weekday got the name that its date has in the new year.
    """

    def __init__(self, plan: Plan, book: Book, term: Term, output: str) -> None:
        grid = book.grid(plan.table.sheet)
        if grid is None:
            raise ValueError(f"no sheet {plan.table.sheet!r}")
        self._plan = plan
        self._book = book
        self._term = term
        self._output = output
        self._places = Places(plan, grid)
        self._archives: frozenset[str] = frozenset()
        self.rulings: list[Ruling] = []
        self.words: dict[tuple[str, str], NewWords] = {}
        self.contents: dict[Ref, NewContent] = {}
        self.marks: list[Cleared] = []
        self.februaries: set[int] = set()
        self.weekdays: set[int] = set()
        self._deadlines = {row: activity.deadline for activity in plan.activities() for row in activity.rows}

    def go_through(self, texts: Sequence[Text]) -> None:
        """Decide everything; the rulings then stand in the order of the workbook."""
        self._archives = frozenset(self._find_archives(texts))
        self._rule_on_file()
        self._clear_marks()
        self._clear_stamps()
        for text in texts:
            self._read(text)
        self._read_typed()
        sheets = {grid.title: number for number, grid in enumerate(self._book.grids)}
        self.rulings.sort(key=lambda ruling: _place(ruling, sheets))

    def _rule_on_file(self) -> None:
        """Decide the years in the file's name; where it moves, the new name is the one that people have chosen."""
        name = self._plan.file
        for _, verdict, changes, _ in decide(name, Part.FILE, self._term):
            after = self._output if changes else name
            self.rulings.append(Ruling("file", name, None, name, after, verdict.decision, verdict.why))

    def _find_archives(self, texts: Iterable[Text]) -> Iterator[str]:
        """Yield the sheets that hold an earlier year's papers, told by their titles."""
        for text in texts:
            if text.where == "sheet" and text.words.casefold() != self._plan.table.sheet.casefold():
                years = [year for mention in find_mentions(text.words) for year in mention.years]
                if years and all(self._term.distance(year) < 0 for year in years):
                    yield text.words

    def _clear_stamps(self) -> None:
        """Make dates blank that are spread over several cells; their year is decided as any other."""
        for stamp, area in zip(self._plan.stamps, self._places.stamp_areas, strict=True):
            for at, blank in blank_cells(self._places.grid, stamp, area):
                self.contents[at] = NewContent(at, blank)

    def _clear_marks(self) -> None:
        """Take out the marks of the old year; formulas stay."""
        column = self._plan.table.columns.get(Role.MARK)
        grid = self._places.grid
        for row in (row for activity in self._plan.activities() for row in activity.rows):
            value = grid.value(row, column) if column else None
            if value is None or column is None or (row, column) in grid.formulas:
                continue
            at, words = grid.ref(row, column), shown(value)
            self.contents[at] = NewContent(at, None)
            self.marks.append(Cleared(at, words))
            for mention in find_mentions(words):
                self.rulings.append(Ruling("cell", str(at), at, excerpt(words, mention), "", *_ERASED))

    def _read(self, text: Text) -> None:
        """Decide one text of the workbook."""
        at = cell_of(text.at) if text.where in {"cell", "note"} else None
        if text.where == "cell" and at in self.contents:
            return
        part = self._places.part(at) if at and text.where == "cell" else _PARTS[text.where]
        decided = self._decide(text, at, part)
        extra: list[Change] = []
        if part is Part.DEADLINE and at:
            decided, extra = self._shorten_februaries(text.words, at, decided)
            extra += self._reread_weekdays(text.words, at)
            decided, extra = _shown_together(text.words, decided, extra)
        self._rule_on(text.where, text.at, at, text.words, decided)
        changes = [*all_changes(decided), *extra]
        if changes and self._term.shift:
            self.words[text.where, text.at] = NewWords(text, rewritten(text.words, changes))

    def _decide(self, text: Text, at: Ref | None, part: Part) -> tuple[Decided, ...]:
        sheet = at.sheet if at else text.at.partition("!")[0]
        if text.where != "property" and sheet in self._archives:
            return _all(text.words, _ARCHIVE)
        if part is Part.STAMP:
            return decide_stamp(text.words, self._term)
        if at and text.where == "cell" and self._places.role(at) is Role.NUMBER:
            return _all(text.words, _ROW_NUMBER)
        return decide(text.words, part, self._term)

    def _shorten_februaries(
        self, words: str, at: Ref, decided: tuple[Decided, ...]
    ) -> tuple[tuple[Decided, ...], list[Change]]:
        """Let 29 February be the 28th: within the mention of a date, or on its own where no year stands beside it."""
        extra: list[Change] = []
        made = list(decided)
        for change in short_februaries(words, self._term):
            index = next((i for i, one in enumerate(made) if one.mention.start <= change.start < one.mention.end), None)
            if index is None:
                extra.append(change)
                self.februaries.add(at.row)
            elif made[index].changes:
                year = made[index].mention.years[0] + self._term.shift
                why = Verdict(Decision.SHIFTED, f"29 февраля в {year} году нет: поставлено 28 февраля")
                made[index] = Decided(made[index].mention, why, (*made[index].changes, change), told=True)
        return tuple(made), extra

    def _reread_weekdays(self, words: str, at: Ref) -> tuple[Change, ...]:
        deadline = self._deadlines.get(at.row)
        if deadline is None or deadline.text.split() != words.split():
            return ()
        changes = reread_weekdays(words, deadline, self._term.shift)
        if changes:
            self.weekdays.add(at.row)
        return changes

    def _rule_on(self, where: Where, at: str, ref: Ref | None, words: str, decided: Iterable[Decided]) -> None:
        for mention, verdict, changes, told in decided:
            before, after = excerpt(words, mention), excerpt(words, mention, changes)
            self.rulings.append(Ruling(where, at, ref, before, after, verdict.decision, verdict.why, told))

    def _read_typed(self) -> None:
        for grid in self._book.grids:
            for ruling, content in decide_typed(grid, self._places, self._term, grid.title in self._archives):
                if ruling.ref is None or ruling.ref in self.contents:
                    continue
                self.rulings.append(ruling)
                if content is not None and self._term.shift:
                    self.contents[ruling.ref] = NewContent(ruling.ref, content)


def _shown_together(
    words: str, decided: tuple[Decided, ...], extra: list[Change]
) -> tuple[tuple[Decided, ...], list[Change]]:
    """Let the only date of a short deadline show what else changes with it: the weekday beside it."""
    if len(decided) != 1 or not decided[0].changes or len(words) > _SHORT:
        return decided, extra
    return (decided[0]._replace(changes=(*decided[0].changes, *extra)),), []


def _all(words: str, verdict: Verdict) -> tuple[Decided, ...]:
    """Give every mention of a text the same verdict, one that changes nothing."""
    return tuple(Decided(mention, verdict, ()) for mention in find_mentions(words))


def _place(ruling: Ruling, sheets: dict[str, int]) -> tuple[int, int, int, int]:
    """Return where a ruling stands in the order of the workbook: the file first, the document's properties last."""
    if ruling.where == "file":
        return -1, 0, 0, 0
    sheet = ruling.ref.sheet if ruling.ref else ruling.at.partition("!")[0]
    row, column = (ruling.ref.row, ruling.ref.column) if ruling.ref else (0, 0)
    return sheets.get(sheet, len(sheets)), _ORDER.index(ruling.where), row, column
