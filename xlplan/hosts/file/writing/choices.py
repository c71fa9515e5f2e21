"""Drop-down lists: known as ours by the names of ours in their source, only where no validation of theirs reaches."""

from collections.abc import Iterable

from xlplan.elements import PREFIX, Choices
from xlplan.grid import Area
from xlplan.hosts.file.areas import areas_of, overlap
from xlplan.hosts.file.markup import Element, local, whole
from xlplan.hosts.file.writing.order import WORKSHEET, child, child_or_new, fragment, take_out
from xlplan.hosts.file.writing.rules import sqref
from xlplan.hosts.file.writing.text import escaped, quoted


def choices_xml(choices: Choices, areas: Iterable[Area], lead: str = "") -> str:
    """Return the ``dataValidation`` element; `lead` is the prefix of the sheet with its colon."""
    strict = ' showErrorMessage="1"' if choices.strict else ""
    title = f" promptTitle={quoted(choices.prompt_title)}" if choices.prompt_title else ""
    prompt = f" prompt={quoted(choices.prompt)}" if choices.prompt else ""
    return (
        f'<{lead}dataValidation type="list" allowBlank="1" showInputMessage="1"{strict}{title}{prompt} '
        f'sqref="{sqref(areas)}"><{lead}formula1>{escaped(choices.source[1:])}</{lead}formula1></{lead}dataValidation>'
    )


def put_choices(root: Element, every: Iterable[Choices]) -> bool:
    """Add the lists to a sheet of the staff; tell whether an empty list of validations stood there before."""
    lead = f"{root.prefix}:" if root.prefix else ""
    taken = list(_taken(root))
    stood_empty = False
    for choices in every:
        areas = free(choices.areas, taken)
        if not areas:
            continue
        taken += areas
        stood = child(root, "dataValidations")
        stood_empty = stood_empty or (stood is not None and len(stood) == 0)
        holder = child_or_new(root, "dataValidations", WORKSHEET)
        if stood is None:
            holder.set("count", "0")
        holder.append(fragment(root, choices_xml(choices, areas, lead)))
        _count(holder, 1)
    return stood_empty


def remove_choices(root: Element, *, keep_list: bool = False) -> None:
    """Take away the lists of ours; an empty list of validations goes with the last one unless it is kept."""
    for entry in [entry for entry in root.iter() if local(entry) == "dataValidation"]:
        holder = entry.getparent()
        if holder is None or not any(PREFIX in (text.text or "") for text in entry.iter() if local(text) != "sqref"):
            continue
        take_out(entry)
        _count(holder, -1)
        if not keep_list and not any(isinstance(left.tag, str) for left in holder):
            take_out(holder)


def free(areas: Iterable[Area], taken: Iterable[Area]) -> list[Area]:
    """Return the areas without the cells of those that are taken."""
    left = list(areas)
    for other in taken:
        left = [piece for area in left for piece in _without(area, other)]
    return left


def _without(area: Area, other: Area) -> list[Area]:
    """Cut one rectangle out of another: what is left above, below, to the left and to the right of it."""
    if not overlap(area, other):
        return [area]
    top, bottom = max(area.top, other.top), min(area.bottom, other.bottom)
    pieces = (
        Area(area.top, area.left, other.top - 1, area.right),
        Area(other.bottom + 1, area.left, area.bottom, area.right),
        Area(top, area.left, bottom, other.left - 1),
        Area(top, other.right + 1, bottom, area.right),
    )
    return [piece for piece in pieces if piece.top <= piece.bottom and piece.left <= piece.right]


def _taken(root: Element) -> Iterable[Area]:
    """Yield the areas of every validation; those of extensions name their cells in an element."""
    for entry in root.iter():
        if local(entry) == "dataValidation":
            inner = "".join(text.text or "" for text in entry if local(text) == "sqref")
            yield from areas_of(entry.get("sqref") or inner)


def _count(holder: Element, more: int) -> None:
    """A count that was wrong stays wrong by as much, so that it can be given back."""
    if holder.get("count") is not None:
        holder.set("count", str(whole(holder.get("count")) + more))
