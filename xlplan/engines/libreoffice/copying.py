"""Copies of sheets, within a workbook and from another one."""

from contextlib import suppress
from typing import Any

from xlplan.engines.libreoffice.addresses import area_of
from xlplan.engines.libreoffice.bridge import Uno
from xlplan.engines.libreoffice.rule_styles import cell_styles, direct, rule_style
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
    target = beside.book.api.getSheets()
    if beside.book.api == sheet.book.api:
        with without_modules(beside.book.api):
            target.copyByName(sheet.name, _free(target, sheet.name), place)
        return
    _name_rule_styles(sheet, beside.book.api)
    with without_modules(beside.book.api):
        target.importSheet(sheet.book.api, sheet.name, place)
    copied = beside.book.sheets(place + 1)
    _copy_page(sheet, copied)
    _copy_tables(sheet, copied)
    _copy_view(sheet, copied)


def _free(sheets: Uno, title: str) -> str:
    taken = {name.casefold() for name in sheets.getElementNames()}
    return next(f"{title} ({number})" for number in range(2, 100_000) if f"{title} ({number})".casefold() not in taken)


def _name_rule_styles(sheet: Any, target: Uno) -> None:
    """Call the styles of rules by their looks, in both workbooks: they do not come along, and names may be taken."""
    styles = cell_styles(sheet.book.api)
    for home in sheet.api.ConditionalFormats.getConditionalFormats():
        areas = tuple(area_of(found) for found in home.Range.getRangeAddresses())
        for entry in (home.getByIndex(at) for at in range(home.getCount())):
            name = getattr(entry, "StyleName", "")
            if name and styles.hasByName(name):
                look = _direct(styles.getByName(name))
                entry.StyleName = rule_style(sheet, areas, look, documents=(sheet.book.api, target))


def _direct(style: Uno) -> dict[str, Any]:
    """Return what a style itself says of looks."""
    names = [each.Name for each in style.getPropertySetInfo().getProperties() if each.Name.startswith(_LOOK)]
    return {name: style.getPropertyValue(name) for name in direct(style, names)}


def _copy_page(sheet: Any, copied: Any) -> None:
    """Give the copy the page of the sheet: it does not come along by itself."""
    source = _styles(sheet.book.api).getByName(sheet.api.PageStyle)
    styles = _styles(copied.book.api)
    name = next(free for free in (f"PageStyle_{number}" for number in range(1, 100_000)) if not styles.hasByName(free))
    made = copied.book.api.createInstance("com.sun.star.style.PageStyle")
    styles.insertByName(name, made)
    # Some properties hold only when others are on, as the height of a header; so all are set twice.
    names = direct(source, [each.Name for each in source.getPropertySetInfo().getProperties()])
    for each in names * 2:
        with suppress(Exception):  # one that is read-only, or that this page does not have
            made.setPropertyValue(each, source.getPropertyValue(each))
    copied.api.PageStyle = name
    if sheet.api.getPrintTitleRows():
        copied.api.setTitleRows(sheet.api.getTitleRows())
        copied.api.setPrintTitleRows(True)
    if sheet.api.getPrintTitleColumns():
        copied.api.setTitleColumns(sheet.api.getTitleColumns())
        copied.api.setPrintTitleColumns(True)
    areas = sheet.api.getPrintAreas()
    for area in areas:
        area.Sheet = copied.index - 1
    copied.api.setPrintAreas(areas)


def _copy_tables(sheet: Any, copied: Any) -> None:
    ranges = copied.book.api.DatabaseRanges
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


def _styles(document: Uno) -> Uno:
    return document.getStyleFamilies().getByName("PageStyles")
