"""Texts in cells: plain and rich ones; what a formula shows is not among them."""

import copy
import io
from collections.abc import Collection, Iterator, Mapping

from lxml import etree

from xlplan.edits import TheirWords
from xlplan.elements import LONGEST_TEXT
from xlplan.grid import Book, ErrorValue, Ref, Text, column_letters, column_number
from xlplan.hosts.file.markup import MAIN, STRICT_MAIN, Element, local, namespace, refuse_unsafe, serialise, whole
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.reading.strings import release
from xlplan.hosts.file.texts import headings
from xlplan.hosts.file.texts.errors import WordsGone, WordsStuck
from xlplan.hosts.file.texts.strings import change_item, words_of
from xlplan.hosts.file.workbook import Workbook
from xlplan.own import our_areas

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DROPPED = ("t", "cm", "vm", "ph")


def tell(book: Book, title: str) -> Iterator[Text]:
    """Yield the texts of one sheet, row by row."""
    grid = next((grid for grid in book.grids if grid.title == title), None)
    if grid is None:
        return
    ours = our_areas(book, title)
    for row, column, value in grid.cells():
        plain = isinstance(value, str) and not isinstance(value, ErrorValue) and (row, column) not in grid.formulas
        if plain and not any(area.holds(row, column) for area in ours):
            yield Text("cell", str(Ref(title, row, column)), str(value))


def change(package: Package, part: str, edits: Mapping[str, TheirWords]) -> None:
    """Change texts of one sheet; the keys are addresses without the sheet: ``B5``."""
    root = package.root(part)
    cells = {reference: cell for reference, cell in _cells(root, edits) if reference in edits}
    shared = _shared_items(package, {whole(_value(cell), -1) for cell in cells.values() if cell.get("t") == "s"})
    changed = [reference for reference, edit in edits.items() if _change_cell(cells.get(reference), edit, shared)]
    if changed:
        package.write(part, serialise(root))
    for reference in changed:
        headings.follow(package, part, reference, edits[reference])


def _cells(root: Element, wanted: Collection[str]) -> Iterator[tuple[str, Element]]:
    """Yield (address, cell) for the cells wanted, and perhaps for others of their rows.

    Where a row or a cell does not tell its place, it follows the one before.
    """
    main = namespace(root)
    rows = {whole(reference.lstrip(_LETTERS), -1) for reference in wanted}
    number = 0
    for row in root.iterfind(f"{{{main}}}sheetData/{{{main}}}row"):
        number = whole(row.get("r"), number + 1)
        if number not in rows:
            continue
        column = 0
        for cell in row.iterfind(f"{{{main}}}c"):
            reference = cell.get("r")
            column = column_number(reference.rstrip("0123456789")) if reference else column + 1
            yield f"{column_letters(column)}{number}", cell


def _value(cell: Element) -> str | None:
    return next((child.text for child in cell if local(child) == "v"), None)


def _shared_items(package: Package, wanted: set[int]) -> dict[int, Element]:
    """Return copies of some shared strings: the strings themselves stay, since other cells may show them."""
    part = Workbook(package).rels.find("sharedStrings") if wanted else None
    if part is None:
        return {}
    xml = package.read(part)
    refuse_unsafe(xml, package.name, part)
    found = {}
    tags = (f"{{{MAIN}}}si", f"{{{STRICT_MAIN}}}si")
    events = etree.iterparse(io.BytesIO(xml), events=("end",), tag=tags, resolve_entities=False)
    for number, (_, item) in enumerate(events):
        if number in wanted:
            found[number] = copy.deepcopy(item)
        release(item)
    return found


def _change_cell(cell: Element | None, edit: TheirWords, shared: Mapping[int, Element]) -> bool:
    """Change one cell and tell whether anything is different: the words may stand there already."""
    if cell is None:
        raise WordsGone(edit.at)
    if any(local(child) == "f" for child in cell):
        raise WordsStuck(edit.at, "его составляет формула")
    if len(edit.words) > LONGEST_TEXT:
        raise WordsStuck(edit.at, f"новый текст длиннее {LONGEST_TEXT} знаков", "Сократите его.")
    main = namespace(cell)
    kind = cell.get("t")
    if kind == "inlineStr":
        item = next((child for child in cell if local(child) == "is"), None)
    elif kind == "s":
        item = copy.deepcopy(shared.get(whole(_value(cell), -1)))
    else:
        item = etree.Element(f"{{{main}}}is")
        etree.SubElement(item, f"{{{main}}}t").text = _value(cell) if kind == "str" else None
    if item is None:
        raise WordsGone(edit.at)
    if words_of(item) == edit.words:
        return False
    change_item(item, edit.before, edit.words, edit.at)
    _put_inline(cell, item)
    return True


def _put_inline(cell: Element, item: Element) -> None:
    """Give the cell its own string; the style and whatever else stands in the cell stay."""
    item.tag, item.tail = f"{{{namespace(cell)}}}is", None
    for child in list(cell):
        if local(child) in ("v", "is"):
            cell.remove(child)
    for name in _DROPPED:
        if name in cell.attrib:
            del cell.attrib[name]
    cell.set("t", "inlineStr")
    cell.insert(0, item)
