"""Texts in cells: plain and rich ones; what a formula shows is not among them."""

import copy
import io
from collections.abc import Iterator, Mapping

from lxml import etree

from xlplan.edits import TheirWords
from xlplan.elements import LONGEST_TEXT
from xlplan.grid import Book, ErrorValue, Ref, Text, column_letters, column_number
from xlplan.hosts.file.markup import MAIN, STRICT_MAIN, Element, local, namespace, refuse_unsafe, whole
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.reading.strings import release
from xlplan.hosts.file.texts import headings
from xlplan.hosts.file.texts.errors import WordsGone, WordsStuck
from xlplan.hosts.file.texts.strings import change_item, words_of
from xlplan.hosts.file.workbook import Workbook
from xlplan.hosts.file.writing.sheet_part import SheetPart
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
    numbers = sorted({whole(reference.lstrip(_LETTERS), -1) for reference in edits})
    wanted: set[int] = set()
    met: set[str] = set()
    changed: list[str] = []

    def collect(number: int, row: Element) -> None:
        for reference, cell in _cells(number, row):
            if reference in edits:
                met.add(reference)
                wanted.update([whole(_value(cell), -1)] if cell.get("t") == "s" else [])

    def reword(number: int, row: Element) -> None:
        for reference, cell in _cells(number, row):
            if reference in edits and _change_cell(cell, edits[reference], shared):
                changed.append(reference)

    # Looked at first and then changed: only then is it known which of the shared strings are wanted.
    SheetPart(package, part).change_rows(numbers, collect, make=False)
    for reference, edit in edits.items():
        if reference not in met:
            raise WordsGone(edit.at)
    shared = _shared_items(package, wanted)
    sheet = SheetPart(package, part)
    sheet.change_rows(numbers, reword, make=False)
    if changed:
        sheet.flush()
    for reference in changed:
        headings.follow(package, part, reference, edits[reference])


def _cells(number: int, row: Element) -> Iterator[tuple[str, Element]]:
    """Yield (address, cell); a cell that does not tell its place follows the one before."""
    column = 0
    for cell in row:
        if local(cell) == "c":
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


def _change_cell(cell: Element, edit: TheirWords, shared: Mapping[int, Element]) -> bool:
    """Change one cell and tell whether anything is different: the words may stand there already."""
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
