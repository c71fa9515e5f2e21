"""Legacy drawings (VML): notes and form buttons live in them. VML is not reliable XML, so it is handled as text."""

import re
from collections.abc import Iterator, Sequence
from itertools import count, islice
from typing import Final

from xlplan.hosts.file.package import Package

VML_KIND: Final = "vmlDrawing"
VML_CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.vmlDrawing"
VML_NAMES: Final = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
BLOCK: Final = 1024
"""Shape numbers go in blocks of 1,024, one or more for each sheet; `idmap` tells which."""

_HEAD = f'<xml {VML_NAMES}>\n<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{{}}"/></o:shapelayout>\n'
_IDMAP = re.compile(r"<o:idmap\b[^>]*\bdata=[\"']([0-9, ]+)[\"']")
_SHAPE_NUMBER = re.compile(r"_x0000_s([0-9]+)")


def new_vml(taken: Sequence[int], shapes: str) -> bytes:
    """Return a drawing with these shapes; the blocks of numbers are such that no other drawing has."""
    return f"{_HEAD.format(','.join(map(str, taken)))}{shapes}</xml>".encode()


def spliced(vml: bytes, shapes: str) -> bytes | None:
    """Return the drawing with more shapes before its end, its other bytes as they were; None when it has no end."""
    end = vml.rfind(b"</xml>")
    return None if end < 0 else vml[:end] + shapes.encode() + vml[end:]


def names_needed(vml: str) -> str:
    """Return the declarations that a shape must bring along where the drawing uses other prefixes."""
    return "" if all(name in vml for name in VML_NAMES.split()) else f" {VML_NAMES}"


def next_shape(vml: str) -> int:
    """Return the number for the next shape of a drawing: within its first block, behind the shapes that are there."""
    block = min(blocks(vml), default=1)
    numbers = (int(number) for number in _SHAPE_NUMBER.findall(vml))
    return max(numbers, default=block * BLOCK) + 1


def blocks(vml: str) -> set[int]:
    """Return the blocks of shape numbers that a drawing has taken."""
    return {int(number) for found in _IDMAP.findall(vml) for number in re.findall(r"[0-9]+", found)}


def free_blocks(package: Package, shapes: int) -> list[int]:
    """Return the first blocks of shape numbers that no drawing of the package has taken, enough for so many shapes."""
    taken = {
        block
        for key in sorted(package.keys())
        if key.endswith(".vml")
        for block in blocks(package.read(key).decode("utf-8", "replace"))
    }
    free = (number for number in count(1) if number not in taken)
    return list(islice(free, 1 + (shapes - 1) // (BLOCK - 1)))


def numbers_in(taken: Sequence[int]) -> Iterator[int]:
    """Yield the numbers that shapes may have in these blocks; the first of each block is not for shapes."""
    return (block * BLOCK + at for block in taken for at in range(1, BLOCK))
