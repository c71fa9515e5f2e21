"""A sheet's title changes, and with it every formula, name, link, chart and pivot table that calls the sheet by it.

Excel does the same when somebody types on a tab. What it cannot follow stops us: macros, and formulas that spell the
title out in a text (`INDIRECT("'План 2021'!A1")`).
"""

import re
from collections.abc import Iterator

from xlplan.edits import TheirWords, check_title
from xlplan.hosts.file.markup import Element, local, serialise
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.texts.errors import WordsGone, WordsStuck
from xlplan.hosts.file.workbook import Workbook

_FORMULAS = {
    "f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula", "totalsRowFormula", "lpstr",
    "oldFormula",
}  # fmt: skip
"""Elements that hold a formula or a reference; ``lpstr`` is how docProps/app.xml lists sheets and names."""

_FORMULA_ATTRIBUTES = {
    "location", "textlink", "fmlaLink", "fmlaRange", "fmlaGroup", "fmlaTxbx", "linkedCell", "listFillRange",
}  # fmt: skip
_TITLE_ATTRIBUTES = {"worksheetSource": "sheet", "dataRef": "sheet", "rangeSet": "sheet"}
_FOREIGN = ("xl/externallinks/", "customxml/", "xl/media/", "xl/theme/")
_TEXTS = ("xl/sharedstrings.xml", "xl/comments", "xl/threadedcomments/", "xl/persons/")

_TOKEN = re.compile(
    r"""
    (?P<text>"(?:[^"]|"")*")
    | '(?P<quoted>(?:[^']|'')*)'!
    | (?<![\w.\]'\#\\])(?P<bare>[^\W\d][\w.]*(?::[^\W\d][\w.]*)?)!
    """,
    re.VERBOSE,
)
_PLAIN = re.compile(r"(?![A-Za-z]{1,3}\d+$|[RrCc]\d*$|[Rr]\d*[Cc]\d*$)[^\W\d]\w*")


class _Spelt(Exception):
    """A text within a formula names the sheet."""


def rename(package: Package, edit: TheirWords) -> None:
    """Give the sheet another title; `WordsStuck` where that would break something."""
    old, new = edit.before, edit.words
    workbook = Workbook(package)
    entry = next((sheet for sheet in workbook.sheets if sheet.title == old), None)
    if old == new:
        return
    if entry is None or edit.at != old:
        if any(sheet.title == new for sheet in workbook.sheets):
            return
        raise WordsGone(edit.at)
    _refuse_title(edit, [sheet.title for sheet in workbook.sheets if sheet is not entry])
    if workbook.rels.find("vbaProject"):
        raise WordsStuck(edit.at, "в книге есть макросы, которые могут называть лист по имени")
    entry.element.set("name", new)
    package.write(workbook.part, serialise(workbook.root))
    for part in _parts_that_name(package, old):
        _rename_in(package, part, edit)


def _refuse_title(edit: TheirWords, others: list[str]) -> None:
    try:
        check_title(edit.words)
    except ValueError as error:
        raise WordsStuck(edit.at, f"«{edit.words}» не может быть именем листа") from error
    if edit.words.casefold() in {title.casefold() for title in others}:
        raise WordsStuck(edit.at, f"лист «{edit.words}» в книге уже есть")


def _parts_that_name(package: Package, title: str) -> Iterator[str]:
    """Yield the parts in which the title may stand; a part with references to characters is always looked at."""
    longest = max(re.findall(r"[\w .-]+", title), key=len, default="").casefold()
    for key in sorted(package.keys()):
        if key.startswith(_FOREIGN + _TEXTS) or not key.endswith((".xml", ".rels", ".vml")):
            continue
        xml = package.read(key)
        wide = xml.startswith((b"\xff\xfe", b"\xfe\xff"))
        if wide or b"&#" in xml or longest in xml.decode("utf-8", "replace").casefold():
            yield package.real_name(key)


def _rename_in(package: Package, part: str, edit: TheirWords) -> None:
    if part.lower().endswith(".vml"):
        # VML is not reliable XML, so nothing is changed in it; a control there may be tied to a cell.
        if f"{edit.before}'!" in (text := package.read(part).decode("utf-8", "replace")) or f"{edit.before}!" in text:
            raise WordsStuck(edit.at, "на него ссылается элемент управления")
        return
    root = package.root(part)
    try:
        changed = [_rename_at(element, edit.before, edit.words) for element in root.iter() if local(element)]
    except _Spelt as error:
        raise WordsStuck(edit.at, f"формула называет лист словами: {error}") from error
    if any(changed):
        package.write(part, serialise(root))


def _rename_at(element: Element, old: str, new: str) -> bool:
    """Change what an element says of the sheet; tell whether it said anything."""
    name = local(element)
    changed = False
    if name in _FORMULAS and element.text:
        text = new if name == "lpstr" and element.text == old else renamed(element.text, old, new)
        changed = text != element.text
        element.text = text
    for attribute in _FORMULA_ATTRIBUTES & {str(key) for key in element.attrib}:
        text = renamed(element.get(attribute, ""), old, new)
        changed |= text != element.get(attribute)
        element.set(attribute, text)
    holder = _TITLE_ATTRIBUTES.get(name)
    if holder and element.get(holder, "").casefold() == old.casefold() and not _leads_outside(element):
        element.set(holder, new)
        changed = True
    if name == "Relationship" and element.get("Target", "").startswith("#"):
        text = "#" + renamed(element.get("Target", "")[1:], old, new)
        changed |= text != element.get("Target")
        element.set("Target", text)
    return changed


def _leads_outside(element: Element) -> bool:
    """Tell whether a source lies in another workbook, by its relationship."""
    return any(str(key).endswith("}id") for key in element.attrib)


def renamed(formula: str, old: str, new: str) -> str:
    """Return the formula with the sheet called by its new title, references to other workbooks left as they are."""

    def moved(match: re.Match[str]) -> str:
        if match["text"] is not None:
            _refuse_spelt(match["text"], formula, old)
            return match[0]
        quoted = match["quoted"] is not None
        written = match["quoted"].replace("''", "'") if quoted else match["bare"]
        ends = written.split(":")
        if "]" in written or old.casefold() not in (end.casefold() for end in ends):
            return match[0]
        ends = [new if end.casefold() == old.casefold() else end for end in ends]
        if not quoted and all(_PLAIN.fullmatch(end) for end in ends):
            return ":".join(ends) + "!"
        return "'" + ":".join(ends).replace("'", "''") + "'!"

    return _TOKEN.sub(moved, formula) if "!" in formula else formula


def _refuse_spelt(text: str, formula: str, old: str) -> None:
    folded, title = text.casefold(), old.casefold()
    if f"{title}'!" in folded.replace("''", "'") or f"{title}!" in folded:
        raise _Spelt(formula[:80])
