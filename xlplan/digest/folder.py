"""Which files of a folder may hold plans, subfolders too, always in the same order.

Left out: what a program puts beside an open workbook («~$…», «.~lock…»), hidden files and folders – our own copies in
`.xlplan` among them – and what is no workbook. Old and foreign kinds of workbook stay in: a plan in `.xls` must not be
missing without a word. Links to folders are not followed, for they may lead round in a circle.
"""

import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})
_PASSING = ("~$", ".")

Trouble = Callable[[OSError], None]


def workbooks(folder: Path, trouble: Trouble) -> list[Path]:
    """Return the workbooks under a folder; `trouble` hears of each subfolder that cannot be read."""
    return sorted(_walk(folder, trouble), key=lambda path: _order(path.relative_to(folder)))


def _walk(folder: Path, trouble: Trouble) -> Iterator[Path]:
    for place, folders, files in os.walk(folder, onerror=trouble):
        folders[:] = [name for name in folders if not name.startswith(_PASSING)]
        for name in files:
            if Path(name).suffix.lower() in _SUFFIXES and not name.startswith(_PASSING):
                yield Path(place, name)


def _order(path: Path) -> tuple[tuple[bool, list[tuple[int, str]], str], ...]:
    """Files of a folder stand before its subfolders; «№ 2» before «№ 10»; case counts only as the last thing."""
    last = len(path.parts) - 1
    return tuple((at < last, _counted(part), part) for at, part in enumerate(path.parts))


def _counted(name: str) -> list[tuple[int, str]]:
    """Part a name into numbers and words; numbers come before words."""
    pieces = re.findall(r"([0-9]+)|([^0-9]+)", name.casefold())
    return [(int(digits[:18]), digits) if digits else (sys.maxsize, words) for digits, words in pieces]
