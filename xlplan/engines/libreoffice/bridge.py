"""The way from Python to LibreOffice: the module `uno`, loaded when first needed.

`uno` belongs to LibreOffice, not to PyPI. Inside LibreOffice's own Python it is simply there. A system Python finds it
in a folder of distribution packages, which must not get onto the module path as a whole: it would shadow the packages
of a virtual environment. So exactly one file is loaded from there. It works only for the Python version that
LibreOffice was built with.
"""

import contextlib
import importlib
import importlib.util
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from xlplan.engines.libreoffice.errors import NoBridge
from xlplan.engines.libreoffice.places import program_folder

Uno = Any
"""An object of LibreOffice; it has no types that Python knows."""


@cache
def uno() -> Uno:
    """Return the module `uno`.

    Raises:
        NoBridge: it is not installed, or not for this Python.
    """
    with _same_module_path():
        try:
            module = importlib.import_module("uno")
        except ImportError:
            module = _load(_folders())
    _let_errors_travel(module)
    return module


def struct(name: str, *values: Any, **named: Any) -> Uno:
    """Return a structure of LibreOffice, as ``struct("table.CellAddress", 0, 1, 2)``."""
    made = uno().createUnoStruct(f"com.sun.star.{name}", *values)
    for key, value in named.items():
        setattr(made, key, value)
    return made


def enum(name: str, value: str) -> Uno:
    """Return a value of an enumeration, as ``enum("awt.FontSlant", "ITALIC")``."""
    return uno().Enum(f"com.sun.star.{name}", value)


def properties(**values: Any) -> tuple[Uno, ...]:
    """Return named values in the form in which LibreOffice takes options."""
    return tuple(struct("beans.PropertyValue", Name=name, Value=value) for name, value in values.items())


def file_url(path: str | Path) -> str:
    """Return the address of a file, as LibreOffice writes it."""
    return str(uno().systemPathToFileUrl(os.path.realpath(path)))


def system_path(url: str) -> str:
    """Return the path of such an address; an address that is not of a file stays as it is."""
    return str(uno().fileUrlToSystemPath(url)) if url.startswith("file:") else url


def _folders() -> Iterator[Path]:
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    program = program_folder()
    if program is not None:
        yield program
    yield Path("/usr/lib/python3/dist-packages")
    for library in ("/usr/lib", "/usr/lib64"):
        yield Path(library, version, "site-packages")


def _load(folders: Iterator[Path]) -> Uno:
    failures = []
    for file in (folder / "uno.py" for folder in folders):
        if not file.is_file():
            continue
        try:
            return _module(file)
        except ImportError as error:
            failures.append(f"{file}: {error}")
    raise NoBridge("; ".join(failures) or "файл uno.py не найден")


def _module(file: Path) -> Uno:
    spec = importlib.util.spec_from_file_location("uno", file)
    if spec is None or spec.loader is None:
        raise ImportError(str(file))
    module = importlib.util.module_from_spec(spec)
    sys.modules["uno"] = module
    try:
        spec.loader.exec_module(module)
    except ImportError:
        del sys.modules["uno"]
        raise
    return module


def _let_errors_travel(module: Uno) -> None:
    """Let Python set its own attributes on an error of LibreOffice.

    `uno` hands whatever is set on an error over to LibreOffice, which knows no tracebacks. But a context manager sets
    the traceback of each error that passes it: the error that tells the reason would end there, with another one in its
    place. `pyuno` looks this function up whenever it makes the class of an error.
    """
    hand_over = module._uno_struct__setattr__

    def set_attribute(self: Uno, name: str, value: object) -> None:
        if name.startswith("__") and isinstance(self, Exception):
            Exception.__setattr__(self, name, value)
        else:
            hand_over(self, name, value)

    module._uno_struct__setattr__ = set_attribute


@contextlib.contextmanager
def _same_module_path() -> Iterator[None]:
    """Take back what `uno` does to the module path: distributions add LibreOffice's folder to it."""
    before = sys.path.copy()
    try:
        yield
    finally:
        sys.path[:] = before
