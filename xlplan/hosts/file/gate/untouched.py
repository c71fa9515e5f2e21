"""Parts that nobody meant to change keep their bytes; those that were changed hold what was meant."""

import struct

from xlplan.hosts.errors import GateClosed
from xlplan.hosts.file.archive import Archive
from xlplan.hosts.file.package import Package

_LOCAL_HEADER = 30


def refuse_lost(changed: Package, packed: Package) -> None:
    """Raise `GateClosed` for a part that is lost, or holds other bytes than it should."""
    extra = packed.keys() ^ changed.keys()
    if extra:
        raise GateClosed(changed.name, f"часть «{min(extra)}» потеряна или лишняя")
    for key in sorted(changed.keys()):
        if not _same(changed, packed, key):
            raise GateClosed(changed.name, f"часть «{key}» изменилась сама собой")


def _same(changed: Package, packed: Package, key: str) -> bool:
    data = changed.written.get(key)
    if data is not None:
        return packed.archive.read(key) == data
    if _raw(changed.archive, key) == _raw(packed.archive, key):
        return True
    return packed.archive.read(key) == changed.archive.read(key)


def _raw(archive: Archive, key: str) -> tuple[int, int, int, bytes]:
    """Return an entry as it is packed, with all that decides how it unpacks."""
    entry = archive.entries[key]
    at = entry.header_offset
    name, extra = struct.unpack_from("<HH", archive.data, at + 26)
    start = at + _LOCAL_HEADER + name + extra
    return entry.compress_type, entry.CRC, entry.file_size, archive.data[start : start + entry.compress_size]
