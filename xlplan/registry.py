"""A register that fills itself from the modules of a package: a new rule is a new file, and no list to edit."""

import importlib
import pkgutil
from collections.abc import Iterator


def import_all(package: str) -> Iterator[str]:
    """Import every module of a package, in the order of their names, and yield the names.

    A module joins a register by being imported; modules whose name starts with an underscore are passed over.
    """
    parent = importlib.import_module(package)
    for info in sorted(pkgutil.iter_modules(parent.__path__), key=lambda info: info.name):
        if not info.name.startswith("_"):
            name = f"{package}.{info.name}"
            importlib.import_module(name)
            yield name
