"""String items (``si``, ``is``, the text of a note) with their runs: the words change, the fonts stay."""

import re

from xlplan.hosts.file.markup import XML_SPACE, Element, local
from xlplan.hosts.file.reading.strings import unescape
from xlplan.hosts.file.texts.errors import WordsGone
from xlplan.hosts.file.texts.weaving import spread

_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\r\ufffe\uffff]")


def escape(text: str) -> str:
    """Write what XML cannot hold, and what would be read as an escape (ECMA-376-1, 22.9.2.19, ST_Xstring)."""
    text = _LOOKS_ESCAPED.sub("_x005F_", text)
    return _UNWRITABLE.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def holders_of(item: Element) -> list[Element]:
    """Return the elements that hold the text of a string item, phonetic hints left out."""
    found = []
    for child in item:
        if local(child) == "t":
            found.append(child)
        elif local(child) == "r":
            found += [text for text in child if local(text) == "t"]
    return found


def words_of(item: Element) -> str:
    """Return the text of a string item without its fonts."""
    return unescape("".join(holder.text or "" for holder in holders_of(item)))


def change_item(item: Element, before: str, words: str, at: str) -> None:
    """Change the text of a string item; `WordsGone` when another stands there."""
    holders = holders_of(item)
    pieces = [unescape(holder.text or "") for holder in holders]
    made = spread(pieces, words) if "".join(pieces) == before else None
    if made is None:
        raise WordsGone(at)
    for holder, old, new in zip(holders, pieces, made, strict=True):
        if old != new:
            holder.text = escape(new)
            if new != new.strip() or "\n" in new:
                holder.set(XML_SPACE, "preserve")
    for child in list(item):
        if local(child) in ("rPh", "phoneticPr"):
            item.remove(child)
