"""A LibreOffice without windows, one for the whole run of the tests."""

import atexit
import os
import shutil
from functools import cache
from typing import Any

import pytest


def libreoffice_app() -> Any:
    """Return the running LibreOffice; skip the test where there is none, but never where tests are a gate."""
    if shutil.which("soffice") is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("not installed: soffice")
    return _app()


@cache
def _app() -> Any:
    from xlplan.engines import libreoffice  # noqa: PLC0415 - loads xlwings

    session = libreoffice.start()
    atexit.register(session.stop)
    return libreoffice.activate(session)
