"""A changed package as bytes for a new file: entries in their order with their dates, new ones at the end."""

import io
import zipfile

from xlplan.hosts.file.archive import part_key
from xlplan.hosts.file.package import Package


def package_bytes(package: Package) -> bytes:
    """Return the package with what was written over it; the same changes give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for key, entry in package.archive.entries.items():
            if key not in package.dropped:
                data = package.written.get(key)
                fresh = zipfile.ZipInfo(entry.filename, entry.date_time)
                fresh.compress_type, fresh.external_attr = entry.compress_type, entry.external_attr
                archive.writestr(fresh, package.archive.read(key) if data is None else data)
        for name in package.added.values():
            added = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            added.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(added, package.written[part_key(name)])
    return buffer.getvalue()
