"""Relationships of a part (ECMA-376-2, 6.5): where its ids lead."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from xlplan.hosts.file.markup import PACKAGE_RELS, Element, local, serialise
from xlplan.hosts.file.package import Package, rels_name

RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_NOTHING = f'<Relationships xmlns="{PACKAGE_RELS}"/>'.encode()


class Rels:
    """The relationships of one part; of the package itself for an empty name."""

    def __init__(self, package: Package, part: str) -> None:
        """Read them; a part without any has an empty list."""
        self.package = package
        self.part = part
        self.name = package.real_name(rels_name(part))
        self.root: Element = package.root(self.name) if package.has(self.name) else etree.fromstring(_NOTHING)

    def __iter__(self) -> Iterator[Element]:
        """Yield the relationships."""
        return (entry for entry in self.root if local(entry) == "Relationship")

    def by_id(self, wanted: str | None) -> Element | None:
        """Return the relationship of that id, None where there is none."""
        return next((entry for entry in self if entry.get("Id") == wanted), None)

    def by_kind(self, kind: str) -> list[Element]:
        """Return the relationships whose type ends in `kind`: transitional and strict types end alike."""
        return [entry for entry in self if entry.get("Type", "").rpartition("/")[2] == kind]

    def target(self, entry: Element | None) -> str | None:
        """Return the name of the part that a relationship leads to; None when it leads outside or nowhere."""
        if entry is None or entry.get("TargetMode") == "External":
            return None
        path = self.path(entry)
        for name in (path, unquote(path)):
            if self.package.has(name):
                return self.package.real_name(name)
        return None

    def path(self, entry: Element) -> str:
        """Return the name that a relationship within the package writes, whether there is such a part or not."""
        written = entry.get("Target", "").replace("\\", "/").partition("#")[0]
        base = "" if written.startswith("/") else posixpath.dirname(self.part)
        return posixpath.normpath(posixpath.join(base, written.lstrip("/")))

    def find(self, kind: str) -> str | None:
        """Return the first part of a kind that this one leads to."""
        return next((target for entry in self.by_kind(kind) if (target := self.target(entry))), None)

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Add a relationship and return its id."""
        taken = {entry.get("Id", "").lower() for entry in self}
        number = len(taken) + 1
        while f"rid{number}" in taken:
            number += 1
        entry = etree.SubElement(self.root, f"{{{PACKAGE_RELS}}}Relationship")
        entry.set("Id", f"rId{number}")
        entry.set("Type", kind)
        entry.set("Target", target)
        if external:
            entry.set("TargetMode", "External")
        self.save()
        return f"rId{number}"

    def remove(self, entry: Element) -> None:
        """Take a relationship away; the part that it led to stays."""
        self.root.remove(entry)
        self.save()

    def save(self) -> None:
        """Write the relationships into the package; with the last one the part itself goes."""
        if len(self.root) == 0 and self.part:
            self.package.drop(self.name)
            return
        self.package.write(self.name, serialise(self.root))
        if self.package.content_type(self.name) != RELS_TYPE:
            self.package.set_default_type("rels", RELS_TYPE)
