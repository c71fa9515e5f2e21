"""One real workbook edited in every way, and all that must hold of it afterwards.

The test takes a sample of the corpus, the benchmark takes it whole and counts.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from tests.hosts.file.writing.books import parts
from tests.hosts.file.writing.schemas import schema_errors
from xlplan.charts import Series
from xlplan.edits import (
    Area,
    Block,
    Chart,
    Choices,
    Columns,
    Edit,
    Font,
    Formula,
    Link,
    Look,
    Looks,
    Note,
    OurPart,
    OurSheet,
    PartElement,
    Print,
    PutName,
    RemoveOurs,
    Rule,
    Table,
)  # fmt: skip
from xlplan.grid import Book
from xlplan.hosts.file.archive import part_key
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.reading.book import book_of
from xlplan.hosts.file.refusals import refuse_writing
from xlplan.hosts.file.workbook import Workbook
from xlplan.hosts.file.writing import pack, patch

HEADINGS = ("Срок", "Дней")
SHEET = OurSheet(
    "corpus",
    "xlplan – проверка",
    (
        Block(1, 1, (HEADINGS, ("январь", 1), ("февраль", Formula("=B2+1", 2)))),
        Looks(Area(1, 1, 1, 2), Look(Font("Arial", 12, bold=True), "DDEEFF")),
        Table(Area(1, 1, 3, 2), "xlplan_corpus_table", HEADINGS),
        Link(2, 1, "#'xlplan – проверка'!A1"),
        Link(3, 1, "https://example.org/"),
        Chart(
            "bar",
            Area(5, 1, 15, 6),
            Area(2, 1, 3, 1),
            ("январь", "февраль"),
            (Series("дни", Area(2, 2, 3, 2), (1, 2), "3366AA"),),
        ),
    ),
)


class Broken(AssertionError):
    """Something of the staff was lost or harmed."""


def edits_for(book: Book, *, notes: bool) -> list[Edit]:
    """A whole run: a sheet, a name, and on the first sheet of the staff 200 cells, a rule, a list, a note, a width."""
    edits: list[Edit] = [RemoveOurs(), PutName("xlplan_corpus", '="да"'), SHEET]
    if not book.grids:
        return edits
    grid = book.grids[0]
    rows = [row for row, _, _ in grid.cells()] or [1]
    edges = [column for _, column, _ in grid.cells()] + [area.right for area in grid.merged if area.right < 16_300]
    column = min(max(edges, default=1) + 2, 16_380)
    top = min(rows[0], 1_048_000)
    block = Block(top, column, tuple((f"состояние {row}", Formula("=xlplan_corpus", "да")) for row in range(100)))
    elements: list[PartElement] = [
        block,
        Looks(block.area, Look(Font(bold=True), "FFF2CC")),
        Rule((block.area, Area(1, 1, 5, 5)), f"=${block.area.a1.split(':')[0]}=xlplan_corpus", Look(fill="F4CCCC")),
        Choices((block.area, Area(1, 1, 20, 20)), "=xlplan_corpus"),
        Columns(column, column, 140),
        Print(Area(top, 1, top + 20, column)),
    ]
    if notes:
        elements += [Note(top, column, "Срок прошёл"), Note(top, 1, "здесь, может быть, есть своя")]
    return [*edits, OurPart(grid.title, tuple(elements))]


def examine(path: Path, *, schemas: bool = True) -> bytes:
    """Edit a workbook, edit it once more, take everything away again; raise `Broken` when a promise does not hold."""
    data = path.read_bytes()
    package = Package.of(data, path.name)
    refuse_writing(package)
    edits = edits_for(book_of(package), notes=not Workbook(package).strict)
    patch(package, edits)
    once = pack(package)
    _same_untouched(data, once, package)
    _nothing_less(data, once)
    if schemas:
        _no_more_errors(data, once)
    again = Package.of(once, path.name)
    patch(again, edits)
    if again.differs() or pack(again) != once:
        raise Broken(
            f"a second run changes {sorted(key for key in again.written if again.original(key) != again.read(key))}"
        )
    _given_back(data, once, path.name)
    return once


def _same_untouched(before: bytes, after: bytes, package: Package) -> None:
    one, other = parts(before), parts(after)
    for name, content in one.items():
        if part_key(name) not in package.written and other.get(name) != content:
            raise Broken(f"{name} changed by itself")


def _nothing_less(before: bytes, after: bytes) -> None:
    """Every element that was there is there still, with every text."""
    one, other = parts(before), parts(after)
    for name, content in one.items():
        if other.get(name) == content:
            continue
        if name not in other:
            raise Broken(f"{name} is gone")
        if name.lower().endswith((".xml", ".rels")):
            missing = Counter(_features(content)) - Counter(_features(other[name]))
            if missing:
                raise Broken(f"{name} lost {list(missing.items())[:3]}")


def _features(xml: bytes) -> Iterator[tuple[str, ...]]:
    """Yield elements as (name, text), without what may change: counts, styles of cells, dimension, spans."""
    for element in etree.fromstring(xml, etree.XMLParser(huge_tree=True)).iter():
        if isinstance(element.tag, str):
            changing = element.tag.endswith(("}dimension", "}col"))
            yield element.tag, "" if changing else (element.text or "").strip()


def _no_more_errors(before: bytes, after: bytes) -> None:
    one, other = parts(before), parts(after)
    for name, content in other.items():
        if one.get(name) != content:
            more = schema_errors(name, content) - (schema_errors(name, one[name]) if name in one else set())
            if more:
                raise Broken(f"{name}: {sorted(more)[:2]}")


def _given_back(before: bytes, after: bytes, name: str) -> None:
    """After the removal every part says what it said; parts that were touched in between only in canonical form."""
    package = Package.of(after, name)
    patch(package, [RemoveOurs()])
    one, other = parts(before), parts(pack(package))
    if one.keys() != other.keys():
        raise Broken(f"parts that came or went: {one.keys() ^ other.keys()}")
    for part, content in one.items():
        if content != other[part] and _canonical(content, part) != _canonical(other[part], part):
            raise Broken(f"{part} is not given back")


def _canonical(content: bytes, part: str) -> bytes:
    if not part.lower().endswith((".xml", ".rels")):
        return content
    root = etree.fromstring(content, etree.XMLParser(huge_tree=True))
    if part == "[Content_Types].xml":
        # Kinds of files (Default) stay declared, and an order does not count here.
        kinds = sorted(etree.tostring(entry, method="c14n") for entry in root if "PartName" in entry.attrib)
        return b"\n".join(re.sub(rb"\s+", b" ", kind) for kind in kinds)
    return etree.tostring(root, method="c14n")
