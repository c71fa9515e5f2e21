"""From what a button told us to the open workbook: in Excel through xlwings, in LibreOffice through our engine."""

import os
from typing import Any

from xlplan.addin.libreoffice import user_folder
from xlplan.buttons.desk import LiveDesk
from xlplan.buttons.errors import BookClosed, ProgramSilent
from xlplan.launch import Call
from xlplan.machine import Machine
from xlplan.places import libreoffice_pipe

_PATIENCE = 10.0
"""Seconds for LibreOffice to answer: a document that is still being loaded holds it up."""


def desk_of(call: Call, machine: Machine) -> LiveDesk:
    """Return the workbook that the button belongs to, with its program.

    Raises:
        BookClosed: it is not open any more.
        ProgramSilent: the program cannot be reached.
    """
    from xlplan.hosts.live import LiveHost  # noqa: PLC0415 - loads xlwings

    book = _named(libreoffice_app(machine).books, call) if call.in_libreoffice else _in_excel(call)
    return LiveDesk(book, LiveHost(book), call, machine)


def libreoffice_app(machine: Machine) -> Any:
    """Return the LibreOffice that the person works in, as xlwings knows it.

    Raises:
        ProgramSilent: it cannot be reached.
    """
    from xlplan.engines.libreoffice.engine import activate  # noqa: PLC0415
    from xlplan.engines.libreoffice.errors import LibreOfficeError  # noqa: PLC0415
    from xlplan.engines.libreoffice.session import attach  # noqa: PLC0415

    pipe = libreoffice_pipe(user_folder(machine))
    try:
        return activate(attach(pipe, patience=_PATIENCE))
    except LibreOfficeError as error:
        raise ProgramSilent("LibreOffice", str(error).rstrip(".")) from error


def _in_excel(call: Call) -> Any:
    import xlwings  # noqa: PLC0415

    try:
        if "=" not in call.workbook:  # xlwings cuts a name there
            return xlwings.Book.caller()
        return _named([book for app in xlwings.apps if app.hwnd == call.window for book in app.books], call)
    except KeyError as error:
        raise BookClosed(call.workbook) from error


def _named(books: Any, call: Call) -> Any:
    """Return the open book of that path; one that was never saved has only its name."""
    wanted = call.path or call.workbook
    for book in books:
        if _same(str(book.fullname), wanted) or (not call.path and book.name == call.workbook):
            return book
    raise BookClosed(call.workbook)


def _same(one: str, other: str) -> bool:
    return os.path.normcase(one) == os.path.normcase(other) or os.path.realpath(one) == os.path.realpath(other)
