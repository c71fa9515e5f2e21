"""The flow of a rollover: a workbook is read, everything is decided, a changed copy stands beside it.

The old workbook is only read. The new one is made whole in a folder of its own and then moved to its place in one
step, so that nothing half-written is ever seen.
"""

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import quote

from xlplan.checks import Context, run_checks
from xlplan.edits import Edit, OurPart
from xlplan.errors import XlplanError
from xlplan.findings import Finding, Severity
from xlplan.grid import Book
from xlplan.hosts.file import FileHost
from xlplan.hosts.file.texts.errors import WordsStuck
from xlplan.own import without_ours
from xlplan.plan import Plan
from xlplan.reader import read_plan
from xlplan.rollover import Carry, Rollover, name_of, roll, term_of
from xlplan.rollover.changes import changes
from xlplan.saving import save_new, save_over
from xlplan.saving.owners import refuse_open
from xlplan.sheets.rollover import KEY, Page, colours, draw, names, page_of
from xlplan.sheets.titles import titles


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
    plan = read_plan(book, sheet)
    term = term_of(plan, target)
    original = original or path
    place = output or original.with_name(name_of(original.name, term))
    _refuse_place(original, place, force)
    rollover = roll(plan, book, host.read_texts(), term, today=today, carry=carry, output=place.name)
    with tempfile.TemporaryDirectory(prefix="xlplan") as folder:
        made = Path(folder) / place.name
        rollover = _make(path, made, whole, rollover, _link(original, place))
        if not dry_run:
            _put(made.read_bytes(), place)
    old, new = _errors(plan, today), _errors(rollover.new, today)
    known = {(finding.code, finding.at) for finding in old}
    along = tuple(finding for finding in new if (finding.code, finding.at) in known)
    fresh = tuple(finding for finding in new if (finding.code, finding.at) not in known)
    return RolledOver(rollover, place, along, fresh, not dry_run)


def _refuse_place(path: Path, place: Path, force: bool) -> None:
    if place.exists() and place.samefile(path):
        raise SamePlace(place)
    if place.exists() and not force:
        raise NextYearTaken(place)


def _errors(plan: Plan, today: date) -> tuple[Finding, ...]:
    return tuple(finding for finding in run_checks(plan, Context(today)) if finding.severity is Severity.ERROR)


def edits_of(book: Book, rollover: Rollover, source: str) -> Iterator[Edit]:
    """Yield every edit: those of the staff's texts, «Перенос», and the colours of what is open."""
    page: Page = page_of(rollover, source)
    title = titles(book)[KEY]
    yield from changes(rollover)
    yield draw(page, title, rollover.new.title.text if rollover.new.title else "")
    yield from names(page, title)
    for sheet, rules in colours(page).items():
        yield OurPart(sheet, rules)


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


def _link(path: Path, place: Path) -> str:
    """Return the old workbook as a link in the new one leads to it."""
    try:
        way = os.path.relpath(path.resolve(), place.resolve().parent)
    except ValueError:  # another drive
        return quote(str(path.resolve()).replace(os.sep, "/"), safe="/:")
    return quote(way.replace(os.sep, "/"))
