"""The flow of a rollover: a workbook is read, everything is decided, a changed copy stands beside it.

The old workbook is only read. The new one is made whole in a folder of its own and then moved to its place in one
step, so that nothing half-written is ever seen.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from xlplan.checks import Context, run_checks
from xlplan.edits import Edit, OurPart, RemoveOurs
from xlplan.errors import XlplanError
from xlplan.findings import Finding, Severity
from xlplan.grid import Book
from xlplan.hosts.errors import OtherSuffix
from xlplan.hosts.file import FileHost
from xlplan.hosts.file.texts.errors import WordsStuck
from xlplan.own import our_areas, our_sheets, without_ours
from xlplan.own_marks import with_own_marks
from xlplan.plan import Plan
from xlplan.reader import read_plan
from xlplan.rollover import Carry, Rollover, name_of, roll, term_of
from xlplan.rollover.changes import changes, new_title
from xlplan.saving import save_new, save_over
from xlplan.saving.links import link_to
from xlplan.saving.owners import refuse_open
from xlplan.sheets.board_edits import parts_in
from xlplan.sheets.plan_name import plan_name
from xlplan.sheets.rollover import KEY, Page, colours, draw, names, page_of
from xlplan.sheets.titles import titles
from xlplan.sheets.typed import read_typed
from xlplan.writing import write_parts


class NextYearTaken(XlplanError):
    """There is a file where next year's plan should go; `path` is that file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            f"Файл «{path}» уже есть, и в нём может быть работа, поэтому он не тронут. Укажите другое имя (--output) "
            "или добавьте --force: тогда прежний файл останется в папке копий."
        )


class SamePlace(XlplanError):
    """The new plan would stand in place of the old one."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"«{path}» – сам исходный план. Он остаётся за прошлый год: укажите для нового другое имя (--output)."
        )


__all__ = ["Carry", "NextYearTaken", "RolledOver", "SamePlace", "edits_of", "roll_over"]


@dataclass(frozen=True, slots=True)
class RolledOver:
    """What a rollover of a workbook gives.

    Attributes:
        rollover: everything that is decided.
        output: where the new workbook stands, or would stand after a dry run.
        old_errors: errors of the old plan that come along.
        new_errors: errors that the new plan has and the old one had not.
        written: whether the new workbook has been written.
    """

    rollover: Rollover
    output: Path
    old_errors: tuple[Finding, ...]
    new_errors: tuple[Finding, ...]
    written: bool


def roll_over(  # noqa: PLR0913 - what the command line asks, and where a copy came from
    path: Path,
    today: date,
    *,
    target: int | None = None,
    output: Path | None = None,
    original: Path | None = None,
    carry: Carry = Carry.UNFINISHED,
    sheet: str | None = None,
    force: bool = False,
    dry_run: bool = False,
) -> RolledOver:
    """Make next year's workbook from this year's.

    Args:
        path: the workbook of the old plan; it is never changed.
        today: the day of the rollover: what is unfinished on it is carried over.
        target: the year of the new plan, the one right after the old one unless told otherwise.
        output: where the new workbook goes: beside the old one, its name bearing the new year, unless told otherwise.
        original: the workbook that `path` is a passing copy of, where it is one: beside it the new workbook goes, and
            to it «Перенос» leads.
        carry: which activities are carried over.
        sheet: the sheet with the plan, where several hold one.
        force: whether a file that stands there may go; it is kept as a backup.
        dry_run: decide everything and write nothing.

    Raises:
        XlplanError: the workbook cannot be read or rolled over, or the new one may not be written; nothing is then.
    """
    host = FileHost(path)
    whole = host.read()
    refuse_open(path.resolve(), path)
    book = without_ours(whole)
    typed = read_typed(whole)
    plan = with_own_marks(read_plan(book, sheet), typed.settings.marks)
    term = term_of(plan, target)
    original = original or path
    place = output or original.with_name(name_of(original.name, term))
    if place.suffix.lower() != path.suffix.lower():
        raise OtherSuffix(str(place), path.suffix)
    _refuse_place(original, place, force or dry_run)
    rollover = roll(plan, book, host.read_texts(), term, today=today, carry=carry, output=place.name)
    with tempfile.TemporaryDirectory(prefix="xlplan") as folder:
        made = Path(folder) / place.name
        rollover = _make(path, made, whole, rollover, link_to(original, place))
        _refresh(made, whole, today, new_title(rollover, plan.table.sheet))
        if not dry_run:
            _put(made.read_bytes(), place)
    old, new = (_errors(one, Context(today, typed.settings)) for one in (plan, rollover.new))
    known = {(finding.code, finding.at) for finding in old}
    along = tuple(finding for finding in new if (finding.code, finding.at) in known)
    fresh = tuple(finding for finding in new if (finding.code, finding.at) not in known)
    return RolledOver(rollover, place, along, fresh, not dry_run)


def _refuse_place(path: Path, place: Path, force: bool) -> None:
    if place.exists() and place.samefile(path):
        raise SamePlace(place)
    if place.exists() and not force:
        raise NextYearTaken(place)


def _errors(plan: Plan, context: Context) -> tuple[Finding, ...]:
    found = run_checks(plan, context)
    return tuple(one for one in found if one.severity is Severity.ERROR and one.suppressed is None)


def edits_of(book: Book, rollover: Rollover, source: str) -> Iterator[Edit]:
    """Yield every edit: those of the staff's texts, «Перенос», and the colours of what is open.

    What was ours goes first: its formulas spell out the titles of sheets that may change. The rest of it is drawn anew
    afterwards.
    """
    page: Page = page_of(rollover, source)
    title = titles(book)[KEY]
    yield RemoveOurs()
    yield from changes(rollover)
    yield draw(page, title, plan_name(rollover.new))
    yield from names(page, title)
    for sheet, rules in colours(page).items():
        yield OurPart(sheet, rules)


def _has_more_of_ours(book: Book) -> bool:
    """Tell whether anything of ours stands in a workbook beside «Перенос»."""
    return bool(our_sheets(book).keys() - {KEY}) or any(our_areas(book, grid.title) for grid in book.grids)


def _refresh(made: Path, before: Book, today: date, sheet: str) -> None:
    """Draw what else of ours the workbook had for the new year, with the settings that people have made."""
    if not _has_more_of_ours(before):
        return
    host = FileHost(made)
    book = host.read()
    write_parts(host, book, read_typed(before), today, parts_in(before), sheet=sheet)


def _make(path: Path, made: Path, book: Book, rollover: Rollover, source: str) -> Rollover:
    """Make the new workbook apart from its place; what its words do not let us change is left to a person.

    Returns:
        The rollover as it has been made.
    """
    while True:
        try:
            FileHost(path, made).apply(tuple(edits_of(book, rollover, source)))
        except WordsStuck as stuck:
            if not any(new.text.at == stuck.at for new in rollover.words):
                raise
            rollover = rollover.leaving(stuck.at, stuck.reason)
        else:
            return rollover


def _put(content: bytes, place: Path) -> None:
    """Move the new workbook to its place in one step; what stands there is kept as a backup."""
    if place.exists():
        save_over(place, content, place.read_bytes())
    else:
        save_new(place, content, suffix=place.suffix.lower())
