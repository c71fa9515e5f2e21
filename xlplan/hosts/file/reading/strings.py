"""Text in a workbook: shared, inline and rich strings, phonetic hints left out (ECMA-376-1, 18.4)."""

import io
import re

from lxml import etree

from xlplan.hosts.errors import DamagedBook
from xlplan.hosts.file.markup import MAIN, STRICT_MAIN, Element, local, refuse_unsafe, truth
from xlplan.hosts.file.package import Package

_HALF = re.compile("[\ud800-\udfff]")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Bold(str):
    """A rich text all of whose runs are bold."""

    __slots__ = ()


def read_strings(package: Package, part: str) -> list[str]:
    """Return the shared strings in their order."""
    xml = package.read(part)
    refuse_unsafe(xml, package.name, part)
    found: list[str] = []
    tags = (f"{{{MAIN}}}si", f"{{{STRICT_MAIN}}}si")
    try:
        for _, item in etree.iterparse(io.BytesIO(xml), events=("end",), tag=tags, resolve_entities=False):
            found.append(text_of(item))
            release(item)
    except etree.XMLSyntaxError as error:
        raise DamagedBook(package.name, f"часть «{part}» не читается") from error
    return found


def release(element: Element) -> None:
    """Give back the memory of an element that has been read, and of those before it."""
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]


def text_of(item: Element) -> str:
    """Return the text of a string item; `Bold` when it is rich and bold from end to end."""
    if len(item) == 1:
        only = item[0]
        if str(only.tag).endswith("}t"):
            text = only.text or ""
            return unescape(text) if "_x" in text else text
    pieces: list[str] = []
    bold = True
    for child in item:
        name = local(child)
        if name == "t":
            pieces.append(child.text or "")
            bold = False
        elif name == "r":
            run = "".join(text.text or "" for text in child if local(text) == "t")
            pieces.append(run)
            bold = bold and (not run.strip() or _is_bold(child))
    text = unescape("".join(pieces))
    return Bold(text) if bold and text else text


def unescape(text: str) -> str:
    """Read ``_x000D_`` and the like (ECMA-376-1, 22.9.2.19, ST_Xstring)."""
    if "_x" not in text:
        return text
    text = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    # A sign beyond the first plane is written as two halves; half a sign is none, and nothing could print it.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _HALF.search(text) else text


def _is_bold(run: Element) -> bool:
    for properties in run:
        if local(properties) == "rPr":
            return any(local(mark) == "b" and truth(mark.get("val"), default=True) for mark in properties)
    return False
