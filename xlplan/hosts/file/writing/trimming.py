"""Formats that we appended to the styles part, cut off again from its end where nobody uses them."""

import re
from collections.abc import Mapping

from xlplan.hosts.file.markup import Element, local, whole
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.writing.order import child, take_out

Counts = Mapping[str, int | None]
"""How many entries each collection has, None where there is no such collection."""

_COLLECTIONS = ("numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs")
_POINTS = {"fonts": "fontId", "fills": "fillId", "borders": "borderId", "numFmts": "numFmtId"}
_STYLE = re.compile(rb"\s(?:s|style)\s*=\s*[\"']\s*(\d+)")
_RULE_FORMAT = re.compile(rb"[dD]xfId\s*=\s*[\"']\s*(\d+)")


def counts(root: Element) -> dict[str, int | None]:
    """Return how many entries the collections have."""
    return {name: None if (holder := child(root, name)) is None else len(_entries(holder)) for name in _COLLECTIONS}


def trim(package: Package, root: Element, before: Counts) -> None:
    """Cut the collections back towards what they were, as far as the entries at their ends are unused."""
    _cut(root, "cellXfs", before, _numbers(package, "sheet+xml", _STYLE))
    _cut(root, "dxfs", before, _numbers(package, "xml", _RULE_FORMAT))
    for name, attribute in _POINTS.items():
        _cut(root, name, before, {whole(xf.get(attribute)) for xf in root.iter() if local(xf) == "xf"})


def _cut(root: Element, name: str, before: Counts, used: set[int]) -> None:
    holder, was = child(root, name), before.get(name)
    if holder is None or name not in before:
        return
    entries = _entries(holder)
    while len(entries) > (was or 0) and not _is_used(name, entries, used):
        take_out(entries.pop())
        if holder.get("count") is not None:
            holder.set("count", str(whole(holder.get("count")) - 1))
    if not entries and was is None:
        take_out(holder)


def _is_used(name: str, entries: list[Element], used: set[int]) -> bool:
    """Number formats have numbers of their own; the other entries are counted from 0."""
    last = whole(entries[-1].get("numFmtId")) if name == "numFmts" else len(entries) - 1
    return last in used


def _entries(holder: Element) -> list[Element]:
    return [entry for entry in holder if isinstance(entry.tag, str)]


def _numbers(package: Package, kind: str, pattern: re.Pattern[bytes]) -> set[int]:
    """Return all numbers that the parts of a kind hold in such attributes; one too many does no harm."""
    return {
        int(match[1])
        for key in sorted(package.keys())
        if package.content_type(key).endswith(kind)
        for match in pattern.finditer(package.read(key))
    }
