"""Lists of rules: what LibreOffice keeps for some cells of a sheet, and how a rule gets into them.

Cells know by number which lists are theirs, and of what they do not know nothing is painted. A list made by range
leaves the cells as they are: it is kept in the file, and they know it when the workbook is opened again. A list that is
given to cells is known to them at once, but they lose those that they had, and these lose the cells.

So a rule is given to cells that have none, and gets a list made by range where they have rules in other lists. (Cells
could be given theirs and the new one together. But a list that reaches further would have to be parted, and the new
rule would stand in the file once for each part: it would not be the rule any more that was added.)
"""

from collections.abc import Iterable
from typing import Any

from xlplan.engines.libreoffice.addresses import area_of, corner_of
from xlplan.engines.libreoffice.areas import Area
from xlplan.engines.libreoffice.blocks import many_cells
from xlplan.engines.libreoffice.bridge import Uno, enum, properties
from xlplan.engines.libreoffice.errors import NotInLibreOffice

EXPRESSION = 24
"""`ConditionFormatOperator` for a formula; the documentation of LibreOffice does not name it."""

OPERATORS = {
    "equal_to": 0,
    "less_than": 1,
    "greater_than": 2,
    "less_than_or_equal": 3,
    "greater_than_or_equal": 4,
    "not_equal_to": 5,
    "between": 6,
    "not_between": 7,
}
_GIVEN = {number: name.upper().replace("_THAN", "").replace("_TO", "") for name, number in OPERATORS.items()} | {
    EXPRESSION: "FORMULA"
}
"""The same in `ConditionOperator`, which rules have that are given to cells."""

_CONDITION = 0
_RULES, _NONE_ANYWHERE = "ConditionalFormat", "DEFAULT_VALUE"

Rule = tuple[int, str, str, str]
"""The operator, what is compared with or the formula, the other end, the style."""


def areas_of(home: Uno) -> list[Area]:
    """Return the cells of a list."""
    return [area_of(found) for found in home.Range.getRangeAddresses()]


def rules_of(home: Uno) -> list[Rule | None]:
    """Return the rules of a list."""
    return [rule_of(home.getByIndex(at)) for at in range(home.getCount())]


def rule_of(entry: Uno) -> Rule | None:
    """Return a rule as it is read; None for scales, bars, icons and the like."""
    if entry.getType() != _CONDITION:
        return None
    return entry.Operator, entry.Formula1, entry.Formula2, entry.StyleName


def home_of(sheet: Any, areas: Iterable[Area], rule: Rule) -> Uno:
    """Return the list of these cells that holds the rule: there may be several for the same cells."""
    wanted = sorted(areas)
    homes = sheet.rules.getConditionalFormats()
    return next(home for home in homes if sorted(areas_of(home)) == wanted and rule in rules_of(home))


def add(sheet: Any, cells: Uno, areas: list[Area], rule: Rule) -> Uno:
    """Add a rule for some cells, before the others of the same cells; return its entry.

    Args:
        sheet: the sheet.
        cells: the cells of the rule.
        areas: the same as areas.
        rule: the rule, its formula for the upper left cell of the first area.
    """
    nowhere = cells.getPropertyState(_RULES).value == _NONE_ANYWHERE
    lists = [] if nowhere else [(home, areas_of(home)) for home in sheet.rules.getConditionalFormats()]
    same = next((home for home, known in lists if sorted(known) == sorted(areas)), None)
    if same is not None:
        return _put_into(same, rule)
    if any(one.touches(two) for _, known in lists for one in known for two in areas):
        return _by_range(sheet, areas, [rule]).getByIndex(0)
    return _give(sheet, cells, areas[0], rule)


def _put_into(home: Uno, rule: Rule) -> Uno:
    """Put a rule before the others of a list, or behind where one of these is no condition."""
    others = [home.getByIndex(at) for at in range(home.getCount())]
    rules = [known for known in map(rule_of, others) if known is not None]
    home.createEntry(_CONDITION, 0)  # always becomes the last one, so that the others have to move along
    new = home.getByIndex(len(others))
    if len(rules) < len(others):
        _write(new, rule)
        return new
    entries = [*others, new]
    for entry, each in zip(entries, [rule, *rules], strict=True):
        _write(entry, each)
    return entries[0]


def _give(sheet: Any, cells: Uno, first: Area, rule: Rule) -> Uno:
    operator, one, two, style = rule
    given = cells.ConditionalFormat
    given.clear()
    given.addNew(
        properties(
            Operator=enum("sheet.ConditionOperator", _GIVEN[operator]),
            Formula1=one,
            Formula2=two,
            StyleName=style,
            SourcePosition=corner_of(sheet, first),
        )
    )
    cells.ConditionalFormat = given
    return sheet.rules.getConditionalFormats()[-1].getByIndex(0)  # they stand in the order of their numbers


def _by_range(sheet: Any, areas: list[Area], rules: Iterable[Rule]) -> Uno:
    formats = sheet.rules
    number = formats.createByRange(many_cells(sheet, areas))
    home = next(home for home in formats.getConditionalFormats() if number == home.ID)
    for at, rule in enumerate(rules):
        home.createEntry(_CONDITION, at)
        _write(home.getByIndex(at), rule)
    return home


def remove(sheet: Any, areas: list[Area], rule: Rule) -> None:
    """Take a rule away; the others of its list stay.

    Raises:
        NotInLibreOffice: scales, bars or icons stand beside it.
    """
    home = home_of(sheet, areas, rule)
    rules = [each for each in rules_of(home) if each is not None]
    if len(rules) < home.getCount():
        raise NotInLibreOffice("ConditionalFormat.delete", "рядом стоят шкалы или значки")
    cells = many_cells(sheet, areas)
    given = cells.ConditionalFormat
    if given.getCount() == len(rules) and _alone(sheet, areas):
        given.removeByIndex(rules.index(rule))
        cells.ConditionalFormat = given
        return
    rules.remove(rule)  # LibreOffice removes only whole lists: the others are made anew
    sheet.rules.removeByID(home.ID)
    if rules:
        _by_range(sheet, areas, rules)


def _alone(sheet: Any, areas: Iterable[Area]) -> bool:
    """Tell whether only one list is for any of these cells."""
    lists = [areas_of(home) for home in sheet.rules.getConditionalFormats()]
    return sum(any(one.touches(two) for one in known for two in areas) for known in lists) == 1


def _write(entry: Uno, rule: Rule) -> None:
    entry.Operator, entry.Formula1, entry.Formula2, entry.StyleName = rule
