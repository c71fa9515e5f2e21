"""What is ours on a sheet of the staff: put beside what is theirs, and taken away so that the sheet is as it was."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from xlplan.edits import PART_MARK, PREFIX, PRINTED_MARK, OurPart
from xlplan.elements import Choices, Formula, Note, Rule
from xlplan.grid import Area
from xlplan.hosts.file.workbook import SheetEntry
from xlplan.hosts.file.writing.book import BookUnderChange
from xlplan.hosts.file.writing.choices import put_choices, remove_choices
from xlplan.hosts.file.writing.columns import put_columns, restore_columns
from xlplan.hosts.file.writing.kept import Record, keep, kept
from xlplan.hosts.file.writing.kept_cells import KeptCells
from xlplan.hosts.file.writing.order import child
from xlplan.hosts.file.writing.putting import column_styles, put_cells
from xlplan.hosts.file.writing.row_cells import CellRestorer, Held
from xlplan.hosts.file.writing.rules import put_rules, remove_rules
from xlplan.hosts.file.writing.sheet_part import SheetPart
from xlplan.hosts.file.writing.staff_notes import StaffNotes
from xlplan.hosts.file.writing.tabs import find_tab
from xlplan.hosts.file.writing.wanted import Untouched, Wanted, refuse_whole_columns, wanted_cells
from xlplan.own import absolute, places
from xlplan.page_setup import Columns, Print

_PRINT_AREA = "_xlnm.Print_Area"
_Kind = TypeVar("_Kind")


def put_our_part(book: BookUnderChange, edit: OurPart) -> None:
    """Put our part on a sheet in the place of the one that was there.

    Raises:
        SheetMissing: there is no such sheet.
        CellLocked: a cell cannot be ours.
        StrictNotes: the workbook takes no notes.
    """
    refuse_whole_columns(edit.elements)
    tab = book.tab(edit.sheet)
    remove_our_part(book, tab.title)
    sheet = book.sheet(tab)

    def every(kind: type[_Kind]) -> list[_Kind]:
        return [element for element in edit.elements if isinstance(element, kind)]

    record: Record = {}
    wanted = wanted_cells(edit.elements)
    _put_cells(book, tab, wanted, record)
    put_rules(sheet.root, every(Rule), book.styles)
    record["empty_choices"] = put_choices(sheet.root, every(Choices))
    record["columns"] = put_columns(sheet.root, every(Columns))
    record["notes"] = StaffNotes(book, sheet).put(every(Note))
    for printing in every(Print):
        if printing.area and book.names.refers_to(_PRINT_AREA, tab.title) is None:
            for name in (_PRINT_AREA, PRINTED_MARK):
                book.names.put(name, absolute(tab.title, printing.area), tab.title, hidden=name == PRINTED_MARK)
    areas = areas_of_cells(wanted)
    if areas:
        text = ",".join(absolute(tab.title, area) for area in areas)
        book.names.put(PART_MARK, text, tab.title, hidden=True)
    keep(book.names, {key: value for key, value in record.items() if value}, tab.title)


def remove_our_part(book: BookUnderChange, title: str) -> None:
    """Take away all that is ours on a sheet of the staff; nothing there is no error."""
    tab = find_tab(book.workbook, title)
    if tab is None or not tab.is_worksheet or not has_part(book, tab):
        return
    sheet, record = book.sheet(tab), kept(book.names, tab.title)
    _restore_cells(book, tab, record)
    remove_rules(sheet.root)
    remove_choices(sheet.root, keep_list=bool(record.get("empty_choices")))
    if record.get("columns"):
        restore_columns(sheet.root, record["columns"])
    StaffNotes(book, sheet).remove(record.get("notes") or {})
    printed, mine = (book.names.refers_to(name, tab.title) for name in (_PRINT_AREA, PRINTED_MARK))
    if mine and list(places(printed or "")) == list(places(mine)):
        book.names.remove(lambda name: name.name == _PRINT_AREA and _is_on(name.sheet, tab))
    book.names.remove(lambda name: name.name.startswith(PREFIX) and _is_on(name.sheet, tab))


def has_part(book: BookUnderChange, tab: SheetEntry) -> bool:
    """Tell whether there may be something of ours on a sheet; told from its bytes, since most sheets have nothing."""
    if any(name.name.startswith(PREFIX) and _is_on(name.sheet, tab) for name in book.names):
        return True
    return PREFIX.encode() in book.package.read(tab.part or "")


def areas_of_cells(wanted: Wanted) -> list[Area]:
    """Return the cells as few rectangles: columns whose cells stand in the same rows are taken together."""
    columns: dict[int, list[int]] = {}
    for row in sorted(wanted):
        for column in wanted[row]:
            columns.setdefault(column, []).append(row)
    areas: list[Area] = []
    before: tuple[int, list[tuple[int, int]]] = (0, [])
    for column in sorted(columns):
        runs = _runs(columns[column])
        if before == (column - 1, runs):
            areas[-len(runs) :] = [area._replace(right=column) for area in areas[-len(runs) :]]
        else:
            areas += [Area(first, column, last, column) for first, last in runs]
        before = column, runs
    return areas


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = runs[-1][0], number
        else:
            runs.append((number, number))
    return runs


def _put_cells(book: BookUnderChange, tab: SheetEntry, wanted: Wanted, record: Record) -> None:
    sheet = book.sheet(tab)
    before = _dimension(sheet)
    held, made = put_cells(book, tab, wanted)
    record["dimension"] = None if _dimension(sheet) == before else [before, _dimension(sheet)]
    record["cells"] = held.cells
    if held.cells:
        record["meaning"] = KeptCells(book, column_styles(sheet)).meaning(held.cells)
    record["spans"] = [[row, *spans] for row, spans in held.spans.items()]
    record["made"] = _runs(made)
    lost = book.lost_formulas.setdefault(tab.element.get("sheetId", ""), set())
    lost |= {cell for cell in held.formulas if not isinstance(wanted[cell[0]][cell[1]].content, Untouched)}
    lost -= {
        (row, column)
        for row, cells in wanted.items()
        for column, cell in cells.items()
        if isinstance(cell.content, Formula)
    }


def _restore_cells(book: BookUnderChange, tab: SheetEntry, record: Record) -> None:
    columns = _our_columns(book, tab)
    if not columns:
        return
    sheet = book.sheet(tab)
    held = Held(record.get("cells") or {}, {row: (was, now) for row, was, now in record.get("spans") or ()})
    kept_cells, meaning = KeptCells(book, column_styles(sheet)), record.get("meaning") or {}
    restorer = CellRestorer(columns, held, lambda xml, column: kept_cells.revived(xml, column, meaning))
    sheet.change_rows(sorted(columns), restorer, make=False)
    sheet.drop_rows({row for first, last in record.get("made") or () for row in range(first, last + 1)})
    book.lost_formulas.setdefault(tab.element.get("sheetId", ""), set()).update(restorer.formulas)
    widened = record.get("dimension")
    dimension = child(sheet.root, "dimension")
    if widened and dimension is not None and dimension.get("ref") == widened[1]:
        dimension.set("ref", widened[0])


def _our_columns(book: BookUnderChange, tab: SheetEntry) -> Mapping[int, list[int]]:
    """Return our cells as rows and their columns."""
    columns: dict[int, list[int]] = {}
    for _, area in places(book.names.refers_to(PART_MARK, tab.title) or ""):
        for row in range(area.top, area.bottom + 1):
            columns.setdefault(row, []).extend(range(area.left, area.right + 1))
    return columns


def _dimension(sheet: SheetPart) -> str:
    dimension = child(sheet.root, "dimension")
    return "" if dimension is None else dimension.get("ref", "")


def _is_on(sheet: str | None, tab: SheetEntry) -> bool:
    return sheet is not None and sheet.casefold() == tab.title.casefold()
