"""The zip around a workbook: what is refused before anything is unpacked, and bounded reading of one entry."""

import io
import re
import shutil
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from xlplan.hosts.errors import BookTooBig, DamagedBook, EmptyFile, FileMissing, NoAccess, NotAFile, UnsafeBook
from xlplan.hosts.file import limits
from xlplan.hosts.file.kinds import why_not_zip
from xlplan.saving.errors import why_unread

_PASSWORD_BIT = 1
_BIG = 8 << 20
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ESCAPES = re.compile(r"(^|/)\.\.(/|$)|^[A-Za-z]:|\x00")


def read_bytes(path: Path) -> bytes:
    """Return the file's bytes; each way in which that can fail has its own error."""
    try:
        if path.is_dir():
            raise NotAFile(str(path))
        if path.stat().st_size > limits.FILE_BYTES:
            raise BookTooBig(path.name, f"больше {limits.FILE_BYTES >> 20} МБ")
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissing(str(path)) from error
    except OSError as error:
        raise NoAccess(str(path), why_unread(error)) from error
    except ValueError as error:
        raise FileMissing(str(path)) from error
    if not data:
        raise EmptyFile(str(path))
    return data


def part_key(name: str) -> str:
    """Return the name by which a part is found: case and the kind of slash do not count (ECMA-376-2, 6.2.2.3)."""
    return name.replace("\\", "/").lstrip("/").lower()


class Archive:
    """A zip opened for reading, checked against bombs and tricks; nothing is unpacked before it is asked for."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the bytes of the file `name`; the errors of this module tell what is wrong with it."""
        self.data = data
        self._unpacked: dict[str, bytes] = {}
        self.name = name
        if not data.startswith(b"PK"):
            raise why_not_zip(data, name)
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
            raise DamagedBook(name, "архив книги не дописан или испорчен") from error
        self.entries: Mapping[str, zipfile.ZipInfo] = self._checked(self.zip.infolist())

    def read(self, key: str) -> bytes:
        """Return the unpacked bytes of an entry by its `part_key`; `DamagedBook` when they do not unpack."""
        if key not in self._unpacked:
            data = self._unpack(self.entries[key])
            if len(data) > limits.KEPT_BYTES:
                return data
            # A changed part is asked for again and again: to compare, to pack, to look at once more.
            while sum(map(len, self._unpacked.values())) + len(data) > limits.KEPT_BYTES:
                del self._unpacked[next(iter(self._unpacked))]
            self._unpacked[key] = data
        return self._unpacked[key]

    def _unpack(self, entry: zipfile.ZipInfo) -> bytes:
        if entry.file_size > limits.PART_BYTES:
            raise BookTooBig(self.name, f"часть «{entry.filename}» больше {limits.PART_BYTES >> 20} МБ")
        try:
            if entry.file_size < _BIG:
                return self.zip.read(entry)
            # `ZipFile.read` joins what it unpacked and so holds a big part twice for a moment.
            unpacked = io.BytesIO()
            with self.zip.open(entry) as source:
                shutil.copyfileobj(source, unpacked, 1 << 20)
            return unpacked.getvalue()
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError) as error:
            raise DamagedBook(self.name, f"часть «{entry.filename}» не распаковывается") from error

    def _checked(self, entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
        total = sum(entry.file_size for entry in entries)
        if len(entries) > limits.ENTRIES:
            raise UnsafeBook(self.name, f"в архиве больше {limits.ENTRIES} частей")
        if total > limits.RATIO_FREE_BYTES and total > limits.RATIO * len(self.data):
            raise UnsafeBook(self.name, "архив при распаковке вырастает больше, чем бывает у настоящих книг")
        if total > limits.TOTAL_BYTES:
            raise BookTooBig(self.name, f"в распакованном виде больше {limits.TOTAL_BYTES >> 20} МБ")
        self._refuse_overlaps(entries)
        found: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            self._refuse_entry(entry)
            key = part_key(entry.filename)
            if key in found:
                raise UnsafeBook(self.name, f"часть «{entry.filename}» записана в архиве дважды")
            found[key] = entry
        return found

    def _refuse_entry(self, entry: zipfile.ZipInfo) -> None:
        if entry.flag_bits & _PASSWORD_BIT:
            raise UnsafeBook(self.name, "архив закрыт паролем")
        if _ESCAPES.search(entry.orig_filename.replace("\\", "/")):
            raise UnsafeBook(self.name, "имя части выводит за пределы книги")
        if entry.compress_type not in _METHODS:
            raise DamagedBook(self.name, f"часть «{entry.filename}» сжата неизвестным способом")

    def _refuse_overlaps(self, entries: list[zipfile.ZipInfo]) -> None:
        """Entries that share their bytes are how a small zip unpacks into petabytes."""
        end = 0
        for entry in sorted(entries, key=lambda entry: entry.header_offset):
            if entry.header_offset < end:
                raise UnsafeBook(self.name, "части архива наложены друг на друга")
            end = entry.header_offset + 30 + entry.compress_size
