"""What no other family knows: a year long past stays, anything else is for a person to decide."""

from xlplan.rollover.families.example import Example
from xlplan.rollover.mentions import Sort
from xlplan.rollover.seen import Part, Seen, Verdict, ask, kept, shifted

_HEADS = frozenset({Part.HEADING, Part.SECTION})

EXAMPLES = (
    Example("2021", "ask"),
    Example("2021", "shifted", Part.HEADING),
    Example("Показатель 2014", "kept"),
    Example("Показатель 2020", "ask"),
    Example("Отметка 2029", "ask"),
)
SILENT = ()


def decide(seen: Seen) -> Verdict:
    """Decide in any case."""
    if seen.inside and seen.part in _HEADS and seen.mention.sort is not Sort.DATE:
        return shifted("год плана")
    if seen.distance <= -3:
        return kept("давно прошедший год, к плану не относится")
    return ask("слова вокруг не говорят, сдвигать ли этот год")
