"""A worksheet part of the staff under change: all but its rows as a tree, its rows as the bytes that they are.

Rows that are not changed keep their bytes and are never parsed: that is what makes a big sheet cheap.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple, cast

from lxml import etree

from xlplan.grid import Area
from xlplan.hosts.errors import DamagedBook
from xlplan.hosts.file.areas import area_of
from xlplan.hosts.file.markup import Element, local, namespace, parse, refuse_unsafe, serialise
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.writing.order import WORKSHEET, child, child_or_new, new, take_out
from xlplan.hosts.file.writing.row_index import ATTRIBUTES, SKIPPED, RowIndex, RowsOutOfOrder

ChangeRow = Callable[[int, Element], None]
"""Changes one row in its place; an empty row with nothing but its number goes when it was made for the purpose."""

_ROWS_AT_ONCE = 2_000


class BadAddress(ValueError):
    """A cell says that it stands where no cell can stand."""


class _Work(NamedTuple):
    """What is done to some rows: the change, whether missing rows are made, and which have been."""

    change: ChangeRow
    make: bool
    made: list[int]


_PLACE = b"<?xlplan rows?>"
_START = re.compile(SKIPPED + rb"|<(?:([^\s<>/:!?\"']+):)?sheetData(?=[\s/>])(" + ATTRIBUTES + rb")>", re.DOTALL)
_ENCODING = re.compile(rb"^(<\?xml[^>]*?)\s+encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")


class SheetPart:
    """One worksheet being changed.

    Attributes:
        root: the worksheet without its rows; change whatever is wanted in it.
    """

    def __init__(self, package: Package, part: str) -> None:
        """Find the rows of the sheet and parse the rest of it."""
        self.package = package
        self.part = part
        xml = _utf8(package.read(part), package.name, part)
        before, start, body, after = self._split(xml)
        self.root: Element = parse(before + start + _PLACE + after, package.name, part)
        self.body = body
        self._index: RowIndex | None = None
        self._rows_changed = False
        self._was = etree.tostring(self.root)

    @property
    def prefix(self) -> str | None:
        """The prefix of the sheet's elements."""
        return self.root.prefix

    @property
    def lead(self) -> str:
        """The prefix with its colon, empty without a prefix."""
        return f"{self.prefix}:" if self.prefix else ""

    def change_rows(self, numbers: Sequence[int], change: ChangeRow, *, make: bool) -> list[int]:
        """Change some rows, in ascending order of their numbers, and return those that were made.

        Args:
            numbers: which rows.
            change: called for each of them that there is.
            make: whether rows that are not there are made.
        """
        index, work = self._rows(), _Work(change, make, [])
        after = RowIndex(index.lead)
        body = memoryview(self.body)
        pieces: list[bytes | memoryview] = []
        at = size = done = 0
        for run in self._runs(numbers):
            first, last = index.between(run[0], run[-1])
            start, end = index.bytes_of(first, last)
            after.take(index, done, first, size - at)
            changed = self._changed(bytes(body[start:end]), run, index.numbers[first:last], work)
            size += start - at
            self._scan(after, changed, size)
            pieces += [body[at:start], changed]
            at, size, done = end, size + len(changed), last
        after.take(index, done, len(index.numbers), size - at)
        joined = b"".join([*pieces, body[at:]])
        self._rows_changed = self._rows_changed or joined != self.body
        self.body, self._index = joined, after
        return work.made

    def drop_rows(self, numbers: set[int]) -> None:
        """Take away those of these rows that hold nothing and say nothing."""

        def drop(number: int, row: Element) -> None:
            if number in numbers and not any(isinstance(inner.tag, str) for inner in row) and set(row.keys()) <= {"r"}:
                take_out(row)

        self.change_rows(sorted(numbers), drop, make=False)

    def widen_dimension(self, area: Area) -> None:
        """Make the area that the sheet says it holds take in another one, where it says any."""
        dimension = child(self.root, "dimension")
        held = None if dimension is None else area_of(dimension.get("ref", ""))
        if dimension is not None and held is not None:
            around = Area(
                min(held.top, area.top), min(held.left, area.left),
                max(held.bottom, area.bottom), max(held.right, area.right),
            )  # fmt: skip
            if around != held:
                dimension.set("ref", around.a1)

    def flush(self) -> None:
        """Write the part into the package where it changed."""
        if not self._rows_changed and etree.tostring(self.root) == self._was:
            return
        before, _, behind = serialise(self.root).partition(_PLACE)
        if not behind:
            raise DamagedBook(self.package.name, f"в части «{self.part}» нет строк")
        self.package.write(self.part, b"".join((before, self.body, behind)))
        self._rows_changed, self._was = False, etree.tostring(self.root)

    def _split(self, xml: bytes) -> tuple[bytes, bytes, bytes, bytes]:
        """Return what stands before the rows, the start of their element, the rows, and what follows them."""
        found = next((match for match in _START.finditer(xml) if match[2] is not None), None)
        if found is None:
            return self._without_rows(xml)
        self._lead = found[1] + b":" if found[1] else b""
        if found[2].endswith(b"/"):
            start = found[0][:-2] + b">"
            return xml[: found.start()], start, b"", b"</" + self._lead + b"sheetData>" + xml[found.end() :]
        end = xml.rfind(b"</" + self._lead + b"sheetData")
        if end < found.end():
            raise DamagedBook(self.package.name, f"часть «{self.part}» не читается")
        return xml[: found.start()], found[0], xml[found.end() : end], xml[end:]

    def _without_rows(self, xml: bytes) -> tuple[bytes, bytes, bytes, bytes]:
        """A sheet without even an empty list of rows gets one."""
        root = parse(xml, self.package.name, self.part)
        if local(root) != "worksheet":
            raise DamagedBook(self.package.name, f"часть «{self.part}» – не лист с ячейками")
        child_or_new(root, "sheetData", WORKSHEET)
        return self._split(serialise(root))

    def _rows(self) -> RowIndex:
        """Return where the rows stand; looked for only when somebody asks."""
        if self._index is None:
            self._index = RowIndex(self._lead)
            self._scan(self._index, self.body, 0)
        return self._index

    def _scan(self, index: RowIndex, xml: bytes, offset: int) -> None:
        try:
            index.scan(xml, offset)
        except RowsOutOfOrder as error:
            why = f"строки листа в части «{self.part}» идут не по порядку"
            raise DamagedBook(self.package.name, why) from error

    def _runs(self, numbers: Sequence[int]) -> list[list[int]]:
        """Part the numbers where a row that is not wanted stands between two of them, and into handy runs."""
        runs: list[list[int]] = []
        index = self._rows()
        for before, number in pairwise([-1, *numbers]):
            first, last = index.between(before + 1, number - 1)
            if not runs or first < last or len(runs[-1]) >= _ROWS_AT_ONCE:
                runs.append([])
            runs[-1].append(number)
        return runs

    def _changed(self, xml: bytes, run: list[int], there: Sequence[int], work: _Work) -> bytes:
        """Return the XML of some rows after the change."""
        if not there and not work.make:
            return xml
        holder = self._holder()
        empty = etree.tostring(holder, encoding="UTF-8", xml_declaration=False)
        head = empty[:-2] + b">" if empty.endswith(b"/>") else empty[: empty.rindex(b"<")]
        tail = b"</" + self.lead.encode() + b"sheetData>"
        holder = parse(head + xml + tail, self.package.name, self.part)
        rows = dict(zip(there, (row for row in holder if local(row) == "row"), strict=True))
        present = sorted(rows)
        for number in run:
            row = rows.get(number)
            if row is None:
                if not work.make:
                    continue
                row = new(holder, "row", r=str(number))
                self._place_row(holder, row, rows, present, number)
                work.made.append(number)
            try:
                work.change(number, row)
            except BadAddress as error:
                raise DamagedBook(
                    self.package.name, f"в части «{self.part}» есть ячейка с адресом «{error}»"
                ) from error
        whole_text = etree.tostring(holder, encoding="UTF-8", xml_declaration=False)
        if whole_text.endswith(b"/>"):
            return b""
        return whole_text[whole_text.index(b">") + 1 : whole_text.rindex(b"<")]

    @staticmethod
    def _place_row(holder: Element, row: Element, rows: dict[int, Element], present: list[int], number: int) -> None:
        """Put a new row before the first one of those that were there with a greater number."""
        after = bisect_left(present, number)
        if after == len(present):
            holder.append(row)
        else:
            following = rows[present[after]]
            holder.insert(holder.index(following), row)

    def _holder(self) -> Element:
        """An empty list of rows with all the namespaces that the rows may use."""
        data = child(self.root, "sheetData")
        names = cast("dict[str, str]", self.root.nsmap if data is None else data.nsmap)
        return etree.Element(f"{{{namespace(self.root)}}}sheetData", nsmap=names)


def _utf8(xml: bytes, book: str, part: str) -> bytes:
    """Return the part in UTF-8, whatever it is written in."""
    refuse_unsafe(xml, book, part)
    bare = xml.removeprefix(b"\xef\xbb\xbf")
    declared = _ENCODING.match(bare)
    if xml.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = xml.decode("utf-16")
    elif declared and declared[2].lower() not in (b"utf-8", b"utf8", b"us-ascii", b"ascii"):
        text = bare.decode(declared[2].decode(), "strict")
    else:
        return bare
    return _ENCODING.sub(rb"\1", text.encode())
