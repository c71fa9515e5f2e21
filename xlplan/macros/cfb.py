"""Writes a compound file: the small file system in one file that carries a VBA project.

Format: [MS-CFB] version 3 (sectors of 512 bytes). The writer is deterministic: no times, no class identifiers,
entries in the order in which they are given. It writes no DIFAT sectors, so a file ends at 109 FAT sectors, some
7 MB; a VBA project is a thousand times smaller.
"""

import struct
from dataclasses import dataclass

_SECTOR = 512
_MINI_SECTOR = 64
_MINI_CUTOFF = 4096
"""Streams below this many bytes live in the mini stream ([MS-CFB] 2.2, Mini Stream Cutoff Size)."""

_FREE, _END_OF_CHAIN, _FAT_SECTOR, _NO_STREAM = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
"""[MS-CFB] 2.1 and 2.6.1: FREESECT, ENDOFCHAIN, FATSECT, NOSTREAM."""

_STORAGE, _STREAM, _ROOT = 1, 2, 5
_BLACK = 1
_HEADER_FAT_ENTRIES = 109


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream: a name of at most 31 UTF-16 units and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Storage:
    """A storage (a folder): a name and what is in it."""

    name: str
    children: tuple["Storage | Stream", ...]


def write_compound_file(children: tuple[Storage | Stream, ...]) -> bytes:
    """Return the bytes of a compound file with these entries in its root storage.

    Raises:
        ValueError: a name is longer than 31 UTF-16 units, or the whole needs more than 109 FAT sectors.
    """
    return _Writer(Storage("Root Entry", children)).write()


@dataclass(slots=True)
class _Entry:
    """A directory entry on its way ([MS-CFB] 2.6.1)."""

    node: Storage | Stream
    kind: int
    left: int = _NO_STREAM
    right: int = _NO_STREAM
    child: int = _NO_STREAM
    start: int = 0
    size: int = 0

    def to_bytes(self) -> bytes:
        name = self.node.name.encode("utf-16-le")
        if len(name) > 62:
            raise ValueError(f"a name in a compound file has at most 31 characters: {self.node.name}")
        length = len(name) + 2
        links = (self.left, self.right, self.child)
        return struct.pack(
            "<64sHBB3I16sIQQIQ", name, length, self.kind, _BLACK, *links, bytes(16), 0, 0, 0, self.start, self.size
        )


_UNUSED_ENTRY = struct.pack("<64sHBB3I16sIQQIQ", b"", 0, 0, 0, *[_NO_STREAM] * 3, b"", 0, 0, 0, 0, 0)


class _Writer:
    """Lays out the sectors: large streams, mini stream, mini FAT, directory, FAT."""

    def __init__(self, root: Storage) -> None:
        self._entries: list[_Entry] = []
        self._sectors = bytearray()
        self._fat: list[int] = []
        self._number(root, _ROOT)

    def write(self) -> bytes:
        mini_fat = self._place_streams()
        mini_fat_bytes = struct.pack(f"<{len(mini_fat)}I", *mini_fat)
        mini_fat_bytes += b"\xff" * (-len(mini_fat_bytes) % _SECTOR)
        mini_fat_start = self._append(mini_fat_bytes)
        directory = b"".join(entry.to_bytes() for entry in self._entries)
        directory += _UNUSED_ENTRY * (-len(self._entries) % (_SECTOR // len(_UNUSED_ENTRY)))
        directory_start = self._append(directory)
        first_fat, fat_count = self._close_fat()
        fat_places = [*range(first_fat, first_fat + fat_count), *[_FREE] * (_HEADER_FAT_ENTRIES - fat_count)]
        header = struct.pack(  # [MS-CFB] 2.2: signature, versions, byte order, sector shifts, then where things start
            "<8s16s5H6x9I109I",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6,
            0, fat_count, directory_start, 0, _MINI_CUTOFF,
            mini_fat_start, len(mini_fat_bytes) // _SECTOR, _END_OF_CHAIN, 0, *fat_places,
        )  # fmt: skip
        return header + bytes(self._sectors) + struct.pack(f"<{len(self._fat)}I", *self._fat)

    def _number(self, node: Storage | Stream, kind: int) -> int:
        """Give the node and all below it their places in the directory; return the node's own."""
        number = len(self._entries)
        entry = _Entry(node, kind)
        self._entries.append(entry)
        if isinstance(node, Storage):
            numbers = [self._number(child, _kind(child)) for child in node.children]
            entry.child = self._tree(sorted(numbers, key=lambda n: _order(self._entries[n].node.name)))
        return number

    def _tree(self, numbers: list[int]) -> int:
        """Link siblings into a balanced search tree; all black is allowed ([MS-CFB] 2.6.4)."""
        if not numbers:
            return _NO_STREAM
        middle = len(numbers) // 2
        top = self._entries[numbers[middle]]
        top.left, top.right = self._tree(numbers[:middle]), self._tree(numbers[middle + 1 :])
        return numbers[middle]

    def _place_streams(self) -> list[int]:
        """Give each stream its sectors; return the mini FAT ([MS-CFB] 2.4)."""
        mini, mini_fat = bytearray(), list[int]()
        for entry in self._entries:
            if not isinstance(entry.node, Stream):
                continue
            data = entry.node.data
            entry.size = len(data)
            if len(data) >= _MINI_CUTOFF:
                entry.start = self._append(data)
            elif data:
                entry.start = _chain(mini_fat, -(-len(data) // _MINI_SECTOR))
                mini += data + bytes(-len(data) % _MINI_SECTOR)
            else:
                entry.start = _END_OF_CHAIN
        root = self._entries[0]
        root.start, root.size = self._append(bytes(mini)), len(mini)
        return mini_fat

    def _append(self, data: bytes) -> int:
        """Add whole sectors and chain them in the FAT; return the first, or the end of chain for nothing."""
        if not data:
            return _END_OF_CHAIN
        self._sectors += data + bytes(-len(data) % _SECTOR)
        return _chain(self._fat, -(-len(data) // _SECTOR))

    def _close_fat(self) -> tuple[int, int]:
        """Add the FAT's own sectors to the FAT ([MS-CFB] 2.3); return the first and how many."""
        first, count = len(self._fat), 1
        while count * (_SECTOR // 4) < first + count:
            count += 1
        if count > _HEADER_FAT_ENTRIES:
            raise ValueError("too large for a compound file without DIFAT sectors")
        self._fat += [_FAT_SECTOR] * count
        self._fat += [_FREE] * (count * (_SECTOR // 4) - len(self._fat))
        return first, count


def _kind(node: Storage | Stream) -> int:
    return _STORAGE if isinstance(node, Storage) else _STREAM


def _order(name: str) -> tuple[int, str]:
    """The order of siblings: the shorter name first, then by upper case ([MS-CFB] 2.6.4)."""
    return len(name.encode("utf-16-le")), name.upper()


def _chain(table: list[int], count: int) -> int:
    """Add a chain of `count` following sectors to an allocation table; return its first sector."""
    start = len(table)
    table += [*range(start + 1, start + count), _END_OF_CHAIN]
    return start
