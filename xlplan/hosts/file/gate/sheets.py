"""One worksheet: cells in their order, numbers of formats that exist, relationships that are there.

A sheet may be the greatest part by far and most of its rows are as they were, so only rows that differ are looked into.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from xml.parsers import expat

from xlplan.errors import XlplanError
from xlplan.grid import column_number
from xlplan.hosts.file.gate.styles import Ranges
from xlplan.hosts.file.markup import OFFICE_RELS, STRICT_OFFICE_RELS, Element, local, parse, whole
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.rels import Rels

_IDS = tuple(f"{{{namespace}}}id" for namespace in (OFFICE_RELS, STRICT_OFFICE_RELS))
_DATA = re.compile(rb"<(?:[\w.-]+:)?sheetData[\s/>]")
_ROW = re.compile(rb"<(?:[\w.-]+:)?row(?=[\s/>])")
_CELL = re.compile(rb"<(?:[\w.-]+:)?c(?=[\s/>])([^>]*)>")
_NUMBER = re.compile(rb"\sr\s*=\s*[\"'](\d+)[\"']")
_PLACE = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]{1,3})(\d+)[\"']")
_STYLE = re.compile(rb"\ss\s*=\s*[\"'](\d+)[\"']")


def faults_of_sheet(package: Package, part: str, xml: bytes, before: bytes, ranges: Ranges) -> Iterator[str]:
    """Yield what is wrong with a worksheet part.

    Args:
        package: where its relationships are.
        part: its name.
        xml: its bytes.
        before: what it was, empty for a new one: rows that were there are not looked into.
        ranges: how many formats there are.
    """
    look = _Look()
    try:
        expat.ParserCreate().Parse(xml, True)
        rows = _Rows(xml)
        look.at_rows(rows, {hash(row) for row in _Rows(before)})
        look.at_rest(parse(rows.rest, package.name, part))
    except (expat.ExpatError, XlplanError):
        yield f"лист «{part}» не читается"
        return
    yield from (f"лист «{part}»: {fault}" for fault in sorted(look.faults))
    if any(style >= ranges.cells for style in look.styles):
        yield f"лист «{part}»: у ячейки нет такого стиля"
    if any(not 0 <= rule < ranges.differences for rule in look.differences):
        yield f"лист «{part}»: у правила нет такого стиля"
    known = {entry.get("Id", "") for entry in Rels(package, part)}
    yield from (f"лист «{part}»: связи {wanted} нет" for wanted in sorted(look.ids - known))


class _Rows:
    """The rows of a sheet, each with what stands before the next one, and the sheet without them."""

    def __init__(self, xml: bytes) -> None:
        begin = _DATA.search(xml)
        end = xml.rfind(b"</", 0, xml.rfind(b"sheetData>") + 1)
        there = begin is not None and end >= begin.end()
        self.xml = xml
        self.begin, self.end = (begin.end(), end) if begin is not None and there else (0, 0)
        self.rest = xml[: begin.start()] + xml[xml.find(b">", end) + 1 :] if begin is not None and there else xml

    def __iter__(self) -> Iterator[bytes]:
        """Yield the rows; all bear the prefix of the first, and a plain search is far quicker than a pattern."""
        first = _ROW.search(self.xml, self.begin, self.end)
        if first is None:
            return
        start = first.end()
        while (after := self.xml.find(first[0], start, self.end)) >= 0:
            yield self.xml[start:after]
            start = after + len(first[0])
        yield self.xml[start : self.end]


class _Look:
    """What a look at a sheet finds."""

    def __init__(self) -> None:
        self.faults: set[str] = set()
        self.styles: set[int] = set()
        self.differences: set[int] = set()
        self.ids: set[str] = set()
        self.priorities: Counter[str] = Counter()

    def at_rows(self, rows: Iterable[bytes], known: set[int]) -> None:
        """Look at the order of all rows, and into those that are not known by their hash."""
        last = 0
        for row in rows:
            number = _NUMBER.search(row, 0, row.find(b">"))
            here = int(number[1]) if number else last + 1
            if here <= last:
                self.faults.add("строки стоят не по порядку")
            last = here
            if hash(row) not in known:
                self._row(row, here)

    def _row(self, row: bytes, number: int) -> None:
        last = 0
        style = _STYLE.search(row, 0, row.find(b">"))
        self.styles.update([int(style[1])] if style else [])
        for attributes in _CELL.findall(row):
            place, style = _PLACE.search(attributes), _STYLE.search(attributes)
            column = column_number(place[1].decode()) if place else last + 1
            if column <= last or (place and int(place[2]) != number):
                self.faults.add("ячейки стоят не по порядку")
            last = column
            if style:
                self.styles.add(int(style[1]))

    def at_rest(self, root: Element) -> None:
        """Look at all that is not cells."""
        if local(root) != "worksheet":
            self.faults.add("это не лист")
        for element in root.iter():
            name = local(element)
            if not name:
                continue
            self.ids.update(value for key in _IDS if (value := str(element.get(key) or "")))
            if name == "cols":
                self._columns(element)
            elif name == "cfRule":
                self.priorities.update(filter(None, [element.get("priority")]))
                self.differences.update(whole(index, -1) for index in filter(None, [element.get("dxfId")]))
        if any(count > 1 for count in self.priorities.values()):
            self.faults.add("у двух правил одна очередь")

    def _columns(self, columns: Element) -> None:
        last = 0
        for column in columns:
            self.styles.add(whole(column.get("style")))
            first = whole(column.get("min"))
            if first <= last:
                self.faults.add("ширины столбцов накладываются")
            last = whole(column.get("max"))
