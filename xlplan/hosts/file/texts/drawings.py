"""Texts in drawings: shapes, text boxes, titles and labels of charts. A shape that shows a cell has none of its own.

Source: ECMA-376-1, 21.1.2 (text bodies), 20.5 (drawings on sheets), 21.2 (charts).
"""

from collections.abc import Iterator

from xlplan.edits import TheirWords
from xlplan.grid import Text
from xlplan.hosts.file.markup import COMPATIBILITY, Element, local, serialise
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.rels import Rels
from xlplan.hosts.file.texts.errors import WordsGone, WordsStuck
from xlplan.hosts.file.texts.weaving import BREAK, spread

_BODIES = ("txBody", "rich")
_BELOW = ("chart", "chartEx", "chartUserShapes")
_FALLBACK = f"{{{COMPATIBILITY}}}Fallback"


def tell(package: Package, sheet_part: str) -> Iterator[Text]:
    """Yield the texts of the drawings of one sheet."""
    for part in _parts(package, sheet_part):
        for number, body in enumerate(_bodies(package.root(part))):
            words = "".join(_pieces(body)[0])
            if words.strip() and not _follows_cell(body):
                yield Text("drawing", f"{part}#{number}", words)


def change(package: Package, edit: TheirWords) -> None:
    """Change one text, and its twin for programs that do not know the newer kind of shape."""
    part, _, number = edit.at.rpartition("#")
    if not package.has(part) or not number.isdigit():
        raise WordsGone(edit.at)
    root = package.root(part)
    bodies = list(_bodies(root))
    if int(number) >= len(bodies):
        raise WordsGone(edit.at)
    if "".join(_pieces(bodies[int(number)])[0]) == edit.words:
        return
    _change(bodies[int(number)], edit)
    for twin in root.iterfind(f".//{_FALLBACK}//*"):
        if local(twin) in _BODIES and "".join(_pieces(twin)[0]) == edit.before:
            _change(twin, edit)
    package.write(part, serialise(root))


def _parts(package: Package, part: str) -> Iterator[str]:
    """Yield the drawing of a sheet and the charts on it."""
    drawing = Rels(package, part).find("drawing")
    waiting = [drawing] if drawing else []
    seen: set[str] = set()
    while waiting:
        part = waiting.pop(0)
        if part not in seen:
            seen.add(part)
            yield part
            rels = Rels(package, part)
            waiting += [target for kind in _BELOW for entry in rels.by_kind(kind) if (target := rels.target(entry))]


def _bodies(root: Element) -> Iterator[Element]:
    for element in root.iter():
        if local(element) in _BODIES and next(element.iterancestors(_FALLBACK), None) is None:
            yield element


def _follows_cell(body: Element) -> bool:
    shape = body.getparent()
    return shape is not None and bool(shape.get("textlink"))


def _pieces(body: Element) -> tuple[list[str], list[Element | None]]:
    """Return the text of a body piece by piece, and for each piece its element; None for the end of a line."""
    texts: list[str] = []
    holders: list[Element | None] = []
    for number, paragraph in enumerate(child for child in body if local(child) == "p"):
        if number:
            texts.append(BREAK)
            holders.append(None)
        for child in paragraph:
            holder = next((text for text in child if local(text) == "t"), None)
            if local(child) in ("r", "fld") and holder is not None:
                texts.append(holder.text or "")
                holders.append(holder)
            elif local(child) == "br":
                texts.append(BREAK)
                holders.append(None)
    return texts, holders


def _change(body: Element, edit: TheirWords) -> None:
    texts, holders = _pieces(body)
    if "".join(texts) != edit.before:
        raise WordsGone(edit.at)
    made = spread(texts, edit.words, frozenset(number for number, holder in enumerate(holders) if holder is None))
    if made is None or sum(BREAK in piece for piece in made) != sum(BREAK in piece for piece in texts):
        raise WordsStuck(edit.at, "в нём изменилось бы число абзацев")
    for holder, new in zip(holders, made, strict=True):
        if holder is not None and holder.text != new:
            holder.text = new
