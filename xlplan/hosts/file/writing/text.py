"""Text as a package writes it: what XML cannot hold, and what would be taken for such an escape, is escaped."""

import re

_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")


def xstring(text: str) -> str:
    r"""Return the text as an ST_Xstring (ECMA-376-1, 22.9.2.19): ``\r`` becomes ``_x000D_``."""
    if "_x" in text:
        text = _LOOKS_ESCAPED.sub("_x005F_", text)
    if _NOT_XML.search(text) is None:
        return text
    return _NOT_XML.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def escaped(text: str) -> str:
    """Return the text as the content of an XML element."""
    text = xstring(text)
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def quoted(text: str) -> str:
    """Return the text as the value of an XML attribute, quotes around it."""
    inner = escaped(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return f'"{inner}"'


def text_element(tag: str, text: str) -> str:
    """Return an element that holds the text with its white space."""
    keeps = text != text.strip() or "\n" in text
    space = ' xml:space="preserve"' if keeps else ""
    return f"<{tag}{space}>{escaped(text)}</{tag}>"
