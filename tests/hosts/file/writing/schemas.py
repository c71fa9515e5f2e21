"""Parts held against the schemas of ECMA-376, as a program does that knows nothing newer (markup compatibility)."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, cast

from lxml import etree

from tests.shared import shared

_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
_SCHEMAS = (
    ("[content_types].xml", "opc-contentTypes"),
    (".rels", "opc-relationships"),
    ("/charts/chart", "dml-chart"),
    ("/drawings/drawing", "dml-spreadsheetDrawing"),
)


def schema_errors(part: str, xml: bytes) -> set[str]:
    """Return what the schemas object to in a part, numbers left out; nothing for a part without a schema."""
    name = part.lower()
    if not name.endswith((".xml", ".rels")) or "/theme/" in name or name.startswith(("docprops/", "customxml/")):
        return set()
    schema = _schema(next((schema for mark, schema in _SCHEMAS if mark in name), "sml"))
    for strict, transitional in _STRICT:
        xml = xml.replace(strict, transitional)
    root = _understood(etree.fromstring(xml, etree.XMLParser(resolve_entities=False, huge_tree=True)))
    schema.validate(etree.fromstring(etree.tostring(root), etree.XMLParser(huge_tree=True)))
    return {
        re.sub(r"\d+", "#", error.message)[:220]
        for error in cast("Iterable[Any]", schema.error_log)
        if not ("namespace}space" in error.message and "not allowed" in error.message)
    }


@cache
def _schema(name: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(shared("data", "xsd", f"{name}.xsd"))))


def _understood(root: etree._Element) -> etree._Element:
    """Leave out what a reader may ignore, and take the fallback of each choice."""
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    ignorable = {
        element.nsmap.get(prefix)
        for element in elements
        for prefix in element.get(f"{{{_COMPATIBILITY}}}Ignorable", "").split()
    }
    for element in elements:
        parent = element.getparent()
        space = etree.QName(element).namespace
        for name in [str(name) for name in element.attrib if str(name).startswith("{")]:
            if etree.QName(name).namespace in ignorable | {_COMPATIBILITY}:
                del element.attrib[name]
        if parent is None:
            continue
        if element.tag == f"{{{_COMPATIBILITY}}}AlternateContent":
            fallback = element.find(f"{{{_COMPATIBILITY}}}Fallback")
            for child in [] if fallback is None else list(fallback):
                element.addprevious(child)
            parent.remove(element)
        elif space in ignorable:
            parent.remove(element)
    return root
