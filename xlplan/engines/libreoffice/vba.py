"""Workbooks with VBA: what LibreOffice does with their modules when sheets come and go."""

from collections.abc import Iterator
from contextlib import contextmanager

from xlplan.engines.libreoffice.bridge import Uno


@contextmanager
def without_modules(document: Uno) -> Iterator[None]:
    """Let a workbook with VBA forget for a moment that it has it.

    Else LibreOffice makes or takes away a module for each sheet that comes or goes; asked to do so from outside, it
    stops answering or ends (seen in 7.4). A document without VBA is left alone.
    """
    libraries = document.BasicLibraries
    if not getattr(libraries, "VBACompatibilityMode", False):
        yield
        return
    libraries.VBACompatibilityMode = False
    try:
        yield
    finally:
        libraries.VBACompatibilityMode = True
