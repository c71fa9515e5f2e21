"""A copy of a workbook with the buttons of the tab «План работы» on the plan's sheet.

The copy is a .xlsm, since a .xlsx cannot carry macros; nothing of the workbook is lost in it, and the parts that the
buttons do not touch keep their bytes.
"""

import posixpath
from collections.abc import Iterator

from lxml import etree

from xlplan.grid import Area, Book
from xlplan.hosts.buttons.errors import HasMacros, SignedBook, StrictBook
from xlplan.hosts.buttons.place import Anchor, anchors, free_column
from xlplan.hosts.buttons.project import add_project
from xlplan.hosts.buttons.vml import add_to_drawing, new_drawing
from xlplan.hosts.errors import DamagedBook
from xlplan.hosts.file.areas import area_of
from xlplan.hosts.file.markup import OFFICE_RELS, Element, local, serialise, whole
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.rels import Rels
from xlplan.hosts.file.vml import VML_CONTENT_TYPE, VML_KIND, free_blocks
from xlplan.hosts.file.workbook import Workbook
from xlplan.hosts.file.writing.order import WORKSHEET, put
from xlplan.macros.commands import COMMANDS


def add_buttons(package: Package, book: Book, title: str) -> None:
    """Put the buttons on a sheet of the package and the macros behind them into it.

    Args:
        package: the workbook; what changes is laid over it, see `Package`.
        book: the same workbook as it was read.
        title: the sheet that the plan stands on.

    Raises:
        HasMacros, SignedBook, StrictBook: the workbook cannot take them.
        NoRoom: nothing can be seen to the right of the plan.
    """
    workbook = Workbook(package)
    _refuse(package, workbook)
    sheet = next(entry for entry in workbook.sheets if entry.is_worksheet and entry.title == title)
    part = sheet.part or ""
    root, grid = package.root(part), book.grid(title)
    if grid is None:
        raise DamagedBook(package.name, f"лист «{title}» не читается")
    rels = Rels(package, part)
    column = free_column(grid, root, _taken(package, rels), _print_area(book, title))
    places = anchors(root, column, len(COMMANDS))
    _draw(package, root, rels, places)
    add_project(package, workbook, sheet, root)
    package.write(part, serialise(root))


def _refuse(package: Package, workbook: Workbook) -> None:
    if any(key.startswith("_xmlsignatures/") for key in sorted(package.keys())):
        raise SignedBook(package.name)
    if workbook.strict:
        raise StrictBook(package.name)
    if workbook.rels.by_kind("vbaProject") or package.has("xl/vbaProject.bin"):
        raise HasMacros(package.name)


def _taken(package: Package, rels: Rels) -> Iterator[int]:
    """Yield the last columns, from 1, of the pictures and charts that lie on the sheet."""
    drawing = rels.find("drawing")
    if drawing is None:
        return
    for anchor in package.root(drawing):
        ends = [child for child in anchor if local(child) in ("from", "to")]
        yield from (whole(column.text) + 1 for end in ends for column in end if local(column) == "col")


def _print_area(book: Book, title: str) -> Iterator[Area]:
    for name in book.names:
        if name.name == "_xlnm.Print_Area" and name.sheet == title:
            pieces = (piece.rpartition("!")[2] for piece in name.refers_to.split(","))
            yield from (area for piece in pieces if (area := area_of(piece)))


def _draw(package: Package, root: Element, rels: Rels, places: list[Anchor]) -> None:
    """Add the buttons to the sheet's legacy drawing, or give it one."""
    entry = next((child for child in root if local(child) == "legacyDrawing"), None)
    part = None if entry is None else rels.target(rels.by_id(entry.get(f"{{{OFFICE_RELS}}}id")))
    if part is not None:
        drawn = add_to_drawing(package.read(part), COMMANDS, places)
        if drawn is None:
            raise DamagedBook(package.name, f"часть «{part}» не читается")
        package.write(part, drawn)
        return
    part = package.fresh_name("xl/drawings/vmlDrawing{}.vml")
    package.write(part, new_drawing(free_blocks(package, len(COMMANDS))[0], COMMANDS, places))
    package.set_default_type("vml", VML_CONTENT_TYPE)
    package.set_content_type(part, VML_CONTENT_TYPE)
    if entry is None:
        entry = etree.Element(f"{{{root.nsmap[root.prefix]}}}legacyDrawing", nsmap={"r": OFFICE_RELS})
        put(root, entry, WORKSHEET)
    entry.set(
        f"{{{OFFICE_RELS}}}id",
        rels.add(f"{OFFICE_RELS}/{VML_KIND}", posixpath.relpath(part, posixpath.dirname(rels.part))),
    )
