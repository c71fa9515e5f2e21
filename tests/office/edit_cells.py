"""Edits a workbook in a LibreOffice as a person would, recalculates it, and saves it as another file.

Run by a Python that has LibreOffice's bridge (`uno`), not by the one of the tests:

    python3 edit_cells.py PROFILE IN.xlsx OUT.xlsx ACTIONS.json

Actions: ``["set", sheet, cell, text]``, ``["number", sheet, cell, number]``, ``["insert", sheet, row]``,
``["delete", sheet, row]``, ``["move", sheet, row, before]`` (cut and insert), ``["copy", sheet, row, before]``.
"""

import contextlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

SECONDS = 60


def main() -> None:
    import uno  # noqa: PLC0415 - only the Python of LibreOffice has it

    profile, source, target, actions = sys.argv[1:5]
    pipe = f"xlplan{os.getpid()}"
    address = f"pipe,name={pipe};urp;StarOffice.ComponentContext"
    command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--norestore"]
    office = subprocess.Popen(
        [*command, "--nologo", f"--accept={address.replace('ComponentContext', 'ServiceManager')}"]
    )
    try:
        desktop = connect(uno, f"uno:{address}")
        book = desktop.loadComponentFromURL(Path(source).as_uri(), "_blank", 0, (value("Hidden", True),))
        for name, sheet, *what in json.loads(Path(actions).read_text(encoding="utf-8")):
            act(book.Sheets.getByName(sheet), name, what)
        started = time.perf_counter()
        book.calculateAll()
        print(time.perf_counter() - started)  # noqa: T201 - the caller reads it
        book.storeToURL(Path(target).as_uri(), (value("FilterName", "Calc MS Excel 2007 XML"),))
        book.close(True)
        with contextlib.suppress(Exception):
            desktop.terminate()
        office.wait(SECONDS)
    finally:
        if office.poll() is None:
            office.kill()


def connect(uno: Any, address: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    end = time.monotonic() + SECONDS
    while True:
        try:
            context = resolver.resolve(address)
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


def value(name: str, what: object) -> Any:
    from com.sun.star.beans import PropertyValue  # noqa: PLC0415

    return PropertyValue(name, 0, what, 0)


def act(sheet: Any, name: str, what: list[Any]) -> None:
    if name == "set":
        sheet.getCellRangeByName(what[0]).String = what[1]
    elif name == "number":
        sheet.getCellRangeByName(what[0]).Value = what[1]
    elif name == "insert":
        sheet.Rows.insertByIndex(what[0] - 1, 1)
    elif name == "delete":
        sheet.Rows.removeByIndex(what[0] - 1, 1)
    else:
        carry(sheet, what[0], what[1], keep=name == "copy")


def carry(sheet: Any, row: int, before: int, *, keep: bool) -> None:
    """Insert a row and bring the other one there, as a person does with the right mouse button."""
    sheet.Rows.insertByIndex(before - 1, 1)
    source = row + 1 if row >= before else row
    cells = sheet.Rows.getByIndex(source - 1).RangeAddress
    target = sheet.getCellByPosition(0, before - 1).CellAddress
    if keep:
        sheet.copyRange(target, cells)
    else:
        sheet.moveRange(target, cells)
        sheet.Rows.removeByIndex(source - 1, 1)


if __name__ == "__main__":
    main()
