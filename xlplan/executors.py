"""Executors (исполнители): a cell names one or several, parted by commas, semicolons or line breaks.

What stands in brackets or in «ёлочки» belongs to the name before it. A line that goes on in lower case is the same
name, wrapped by hand; one that starts with a capital is the next name.
"""

import re
from functools import lru_cache

_BROKEN_WORD = re.compile(r"(?<=[а-яё])-\s+(?=[а-яё])")
_WRAPPED_LINE = re.compile(r"\s*\n\s*(?=[а-яё(])")


@lru_cache(maxsize=4096)
def split_executors(raw: str) -> tuple[str, ...]:
    """Part the cell into executors, each with single spaces, in the order in which they stand."""
    lines = _WRAPPED_LINE.sub(" ", _BROKEN_WORD.sub("", raw))
    names = (" ".join(piece.split()).strip(" ,;") for piece in _pieces(lines))
    return tuple(name for name in names if name)


def _pieces(raw: str) -> list[str]:
    pieces: list[str] = []
    start = depth = 0
    for index, sign in enumerate(raw):
        if sign in "(«":
            depth += 1
        elif sign in ")»":
            depth = max(0, depth - 1)
        elif not depth and sign in ",;\n":
            pieces.append(raw[start:index])
            start = index + 1
    pieces.append(raw[start:])
    return pieces
