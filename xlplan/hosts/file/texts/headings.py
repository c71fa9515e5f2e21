"""Headings of Excel tables: the table part repeats the words of its heading cells, or Excel repairs the workbook.

Source: ECMA-376-1, 18.5.1.3 (`tableColumn`).
"""

import html
import re

from xlplan.edits import TheirWords
from xlplan.grid import column_number
from xlplan.hosts.file.areas import area_of
from xlplan.hosts.file.markup import Element, local, serialise, whole
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.reading.strings import unescape
from xlplan.hosts.file.rels import Rels
from xlplan.hosts.file.texts.errors import WordsStuck
from xlplan.hosts.file.texts.strings import escape

_CELL = re.compile(r"([A-Z]+)(\d+)")
_ESCAPED = re.compile(r"([\[\]#'])")
_FORMULAS = ("xl/worksheets/", "xl/tables/", "xl/charts/", "xl/workbook.xml")


def follow(package: Package, sheet_part: str, reference: str, edit: TheirWords) -> None:
    """Change the heading in the table as in the cell; nothing happens where the cell is no heading.

    Raises:
        WordsStuck: formulas call the column by its heading, or another column bears the new one.
    """
    match = _CELL.fullmatch(reference)
    if match is None:
        return
    column, row = column_number(match[1]), int(match[2])
    rels = Rels(package, sheet_part)
    for part in filter(None, map(rels.target, rels.by_kind("table"))):
        root = package.root(part)
        area = area_of(root.get("ref", ""))
        if area and row == area.top and area.holds(row, column) and whole(root.get("headerRowCount"), 1):
            columns = [entry for entry in root.iter() if local(entry) == "tableColumn"]
            _rename(package, columns, column - area.left, edit)
            package.write(part, serialise(root))


def _rename(package: Package, columns: list[Element], index: int, edit: TheirWords) -> None:
    if not 0 <= index < len(columns):
        return
    others = {_name(column) for number, column in enumerate(columns) if number != index}
    if not edit.words or edit.words.casefold() in others:
        raise WordsStuck(edit.at, "в таблице два столбца назывались бы одинаково", "Выберите другое название.")
    if _is_called(package, columns[index].get("name", "")):
        raise WordsStuck(edit.at, "по этому заголовку на столбец таблицы ссылаются формулы")
    columns[index].set("name", escape(edit.words).replace("\n", "_x000a_"))


def _name(column: Element) -> str:
    return unescape(column.get("name", "")).casefold()


def _is_called(package: Package, name: str) -> bool:
    """Tell whether a formula may name the column; whatever looks like it counts."""
    spelt = _ESCAPED.sub(r"'\1", name).casefold()
    wanted = (f"[{spelt}]", f"[@{spelt}]")
    for key in sorted(package.keys()):
        if key.startswith(_FORMULAS) and key.endswith(".xml"):
            text = html.unescape(package.read(key).decode("utf-8", "replace")).casefold()
            if any(word in text for word in wanted):
                return True
    return False
