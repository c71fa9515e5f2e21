"""Copies of sheets, within a workbook and from another one."""

from typing import Any

from xlplan.engines.libreoffice.bridge import Uno


def copy_sheet(sheet: Any, beside: Any, *, after: bool) -> None:
    """Copy a sheet before or after another one, which may stand in another workbook.

    As Excel does, the copy gets the same title, or one with a number. From another workbook come its cells, looks,
    rules, charts and page; names of the other workbook do not come.
    """
    place = beside.index if after else beside.index - 1
    target = beside.book.api.getSheets()
    if beside.book.api == sheet.book.api:
        target.copyByName(sheet.name, _free(target, sheet.name), place)
        return
    target.importSheet(sheet.book.api, sheet.name, place)


def _free(sheets: Uno, title: str) -> str:
    taken = {name.casefold() for name in sheets.getElementNames()}
    return next(f"{title} ({number})" for number in range(2, 100_000) if f"{title} ({number})".casefold() not in taken)
