"""What is safe to put right by itself is put right: the cells of the staff change for good, with a copy kept before.

When the workbook has parts of ours, they are drawn anew in the same step, or they would show the plan of before.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from xlplan.checks import Context, run_checks
from xlplan.edits import Block, Edit, Looks, Recalculate, TheirCells, TheirWords
from xlplan.findings import Finding
from xlplan.formulas import is_read
from xlplan.grid import Area, Book
from xlplan.hosts import Applied, Host
from xlplan.looks import Look
from xlplan.own import without_ours
from xlplan.own_marks import with_own_marks
from xlplan.plan import Plan
from xlplan.reader import read_plan
from xlplan.settings import Settings
from xlplan.sheets.board_edits import parts_in
from xlplan.sheets.typed import read_typed
from xlplan.sureness import Mend, mends, sure_findings, with_mends
from xlplan.writing import write_parts


@dataclass(frozen=True, slots=True)
class Checked:
    """A plan with what is wrong with it; a finding has a `fix` only where it can really be put right by itself."""

    plan: Plan
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Fixed:
    """What came of putting a plan right.

    Attributes:
        plan: the plan afterwards.
        findings: what is still wrong with it.
        made: the cells that were, or would be, put right.
        applied: what became of the workbook; None when it was only to be told.
    """

    plan: Plan
    findings: tuple[Finding, ...]
    made: tuple[Mend, ...]
    applied: Applied | None


def check_book(
    book: Book, today: date, settings: Settings, *, sheet: str | None = None, year: int | None = None
) -> Checked:
    """Check the plan of a workbook as of a day.

    Raises:
        XlplanError: there is no single plan in it.
    """
    theirs = without_ours(book)

    def read(changed: Book) -> Plan:
        return with_own_marks(read_plan(changed, sheet=sheet, year=year), settings.marks)

    plan = read(theirs)
    findings = run_checks(plan, Context(today, settings))
    return Checked(plan, sure_findings(theirs, plan, findings, read))


def fix_host(
    host: Host,
    today: date,
    wanted: Callable[[Finding], bool],
    *,
    sheet: str | None = None,
    year: int | None = None,
    dry_run: bool = False,
) -> Fixed:
    """Put right what is safe to put right, of the findings that are `wanted`, and check the plan anew.

    Raises:
        XlplanError: there is no single plan, or the workbook cannot be changed; it is then as it was.
    """
    book = host.read()
    typed = read_typed(book)
    found = check_book(book, today, typed.settings, sheet=sheet, year=year)
    made = mends(without_ours(book), filter(wanted, found.findings))
    if not made:
        return Fixed(found.plan, found.findings, (), None if dry_run else Applied(False, ""))
    mended = with_mends(book, made)
    left = check_book(mended, today, typed.settings, sheet=sheet, year=year)
    typed = replace(typed, settings=_with_spellings(typed.settings, found.plan, left.plan))
    first = tuple(edits(without_ours(book), made))
    applied = None
    if not dry_run and (parts := parts_in(book)):
        applied = write_parts(host, mended, typed, today, parts, sheet=sheet, year=year, first=first).applied
    elif not dry_run:
        applied = host.apply(first)
    return Fixed(left.plan, left.findings, made, applied)


def _with_spellings(settings: Settings, before: Plan, after: Plan) -> Settings:
    """Let the names that the staff have settled hold for executors that are spelled otherwise now."""
    pairs = zip(before.activities(), after.activities(), strict=True)
    now = {
        old.casefold(): new
        for was, is_now in pairs
        for old, new in zip(was.executors, is_now.executors, strict=True)
        if old != new
    }
    people = tuple(
        replace(person, spellings=tuple(dict.fromkeys(now.get(one.casefold(), one) for one in person.spellings)))
        for person in settings.people
    )
    return replace(settings, people=people)


def edits(book: Book, made: Iterable[Mend]) -> Iterator[Edit]:
    """Yield the edits that put these cells right: texts keep their fonts, other contents get their format."""
    every = tuple(made)
    for mend in every:
        before, after = mend.fix.before, mend.fix.after
        if mend.fix.instead is None:
            yield TheirWords("cell", str(mend.at), str(before), str(after))
    for mend in every:
        if mend.fix.instead is not None:
            row, column = mend.at.row, mend.at.column
            looks = Looks(Area(row, column, row, column), Look(number_format=mend.number_format))
            yield TheirCells(mend.at.sheet, (Block(row, column, ((mend.fix.instead,),)), looks))
    if any(is_read(book, mend.at) for mend in every):
        yield Recalculate()
