"""The styles part: formats are appended to it, never changed, and one that is there already is used again.

Formats are compared by their structure without prefixes: written ``<x:font>`` or ``<font>``, a font is the same font,
else the part would grow with each run.
"""

import posixpath
from copy import deepcopy

from lxml import etree

from xlplan.hosts.errors import BookTooBig
from xlplan.hosts.file.markup import Element, local, serialise, truth, whole
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.workbook import Workbook
from xlplan.hosts.file.writing import faces
from xlplan.hosts.file.writing.order import STYLES, child, child_or_new, new
from xlplan.hosts.file.writing.text import quoted
from xlplan.hosts.file.writing.trimming import Counts, counts, trim
from xlplan.looks import Font, Look

STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_MOST_FORMATS = 65_490
"""Excel's own limit (64,000 in its manual, 65,490 in practice)."""

_BUILT_IN = {"General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "@": 49}
"""Number formats that mean the same in every language."""

_FIRST_OWN_NUMBER_FORMAT = 164
_PLAIN = {
    "fonts": '<font><sz val="11"/><name val="Calibri"/></font>',
    "fills": '<fill><patternFill patternType="none"/></fill>|<fill><patternFill patternType="gray125"/></fill>',
    "borders": "<border><left/><right/><top/><bottom/><diagonal/></border>",
    "cellXfs": '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
}
"""What the first places of the collections hold in every workbook; fills 0 and 1 are fixed."""

Key = tuple[object, ...]


def structure(element: Element) -> Key:
    """Return what an element says, whatever its prefixes and white space."""
    children = tuple(structure(inner) for inner in element if isinstance(inner.tag, str))
    return local(element), tuple(sorted(element.attrib.items())), (element.text or "").strip(), children


class Styles:
    """The styles part of a package."""

    def __init__(self, package: Package, workbook: Workbook) -> None:
        """Read it, or begin one under the name that every program looks for."""
        self.package = package
        self.workbook = workbook
        self.part = workbook.rels.find("styles")
        self.root = (
            etree.fromstring(f'<styleSheet xmlns="{workbook.main}"/>') if self.part is None else package.root(self.part)
        )
        self.dirty = False
        self.made = self.part is None
        self.before = counts(self.root)
        self._places: dict[str, dict[Key, int]] = {}
        self._lists: dict[str, list[Element]] = {}
        self._looks: dict[tuple[int, Look], int] = {}
        self._seen: dict[tuple[int, int], tuple[int, Look]] = {}

    def is_general(self, style: int) -> bool:
        """Tell whether a cell format leaves the number format open."""
        return whole(self._cell_format(style).get("numFmtId")) == 0

    def described(self, style: int) -> Key:
        """Return all that a cell format says, with its font and fill in place of their numbers."""
        xf = self._cell_format(style)
        pieces = (("fonts", "fontId"), ("fills", "fillId"))
        inner = tuple(structure(self._piece(name, whole(xf.get(number)))) for name, number in pieces)
        return structure(xf), *inner

    def with_look(self, base: int, look: Look) -> int:
        """Return the cell format that is the format `base` with a look laid over it."""
        seen = self._seen.get((base, id(look)))
        if seen is None:
            if (base, look) not in self._looks:
                self._looks[base, look] = base if look == Look() else self._laid_over(base, look)
            # The look is kept with its answer, so that no other one can come to bear its id.
            seen = self._seen[base, id(look)] = self._looks[base, look], look
        return seen[0]

    def rule_format(self, look: Look) -> int:
        """Return the number of the format of a rule."""
        return self._place("dxfs", faces.rule_format(self.root, look))

    def run_properties(self, style: int, font: Font, prefix: str | None) -> str:
        """Return the ``rPr`` of a run: the font of the cell with the given one laid over it."""
        lead = f"{prefix}:" if prefix else ""
        under = self._piece("fonts", whole(self._cell_format(style).get("fontId")))
        pieces = []
        for mark in faces.font_over(under, font):
            if isinstance(mark.tag, str):
                name = "rFont" if local(mark) == "name" else local(mark)
                attributes = "".join(f" {key}={quoted(mark.get(key, ''))}" for key in map(str, mark.keys()))
                pieces.append(f"<{lead}{name}{attributes}/>")
        pieces.sort(key=lambda piece: not piece.startswith(f"<{lead}rFont"))
        return f"<{lead}rPr>{''.join(pieces)}</{lead}rPr>"

    def flush(self) -> None:
        """Write the part into the package where it changed."""
        if not self.dirty:
            return
        if self.part is None:
            folder = posixpath.dirname(self.workbook.part)
            self.part = posixpath.join(folder, "styles.xml")
            if self.package.has(self.part):
                self.part = self.package.fresh_name(posixpath.join(folder, "styles{}.xml"))
            kind = f"{self.workbook.office_rels}/styles"
            self.workbook.rels.add(kind, posixpath.relpath(self.part, folder or "."))
            self.package.write(self.part, serialise(self.root))
            self.package.set_content_type(self.part, STYLES_TYPE, first=True)
        self.package.write(self.part, serialise(self.root))
        self.dirty = False

    def trim(self, before: Counts, *, made: bool) -> None:
        """Cut off the formats of ours that nobody uses any more; a part that was made for them goes."""
        if self.part is None:
            return
        trim(self.package, self.root, before)
        self._places, self._lists, self._looks = {}, {}, {}
        self.dirty = True
        if made and len(self.root) == 0:
            for relation in self.workbook.rels.by_kind("styles"):
                self.workbook.rels.remove(relation)
            self.package.drop(self.part)
            self.part, self.dirty = None, False

    def _laid_over(self, base: int, look: Look) -> int:
        xf = deepcopy(self._cell_format(base))
        xf.tail = None
        for name in ("fonts", "fills", "borders", "cellXfs"):
            self._begin(name)
        if look.font is not None:
            font = faces.font_over(self._piece("fonts", whole(xf.get("fontId"))), look.font)
            self._point(xf, "fontId", "applyFont", self._place("fonts", font))
        if look.fill is not None:
            self._point(xf, "fillId", "applyFill", self._place("fills", faces.fill(self.root, look.fill)))
        if look.border is not None:
            border = faces.border_over(self._piece("borders", whole(xf.get("borderId"))), look.border)
            self._point(xf, "borderId", "applyBorder", self._place("borders", border))
        if look.number_format is not None:
            self._point(xf, "numFmtId", "applyNumberFormat", self._number_format(look.number_format))
            if truth(xf.get("quotePrefix")):
                del xf.attrib["quotePrefix"]  # an apostrophe, which makes a text of whatever is typed there
        if look.align is not None:
            faces.align(xf, look.align)
        for name in ("fontId", "fillId", "borderId", "numFmtId"):
            xf.set(name, xf.get(name, "0"))
        if child(self.root, "cellStyleXfs") is None:
            xf.attrib.pop("xfId", "")
        elif xf.get("xfId") is None:
            xf.set("xfId", "0")
        return self._place("cellXfs", xf)

    @staticmethod
    def _point(xf: Element, name: str, applies: str, number: int) -> None:
        xf.set(name, str(number))
        xf.set(applies, "1")

    def _cell_format(self, style: int) -> Element:
        return self._piece("cellXfs", style)

    def _piece(self, name: str, number: int) -> Element:
        """Return an entry of a collection, the plain one for a number that it does not have."""
        entries = self._entries(name)
        if 0 <= number < len(entries):
            return entries[number]
        return entries[0] if entries else self._plain(name)[0]

    def _plain(self, name: str) -> list[Element]:
        return [etree.fromstring(f'<r xmlns="{self.workbook.main}">{xml}</r>')[0] for xml in _PLAIN[name].split("|")]

    def _entries(self, name: str) -> list[Element]:
        if name not in self._lists:
            holder = child(self.root, name)
            entries = [] if holder is None else [entry for entry in holder if isinstance(entry.tag, str)]
            self._lists[name] = entries
        return self._lists[name]

    def _begin(self, name: str) -> None:
        """See to it that the fixed first places of a collection are taken."""
        entries = self._entries(name)
        for entry in self._plain(name)[len(entries) :]:
            self._append(name, entry)

    def _place(self, name: str, entry: Element) -> int:
        """Return the number of an entry, appended where the collection has none like it."""
        if name not in self._places:
            places: dict[Key, int] = {}
            for number, known in enumerate(self._entries(name)):
                places.setdefault(structure(known), number)
            self._places[name] = places
        key = structure(entry)
        found = self._places[name].get(key)
        if found is None:
            found = self._append(name, entry)
            self._places[name][key] = found
        return found

    def _append(self, name: str, entry: Element) -> int:
        entries = self._entries(name)
        if name == "cellXfs" and len(entries) >= _MOST_FORMATS:
            raise BookTooBig(self.package.name, f"в ней больше {_MOST_FORMATS} форматов ячеек")
        holder = child(self.root, name)
        counted = holder is None or holder.get("count") is not None
        if holder is None:
            holder = child_or_new(self.root, name, STYLES)
        moved = new(holder, local(entry))
        holder.append(moved)
        _copy_into(moved, entry)
        entries.append(moved)
        if counted:
            # A count that was wrong stays wrong by as much, so that it can be given back.
            holder.set("count", str(whole(holder.get("count")) + 1))
        self.dirty = True
        return len(entries) - 1

    def _number_format(self, code: str) -> int:
        if code in _BUILT_IN:
            return _BUILT_IN[code]
        known = {entry.get("formatCode"): whole(entry.get("numFmtId")) for entry in self._entries("numFmts")}
        if code not in known:
            number = max([_FIRST_OWN_NUMBER_FORMAT - 1, *known.values()]) + 1
            self._append("numFmts", new(self.root, "numFmt", numFmtId=str(number), formatCode=code))
            return number
        return known[code]


def _copy_into(target: Element, source: Element) -> None:
    """Fill an element of the part with what another says, in the part's own namespace and prefix."""
    for key, value in source.attrib.items():
        target.set(key, value)
    target.text = source.text if len(source) == 0 else None
    for inner in source:
        if isinstance(inner.tag, str):
            if inner.tag.rpartition("}")[0] == source.tag.rpartition("}")[0]:
                copy = new(target, local(inner))
                target.append(copy)
                _copy_into(copy, inner)
            else:
                target.append(deepcopy(inner))
