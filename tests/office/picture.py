"""A picture of the screen in memory: Xvfb keeps it in a file of the old XWD format, which becomes a PNG here."""

import struct
import zlib
from pathlib import Path

_HEADER = struct.Struct(">25I")
"""XWDFileHeader (X11/XWDFile.h): 0 its size, 4 and 5 width and height, 12 the bytes of a line, 19 how many colours."""


def picture(screen: Path, place: Path, width: int = 0, height: int = 0) -> Path:
    """Write the screen, or its upper left part of that size, as a PNG file; return the file."""
    data = screen.read_bytes()
    header = _HEADER.unpack_from(data)
    width, height = min(width or header[4], header[4]), min(height or header[5], header[5])
    line_bytes, start = header[12], header[0] + 12 * header[19]
    lines = []
    for row in range(height):
        line = data[start + row * line_bytes :][: width * 4]  # blue, green, red, nothing
        rgb = bytearray(width * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = line[2::4], line[1::4], line[0::4]
        lines.append(b"\0" + bytes(rgb))
    place.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + _chunk(b"IDAT", zlib.compress(b"".join(lines), 9))
        + _chunk(b"IEND", b"")
    )
    return place


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
