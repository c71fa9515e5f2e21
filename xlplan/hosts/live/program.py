"""What only the programs' own objects can do. Each step may fail without failing the run, but for the copy."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from xlplan.hosts.live.errors import NoCopy, ProgramBusy

_LIBREOFFICE = "libreoffice"
_PATIENCE, _PAUSE = 6, 0.5
_BUSY = ("com_error", "ExcelBusyError")
"""Classes of pywin32 and xlwings, which exist on Windows only."""

_REJECTED = {-2147418111, -2146777998, -2147417846}
"""RPC_E_CALL_REJECTED, VBA_E_IGNORE, RPC_E_SERVERCALL_RETRYLATER: Excel's answers while a cell is being edited."""

_IN_EXCEL = {"core:title": "Title", "core:subject": "Subject", "core:description": "Comments"}
_IN_LIBREOFFICE = {"core:title": "Title", "core:subject": "Subject", "core:description": "Description"}

_Result = TypeVar("_Result")


_FORMULAS = 16
"""`com.sun.star.sheet.CellFlags.FORMULA`."""


def in_libreoffice(book: Any) -> bool:
    """Tell whether the workbook is open in LibreOffice."""
    return bool(getattr(book.impl.app.engine, "name", "") == _LIBREOFFICE)


def patiently(step: Callable[[], _Result], pause: Callable[[float], object] = time.sleep) -> _Result:
    """Do a step again while the program is busy.

    Raises:
        ProgramBusy: it stays so for some seconds.
    """
    for attempt in range(_PATIENCE):
        try:
            return step()
        except Exception as error:
            if not is_busy(error):
                raise
            if attempt == _PATIENCE - 1:
                raise ProgramBusy from error
        pause(_PAUSE)
    raise ProgramBusy


def is_busy(error: Exception) -> bool:
    """Tell whether the program only asks for patience."""
    if type(error).__name__ not in _BUSY:
        return False
    return type(error).__name__ == "ExcelBusyError" or getattr(error, "hresult", None) in _REJECTED


def stop_endless_retries() -> None:
    """Let xlwings ask a busy Excel a limited number of times; on its own it asks for ever."""
    if sys.platform == "win32":
        with suppress(Exception):
            from xlwings import _xlwindows  # noqa: PLC0415 - Windows only

            _xlwindows.N_COM_ATTEMPTS = _xlwindows.N_COM_ATTEMPTS or 200


def save_copy(book: Any, target: Path) -> None:
    """Write a copy of the workbook as it stands on the screen; its own file and its state stay as they are.

    Raises:
        NoCopy: the program does not write it.
        ProgramBusy: it does not answer.
    """
    try:
        if in_libreoffice(book):
            book.impl.save_copy(str(target))
        else:
            patiently(lambda: book.api.SaveCopyAs(str(target)))
    except ProgramBusy:
        raise
    except Exception as error:
        raise NoCopy(book.name, str(error)[:120]) from error


def is_saved(book: Any) -> bool:
    """Tell whether the file on the disk is what stands on the screen; False when the program does not say."""
    with suppress(Exception):
        return not book.api.isModified() if in_libreoffice(book) else bool(book.api.Saved)
    return False


def property_of(book: Any, at: str) -> str | None:
    """Return a property of the file by the address that `Host.read_texts` gives; None where it cannot be reached."""
    with suppress(Exception):
        if in_libreoffice(book):
            return str(getattr(book.api.DocumentProperties, _IN_LIBREOFFICE[at]))
        return str(book.api.BuiltinDocumentProperties(_IN_EXCEL[at]).Value)
    return None


def set_property(book: Any, at: str, words: str) -> None:
    """Set such a property."""
    if in_libreoffice(book):
        setattr(book.api.DocumentProperties, _IN_LIBREOFFICE[at], words)
    else:
        book.api.BuiltinDocumentProperties(_IN_EXCEL[at]).Value = words


def hide_name(book: Any, name: Any) -> None:
    """Keep a name out of the list that people see; LibreOffice has no such names."""
    if not in_libreoffice(book):
        with suppress(Exception):
            name.api.Visible = False


def put_last(rule: Any) -> None:
    """Let a rule be tried after those of the staff; LibreOffice does so by itself."""
    with suppress(Exception):
        rule.api.SetLastPriority()


def hint(validation: Any, title: str, message: str, *, strict: bool) -> None:
    """Set the hint of a list, and whether other words are refused."""
    with suppress(Exception):
        if hasattr(validation.impl, "set_details"):
            validation.impl.set_details(title=title, message=message, refuses=strict)
            return
        rule = validation.api
        rule.InputTitle, rule.InputMessage = title, message
        rule.ShowInput, rule.ShowError = bool(title or message), strict


@contextmanager
def opened(book: Any, file: Path) -> Iterator[Any]:
    """Yield another workbook, open in the same program out of sight, and close it."""
    import xlwings  # noqa: PLC0415 - heavy

    if in_libreoffice(book):
        other = xlwings.Book(impl=book.app.books.impl.open(str(file), hidden=True))
    else:
        other = book.app.books.open(str(file), update_links=False, read_only=True, add_to_mru=False)
    try:
        yield other
    finally:
        with book.app.properties(display_alerts=False):
            other.close()


@contextmanager
def calm(book: Any) -> Iterator[None]:
    """Switch off drawing and reckoning, and give them back, with the sheet, the cells and the place that were shown."""
    app, shown = book.app, book.sheets.active
    selected, place = None, _scrolled(book)
    with suppress(Exception):
        selected = book.selection
    # The mode of reckoning belongs to Excel as a whole: a person's own choice is given back whatever happens.
    try:
        with app.properties(screen_updating=False, calculation="manual", enable_events=False, display_alerts=False):
            try:
                yield
            finally:
                with suppress(Exception):
                    shown.activate()
                    if selected is not None:
                        selected.select()
    finally:
        _scroll(book, place)


def without_formulas(sheet: Any) -> None:
    """Empty the formulas of a sheet to be copied, in LibreOffice, which reads all of them anew with each new name.

    They are written again once every name is there; Excel keeps them as they are.
    """
    if in_libreoffice(sheet.book):
        with suppress(Exception):  # slower, no more
            sheet.cells.api.clearContents(_FORMULAS)


def reckon(book: Any) -> None:
    """Let every formula say what it says now: LibreOffice keeps what one said before its names came."""
    with suppress(Exception):
        if in_libreoffice(book):
            book.api.calculateAll()
        else:
            book.app.calculate()


def _scrolled(book: Any) -> tuple[Any, ...] | None:
    with suppress(Exception):
        if in_libreoffice(book):
            view = book.api.getCurrentController()
            return view.getFirstVisibleRow(), view.getFirstVisibleColumn()
        window = book.api.Windows(1)
        return window.ScrollRow, window.ScrollColumn
    return None


def _scroll(book: Any, place: tuple[Any, ...] | None) -> None:
    with suppress(Exception):
        if place is None:
            return
        if in_libreoffice(book):
            view = book.api.getCurrentController()
            view.setFirstVisibleRow(place[0])
            view.setFirstVisibleColumn(place[1])
        else:
            window = book.api.Windows(1)
            window.ScrollRow, window.ScrollColumn = place
