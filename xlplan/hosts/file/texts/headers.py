"""Headers and footers. Each of their three sections is a text; codes for fonts are no part of it, fields are.

Syntax: ECMA-376-1, 18.3.1.46. ``&L``, ``&C``, ``&R`` begin a section; ``&"Arial,Bold"``, ``&12``, ``&B``, ``&KFF0000``
and the like say how the text after them looks; ``&P``, ``&N``, ``&D`` … stand for words; ``&&`` is the sign itself.
"""

import re
from collections.abc import Iterator

from xlplan.edits import TheirWords
from xlplan.grid import Text
from xlplan.hosts.file.markup import Element, local, serialise
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.reading.strings import unescape
from xlplan.hosts.file.texts.errors import WordsGone, WordsStuck
from xlplan.hosts.file.texts.strings import escape
from xlplan.hosts.file.texts.weaving import spread

_KINDS = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
_LONGEST = 255
_AND = "\0"
"""Stands for ``&&`` while codes are looked for: its halves could be taken for the beginning of one."""

_SECTION = re.compile(r"&([LCR])", re.IGNORECASE)
_LOOK = re.compile(r'&"[^"]*"|&K(?:[0-9A-F]{6}|[0-9]{2}[+-][0-9]{3})|&\d{1,3} ?|&[BIUESXYOH]', re.IGNORECASE)
_PIECES = re.compile(rf"({_LOOK.pattern})", re.IGNORECASE)


def tell(package: Package, part: str, title: str) -> Iterator[Text]:
    """Yield the sections of the headers and footers of one sheet that say something."""
    for element in _elements(package.root(part)):
        for section, written in _sections(unescape(element.text or "")):
            words = _words(written)
            if words.strip():
                yield Text("header", f"{title}!{local(element)}:{section}", words)


def change(package: Package, part: str, place: str, edit: TheirWords) -> None:
    """Change one section; `place` is its address without the sheet: ``oddHeader:C``."""
    kind, _, wanted = place.partition(":")
    root = package.root(part)
    done = False
    for element in _elements(root):
        sections = _sections(unescape(element.text or "")) if local(element) == kind else []
        for number, (section, written) in enumerate(sections):
            if section == wanted and _words(written) == edit.before:
                sections[number] = (section, _woven(written, edit))
                _write(element, sections, edit.at)
                package.write(part, serialise(root))
                return
            done = done or (section == wanted and _words(written) == edit.words)
    if not done:
        raise WordsGone(edit.at)


def _elements(root: Element) -> list[Element]:
    return [element for element in root.iterfind("{*}headerFooter/{*}*") if local(element) in _KINDS]


def _sections(text: str) -> list[tuple[str, str]]:
    """Return (letter, what stands in the section); a text before any letter stands in the middle."""
    pieces = _SECTION.split(text.replace("&&", _AND))
    first = [("C", pieces[0])] if pieces[0] else []
    return first + [(letter.upper(), written) for letter, written in zip(pieces[1::2], pieces[2::2], strict=True)]


def _words(written: str) -> str:
    return "".join(_PIECES.split(written)[::2]).replace(_AND, "&&")


def _woven(written: str, edit: TheirWords) -> str:
    """Return the section with other words between the same codes."""
    pieces = _PIECES.split(written)
    made = spread(pieces[::2], edit.words.replace("&&", _AND))
    if made is None:
        raise WordsGone(edit.at)
    pieces[::2] = made
    text = ""
    for number, piece in enumerate(pieces):
        # A number just after the code of a size would be read as part of it.
        after_size = number % 2 == 0 and piece[:1].isdigit() and re.search(r"&\d{1,3}$", text)
        text += f" {piece}" if after_size else piece
    return text


def _write(element: Element, sections: list[tuple[str, str]], at: str) -> None:
    text = "".join(f"&{letter}{written}" for letter, written in sections).replace(_AND, "&&")
    if len(text) > _LONGEST:
        raise WordsStuck(at, f"колонтитул станет длиннее {_LONGEST} знаков", "Сократите его.")
    element.text = escape(text)
