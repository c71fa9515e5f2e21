"""XML of a package: its namespaces, and a parser that expands and fetches nothing."""

import re
from typing import Final

from lxml import etree

from xlplan.hosts.errors import DamagedBook, UnsafeBook

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_MAIN: Final = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE_RELS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE_RELS: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE_RELS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
COMPATIBILITY: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

Element = etree._Element

_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
_ENCODING = re.compile(rb"^<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_ENCODINGS = re.compile(rb"utf-?8|utf-?16(le|be)?|us-ascii|ascii|iso-8859-\d+|windows-125\d", re.IGNORECASE)


def refuse_unsafe(xml: bytes, book: str, part: str) -> None:
    """Raise `UnsafeBook` for a part with a DOCTYPE (entities, external files) or an encoding that could hide one."""
    if any(mark in xml for mark in _DOCTYPES):
        raise UnsafeBook(book, f"в части «{part}» есть DOCTYPE")
    declared = _ENCODING.match(xml.removeprefix(b"\xef\xbb\xbf"))
    if declared and not _ENCODINGS.fullmatch(declared[1]):
        raise UnsafeBook(book, f"часть «{part}» записана в неизвестной кодировке")


def parse(xml: bytes, book: str, part: str) -> Element:
    """Return the root of a part; `DamagedBook` when it is not well-formed, `UnsafeBook` when it has a DOCTYPE."""
    refuse_unsafe(xml, book, part)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedBook(book, f"часть «{part}» не читается") from error


def local(element: Element) -> str:
    """Return the element's name without its namespace; empty for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def namespace(element: Element) -> str:
    """Return the element's namespace, empty where it has none."""
    return str(element.tag)[1:].partition("}")[0] if str(element.tag).startswith("{") else ""


def truth(text: str | None, default: bool = False) -> bool:
    """Read an xsd:boolean."""
    return default if text is None else text.strip() in ("1", "true", "on")


def whole(text: str | None, default: int = 0) -> int:
    """Read an integer attribute; whatever is not one counts as the default."""
    try:
        return default if text is None else int(text)
    except ValueError:
        return default


def serialise(root: Element) -> bytes:
    """Return a part's bytes as Excel writes them: UTF-8, declared standalone."""
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
