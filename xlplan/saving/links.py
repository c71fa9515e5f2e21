"""How a file leads to another one: by the way between their folders, so that both can move together."""

import os
from pathlib import Path
from urllib.parse import quote


def link_to(path: Path, place: Path) -> str:
    """Return a file as a link in the one at `place` leads to it: relative, or whole where it is on another drive."""
    try:
        way = os.path.relpath(path.resolve(), place.resolve().parent)
    except ValueError:  # another drive
        return quote(str(path.resolve()).replace(os.sep, "/"), safe="/:")
    return quote(way.replace(os.sep, "/"))
