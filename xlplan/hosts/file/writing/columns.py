"""Widths of columns on a sheet of the staff: ranges are split, and can be put together again."""

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from xlplan.hosts.file.markup import Element, local, whole
from xlplan.hosts.file.writing.kept import Record
from xlplan.hosts.file.writing.order import WORKSHEET, child, child_or_new, new, take_out
from xlplan.hosts.file.writing.page import width
from xlplan.page_setup import Columns

_SET = ("width", "customWidth", "hidden")
"""What we set of a column; the rest stays as it is."""


_ROUNDING = 0.3
"""Of a character: some two pixels."""


def put_columns(root: Element, every: Iterable[Columns]) -> Record | None:
    """Set the columns, and return what is to be kept; None where nothing changed."""
    holder = child(root, "cols")
    before = None if holder is None else _text(holder)
    for columns in every:
        if columns.pixels is not None or columns.hidden or holder is not None:
            _set(child_or_new(root, "cols", WORKSHEET), columns)
    holder = child(root, "cols")
    if holder is not None and not len(holder):
        take_out(holder)
        holder = None
    after = None if holder is None else _text(holder)
    if after == before:
        return None
    return {"before": before, "after": after}


def restore_columns(root: Element, record: Record) -> None:
    """Give the columns back: wholly where nobody changed them since, else each one that is as we set it."""
    holder = child(root, "cols")
    before, after = record.get("before"), record.get("after")
    if holder is None or not isinstance(after, str):
        return
    was = None if before is None else etree.fromstring(before)
    if _text(holder) == after:
        if was is None:
            take_out(holder)
        else:
            was.tail = holder.tail
            root.replace(holder, was)
        return
    _restore_each(holder, etree.fromstring(after), was)


def _restore_each(holder: Element, after: Element, was: Element | None) -> None:
    """Other columns were changed since: only those that we set and nobody touched go back."""
    for entry in [entry for entry in holder if local(entry) == "col"]:
        first = whole(entry.get("min"))
        ours, theirs = _at(after, first), None if was is None else _at(was, first)
        if ours is None or not _alike(ours, entry) or (theirs is not None and _alike(theirs, ours)):
            continue
        if theirs is None:
            take_out(entry)
            continue
        for name in _SET:
            value = theirs.get(name)
            if value is not None:
                entry.set(name, value)
            elif entry.get(name) is not None:
                del entry.attrib[name]


def _set(holder: Element, columns: Columns) -> None:
    at = columns.first
    while at <= columns.last:
        entry = _at(holder, at)
        if entry is None:
            following = [whole(other.get("min")) for other in holder if whole(other.get("min")) > at]
            last = min([columns.last, *(first - 1 for first in following)])
            if columns.pixels is not None or columns.hidden:
                entry = _new(holder, at, last)
            at = last + 1
        else:
            _split(entry, at, min(columns.last, whole(entry.get("max"))))
            at = whole(entry.get("max")) + 1
        if entry is not None:
            _say(entry, columns)


def _new(holder: Element, first: int, last: int) -> Element:
    entry = new(holder, "col", min=str(first), max=str(last), width=width(64))
    behind = next((other for other in holder if whole(other.get("min")) > first), None)
    if behind is None:
        holder.append(entry)
    else:
        holder.insert(holder.index(behind), entry)
    return entry


def _split(entry: Element, first: int, last: int) -> None:
    """Cut off what of a range lies before and behind the columns that are meant."""
    holder = entry.getparent()
    start, end = whole(entry.get("min")), whole(entry.get("max"))
    if holder is None:
        return
    if start < first:
        before = deepcopy(entry)
        before.tail = None
        before.set("max", str(first - 1))
        holder.insert(holder.index(entry), before)
    if end > last:
        behind = deepcopy(entry)
        behind.tail = None
        behind.set("min", str(last + 1))
        holder.insert(holder.index(entry) + 1, behind)
    entry.set("min", str(first))
    entry.set("max", str(last))


def _say(entry: Element, columns: Columns) -> None:
    if columns.pixels is not None:
        entry.set("width", width(columns.pixels))
        entry.set("customWidth", "1")
    if columns.hidden:
        entry.set("hidden", "1")
    elif entry.get("hidden") is not None:
        del entry.attrib["hidden"]


def _at(holder: Element, column: int) -> Element | None:
    for entry in holder:
        if local(entry) == "col" and whole(entry.get("min")) <= column <= whole(entry.get("max")):
            return entry
    return None


def _alike(one: Element, other: Element) -> bool:
    """Tell whether two columns are set alike, whichever program wrote them: each rounds a width in its own way."""
    widths = [float(entry.get("width") or 0) for entry in (one, other)]
    hidden = [entry.get("hidden") in ("1", "true") for entry in (one, other)]
    return abs(widths[0] - widths[1]) < _ROUNDING and hidden[0] == hidden[1]


def _text(holder: Element) -> str:
    copy = deepcopy(holder)
    copy.tail = None
    return etree.tostring(copy, encoding="unicode")
