"""What an OLE2 file holds: the names in its directory tell an encrypted workbook from an old .xls.

Source: [MS-CFB] sections 2.2 (header), 2.3 (FAT) and 2.6 (directory).
"""

import struct
from collections.abc import Iterator

MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
_END = 0xFFFFFFFA
_MOST_SECTORS = 4096


def stream_names(data: bytes) -> set[str]:
    """Return the names of all streams and storages in lower case; as many as can be read of a damaged file."""
    shift = struct.unpack_from("<H", data, 30)[0] if len(data) >= 512 else 0
    if shift not in (9, 12):
        return set()
    size = 1 << shift
    start = struct.unpack_from("<I", data, 48)[0]
    names: set[str] = set()
    for sector in _chain(data, start, size):
        block = data[(sector + 1) * size : (sector + 2) * size]
        names.update(_entry_names(block))
    return names


def _chain(data: bytes, sector: int, size: int) -> Iterator[int]:
    """Follow the directory's chain through the FAT; a loop ends it."""
    seen: set[int] = set()
    while sector < _END and sector not in seen and len(seen) < _MOST_SECTORS:
        seen.add(sector)
        yield sector
        table, place = divmod(sector, size // 4)
        if table >= 109:
            return
        fat = struct.unpack_from("<I", data, 76 + 4 * table)[0]
        at = (fat + 1) * size + 4 * place
        if fat >= _END or at + 4 > len(data):
            return
        sector = struct.unpack_from("<I", data, at)[0]


def _entry_names(block: bytes) -> Iterator[str]:
    """Yield the names of the entries in one directory sector."""
    for at in range(0, len(block) - 127, 128):
        length = struct.unpack_from("<H", block, at + 64)[0]
        if 2 <= length <= 64:
            yield block[at : at + length - 2].decode("utf-16-le", "replace").lower()
