"""A package being read and changed: parts by name, their content types, and what was written over them.

Nothing is changed in the archive itself: new bytes lie over the old ones until the package is written out.
"""

import posixpath
import re
from collections.abc import Collection

from lxml import etree

from xlplan.hosts.errors import DamagedBook
from xlplan.hosts.file.archive import Archive, part_key
from xlplan.hosts.file.markup import CONTENT_TYPES, Element, local, parse, serialise

CONTENT_TYPES_PART = "[Content_Types].xml"
_TARGET = re.compile(r"\bTarget\s*=\s*[\"']([^\"']*)[\"']")


class Package:
    """The parts of one package. Names are as in the zip, without a leading slash; case does not count in finding."""

    def __init__(self, archive: Archive) -> None:
        """Lay an empty overlay over the archive."""
        self.archive = archive
        self.name = archive.name
        self.written: dict[str, bytes] = {}
        self.added: dict[str, str] = {}
        self.dropped: set[str] = set()
        self._types: Element | None = None

    @classmethod
    def of(cls, data: bytes, name: str) -> "Package":
        """Open the bytes of the file `name`."""
        return cls(Archive(data, name))

    def has(self, part: str) -> bool:
        """Tell whether there is such a part now."""
        key = part_key(part)
        return key in self.added or (key in self.archive.entries and key not in self.dropped)

    def real_name(self, part: str) -> str:
        """Return the part's name as it is spelt in the package."""
        key = part_key(part)
        if key in self.archive.entries:
            return self.archive.entries[key].filename.replace("\\", "/").lstrip("/")
        return self.added.get(key, part)

    def keys(self) -> set[str]:
        """Return the keys of all parts that there are now, folders left out."""
        keys = (self.archive.entries.keys() - self.dropped) | self.added.keys()
        return {key for key in keys if not key.endswith("/")}

    def read(self, part: str) -> bytes:
        """Return the bytes of a part as they are now; `DamagedBook` where there is no such part."""
        key = part_key(part)
        if key in self.written:
            return self.written[key]
        if not self.has(part):
            raise DamagedBook(self.name, f"нет части «{part}»")
        return self.archive.read(key)

    def original(self, part: str) -> bytes | None:
        """Return the bytes of a part as they are in the file, None where the file has no such part."""
        key = part_key(part)
        return self.archive.read(key) if key in self.archive.entries else None

    def root(self, part: str) -> Element:
        """Return the parsed root of an XML part."""
        return parse(self.read(part), self.name, part)

    def write(self, part: str, data: bytes) -> None:
        """Lay new bytes over a part, or add it."""
        key = part_key(part)
        self.written[key] = data
        self.dropped.discard(key)
        if key not in self.archive.entries:
            self.added[key] = part

    def drop(self, part: str) -> None:
        """Take a part away together with its own relationships and its content type."""
        for name in (part, rels_name(part)):
            key = part_key(name)
            self.written.pop(key, None)
            self.added.pop(key, None)
            if key in self.archive.entries:
                self.dropped.add(key)
            self._drop_override(key)

    def differs(self) -> bool:
        """Tell whether the package now holds anything else than the file does."""
        changed = any(self.original(key) != data for key, data in self.written.items())
        return changed or any(key not in self.written for key in self.dropped)

    def fresh_name(self, pattern: str, taken: Collection[str] = ()) -> str:
        """Return the first name of the pattern (one `{}` for a number) that no part has and whose key is not taken."""
        number = 1
        while self.has(pattern.format(number)) or part_key(pattern.format(number)) in taken:
            number += 1
        return pattern.format(number)

    @property
    def types(self) -> Element:
        """The root of the content types."""
        if self._types is None:
            self._types = self.root(CONTENT_TYPES_PART)
        return self._types

    def content_type(self, part: str) -> str:
        """Return the content type of a part, empty where none is declared (ECMA-376-2, 7.2.3)."""
        override = self._override(part_key(part))
        if override is not None:
            return override.get("ContentType", "")
        extension = part_key(part).rpartition(".")[2]
        return next(
            (
                entry.get("ContentType", "")
                for entry in self.types
                if local(entry) == "Default" and entry.get("Extension", "").lower() == extension
            ),
            "",
        )

    def set_content_type(self, part: str, content_type: str, *, first: bool = False) -> None:
        """Declare the content type of a part unless it already holds; behind the others, or before them."""
        if self.content_type(part) == content_type:
            return
        entry = etree.Element(f"{{{CONTENT_TYPES}}}Override")
        self.types.insert(0 if first else len(self.types), entry)
        entry.set("PartName", "/" + part)
        entry.set("ContentType", content_type)
        self.write(CONTENT_TYPES_PART, serialise(self.types))

    def declare_last(self, part: str, content_type: str) -> None:
        """Declare the content type of a part behind all others, wherever it was declared before."""
        self._drop_override(part_key(part))
        self.set_content_type(part, content_type)

    def set_default_type(self, extension: str, content_type: str) -> None:
        """Declare the content type of an extension unless it is declared."""
        known = {entry.get("Extension", "").lower() for entry in self.types if local(entry) == "Default"}
        if extension in known:
            return
        entry = etree.Element(f"{{{CONTENT_TYPES}}}Default")
        entry.set("Extension", extension)
        entry.set("ContentType", content_type)
        self.types.insert(0, entry)
        self.write(CONTENT_TYPES_PART, serialise(self.types))

    def _override(self, key: str) -> Element | None:
        wanted = "/" + key
        return next(
            (
                entry
                for entry in self.types
                if local(entry) == "Override" and entry.get("PartName", "").lower() == wanted
            ),
            None,
        )

    def _drop_override(self, key: str) -> None:
        entry = self._override(key)
        if entry is not None:
            self.types.remove(entry)
            self.write(CONTENT_TYPES_PART, serialise(self.types))


def rels_name(part: str) -> str:
    """Return the name of the part that holds the relationships of `part`; of the package itself for an empty name."""
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", base + ".rels")
