"""Cells that were kept, given back even after another program has saved the workbook and counted all anew.

A kept cell names its text and its format by numbers. What these numbers stood for is kept as well: when they stand for
something else now, the text is written inline, and the cell takes the format of its column.
"""

import zlib
from collections.abc import Callable, Mapping
from functools import cached_property

from lxml import etree

from xlplan.hosts.file.markup import Element, local, whole
from xlplan.hosts.file.reading.strings import read_strings
from xlplan.hosts.file.writing.book import BookUnderChange
from xlplan.hosts.file.writing.kept import Record
from xlplan.hosts.file.writing.order import child, fragment
from xlplan.hosts.file.writing.text import text_element


class KeptCells:
    """Tells what numbers in kept cells stand for, and puts right those that mean something else now."""

    def __init__(self, book: BookUnderChange, column_style: Callable[[int], int]) -> None:
        """Look at the workbook; `column_style` tells the format of a column."""
        self.book = book
        self.column_style = column_style

    def meaning(self, cells: Mapping[str, str]) -> Record:
        """Return what the numbers in some cells stand for now."""
        texts, formats = {}, {}
        for xml in cells.values():
            cell = etree.fromstring(xml)
            text = _text_number(cell)
            if text is not None:
                texts[str(text)] = self._string(text)
            formats[cell.get("s", "0")] = self._format(whole(cell.get("s")))
        return {"texts": texts, "formats": formats}

    def revived(self, xml: str, column: int, meaning: Record) -> Element:
        """Return a kept cell as it is to stand now."""
        cell = etree.fromstring(xml)
        text, style = _text_number(cell), cell.get("s", "0")
        before = (meaning.get("texts") or {}).get(str(text))
        if text is not None and before is not None and self._string(text) != before:
            _write_inline(cell, before)
        before_format = (meaning.get("formats") or {}).get(style)
        if before_format is not None and self._format(whole(style)) != before_format:
            cell.set("s", str(self.column_style(column)))
        return cell

    @cached_property
    def _strings(self) -> list[str]:
        part = self.book.workbook.rels.find("sharedStrings")
        return read_strings(self.book.package, part) if part else []

    def _string(self, number: int) -> str | None:
        return str(self._strings[number]) if 0 <= number < len(self._strings) else None

    def _format(self, number: int) -> int:
        return zlib.crc32(repr(self.book.styles.described(number)).encode())


def _text_number(cell: Element) -> int | None:
    value = child(cell, "v")
    return whole(value.text, -1) if cell.get("t") == "s" and value is not None else None


def _write_inline(cell: Element, text: str) -> None:
    for inner in [inner for inner in cell if local(inner) in ("v", "is")]:
        cell.remove(inner)
    lead = f"{cell.prefix}:" if cell.prefix else ""
    cell.insert(0, fragment(cell, f"<{lead}is>{text_element(f'{lead}t', text)}</{lead}is>"))
    cell.set("t", "inlineStr")
