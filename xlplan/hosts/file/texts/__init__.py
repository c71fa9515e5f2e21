"""Every text of a workbook that a person can see or print: where it stands, what it says, and how its words change.

Each kind of place is one module with two functions: one tells the texts, the other changes some of them. Both know a
text by the address that stands in `Text.at`.
"""

from collections.abc import Iterator

from xlplan.grid import Book, Text
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.texts import cells, drawings, headers, notes, properties
from xlplan.hosts.file.workbook import Workbook
from xlplan.own import our_sheets

__all__ = ["texts_of"]


def texts_of(package: Package, book: Book) -> Iterator[Text]:
    """Yield the texts in the order of the sheets, those of the document's properties last; ours are left out.

    The outcome of a formula is no text of its own: it follows the cells that the formula names.
    """
    ours = {title.casefold() for title in our_sheets(book).values()}
    for sheet in Workbook(package).sheets:
        if sheet.title.casefold() in ours:
            continue
        yield Text("sheet", sheet.title, sheet.title)
        yield from cells.tell(book, sheet.title)
        if sheet.part:
            yield from notes.tell(package, sheet.part, sheet.title)
            yield from headers.tell(package, sheet.part, sheet.title)
            yield from drawings.tell(package, sheet.part)
    yield from properties.tell(package)
