"""Patched workbooks of real people open in LibreOffice with what we added and with what was there."""

from pathlib import Path

import pytest

from tests.hosts.file.writing.corpus import SHEET, edits_for
from tests.office.render import Office
from tests.shared import shared
from xlplan.errors import XlplanError
from xlplan.grid import Book
from xlplan.hosts.file import read_book
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.reading.book import book_of
from xlplan.hosts.file.refusals import refuse_writing
from xlplan.hosts.file.workbook import Workbook
from xlplan.hosts.file.writing import pack, patch
from xlplan.own import our_areas, without_ours

pytestmark = pytest.mark.office

HOW_MANY, MOST_BYTES = 10, 60_000


def patched(path: Path) -> tuple[Book, bytes] | None:
    """The workbook as it was read, and its bytes after a whole run; None where it is refused."""
    try:
        package = Package.of(path.read_bytes(), path.name)
        refuse_writing(package)
        book = book_of(package)
        if not book.grids:
            return None
        patch(package, edits_for(book, notes=not Workbook(package).strict))
    except XlplanError:
        return None
    return book, pack(package)


def test_real_workbooks_open_with_what_is_ours_and_what_is_theirs(office: Office, tmp_path: Path) -> None:
    paths = [path for path in sorted(shared("data", "xlsx_corpus").glob("*.xlsx")) if path.stat().st_size < MOST_BYTES]
    opened = 0
    for path in paths[:: len(paths) // HOW_MANY]:
        result = patched(path)
        if result is None:
            continue
        before, content = result
        (tmp_path / path.name).write_bytes(content)
        after = read_book(office.convert(tmp_path / path.name, tmp_path / "again", "xlsx"))
        ours = after.grid(SHEET.title)
        assert ours is not None, path.name
        assert (ours.value(3, 1), ours.value(3, 2)) == ("февраль", 2), path.name
        assert our_areas(after, before.grids[0].title), path.name
        assert [grid.title for grid in without_ours(after).grids] == [grid.title for grid in before.grids], path.name
        opened += 1

    assert opened >= HOW_MANY - 2
