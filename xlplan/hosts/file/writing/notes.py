"""Notes: a comment by its cell, and a shape in the legacy drawing, without which no program shows it.

Ours are known by their first line (`NOTE_HEAD`). A cell that has a note keeps it, be it an old one or a threaded one,
whose words stand in the comments part as well.
"""

import posixpath
from collections.abc import Sequence

from xlplan.elements import NOTE_HEAD, Note
from xlplan.grid import Area
from xlplan.hosts.errors import StrictNotes
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.rels import Rels
from xlplan.hosts.file.vml import BLOCK, VML_CONTENT_TYPE, VML_KIND, free_blocks, new_vml, numbers_in
from xlplan.hosts.file.workbook import Workbook
from xlplan.hosts.file.writing.text import escaped

COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
AUTHOR = "xlplan"
SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"{}>'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>\n'
)
_LINE_LETTERS, _LINE_PIXELS = 32, 18


def new_notes(package: Package, workbook: Workbook, rels: Rels, notes: Sequence[Note]) -> str:
    """Give a sheet without any notes these, and return its ``legacyDrawing`` element; empty without notes."""
    if not notes:
        return ""
    if workbook.strict:
        raise StrictNotes(package.name)
    folder = posixpath.dirname(workbook.part)
    add_comments_part(package, workbook, rels, folder, "".join(comment_xml(note, 0) for note in notes))
    return f'<legacyDrawing r:id="{add_vml_part(package, workbook, rels, folder, notes)}"/>'


def add_comments_part(package: Package, workbook: Workbook, rels: Rels, folder: str, comments: str) -> str:
    """Add a comments part with the author that ours have, and return its name."""
    part = package.fresh_name(posixpath.join(folder, "comments{}.xml"))
    package.write(
        part,
        (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<comments xmlns="{workbook.main}"><authors><author>{AUTHOR}</author></authors>'
            f"<commentList>{comments}</commentList></comments>"
        ).encode(),
    )
    package.set_content_type(part, COMMENTS_TYPE)
    rels.add(f"{workbook.office_rels}/comments", "/" + part)
    return part


def add_vml_part(package: Package, workbook: Workbook, rels: Rels, folder: str, notes: Sequence[Note]) -> str:
    """Add a legacy drawing with the shapes of these notes, and return the id of the relationship that leads to it."""
    taken = free_blocks(package, len(notes))
    shapes = "".join(shape(note, number) for note, number in zip(notes, numbers_in(taken), strict=False))
    part = package.fresh_name(posixpath.join(folder, "drawings", "vmlDrawing{}.vml"))
    package.write(part, new_vml(taken, SHAPE_TYPE.format("") + shapes))
    package.set_content_type(part, VML_CONTENT_TYPE)
    return rels.add(f"{workbook.office_rels}/{VML_KIND}", "/" + part)


def comment_xml(note: Note, author: int, lead: str = "") -> str:
    """Return the comment of a note; `lead` is the prefix of the part with its colon."""
    place = Area(note.row, note.column, note.row, note.column).a1
    return (
        f'<{lead}comment ref="{place}" authorId="{author}"><{lead}text><{lead}t xml:space="preserve">'
        f"{escaped(NOTE_HEAD + note.text)}</{lead}t></{lead}text></{lead}comment>"
    )


def shape(note: Note, number: int, names: str = "") -> str:
    """Return the shape of a note: hidden until its cell is pointed at, as high as its words need."""
    lines = sum(1 + len(line) // _LINE_LETTERS for line in (NOTE_HEAD + note.text).split("\n"))
    bottom = note.row + max(3, min(30, lines * _LINE_PIXELS // 20 + 1))
    anchor = f"{note.column}, 15, {max(0, note.row - 2)}, 10, {note.column + 3}, 55, {bottom}, 4"
    return (
        f'<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;'
        f'width:192pt;height:{lines * _LINE_PIXELS}px;z-index:{number % BLOCK};visibility:hidden" fillcolor="#ffffe1" '
        f'o:insetmode="auto"{names}><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
        '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>'
        '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{note.row - 1}</x:Row>"
        f"<x:Column>{note.column - 1}</x:Column></x:ClientData></v:shape>\n"
    )
