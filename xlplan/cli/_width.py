"""Lines of an answer: as wide as the window, broken between words, and hanging under their first word."""

import shutil
import textwrap
from collections.abc import Iterator

import click


def width() -> int:
    """Return the width of the window, within what reads well; 100 where there is no window."""
    return max(60, min(shutil.get_terminal_size((100, 24)).columns, 120))


def hanging(start: str, text: str) -> Iterator[str]:
    """Yield the text broken into lines; the first begins with `start`, the others stand below its end."""
    indent = " " * len(click.unstyle(start))
    room = max(30, width() - len(indent))
    first, *rest = textwrap.wrap(text, room, break_long_words=False) or [""]
    yield start + first
    yield from (indent + line for line in rest)
