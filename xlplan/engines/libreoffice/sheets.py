"""The sheets of a workbook."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from xlwings import base_classes

from xlplan.engines.libreoffice.addresses import address_of, area_of
from xlplan.engines.libreoffice.areas import Area, address, parse
from xlplan.engines.libreoffice.bridge import Uno
from xlplan.engines.libreoffice.complete import complete
from xlplan.engines.libreoffice.copying import copy_sheet
from xlplan.engines.libreoffice.errors import BadAddress
from xlplan.engines.libreoffice.names import Names
from xlplan.engines.libreoffice.notes import Note, NotedCells
from xlplan.engines.libreoffice.ranges import Range
from xlplan.engines.libreoffice.rectangles import Rectangles
from xlplan.engines.libreoffice.tables import Tables
from xlplan.engines.libreoffice.vba import without_modules

Place = str | tuple[int, ...] | Range
"""An address, a name, numbers from 1, or cells."""


@complete
class Sheet(base_classes.Sheet):
    """One sheet of a workbook."""

    book: Any = None

    def __init__(self, book: Any, sheet: Uno) -> None:
        self.book, self._sheet = book, sheet
        self._numbered: dict[str, tuple[int, Uno]] = {}

    @property
    def api(self) -> Uno:
        """The sheet."""
        return self._sheet

    @cached_property
    def named(self) -> Uno:
        """The container of its own names, which knows it by its title as it is now."""
        return self._sheet.NamedRanges

    @property
    def rules(self) -> Uno:
        """The container of its conditional formats."""
        return self._by_number("ConditionalFormats")

    @cached_property
    def rectangles(self) -> Rectangles:
        """Its cells."""
        return Rectangles(self._sheet)

    @cached_property
    def noted(self) -> NotedCells:
        """Which cells have a note."""
        return NotedCells(self)

    @property
    def annotations(self) -> Uno:
        """The container of its notes."""
        return self._by_number("Annotations")

    def _by_number(self, name: str) -> Uno:
        """Return a container that knows its sheet by number alone: asked for again when the sheet has another one."""
        index = self.index
        if name not in self._numbered or self._numbered[name][0] != index:
            self._numbered[name] = index, getattr(self._sheet, name)
        return self._numbered[name][1]

    @property
    def name(self) -> str:
        """The words on its tab."""
        return str(self._sheet.getName())

    @name.setter
    def name(self, value: str) -> None:
        self._sheet.setName(value)

    @property
    def index(self) -> int:
        """Its place among the sheets, from 1."""
        return int(self._sheet.getRangeAddress().Sheet) + 1

    @property
    def size(self) -> tuple[int, int]:
        """How many rows and columns a sheet has."""
        end = self._sheet.getRangeAddress()
        return end.EndRow + 1, end.EndColumn + 1

    @property
    def names(self) -> Names:
        """Its own names."""
        return Names(self.book, self)

    @property
    def notes(self) -> list[Note]:
        """Its notes."""
        notes = self.annotations
        found = [notes.getByIndex(at) for at in range(notes.getCount())]
        placed = ((note, note.getPosition()) for note in found)
        return [Note(self, place.Row, place.Column, note) for note, place in placed]

    @property
    def tables(self) -> Tables:
        """Its tables: database ranges."""
        return Tables(self)

    @property
    def page_setup(self) -> "PageSetup":
        """How it is printed."""
        return PageSetup(self)

    @property
    def freeze_panes(self) -> "FreezePanes":
        """The rows and columns that do not scroll."""
        return FreezePanes(self)

    @property
    def visible(self) -> bool:
        """Whether its tab is shown."""
        return bool(self._sheet.IsVisible)

    @visible.setter
    def visible(self, value: Any) -> None:
        self._sheet.IsVisible = value in (True, -1)

    @property
    def show_gridlines(self) -> bool:
        """Whether the grid shows."""
        return bool(self._view("ShowGrid"))

    @show_gridlines.setter
    def show_gridlines(self, value: bool) -> None:
        self._view("ShowGrid", value)

    @property
    def cells(self) -> Range:
        """All its cells."""
        rows, columns = self.size
        return Range(self, Area(0, 0, rows - 1, columns - 1))

    @property
    def used_range(self) -> Range:
        """The smallest rectangle that holds all contents."""
        cursor = self._sheet.createCursor()
        cursor.gotoStartOfUsedArea(False)
        start = area_of(cursor.getRangeAddress())
        cursor.gotoEndOfUsedArea(False)
        return Range(self, start.around(area_of(cursor.getRangeAddress())))

    def range(self, arg1: Place | int, arg2: Place | int | None = None) -> Range:
        """Return cells by address, by name, by numbers from 1, or between two corners."""
        if isinstance(arg1, int) and isinstance(arg2, int):
            return Range(self, self._area((arg1, arg2)))
        first = self._areas(arg1)
        if arg2 is None:
            return Range(self, *first)
        return Range(self, first[0].around(self._areas(arg2)[0]))

    def _areas(self, place: Any) -> tuple[Area, ...]:
        if isinstance(place, str):
            rows, columns = self.size
            areas = [parse(part, rows, columns) for part in place.split(",")]
            found = tuple(area for area in areas if area is not None)
            return found if len(found) == len(areas) else (self._named(place),)
        return (place.area,) if isinstance(place, Range) else (self._area(place),)

    def _area(self, numbers: tuple[int, ...]) -> Area:
        row, column, height, width = (*numbers, 1, 1)[:4]
        if row < 1 or column < 1:
            raise IndexError("rows and columns count from 1")
        return Area(row - 1, column - 1, row + height - 2, column + width - 2)

    def _named(self, text: str) -> Area:
        for home in (self.named, self.book.containers.names):
            if home.hasByName(text):
                cells = home.getByName(text).getReferredCells()
                if cells is not None and cells.getRangeAddress().Sheet == self.index - 1:
                    return area_of(cells.getRangeAddress())
        raise BadAddress(text)

    def activate(self) -> None:
        """Show this sheet."""
        controller = self.book.api.getCurrentController()
        if controller is not None:
            controller.setActiveSheet(self._sheet)

    select = activate

    def clear_contents(self) -> None:
        """Empty its cells."""
        self.cells.clear_contents()

    def clear_formats(self) -> None:
        """Take the looks of its cells away."""
        self.cells.clear_formats()

    def clear(self) -> None:
        """Empty its cells and take their looks away."""
        self.cells.clear()

    def autofit(self, axis: str | None = None) -> None:
        """Fit rows, columns or both to their contents."""
        self.cells.autofit(axis)

    def delete(self) -> None:
        """Take the sheet away with all that is on it."""
        with without_modules(self.book.api):
            self.book.sheets.forget(self)
            self.book.containers.sheets.removeByName(self.name)

    def copy(self, before: Any = None, after: Any = None) -> None:
        """Copy it to a place before or after a sheet, of this workbook or of another."""
        copy_sheet(self, before if before is not None else after, after=before is None)

    def move(self, before: Any = None, after: Any = None) -> None:
        """Move it to a place before or after a sheet of this workbook."""
        place = before.index - 1 if before is not None else after.index
        self.book.containers.sheets.moveByName(self.name, place)

    def _view(self, setting: str, *value: Any) -> Any:
        """Read or set a setting of the window, which holds for the sheet that is shown."""
        controller = self.book.api.getCurrentController()
        if controller is None:
            return True
        shown = controller.getActiveSheet()
        controller.setActiveSheet(self._sheet)
        try:
            if value:
                controller.setPropertyValue(setting, value[0])
            return controller.getPropertyValue(setting)
        finally:
            controller.setActiveSheet(shown)


@complete
class Sheets(base_classes.Sheets):
    """The sheets of a workbook."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self._given: dict[str, Sheet] = {}

    @property
    def api(self) -> Uno:
        """The sheets."""
        return self.book.containers.sheets

    @property
    def active(self) -> Sheet:
        """The sheet that is shown; the first one where there is no window."""
        controller = self.book.api.getCurrentController()
        return Sheet(self.book, self.api.getByIndex(0) if controller is None else controller.getActiveSheet())

    def __call__(self, name_or_index: str | int) -> Sheet:
        """Return one by its number or its name."""
        names = self.api.getElementNames()
        if isinstance(name_or_index, str):
            wanted = name_or_index.casefold()
            found = next((name for name in names if name.casefold() == wanted), None)
            if found is None:
                raise KeyError(name_or_index)
            return self._sheet(found)
        if not 1 <= name_or_index <= len(names):
            raise KeyError(name_or_index)
        return self._sheet(names[name_or_index - 1])

    def _sheet(self, name: str) -> Sheet:
        """Return the sheet of a name: the one that was given out before, where it still is called so."""
        known = self._given.get(name)
        if known is None or known.name != name:
            known = self._given[name] = Sheet(self.book, self.api.getByName(name))
        return known

    def forget(self, sheet: Sheet) -> None:
        """Give a sheet out no more: it goes, and LibreOffice lets its object speak of another sheet then."""
        self._given = {name: known for name, known in self._given.items() if known is not sheet}

    def __len__(self) -> int:
        return int(self.api.getCount())

    def __iter__(self) -> Iterator[Sheet]:
        return (self._sheet(name) for name in self.api.getElementNames())

    def __contains__(self, name_or_index: str | int) -> bool:
        try:
            self(name_or_index)
        except KeyError:
            return False
        return True

    def add(self, before: Any = None, after: Any = None, name: str | None = None) -> Sheet:
        """Add an empty sheet and show it."""
        at = before.index - 1 if before is not None else after.index if after is not None else self.active.index - 1
        names = {known.casefold() for known in self.api.getElementNames()}
        title = name or next(free for free in (f"Лист{n}" for n in range(1, 1_000_000)) if free.casefold() not in names)
        with without_modules(self.book.api):
            self.api.insertNewByName(title, at)
        sheet = self(title)
        sheet.activate()
        return sheet


