"""What a person sees in a workbook, the same for each host: the tests of every host look at this alone.

A host joins `test_every_host.py` by one entry in `HOSTS`: a function from the path of a workbook to a `Desk`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time
from pathlib import Path
from typing import Any, Protocol

import openpyxl
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from tests.hosts.libreoffice import libreoffice_app
from xlplan.edits import NOTE_HEAD, Choices, Element, Link, Look, Looks, Note, Rule
from xlplan.grid import Area, Value
from xlplan.hosts import Host
from xlplan.hosts.file import FileHost
from xlplan.hosts.live import LiveHost
from xlplan.hosts.live.ours import DRAWN
from xlplan.hosts.memory import MemoryHost

HIDDEN = ("xlplan_sheet_", "xlplan_part", "xlplan_kept_")
"""Names that a host writes for itself."""


@dataclass(slots=True)
class Seen:
    """A workbook as it shows. Cells are called ``План!B5``; a note of ours is told without its head."""

    titles: list[str] = field(default_factory=list)
    values: dict[str, Value] = field(default_factory=dict)
    formulas: dict[str, str] = field(default_factory=dict)
    fills: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)
    rules: list[tuple[str, str, str, str]] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)


class Desk(Protocol):
    """A host at work on one workbook, and eyes to see the outcome."""

    @property
    def host(self) -> Host:
        """The host."""
        ...

    def seen(self) -> Seen:
        """Return what stands in the workbook now."""
        ...


@dataclass
class FileDesk:
    """The file host; its file is read back by openpyxl."""

    path: Path
    host: Host

    def seen(self) -> Seen:
        """Read the file."""
        return see_file(self.path)


@dataclass
class MemoryDesk:
    """The host in memory."""

    host: MemoryHost

    def seen(self) -> Seen:
        """Ask the host."""
        return see_memory(self.host)


def see_file(path: Path) -> Seen:
    """Return what openpyxl finds in a file."""
    seen = Seen()
    formulas, values = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    seen.titles = formulas.sheetnames
    seen.names = {
        name: str(defined.attr_text) for name, defined in formulas.defined_names.items() if not name.startswith(HIDDEN)
    }
    for sheet in formulas.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                _see_cell(seen, f"{sheet.title}!{cell.coordinate}", cell, values[sheet.title][cell.coordinate])
        _see_lists_and_rules(seen, sheet)
    return seen


def _see_cell(seen: Seen, at: str, cell: Any, shown: Any) -> None:
    if shown.value is not None:
        seen.values[at] = _day(shown.value)
    if cell.data_type == "f":
        seen.formulas[at] = cell.value
    if cell.fill.fill_type == "solid":
        seen.fills[at] = str(cell.fill.fgColor.rgb)[2:]
    if cell.comment:
        seen.notes[at] = cell.comment.text.removeprefix(NOTE_HEAD)
    if cell.hyperlink:
        seen.links[at] = cell.hyperlink.target or f"#{cell.hyperlink.location}"


def _day(value: Value) -> Value:
    """Return a day as a day: openpyxl makes every day a moment."""
    return value.date() if isinstance(value, datetime) and value.time() == time() else value


def _see_lists_and_rules(seen: Seen, sheet: Worksheet) -> None:
    for validation in sheet.data_validations.dataValidation:
        for at in str(validation.sqref).split():
            seen.choices[f"{sheet.title}!{at}"] = f"={validation.formula1}"
    found = []
    for areas in sheet.conditional_formatting:
        for rule in areas.rules:
            colour = str(rule.dxf.fill.bgColor.rgb)[2:] if rule.dxf and rule.dxf.fill else ""
            found.append((rule.priority, (sheet.title, str(areas.sqref), f"={rule.formula[0]}", colour)))
    seen.rules += [rule for _, rule in sorted(found)]


def see_memory(host: MemoryHost) -> Seen:
    """Return what a workbook in memory shows."""
    seen = Seen()
    book = host.read()
    seen.names = {
        name.name: name.refers_to for name in book.names if name.sheet is None and not name.name.startswith(HIDDEN)
    }
    for grid in book.grids:
        title = grid.title
        seen.titles.append(title)
        seen.values.update({str(grid.ref(row, column)): value for row, column, value in grid.cells()})
        seen.formulas.update({str(grid.ref(*cell)): text for cell, text in grid.formulas.items()})
        drawn = host.drawn(title)
        for looks in drawn.looks:
            for cell in _cells(looks.area):
                fill = drawn.look(*cell).fill
                if fill:
                    seen.fills[str(grid.ref(*cell))] = fill
        seen.notes.update({str(grid.ref(*cell)): text for cell, text in drawn.notes.items()})
        seen.links.update({str(grid.ref(*cell)): to for cell, to in drawn.links.items()})
        for choices in drawn.choices:
            for area in choices.areas:
                free = [cell for cell in _cells(area) if drawn.choice(*cell) is choices]
                if len(free) == len(list(_cells(area))):
                    seen.choices[f"{title}!{area.a1}"] = choices.source
                else:
                    seen.choices.update({str(grid.ref(*cell)): choices.source for cell in free})
        seen.rules += [
            (title, " ".join(area.a1 for area in rule.areas), rule.formula, rule.look.fill or "")
            for rule in drawn.rules
        ]
    return seen


def _cells(area: Area) -> list[tuple[int, int]]:
    return [(row, column) for row in range(area.top, area.bottom + 1) for column in range(area.left, area.right + 1)]


def _elements(path: Path) -> dict[str, list[Element]]:
    """Return what is on the sheets of a file beside its cells, as elements."""
    found: dict[str, list[Element]] = {}
    for sheet in openpyxl.load_workbook(path).worksheets:
        mine = found.setdefault(sheet.title, [])
        for row in sheet.iter_rows():
            for cell in row:
                area = _area(cell.coordinate)
                if cell.fill.fill_type == "solid":
                    mine.append(Looks(area, Look(fill=str(cell.fill.fgColor.rgb)[2:])))
                if cell.comment:
                    mine.append(Note(area.top, area.left, cell.comment.text))
                if cell.hyperlink:
                    mine.append(Link(area.top, area.left, cell.hyperlink.target or f"#{cell.hyperlink.location}"))
        seen = Seen()
        _see_lists_and_rules(seen, sheet)
        mine += [Choices((_area(at),), source) for at, source in seen.choices.items()]
        mine += [Rule((_area(at),), formula, Look(fill=fill)) for _, at, formula, fill in seen.rules]
    return found


def _area(at: str) -> Area:
    left, top, right, bottom = range_boundaries(at.rpartition("!")[2])
    return Area(int(top or 1), int(left or 1), int(bottom or 1), int(right or 1))


def on_file(path: Path) -> Desk:
    """Set up the file host."""
    return FileDesk(path, FileHost(path))


def in_memory(path: Path) -> Desk:
    """Set up the host in memory with what stands in a file."""
    file = FileHost(path)
    return MemoryDesk(MemoryHost(file.read(), _elements(path), file.read_texts()))


@dataclass
class LiveDesk:
    """The live host on a workbook that is open in LibreOffice; a copy that LibreOffice writes is read by openpyxl."""

    book: Any
    host: Host
    folder: Path

    def seen(self) -> Seen:
        """Let LibreOffice write a copy, and read it; names that only the live host needs are left out."""
        copy = self.folder / "seen.xlsx"
        self.book.impl.save_copy(str(copy))
        seen = see_file(copy)
        seen.names = {name: text for name, text in seen.names.items() if not name.startswith(DRAWN)}
        return seen


def in_libreoffice(path: Path) -> Desk:
    """Open the file in a LibreOffice that runs for all tests, and set up the live host on it."""
    app = libreoffice_app()
    for book in app.books:
        book.close()
    book = app.books.open(str(path))
    return LiveDesk(book, LiveHost(book), path.parent)


HOSTS: dict[str, Callable[[Path], Desk]] = {"memory": in_memory, "file": on_file, "live": in_libreoffice}
