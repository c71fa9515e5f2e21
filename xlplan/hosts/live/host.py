"""The live host: reads the open workbook, and carries changes over into it."""

from collections.abc import Sequence
from contextlib import ExitStack, suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from xlplan.edits import Edit, TheirWords
from xlplan.errors import XlplanError
from xlplan.grid import Book, Text
from xlplan.hosts import Applied
from xlplan.hosts.file.package import Package
from xlplan.hosts.live.beside import beside
from xlplan.hosts.live.carrying import carry
from xlplan.hosts.live.difference import Change, change_of
from xlplan.hosts.live.errors import HalfDone, OnlyInFile
from xlplan.hosts.live.keeping import place_of
from xlplan.hosts.live.program import calm, is_saved, opened, property_of, stop_endless_retries
from xlplan.hosts.live.snapshot import bytes_now, package_of, read
from xlplan.hosts.live.staff_sheets import Side
from xlplan.saving.copies import forget_old, kept


class LiveHost:
    """One workbook that is open in Excel or in LibreOffice."""

    def __init__(self, book: Any) -> None:
        """Take the workbook as xlwings knows it (`xlwings.Book`)."""
        self._book = book
        self._seen: Side | None = None
        stop_endless_retries()

    def read(self) -> Book:
        """Return the workbook as it stands on the screen.

        Raises:
            NoCopy, ProgramBusy: the program does not give it away.
        """
        self._seen = self._side()
        return self._seen.book

    def read_texts(self) -> Sequence[Text]:
        """Return every text of the staff."""
        from xlplan.hosts.file.texts import texts_of  # noqa: PLC0415 - only the rollover asks

        self._seen = self._side()
        return tuple(texts_of(*self._seen))

    def apply(self, edits: Sequence[Edit]) -> Applied:
        """Apply the edits; the workbook is not saved.

        They are compared with the workbook as it was last read, for they were made from that; what a person typed
        meanwhile stays, for only what differs is written.

        What can be refused is refused before the first change. When the program itself stops in the middle, the
        message names the copy that was kept.

        Raises:
            NoCopy, ProgramBusy: the program does not give the workbook away.
            HalfDone: the program refused in the middle.
        """
        for edit in edits:
            if isinstance(edit, TheirWords) and edit.words != edit.before and not _reachable(self._book, edit):
                raise OnlyInFile(edit.at)
        before, self._seen = self._seen or self._side(), None
        data = before.package.archive.data
        after = self._patched(data, edits)
        change = change_of(self._book, before, Side(after, read(after)), edits)
        if not change:
            return Applied(False, self._book.fullname)
        backup = self._keep(data)
        self._carry(change, after, backup)
        return Applied(True, self._book.fullname, str(backup))

    def _side(self) -> Side:
        package = self._package(bytes_now(self._book))
        return Side(package, read(package))

    def _package(self, data: bytes) -> Package:
        return package_of(self._book, data)

    def _patched(self, data: bytes, edits: Sequence[Edit]) -> Package:
        from xlplan.hosts.file.refusals import refuse_writing  # noqa: PLC0415 - whoever only reads need not wait
        from xlplan.hosts.file.writing import pack, patch  # noqa: PLC0415

        package = self._package(data)
        refuse_writing(package)
        patch(package, edits)
        return self._package(pack(package)) if package.differs() else package

    def _keep(self, data: bytes) -> Path:
        """Keep the workbook as it is: the file itself where nothing is unsaved, else the copy from the screen."""
        place = place_of(self._book)
        if not place.is_file():
            place.parent.mkdir(parents=True, exist_ok=True)
        elif is_saved(self._book):
            with suppress(OSError):
                data = place.read_bytes()
        with kept(place, place, data, datetime.now()) as backup:
            pass
        forget_old(place)
        return backup

    def _carry(self, change: Change, after: Package, backup: Path) -> None:
        name = self._book.name  # asked while the program surely answers
        try:
            with ExitStack() as stack:
                stack.enter_context(calm(self._book))
                other = None
                if change.needs_other:
                    folder = Path(stack.enter_context(TemporaryDirectory(prefix="xlplan-")))
                    data, suffix = beside(self._book, after)
                    file = folder / f"xlplan-{backup.stem[-19:].replace(' ', '-')}{suffix}"
                    file.write_bytes(data)
                    other = stack.enter_context(opened(self._book, file))
                carry(self._book, other, change)
        except XlplanError:
            raise
        except Exception as error:
            raise HalfDone(name, _first_line(error), str(backup)) from error


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [""])[0][:160] or "нет ответа"


def _reachable(book: Any, edit: TheirWords) -> bool:
    if edit.where == "property":
        return property_of(book, edit.at) is not None
    return edit.where in ("cell", "sheet")
