"""Notes of ours on a sheet of the staff: beside theirs, never on a cell that has one, and out again without a trace."""

import posixpath
import re
from collections.abc import Sequence

from xlplan.elements import NOTE_HEAD, Note
from xlplan.grid import Area
from xlplan.hosts.errors import DamagedBook, StrictNotes
from xlplan.hosts.file.areas import area_of
from xlplan.hosts.file.markup import Element, local, serialise
from xlplan.hosts.file.rels import Rels
from xlplan.hosts.file.vml import names_needed, next_shape, spliced
from xlplan.hosts.file.writing.book import BookUnderChange
from xlplan.hosts.file.writing.kept import Record
from xlplan.hosts.file.writing.notes import (
    AUTHOR,
    SHAPE_TYPE,
    add_comments_part,
    add_vml_part,
    comment_xml,
    shape,
)  # fmt: skip
from xlplan.hosts.file.writing.order import WORKSHEET, add, child, child_or_new, fragment, new_leading, put, take_out
from xlplan.hosts.file.writing.sheet_part import SheetPart

_SHAPES = re.compile(rb"<v:shape\b(?:(?!</v:shape>).)*</v:shape>\n?", re.DOTALL)
_PLACE = re.compile(rb"<x:Row>\s*(\d+)\s*</x:Row>\s*<x:Column>\s*(\d+)\s*</x:Column>")
_TYPE_KNOWN = re.compile(r"<(?:\w+:)?shapetype\b[^>]*\bid=[\"']_x0000_t202[\"']")


class StaffNotes:
    """The notes of one sheet of the staff."""

    def __init__(self, book: BookUnderChange, sheet: SheetPart) -> None:
        """Look where the notes of the sheet stand."""
        self.book = book
        self.sheet = sheet
        self.package = book.package
        self.office_rels = book.workbook.office_rels
        self.rels = Rels(book.package, sheet.part)
        self.part = self.rels.find("comments")

    def put(self, notes: Sequence[Note]) -> Record | None:
        """Add the notes, and return what is to be kept; None where no note was added."""
        free = self._free(notes)
        if not free:
            return None
        if self.book.workbook.strict:
            raise StrictNotes(self.package.name)
        record: Record = {"part": self.part is None}
        folder = posixpath.dirname(self.book.workbook.part)
        if self.part is None:
            comments = "".join(comment_xml(note, 0) for note in free)
            self.part = add_comments_part(self.package, self.book.workbook, self.rels, folder, comments)
        else:
            record["author"] = self._comment(self.part, free)
        record |= self._draw(free, folder)
        return record

    def remove(self, record: Record) -> None:
        """Take the notes of ours away."""
        if self.part is None:
            return
        root = self.package.root(self.part)
        ours = [comment for comment in root.iter() if local(comment) == "comment" and _is_ours(comment)]
        if not ours:
            return
        places = {area for comment in ours if (area := area_of(comment.get("ref", "")))}
        for comment in ours:
            take_out(comment)
        if record.get("part") and not any(local(left) == "comment" for left in root.iter()):
            self._drop(self.part)
            self.part = None
        else:
            if record.get("author"):
                _drop_author(root)
            self.package.write(self.part, serialise(root))
        self._erase(places, record)

    def _free(self, notes: Sequence[Note]) -> list[Note]:
        """Return the notes for cells without one; of several for a cell the first."""
        parts = [self.part, *(self.rels.target(entry) for entry in self.rels.by_kind("threadedComment"))]
        taken = {
            (area.top, area.left)
            for part in parts
            if part is not None
            for entry in self.package.root(part).iter()
            if (area := area_of(entry.get("ref", ""))) is not None
        }
        free: dict[tuple[int, int], Note] = {}
        for note in notes:
            if (note.row, note.column) not in taken:
                free.setdefault((note.row, note.column), note)
        return list(free.values())

    def _comment(self, part: str, notes: Sequence[Note]) -> bool:
        """Add the comments to a part of the staff; tell whether its authors are one more now."""
        root = self.package.root(part)
        order = ("authors", "commentList", "extLst")
        authors = child_or_new(root, "authors", order)
        names = [author.text or "" for author in authors if local(author) == "author"]
        new_author = AUTHOR not in names
        if new_author:
            add(authors, "author").text = AUTHOR
            names.append(AUTHOR)
        comments = child_or_new(root, "commentList", order)
        lead = f"{root.prefix}:" if root.prefix else ""
        for note in notes:
            comments.append(fragment(root, comment_xml(note, names.index(AUTHOR), lead)))
        self.package.write(part, serialise(root))
        return new_author

    def _drawing(self) -> tuple[Element | None, str | None]:
        """Return the element that leads to the legacy drawing, and the part."""
        entry = child(self.sheet.root, "legacyDrawing")
        relation = None if entry is None else self.rels.by_id(entry.get(f"{{{self.office_rels}}}id"))
        return entry, self.rels.target(relation)

    def _draw(self, notes: Sequence[Note], folder: str) -> Record:
        entry, part = self._drawing()
        if part is None:
            relation = add_vml_part(self.package, self.book.workbook, self.rels, folder, notes)
            if entry is None:
                entry = _legacy_drawing(self.sheet.root, self.office_rels)
            entry.set(f"{{{self.office_rels}}}id", relation)
            return {"drawing": True}
        vml = self.package.read(part)
        text = vml.decode("utf-8", "replace")
        names, first = names_needed(text), next_shape(text)
        kind = "" if _TYPE_KNOWN.search(text) else SHAPE_TYPE.format(names)
        drawn = spliced(vml, kind + "".join(shape(note, first + at, names) for at, note in enumerate(notes)))
        if drawn is None:
            raise DamagedBook(self.package.name, f"часть «{part}» не читается")
        self.package.write(part, drawn)
        return {"type": kind}

    def _erase(self, places: set[Area], record: Record) -> None:
        """Take the shapes of these notes out of the legacy drawing; a drawing that was made for them goes."""
        entry, part = self._drawing()
        if part is None:
            return
        cells = {(area.top - 1, area.left - 1) for area in places}

        def without(match: re.Match[bytes]) -> bytes:
            place = _PLACE.search(match[0])
            gone = place is not None and (int(place[1]), int(place[2])) in cells
            return b"" if gone else match[0]

        vml = _SHAPES.sub(without, self.package.read(part))
        if record.get("drawing") and not re.search(rb"<v:shape\s", vml):
            self._drop(part)
            if entry is not None:
                take_out(entry)
            return
        kind = str(record.get("type") or "").encode()
        self.package.write(part, vml.replace(kind, b"", 1) if kind else vml)

    def _drop(self, part: str) -> None:
        for relation in [relation for relation in self.rels if self.rels.target(relation) == part]:
            self.rels.remove(relation)
        self.package.drop(part)


def _legacy_drawing(root: Element, office_rels: str) -> Element:
    """Give a sheet the element that leads to its legacy drawing."""
    return put(root, new_leading(root, "legacyDrawing", office_rels, ""), WORKSHEET)


def _is_ours(comment: Element) -> bool:
    return "".join(text.text or "" for text in comment.iter() if local(text) == "t").startswith(NOTE_HEAD)


def _drop_author(root: Element) -> None:
    """Our author goes when it is the last one and no comment names it any more."""
    authors = [author for author in root.iter() if local(author) == "author"]
    used = {comment.get("authorId") for comment in root.iter() if local(comment) == "comment"}
    if authors and authors[-1].text == AUTHOR and str(len(authors) - 1) not in used:
        take_out(authors[-1])
