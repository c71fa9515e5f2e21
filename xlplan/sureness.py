"""Which fixes are sure: the cell can be changed by itself, and the plan reads the same with all of them made.

A rule sees words alone. Here it is seen where they stand: what a formula shows, what stands in several rows, what
another formula counts with is left to a person. And no rule is trusted: the plan is read once more with everything
changed, and where a deadline, a mark or an executor would be read otherwise, the cells of that row are left alone.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import astuple, dataclass, replace
from datetime import date, datetime

from xlplan.errors import XlplanError
from xlplan.findings import Finding
from xlplan.fixes import Fix, together
from xlplan.formulas import is_read
from xlplan.grid import Book, Grid, Ref
from xlplan.mark import Mark
from xlplan.plan import Activity, Plan
from xlplan.reader.words import plain
from xlplan.windows import Kind

Read = Callable[[Book], Plan]

_BEFORE_SIGN = re.compile(r" +(?=[,;])")
TEXT_FORMAT = "@"


@dataclass(frozen=True, slots=True)
class Mend:
    """A cell that is put right, with all that the rules would change in it.

    Attributes:
        at: the cell.
        fix: the fixes of all findings as one.
        codes: the codes of the rules.
        number_format: the format that another content needs; None where only signs change.
    """

    at: Ref
    fix: Fix
    codes: tuple[str, ...]
    number_format: str | None = None


def sure_findings(book: Book, plan: Plan, findings: Iterable[Finding], read: Read) -> tuple[Finding, ...]:
    """Return the findings, those without `fix` that cannot be put right by themselves or are not to be shown.

    Args:
        book: the workbook as the staff know it.
        plan: what was read from it.
        findings: what the checks found.
        read: reads the plan of a workbook in the same way.
    """
    every = tuple(findings)
    grid = book.grid(plan.table.sheet)
    if grid is None or not any(finding.fix for finding in every):
        return every
    able = tuple(_kept(finding, _is_able(book, grid, finding)) for finding in every)
    sure = _unread_otherwise(book, plan, able, read)
    return tuple(_kept(finding, finding.at in sure) for finding in able)


def mends(book: Book, findings: Iterable[Finding]) -> tuple[Mend, ...]:
    """Return the cells that these findings put right, in the order of the sheet."""
    cells: dict[Ref, list[Finding]] = {}
    for finding in findings:
        if finding.fix:
            cells.setdefault(finding.at, []).append(finding)
    return tuple(_mend(book, at, cells[at]) for at in sorted(cells))


def with_mends(book: Book, made: Iterable[Mend]) -> Book:
    """Return the workbook as it is with these cells put right."""
    values = {mend.at: mend.fix.after for mend in made}
    formats = {mend.at: mend.number_format for mend in made if mend.number_format}
    return replace(book, grids=tuple(_with_values(grid, values, formats) for grid in book.grids))


def _kept(finding: Finding, fixable: bool) -> Finding:
    return finding if fixable or finding.fix is None else replace(finding, fix=None)


def _is_able(book: Book, grid: Grid, finding: Finding) -> bool:
    """Tell whether the cell itself can be changed so."""
    fix, at = finding.fix, finding.at
    if fix is None or finding.suppressed is not None or (at.row, at.column) in grid.formulas:
        return False
    held = grid.value(at.row, at.column)
    if held != fix.before or type(held) is not type(fix.before):
        return False
    if fix.instead is None:
        return True
    if isinstance(fix.instead, date) and _date_format(grid, at.column) is None:
        return False
    return not is_read(book, at)  # a formula that counts with a number would break when a text takes its place


def _date_format(grid: Grid, column: int) -> str | None:
    """Return the format of the real dates in a column, where all of them have the same."""
    found = {
        grid.number_formats.get((row, column), "")
        for row, values in grid.rows.items()
        if isinstance(values.get(column), datetime | date)
    }
    return found.pop() or None if len(found) == 1 else None


def _mend(book: Book, at: Ref, findings: list[Finding]) -> Mend:
    fix = together(finding.fix for finding in findings if finding.fix)
    grid = book.grid(at.sheet)
    form = None
    if isinstance(fix.instead, date):
        form = _date_format(grid, at.column) if grid else None
    elif fix.instead is not None:
        form = TEXT_FORMAT
    return Mend(at, fix, tuple(finding.code for finding in findings), form)


def _with_values(grid: Grid, values: Mapping[Ref, str | date], formats: Mapping[Ref, str]) -> Grid:
    own = {at: value for at, value in values.items() if at.sheet == grid.title}
    if not own:
        return grid
    rows = {number: dict(row) for number, row in grid.rows.items()}
    for at, value in own.items():
        rows[at.row][at.column] = value
    shown = {(at.row, at.column): form for at, form in formats.items() if at.sheet == grid.title}
    return replace(grid, rows=rows, number_formats={**grid.number_formats, **shown})


def _unread_otherwise(book: Book, plan: Plan, findings: tuple[Finding, ...], read: Read) -> set[Ref]:
    """Return the cells that can be put right without the plan being read otherwise."""
    made = mends(book, findings)
    while made:
        try:
            changed = _read_otherwise(plan, read(with_mends(book, made)))
        except XlplanError:
            return set()
        if changed == set():
            break
        kept = tuple(mend for mend in made if changed and mend.at.row not in changed)
        made = kept if len(kept) < len(made) else ()
    return {mend.at for mend in made}


def _read_otherwise(before: Plan, after: Plan) -> set[int] | None:
    """Return the rows of the activities that are read otherwise; None when the plan as a whole is another."""
    if _frame(before) != _frame(after):
        return None
    pairs = zip(before.activities(), after.activities(), strict=True)
    return {row for old, new in pairs if not _says_the_same(old, new) for row in old.rows}


def _frame(plan: Plan) -> object:
    """Return what holds the activities: where they stand, under which sections, in which year."""
    sections = [
        (section.number, _said(section.title or ""), section.at, [activity.rows for activity in section.activities])
        for section in plan.sections
    ]
    return plan.years, plan.school, plan.table.area, dict(plan.table.columns), sections, len(plan.notes)


def _says_the_same(old: Activity, new: Activity) -> bool:
    """Tell whether two readings of an activity say the same; what was not understood may be understood now."""
    deadline = old.deadline.kind is Kind.UNREAD or _meaning(old.deadline) == _meaning(new.deadline)
    mark = old.mark.mark is Mark.UNREAD or _meaning(old.mark) == _meaning(new.mark)
    number = (old.number or "").rstrip("0") == (new.number or "").rstrip("0")
    return deadline and mark and number and _spoken(old.executors) == _spoken(new.executors)


def _spoken(words: Iterable[str]) -> list[str]:
    return [_said(word) for word in words]


def _said(text: str) -> str:
    """Return a text without what a fix may change: spaces and look-alike letters."""
    return _BEFORE_SIGN.sub("", plain(text))


def _meaning(reading: object) -> object:
    """Return everything that a reading says but the phrase itself, which stands first."""
    return _folded(astuple(reading)[1:])  # type: ignore[call-overload]


def _folded(value: object) -> object:
    if isinstance(value, tuple | list):
        return tuple(_folded(part) for part in value)
    return _said(value) if type(value) is str else value