@complete
class FreezePanes(base_classes.FreezePanes):
    """The rows and columns that do not scroll. A workbook without a window has none."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def freeze_at(self, frozen_range: Any) -> None:
        """Freeze the rows and columns of these cells: ``A1:B2``, ``1:1``, ``A:A``."""
        place = getattr(frozen_range, "impl", frozen_range)
        area = self.sheet.range(place).area
        rows, columns = self.sheet.size
        self._freeze(0 if area.shape[0] == rows else area.bottom + 1, 0 if area.shape[1] == columns else area.right + 1)

    def unfreeze(self) -> None:
        """Let everything scroll."""
        self._freeze(0, 0)

    def _freeze(self, rows: int, columns: int) -> None:
        controller = self.sheet.book.api.getCurrentController()
        if controller is None:
            return
        shown = controller.getActiveSheet()
        controller.setActiveSheet(self.sheet.api)
        controller.freezeAtPosition(columns, rows)
        controller.setActiveSheet(shown)


@complete
class PageSetup(base_classes.PageSetup):
    """How a sheet is printed."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    @property
    def api(self) -> Uno:
        """The page style."""
        return self.sheet.book.containers.page_styles.getByName(self.sheet.api.PageStyle)

    @property
    def print_area(self) -> str | None:
        """The addresses that are printed; None for all."""
        areas = [area_of(found) for found in self.sheet.api.getPrintAreas()]
        return ",".join(address(area, *self.sheet.size) for area in areas) or None

    @print_area.setter
    def print_area(self, value: str | None) -> None:
        areas = self.sheet.range(value).areas if value else ()
        self.sheet.api.setPrintAreas(tuple(address_of(self.sheet, area) for area in areas))
