"""Copies of sheets, within a workbook and from another one."""

from contextlib import suppress
from typing import Any

from xlplan.engines.libreoffice.bridge import Uno
from xlplan.engines.libreoffice.containers import properties_of
from xlplan.engines.libreoffice.rule_styles import direct, rule_style
from xlplan.engines.libreoffice.vba import without_modules

_LOOK = ("Char", "Cell", "IsCell", "TopBorder2", "BottomBorder2", "LeftBorder2", "RightBorder2")
"""How the properties begin that a rule sets: fonts, fill, edges."""

_VIEW = ("ShowGrid", "HasColumnRowHeaders", "ZoomType", "ZoomValue")


def copy_sheet(sheet: Any, beside: Any, *, after: bool) -> None:
    """Copy a sheet before or after another one, which may stand in another workbook.

    As Excel does, the copy gets the same title, or one with a number. From another workbook come its cells, looks,
    rules, charts, tables and page; names of the other workbook do not come.
    """
    place = beside.index if after else beside.index - 1
    target = beside.book.containers.sheets
    if beside.book.api == sheet.book.api:
        with without_modules(beside.book.api):
            target.copyByName(sheet.name, _free(target, sheet.name), place)
        return
    with without_modules(beside.book.api):
        target.importSheet(sheet.book.api, sheet.name, place)
    copied = beside.book.sheets(place + 1)
    _copy_rule_styles(sheet.book, copied)
    _copy_page(sheet, copied)
    _copy_tables(sheet, copied)
    _copy_view(sheet, copied)


def _free(sheets: Uno, title: str) -> str:
    taken = {name.casefold() for name in sheets.getElementNames()}
    return next(f"{title} ({number})" for number in range(2, 100_000) if f"{title} ({number})".casefold() not in taken)


def _copy_rule_styles(source: Any, copied: Any) -> None:
    """Give the rules of the copy their styles: the names of styles come along, what they mean here does not."""
    looks: dict[str, dict[str, Any]] = {}
    names: dict[tuple[str, str], str] = {}
    for home in copied.rules.getConditionalFormats():
        cells = home.Range
        areas = cells.RangeAddressesAsString
        for entry in (home.getByIndex(at) for at in range(home.getCount())):
            old = getattr(entry, "StyleName", "")
            if old not in looks:
                looks[old] = _look_of(source, old)
            if looks[old]:
                if (areas, old) not in names:
                    names[areas, old] = rule_style(copied.book, cells, looks[old])
                entry.StyleName = names[areas, old]


def _look_of(book: Any, name: str) -> dict[str, Any]:
    """Return what a style of cells itself says of looks; nothing where there is no such style."""
    styles = book.containers.cell_styles
    if not name or not styles.hasByName(name):
        return {}
    style = styles.getByName(name)
    names = direct(style, [each for each in book.containers.cell_properties if each.startswith(_LOOK)])
    return dict(zip(names, style.getPropertyValues(tuple(names)), strict=True))


def _copy_page(sheet: Any, copied: Any) -> None:
    """Give the copy the page of the sheet: it does not come along by itself."""
    styles = copied.book.containers.page_styles
    taken = set(styles.getElementNames())
    name = next(free for free in (f"PageStyle_{number}" for number in range(1, 100_000)) if free not in taken)
    made = copied.book.api.createInstance("com.sun.star.style.PageStyle")
    styles.insertByName(name, made)
    _copy_style(sheet.book.containers.page_styles.getByName(sheet.api.PageStyle), made)
    # Each of these lets LibreOffice break the sheet into pages anew, at length where the page's style makes it fit:
    # so the style comes last. Titles that are set are printed.
    if sheet.api.getPrintTitleRows():
        copied.api.setTitleRows(sheet.api.getTitleRows())
    if sheet.api.getPrintTitleColumns():
        copied.api.setTitleColumns(sheet.api.getTitleColumns())
    areas = sheet.api.getPrintAreas()
    if areas:
        for area in areas:
            area.Sheet = copied.index - 1
        copied.api.setPrintAreas(areas)
    copied.api.PageStyle = name


def _copy_style(source: Uno, made: Uno) -> None:
    """Give a style what another one says itself, in one call, or one by one where that is refused."""
    names = tuple(direct(source, properties_of(source)))
    values = source.getPropertyValues(names)
    # Some properties hold only when others are on, as the height of a header; so all are set twice.
    for _ in range(2):
        try:
            made.setPropertyValues(names, values)
        except Exception:  # one that is read-only, or that this page does not have
            for each, value in zip(names, values, strict=True):
                with suppress(Exception):
                    made.setPropertyValue(each, value)


def _copy_tables(sheet: Any, copied: Any) -> None:
    ranges = copied.book.containers.tables
    for table in sheet.tables:
        area = table.api.getDataArea()
        area.Sheet = copied.index - 1
        if ranges.hasByName(table.name):
            if ranges.getByName(table.name).getDataArea().Sheet == area.Sheet:
                continue
            ranges.removeByName(table.name)
        ranges.addNewByName(table.name, area)
        made = ranges.getByName(table.name)
        made.ContainsHeader, made.AutoFilter = table.api.ContainsHeader, table.api.AutoFilter


def _copy_view(sheet: Any, copied: Any) -> None:
    """Show the copy as the sheet was shown: what is frozen, the grid, the zoom; where there are windows."""
    theirs, mine = (each.book.api.getCurrentController() for each in (sheet, copied))
    with suppress(Exception):  # a window that shows no sheets, as the preview of pages
        shown, was = theirs.getActiveSheet(), mine.getActiveSheet()
        theirs.setActiveSheet(sheet.api)
        mine.setActiveSheet(copied.api)
        if theirs.hasFrozenPanes():
            mine.freezeAtPosition(theirs.getSplitColumn(), theirs.getSplitRow())
        for name in _VIEW:
            mine.setPropertyValue(name, theirs.getPropertyValue(name))
        theirs.setActiveSheet(shown)
        mine.setActiveSheet(was)
