"""The words of the states in a table: rules that give each word its fill and its font, by names and comparisons."""

from xlplan.elements import Rule
from xlplan.grid import Area, column_letters
from xlplan.looks import Font, Look
from xlplan.palette import INK, STATE_LOOKS, WAX


def word_rules(area: Area) -> tuple[Rule, ...]:
    """Return the rules for a column of state words; plain words need none."""
    cell = f"${column_letters(area.left)}{area.top}"
    return tuple(
        Rule((area,), f"={cell}=xlplan_{entry.key}", Look(Font(bold=entry.bold, colour=entry.text), entry.fill))
        for entry in STATE_LOOKS
        if entry.fill or entry.bold or entry.text != INK
    )


def late_rule(area: Area, state_column: int) -> Rule:
    """Return the rule that makes a number stand out where the state beside it is the late one."""
    cell = f"${column_letters(state_column)}{area.top}"
    return Rule((area,), f"={cell}=xlplan_overdue", Look(Font(bold=True, colour=WAX)))
