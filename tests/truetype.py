"""Reads how wide the signs of a TrueType font are: just enough of the format to check our tables against a font."""

import struct
from pathlib import Path


def advance_widths(path: Path) -> dict[str, int]:
    """Return sign to advance width in units of the font, for the signs of the basic plane."""
    data = path.read_bytes()
    tables = _tables(data)
    (metrics_count,) = struct.unpack_from(">H", data, tables["hhea"] + 34)
    widths = {}
    for code, glyph in _characters(data, tables["cmap"]).items():
        (widths[chr(code)],) = struct.unpack_from(">H", data, tables["hmtx"] + 4 * min(glyph, metrics_count - 1))
    return widths


def _tables(data: bytes) -> dict[str, int]:
    (count,) = struct.unpack_from(">H", data, 4)
    records = (struct.unpack_from(">4s4x2I", data, 12 + 16 * place) for place in range(count))
    return {name.decode("ascii"): offset for name, offset, _ in records}


def _characters(data: bytes, cmap: int) -> dict[int, int]:
    """Read the subtable of format 4: ranges of codes, each with a shift or with a list of glyphs."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    starts = [cmap + struct.unpack_from(">4xI", data, cmap + 4 + 8 * place)[0] for place in range(count)]
    table = next(start for start in starts if struct.unpack_from(">H", data, start)[0] == 4)
    (double,) = struct.unpack_from(">H", data, table + 6)
    columns = [
        struct.unpack_from(f">{double // 2}H", data, table + 14 + shift)
        for shift in (0, double + 2, 2 * double + 2, 3 * double + 2)
    ]
    glyphs = {}
    for place, (last, first, delta, offset) in enumerate(zip(*columns, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offset:
                where = table + 16 + 3 * double + 2 * place + offset + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", data, where)
                if not glyph:
                    continue
            glyphs[code] = (glyph + delta) & 0xFFFF
    return glyphs
