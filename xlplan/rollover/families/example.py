"""An example of a family: it stands in the family's own file and tests itself."""

from typing import NamedTuple

from xlplan.rollover.seen import Part


class Example(NamedTuple):
    """A text of a plan for 2021 rolled over to 2022, and what becomes of its mentions.

    Attributes:
        text: the text.
        decisions: one word for each mention, from left to right.
        part: where the text stands.
    """

    text: str
    decisions: str
    part: Part = Part.NAME
