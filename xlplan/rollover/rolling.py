"""The whole rollover: goes through the workbook, reads the plan that comes out, and proposes for each activity."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from xlplan.elements import Content, Formula, RichText
from xlplan.grid import Book, Grid, Ref, Row, Text, Value
from xlplan.plan import Activity, Plan, Role
from xlplan.reader import read_plan
from xlplan.rollover.due import tell_due
from xlplan.rollover.fate import Carry, Fated, phrase, propose
from xlplan.rollover.gathering import Gathering, cell_of
from xlplan.rollover.mentions import quiet
from xlplan.rollover.numbering import put_in_order
from xlplan.rollover.report import Fate, NewContent, NewWords, Proposal, Renumbered, Rollover
from xlplan.rollover.term import Term


def roll(
    plan: Plan, book: Book, texts: Sequence[Text], term: Term, *, today: date, carry: Carry, output: str
) -> Rollover:
    """Decide everything about the new plan.

    Args:
        plan: the plan as it was read.
        book: its workbook, without what is ours.
        texts: the texts of the workbook, as the host tells them.
        term: from which years to which.
        today: the day of the rollover: what is unfinished on it may be carried over.
        carry: which activities are carried over.
        output: the name of the new file.
    """
    found = Gathering(plan, book, term, output)
    found.go_through(texts)
    new = _new_plan(plan, _changed(book, found.words, found.contents, output), term)
    numbers = put_in_order(new)
    in_row = {activity.rows[0]: activity for activity in new.activities()}
    proposals = tuple(
        _proposal(
            activity,
            in_row.get(activity.rows[0], activity),
            propose(activity, today, term, carry),
            numbers,
            found,
            term.shift,
        )
        for activity in plan.activities()
    )
    words = dict(found.words)
    for proposal in proposals:
        if proposal.fate is Fate.CARRY:
            _mark_carried(proposal, plan, texts, words, term)
    contents = {**found.contents, **{one.at: NewContent(one.at, one.after) for one in numbers}}
    return Rollover(
        plan,
        _new_plan(plan, _changed(book, words, contents, output), term),
        term,
        output,
        tuple(found.rulings),
        proposals,
        tuple(found.marks),
        numbers,
        tuple(words.values()),
        tuple(contents.values()),
    )


def _changed(
    book: Book, words: Mapping[tuple[str, str], NewWords], contents: Mapping[Ref, NewContent], output: str
) -> Book:
    """Return the book as it will be, as far as the reader is concerned; the sheets keep their titles."""
    values: dict[str, dict[tuple[int, int], Value]] = {}
    for (where, at), new in words.items():
        ref = cell_of(at) if where == "cell" else None
        if ref:
            values.setdefault(ref.sheet, {})[ref.row, ref.column] = new.words
    for one in contents.values():
        values.setdefault(one.at.sheet, {})[one.at.row, one.at.column] = _value(one.content)
    return Book(output, tuple(_with(grid, values.get(grid.title, {})) for grid in book.grids), book.names)


def _value(content: Content) -> Value:
    match content:
        case Formula():
            return content.value
        case RichText():
            return content.text
        case _:
            return content


def _with(grid: Grid, values: Mapping[tuple[int, int], Value]) -> Grid:
    if not values:
        return grid
    rows: dict[int, dict[int, Value]] = {}
    for (row, column), value in values.items():
        rows.setdefault(row, {})[column] = value
    made: dict[int, Row] = {}
    for row, cells in grid.rows.items():
        merged = {column: value for column, value in {**cells, **rows.get(row, {})}.items() if value is not None}
        if merged:
            made[row] = merged
    return replace(grid, rows=made)


def _new_plan(plan: Plan, book: Book, term: Term) -> Plan:
    """Read the plan that comes out; where its title leaves the year open, the year is given."""
    new = read_plan(book, plan.table.sheet)
    if new.years == tuple(year + term.shift for year in term.years):
        return new
    return read_plan(book, plan.table.sheet, term.target)


def _proposal(
    old: Activity, new: Activity, fated: Fated, numbers: Sequence[Renumbered], found: Gathering, shift: int
) -> Proposal:
    due = tell_due(old, new, shift)
    notes = [fated.why, due.why]
    if fated.fate is Fate.CARRY and old.name != new.name:
        notes.append("год в названии сдвинут: если переходит прежняя работа, верните прежний год")
    lost, renamed = (not rows.isdisjoint(old.rows) for rows in (found.februaries, found.weekdays))
    if lost:
        notes.append("29 февраля в новом году нет: поставлено 28 февраля")
    if renamed:
        notes.append("дата сдвинута, поэтому день недели при ней назван заново")
    number = next((one.after.rstrip(".)") for one in numbers if one.at == old.at), old.number)
    texts = old.deadline.text, new.deadline.text
    return Proposal(
        number, old.at, old.rows, old.name, fated.fate, *texts, "; ".join(notes), due.told or lost or renamed
    )


def _mark_carried(
    proposal: Proposal, plan: Plan, texts: Sequence[Text], words: dict[tuple[str, str], NewWords], term: Term
) -> None:
    """Write behind the name of an activity from which year it comes; one that came earlier says so already."""
    column = plan.table.columns[Role.NAME]
    cells = {str(Ref(plan.table.sheet, row, column)) for row in proposal.rows}
    named = [text for text in texts if text.where == "cell" and text.at in cells and text.words.strip()]
    if not named or "переходящ" in quiet(proposal.name):
        return
    text = named[-1]
    now = words.get(("cell", text.at), NewWords(text, text.words)).words
    words["cell", text.at] = NewWords(text, f"{now.rstrip()} ({phrase(term)})")
