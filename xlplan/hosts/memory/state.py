"""What a workbook in memory is made of: the sheets of the staff, and apart from them all that is ours.

Ours lies over theirs and never in it, so that taking it away is forgetting it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from xlplan.edits import (
    Block,
    Choices,
    Content,
    Element,
    Link,
    Look,
    Looks,
    Note,
    OurPart,
    OurSheet,
    PutName,
    Rule,
)
from xlplan.grid import Area, DefinedName, Grid, Text

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TheirSheet:
    """A sheet of the staff: the grid as it was read, what its cells hold now, and what else is on it."""

    grid: Grid
    cells: Mapping[Cell, Content]
    elements: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """A workbook at one moment.

    Attributes:
        theirs: the sheets of the staff in their order, by their titles.
        names: their names.
        texts: their headers, drawings and properties.
        order: the keys of our sheets in the order of their tabs, those that are away for a moment among them.
        sheets: our sheets by their keys.
        parts: ours on a sheet of the staff, by its title.
        ours: our names, by themselves.
    """

    theirs: Mapping[str, TheirSheet]
    names: tuple[DefinedName, ...] = ()
    texts: tuple[Text, ...] = ()
    order: tuple[str, ...] = ()
    sheets: Mapping[str, OurSheet] = field(default_factory=dict)
    parts: Mapping[str, OurPart] = field(default_factory=dict)
    ours: Mapping[str, PutName] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sheet as it shows: theirs with ours over it.

    Attributes:
        cells: what the cells hold.
        looks: how areas look, later ones over earlier ones.
        notes: (row, column) to the text of a note.
        links: (row, column) to the address.
        rules: conditional formats in the order in which they are tried.
        choices: drop-down lists; of two on a cell the first one counts.
        others: the elements of other sorts.
    """

    cells: Mapping[Cell, Content]
    looks: tuple[Looks, ...]
    notes: Mapping[Cell, str]
    links: Mapping[Cell, str]
    rules: tuple[Rule, ...]
    choices: tuple[Choices, ...]
    others: tuple[Element, ...]

    def look(self, row: int, column: int) -> Look:
        """Return how a cell looks, whatever a rule makes of it."""
        look = Look()
        for looks in self.looks:
            if looks.area.holds(row, column):
                look = looks.look.over(look)
        return look

    def choice(self, row: int, column: int) -> Choices | None:
        """Return the drop-down list of a cell."""
        return next((one for one in self.choices if any(area.holds(row, column) for area in one.areas)), None)


def blocks_in(elements: tuple[Element, ...]) -> dict[Cell, Content]:
    """Return what the blocks put into cells; later ones over earlier ones."""
    return {
        (block.top + down, block.left + across): content
        for block in elements
        if isinstance(block, Block)
        for down, row in enumerate(block.rows)
        for across, content in enumerate(row)
    }


def drawn(theirs: Mapping[Cell, Content], under: tuple[Element, ...], over: tuple[Element, ...]) -> Drawn:
    """Lay elements of ours over a sheet; a note or a list of theirs stays where it stands."""
    every = (*under, *over)
    notes = {(note.row, note.column): note.text for note in reversed(every) if isinstance(note, Note)}
    known = (Looks, Note, Link, Rule, Choices, Block)
    return Drawn(
        {**theirs, **blocks_in(over)},
        tuple(looks for looks in every if isinstance(looks, Looks)),
        notes,
        {(link.row, link.column): link.to for link in every if isinstance(link, Link)},
        tuple(rule for rule in every if isinstance(rule, Rule)),
        tuple(choices for choices in every if isinstance(choices, Choices)),
        tuple(element for element in every if not isinstance(element, known)),
    )


def marked(part: OurPart) -> list[Area]:
    """Return the areas of the part whose cells are ours."""
    return [element.area for element in part.elements if isinstance(element, Block | Looks)]
