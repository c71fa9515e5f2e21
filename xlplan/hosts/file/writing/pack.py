"""A changed package as bytes: entries in their order with their dates, new ones at the end.

What was not changed is copied as it lies in the file, still compressed, so it keeps its bytes and costs no time.
The archive is written here by hand, since `zipfile` cannot take an entry that is compressed already (APPNOTE 6.3.10).
"""

import struct
import zipfile
import zlib

from xlplan.hosts.errors import DamagedBook
from xlplan.hosts.file.archive import part_key
from xlplan.hosts.file.package import Package

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s4B4H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_UTF8_NAME, _HAS_DESCRIPTOR = 0x800, 0x08
_LEVEL, _LEVEL_OF_BIG, _BIG = 6, 3, 32 << 20
"""How hard to compress: a sheet of hundreds of thousands of rows should not keep a person waiting."""

_NEW_ENTRY_DATE = (1980, 1, 1, 0, 0, 0)


def pack(package: Package) -> bytes:
    """Return the package with what was written over it; the same changes give the same bytes."""
    target = _Target()
    for key, entry in package.archive.entries.items():
        if key in package.dropped:
            continue
        data = package.written.get(key)
        if data is None or data == package.original(key):
            target.copy(entry, package.archive.data, package.name)
        else:
            target.add(entry, data)
    for name in package.added.values():
        entry = zipfile.ZipInfo(name, _NEW_ENTRY_DATE)
        entry.compress_type = zipfile.ZIP_DEFLATED
        target.add(entry, package.written[part_key(name)])
    return target.finish(package.archive.zip.comment)


class _Target:
    """An archive being written."""

    def __init__(self) -> None:
        self.pieces: list[bytes | memoryview] = []
        self.directory: list[bytes] = []
        self.at = 0

    def copy(self, entry: zipfile.ZipInfo, source: bytes, book: str) -> None:
        """Take an entry over as it lies in the source."""
        at = entry.header_offset
        if source[at : at + 4] != b"PK\x03\x04":
            raise DamagedBook(book, f"часть «{entry.filename}» не находится в архиве")
        name, extra = struct.unpack_from("<HH", source, at + 26)
        start = at + _LOCAL.size + name + extra
        data = memoryview(source)[start : start + entry.compress_size]
        self._put(entry, data, entry.CRC, entry.file_size)

    def add(self, entry: zipfile.ZipInfo, data: bytes) -> None:
        """Write new bytes under the name, date and method of an entry."""
        packed = data
        if entry.compress_type == zipfile.ZIP_DEFLATED:
            deflate = zlib.compressobj(_LEVEL if len(data) < _BIG else _LEVEL_OF_BIG, zlib.DEFLATED, -15)
            packed = deflate.compress(data) + deflate.flush()
        self._put(entry, packed, zlib.crc32(data), len(data))

    def finish(self, comment: bytes) -> bytes:
        """Return the whole archive."""
        size, count = sum(map(len, self.directory)), len(self.directory)
        end = _END.pack(b"PK\x05\x06", 0, 0, count, count, size, self.at, len(comment))
        return b"".join([*self.pieces, *self.directory, end, comment])

    def _put(self, entry: zipfile.ZipInfo, packed: bytes | memoryview, crc: int, size: int) -> None:
        name, flags = _encoded(entry)
        year, month, day, hour, minute, second = entry.date_time
        date, time = (year - 1980) << 9 | month << 5 | day, hour << 11 | minute << 5 | second // 2
        version = max(entry.extract_version, 20)
        facts = (version, flags, entry.compress_type, time, date, crc, len(packed), size, len(name), 0)
        self.pieces += [_LOCAL.pack(b"PK\x03\x04", *facts) + name, packed]
        self.directory.append(
            _CENTRAL.pack(
                b"PK\x01\x02", entry.create_version, entry.create_system, version & 0xFF, version >> 8, *facts[1:],
                0, 0, entry.internal_attr, entry.external_attr, self.at,
            )
            + name
        )  # fmt: skip
        self.at += _LOCAL.size + len(name) + len(packed)


def _encoded(entry: zipfile.ZipInfo) -> tuple[bytes, int]:
    """Return the entry's name as bytes, and its flags: the sizes stand in the header, so no descriptor follows."""
    flags = entry.flag_bits & ~(_HAS_DESCRIPTOR | _UTF8_NAME)
    if not entry.flag_bits & _UTF8_NAME:
        try:
            return entry.orig_filename.encode("cp437"), flags
        except UnicodeEncodeError:
            pass
    return entry.orig_filename.encode(), flags | _UTF8_NAME
