"""The plans of a folder, read one after another; this is the part that touches the disk."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from xlplan.checks import Context, run_checks
from xlplan.digest.errors import FolderUnreadable, NoFolder, NoWorkbooks
from xlplan.digest.folder import workbooks
from xlplan.digest.lines import Line, Source, Unread, line_of
from xlplan.errors import XlplanError
from xlplan.grid import Book
from xlplan.hosts.file.archive import read_bytes
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.reading import book_of
from xlplan.own import our_sheets, without_ours
from xlplan.own_marks import with_own_marks
from xlplan.plan import Plan
from xlplan.reader import read_plan
from xlplan.reader.errors import TwoPlans
from xlplan.saving.errors import why_unread
from xlplan.saving.links import link_to
from xlplan.sheets.board import make_board
from xlplan.sheets.typed import read_typed
from xlplan.wording import sentence

Watch = Callable[[Iterable[Path]], Iterable[Path]]
"""Lets somebody look on while the files go by."""

KEY = "digest"
"""The key of our first sheet: a workbook with it is a digest."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a folder holds: the plans, what gave none, and how many are for another year."""

    lines: tuple[Line, ...]
    unread: tuple[Unread, ...]
    other_years: int = 0


def gather(folder: Path, place: Path, today: date, *, year: int | None = None, watch: Watch = iter) -> Gathered:
    """Read every plan under a folder; nothing is written, and a file that cannot be read stops nobody.

    Args:
        folder: where to look.
        place: where the digest is to stand, from where its links lead.
        today: the day for which everything is reckoned.
        year: take plans for that year only.
        watch: sees the files go by.

    Raises:
        NoFolder, FolderUnreadable, NoWorkbooks: there is nothing to read.
    """
    if not folder.is_dir():
        raise NoFolder(folder)
    reading = _Reading(folder, place, today, year)
    files = workbooks(folder, reading.trouble)
    if not files and not reading.unread:
        raise NoWorkbooks(folder)
    for path in watch(files) if files else ():
        reading.take(path)
    lines, doubled = _without_copies(reading.lines)
    return Gathered(tuple(lines), (*reading.unread, *doubled), reading.other_years)


class _Reading:
    def __init__(self, folder: Path, place: Path, today: date, year: int | None) -> None:
        self._folder = folder
        self._place = place
        self._today = today
        self._year = year
        self._met: dict[bytes, str] = {}
        self.lines: list[Line] = []
        self.unread: list[Unread] = []
        self.other_years = 0

    def trouble(self, error: OSError) -> None:
        """Hear of a folder that cannot be read."""
        place = Path(error.filename)
        if place == self._folder:
            raise FolderUnreadable(place, why_unread(error))
        self.unread.append(Unread(self._source(place), f"Папка не читается: {why_unread(error)}."))

    def take(self, path: Path) -> None:
        source = self._source(path)
        try:
            data = read_bytes(path)
            digest = hashlib.sha256(data).digest()
            if digest in self._met:
                same = self._met[digest]
                self.unread.append(Unread(source, f"Точная копия книги «{same}», которая уже вошла в свод."))
                return
            found = self._read(book_of(Package.of(data, path.name)), source)
        except XlplanError as error:
            self.unread.append(Unread(source, _words(error, path, source)))
            return
        if found:
            self._met[digest] = source.shown
        self.lines += found

    def _read(self, book: Book, source: Source) -> list[Line]:
        if KEY in our_sheets(book):
            return []
        theirs, settings = without_ours(book), read_typed(book).settings
        found = []
        for title, read in _plans(theirs):
            plan = with_own_marks(read, settings.marks)
            if self._year is not None and self._year not in {plan.year, *plan.years}:
                self.other_years += 1
                continue
            findings = run_checks(plan, Context(self._today, settings))
            board = make_board(theirs, book, plan, findings, settings, self._today)
            found.append(line_of(Source(source.shown, source.link, title), board))
        return found

    def _source(self, path: Path) -> Source:
        return Source(path.relative_to(self._folder).as_posix(), link_to(path, self._place))


def _plans(book: Book) -> list[tuple[str | None, Plan]]:
    """Read the plan of a workbook, or each of them with its sheet where there are several."""
    try:
        return [(None, read_plan(book))]
    except TwoPlans as several:
        return [(title, read_plan(book, title)) for title in several.titles]


def _without_copies(lines: Iterable[Line]) -> tuple[list[Line], list[Unread]]:
    """Leave out a .xlsx beside which its copy with buttons stands, the one that people then work in."""
    every = list(lines)
    with_buttons = {_known_by(line): line for line in every if line.source.shown.lower().endswith(".xlsm")}
    kept, left_out = [], []
    for line in every:
        copy = with_buttons.get(_known_by(line))
        if copy is None or copy is line:
            kept.append(line)
        else:
            why = f"Рядом – та же книга с кнопками, «{copy.source.words}»; в свод вошла она."
            left_out.append(Unread(line.source, why))
    return kept, left_out


def _known_by(line: Line) -> tuple[object, ...]:
    return line.source.shown.rpartition(".")[0], line.source.sheet, line.name, line.year


def _words(error: XlplanError, path: Path, source: Source) -> str:
    """Tell why a file was not read, the file named as everywhere in the digest."""
    said = str(error).replace(str(path), source.shown)
    return sentence(said.removesuffix("."))
