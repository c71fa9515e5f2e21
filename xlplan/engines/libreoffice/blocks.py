"""Whole blocks of cells read and written with a few calls, however many rows they have."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from xlplan.engines.libreoffice.addresses import address_of, area_of
from xlplan.engines.libreoffice.areas import Area
from xlplan.engines.libreoffice.bridge import Uno, enum
from xlplan.engines.libreoffice.fills import going_down
from xlplan.engines.libreoffice.formats import is_general, key_of, logical_key, shows
from xlplan.engines.libreoffice.formulas import is_formula, to_calc, to_excel
from xlplan.engines.libreoffice.values import CellError, Matrix, moment, null_date, serial, written

_ERROR_RESULTS = 4
"""`FormulaResult.ERROR`."""

_OF_SEVERAL_LOOKS = 512
"""`CellFlags.FORMATTED`: texts with looks of their own inside, or with fields, as a link is one."""

_DAY, _MOMENT, _TIME = "DD.MM.YYYY", "DD.MM.YYYY HH:MM", "HH:MM:SS"


def read_values(sheet: Any, area: Area) -> Matrix:
    """Return what the cells hold: numbers, texts, truth values, dates by their format, errors."""
    book, cells = sheet.book, cells_of(sheet, area)
    rows = [list(row) for row in cells.getDataArray()]
    for key, parts in _formats(cells):
        kind = shows(book, key)
        if kind != "number":
            start = null_date(book.api)
            for row, column in _places(parts, area):
                value = rows[row][column]
                if isinstance(value, float):
                    rows[row][column] = moment(value, start) if kind == "moment" else bool(value)
    for found in cells.queryFormulaCells(_ERROR_RESULTS).getRangeAddresses():
        for row, column in _places([area_of(found)], area):
            place = sheet.api.getCellByPosition(area.left + column, area.top + row)
            rows[row][column] = CellError(place.getString())
    return rows


def read_formulas(sheet: Any, area: Area) -> list[list[str]]:
    """Return English formulas, and the contents of cells without a formula as texts."""
    rows = cells_of(sheet, area).getFormulaArray()
    return [[to_excel(text) if is_formula(text) else text.removeprefix("'") for text in row] for row in rows]


def write_values(sheet: Any, area: Area, rows: Matrix) -> None:
    """Write a block: texts that begin with ``=`` are English formulas, a leading apostrophe keeps a text a text."""
    cells = cells_of(sheet, area)
    dated = any(isinstance(value, dt.date | dt.time | dt.timedelta) for row in rows for value in row)
    start = null_date(sheet.book.api) if dated else dt.datetime.min
    plain = [[_plain(value, start) for value in row] for row in rows]
    links = _links(sheet, area, cells, plain)
    if any(is_formula(value) for row in plain for value in row):
        _set_formulas(sheet, area, cells, plain)
    else:
        cells.setDataArray(tuple(tuple(_bare(value) for value in row) for row in plain))
    _give_formats(sheet, area, cells, rows)
    for cell, url in links:
        if cell.getString():
            put_link(sheet.book.api, cell, url, cell.getString())


def _set_formulas(sheet: Any, area: Area, cells: Uno, plain: list[list[str | float]]) -> None:
    """Write formulas and values; a formula that goes down a column of one look is written once and filled down."""
    filled = [part.moved(area.top, area.left) for part in going_down(plain)]
    filled = [part for part in filled if _can_be_filled(cells_of(sheet, part), part)]
    texts = [[_as_formula(value) for value in row] for row in _without_filled(plain, area, filled)]
    cells.setFormulaArray(tuple(map(tuple, texts)))
    for part in filled:
        cells_of(sheet, part).fillAuto(enum("sheet.FillDirection", "TO_BOTTOM"), 1)


def _can_be_filled(cells: Uno, area: Area) -> bool:
    """Tell whether no column changes its look on its way down, as that goes along, and no row is hidden or left out."""
    if [area_of(part) for part in cells.queryVisibleCells().getRangeAddresses()] != [area]:
        return False
    groups = cells.getUniqueCellFormatRanges()
    parts = (part for at in range(groups.getCount()) for part in groups.getByIndex(at).getRangeAddresses())
    return all((part.StartRow, part.EndRow) == (area.top, area.bottom) for part in parts)


def _without_filled(plain: list[list[str | float]], area: Area, filled: Iterable[Area]) -> list[list[str | float]]:
    """Return a block with nothing where it is to be filled from above."""
    rows = [list(row) for row in plain]
    for part in filled:
        for row in rows[part.top - area.top + 1 : part.bottom - area.top + 1]:
            row[part.left - area.left : part.right - area.left + 1] = [""] * part.shape[1]
    return rows


def put_link(document: Uno, cell: Uno, url: str, text: str) -> None:
    """Put a link into a cell, in the place of its contents."""
    field = document.createInstance("com.sun.star.text.TextField.URL")
    field.URL, field.Representation = url, text
    cell.setString("")
    cell.insertTextContent(cell.createTextCursor(), field, False)


def _links(sheet: Any, area: Area, cells: Uno, plain: list[list[str | float]]) -> list[tuple[Uno, str]]:
    """Return the cells with a link that get a text: new contents would take it away; in Excel it stays."""
    if not any(_is_text(value) for row in plain for value in row):
        return []
    found = []
    for part in cells.queryContentCells(_OF_SEVERAL_LOOKS).getRangeAddresses():
        for row, column in _places([area_of(part)], area):
            if _is_text(plain[row][column]):
                cell = sheet.api.getCellByPosition(area.left + column, area.top + row)
                fields = cell.getTextFields()
                if fields.getCount():
                    found.append((cell, fields.getByIndex(0).URL))
    return found


def _is_text(value: str | float) -> bool:
    return isinstance(value, str) and bool(value) and not is_formula(value)


def cells_of(sheet: Any, area: Area) -> Uno:
    """Return the cells of an area."""
    return sheet.rectangles.cells(area)


def many_cells(sheet: Any, areas: Iterable[Area]) -> Uno:
    """Return the cells of several areas as one."""
    found = sheet.book.api.createInstance("com.sun.star.sheet.SheetCellRanges")
    found.addRangeAddresses(tuple(address_of(sheet, area) for area in areas), False)
    return found


def _plain(value: Any, start: dt.datetime) -> str | float:
    match value:
        case None:
            return ""
        case bool() | int() | float():
            return float(value)
        case dt.date() | dt.time() | dt.timedelta():
            return serial(value, start)
        case _:
            return str(value)


def _as_formula(value: str | float) -> str:
    return to_calc(str(value)) if is_formula(value) else written(_bare(value))


def _bare(value: str | float) -> str | float:
    return value[1:] if isinstance(value, str) and value.startswith("'") else value


def _formats(cells: Uno) -> Iterator[tuple[int, list[Area]]]:
    """Yield (format, areas) for each sort of look among the cells."""
    groups = cells.getUniqueCellFormatRanges()
    for at in range(groups.getCount()):
        group = groups.getByIndex(at)
        yield group.getByIndex(0).NumberFormat, [area_of(found) for found in group.getRangeAddresses()]


def _places(parts: Iterable[Area], area: Area) -> Iterator[tuple[int, int]]:
    for part in parts:
        for row in range(max(part.top, area.top), min(part.bottom, area.bottom) + 1):
            for column in range(max(part.left, area.left), min(part.right, area.right) + 1):
                yield row - area.top, column - area.left


def _give_formats(sheet: Any, area: Area, cells: Uno, rows: Matrix) -> None:
    """Show dates as dates and truth values as such where the format is the general one, as Excel does."""
    wanted: dict[str, list[Area]] = {}
    for column in range(area.shape[1]):
        for row, values in enumerate(rows):
            code = _code(values[column])
            if code:
                cell = Area(area.top + row, area.left + column, area.top + row, area.left + column)
                _lengthen(wanted.setdefault(code, []), cell)
    if not wanted:
        return
    free = [part for key, parts in _formats(cells) if is_general(key) for part in parts]
    for code, areas in wanted.items():
        key = logical_key(sheet.book) if code == "logical" else key_of(sheet.book, code)
        general = [part.common(mine) for part in free for mine in areas if part.touches(mine)]
        if general:
            many_cells(sheet, general).NumberFormat = key


def _lengthen(areas: list[Area], cell: Area) -> None:
    if areas and areas[-1].left == cell.left and areas[-1].bottom + 1 == cell.top:
        areas[-1] = areas[-1].around(cell)
    else:
        areas.append(cell)


def _code(value: Any) -> str:
    match value:
        case bool():
            return "logical"
        case dt.datetime():
            return _MOMENT if value.time() != dt.time() else _DAY
        case dt.date():
            return _DAY
        case dt.time():
            return _TIME
        case _:
            return ""
