"""Conditional formats: each area has a list of rules of its own, and the look of a rule is a cell style."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from xlwings import base_classes

from xlplan.engines.libreoffice.addresses import area_of, corner_of
from xlplan.engines.libreoffice.areas import Area
from xlplan.engines.libreoffice.blocks import many_cells
from xlplan.engines.libreoffice.bridge import Uno, enum, properties
from xlplan.engines.libreoffice.complete import complete
from xlplan.engines.libreoffice.errors import NotInLibreOffice
from xlplan.engines.libreoffice.formulas import to_calc, to_excel
from xlplan.engines.libreoffice.looks import to_number, to_rgb
from xlplan.engines.libreoffice.rule_styles import rule_style

_EXPRESSION = 24
"""`ConditionFormatOperator` for a formula; the documentation of LibreOffice does not name it."""

_CONDITION = 0
_OPERATORS = {
    "equal_to": 0,
    "less_than": 1,
    "greater_than": 2,
    "less_than_or_equal": 3,
    "greater_than_or_equal": 4,
    "not_equal_to": 5,
    "between": 6,
    "not_between": 7,
}
_GIVEN = {number: name.upper().replace("_THAN", "").replace("_TO", "") for name, number in _OPERATORS.items()} | {
    _EXPRESSION: "FORMULA"
}
"""The same in `ConditionOperator`, which rules have that are given to cells."""

_RULES, _NONE_ANYWHERE = "ConditionalFormat", "DEFAULT_VALUE"
_LOOK = ("fill_color", "font_color", "font_bold", "font_italic")
_BOLD, _NORMAL = 150.0, 100.0

Rule = tuple[int, str, str, str]
"""The operator, what is compared with or the formula, the other end, the style."""

_NEVER: Rule = (_EXPRESSION, "FALSE()", "", "Default")


@complete
class ConditionalFormat(base_classes.ConditionalFormat):
    """One rule."""

    stop_if_true = True
    """The first rule of an area that holds is the only one that shows."""

    def __init__(self, sheet: Any, areas: list[Area], entry: Uno) -> None:
        self._sheet, self._areas = sheet, areas
        # Kept as it was read: when another rule of the area goes, LibreOffice's own object is worth nothing.
        self._rule: Any = _rule_of(entry)
        self._entry = entry if self._rule is not None else None

    @property
    def api(self) -> Uno:
        """The condition."""
        if self._entry is not None:
            with suppress(Exception):  # made anew meanwhile, with the rule beside it
                if _read(self._entry) == self._rule:
                    return self._entry
        home = self._home()
        entries = [home.getByIndex(at) for at in range(home.getCount())]
        return next(entry for entry in entries if _rule_of(entry) == self._rule)

    @property
    def type(self) -> str:
        """``custom`` for a formula, ``cell_value`` for a comparison, else ``unknown``."""
        if self._rule is None:
            return "unknown"
        number = self._rule[0]
        return "custom" if number == _EXPRESSION else "cell_value" if number in _OPERATORS.values() else "unknown"

    @property
    def operator(self) -> str | None:
        """How the value is compared; None for other rules."""
        if self.type != "cell_value":
            return None
        return next(name for name, number in _OPERATORS.items() if number == self._rule[0])

    @property
    def formula(self) -> str | None:
        """The formula, for the upper left cell of the area; None for other rules."""
        return to_excel("=" + self._rule[1]) if self.type == "custom" else None

    @property
    def formula1(self) -> str | None:
        """What the value is compared with."""
        return to_excel("=" + self._rule[1]) if self.type == "cell_value" else None

    @property
    def formula2(self) -> str | None:
        """The other end of what the value is compared with."""
        between = self.operator in ("between", "not_between")
        return to_excel("=" + self._rule[2]) if between else None

    @property
    def fill_color(self) -> Any:
        """The colour of the cells."""
        return to_rgb(self._style().CellBackColor)

    @property
    def font_color(self) -> Any:
        """The colour of the text."""
        return to_rgb(self._style().CharColor)

    @property
    def font_bold(self) -> bool:
        """Whether the text is bold."""
        return bool(self._style().CharWeight > _NORMAL)

    @property
    def font_italic(self) -> bool:
        """Whether the text is slanted."""
        return bool(self._style().CharPosture.value != "NONE")

    def set(self, changes: dict[str, Any]) -> None:
        """Change the formula, the comparison or the look."""
        entry = self.api
        for name, target in (("formula", "Formula1"), ("formula1", "Formula1"), ("formula2", "Formula2")):
            if changes.get(name) is not None:
                setattr(entry, target, to_calc(str(changes[name])).removeprefix("="))
        if "operator" in changes:
            entry.Operator = _OPERATORS[changes["operator"]]
        if changes.keys() & set(_LOOK):
            look = {name: getattr(self, name) for name in _LOOK} | changes
            look = {name: value for name, value in look.items() if value is not None}
            entry.StyleName = _style_for(self._sheet.book, many_cells(self._sheet, self._areas), look)
        self._rule = _read(entry)

    def delete(self) -> None:
        """Take the rule away; the others of its area are made anew, since LibreOffice removes only whole lists."""
        formats, home = self._sheet.rules, self._home()
        entries = [home.getByIndex(at) for at in range(home.getCount())]
        rules = [rule for rule in map(_rule_of, entries) if rule is not None]
        if len(rules) < len(entries):
            raise NotInLibreOffice("ConditionalFormat.delete", "рядом стоят шкалы или значки")
        rules.remove(self._rule)
        formats.removeByID(home.ID)
        if rules:
            home = _made(self._sheet, self._areas, [_NEVER] * len(rules))
            for at, rule in enumerate(rules):  # as they were read: a list that is given takes another notation
                _write(home.getByIndex(at), rule)

    def _home(self) -> Uno:
        """Return the list of rules that holds this one: several lists may be for the same cells."""
        homes = self._sheet.rules.getConditionalFormats()
        areas = sorted(self._areas)
        return next(home for home in homes if sorted(_areas_of(home)) == areas and self._rule in _rules(home))

    def _style(self) -> Uno:
        return self._sheet.book.containers.cell_styles.getByName(self._rule[3])


@complete
class ConditionalFormats(base_classes.ConditionalFormats):
    """The rules that touch some cells. A new one comes before the others of the same area."""

    parent: Any = None

    def __init__(self, parent: Any) -> None:
        self.parent = parent

    @property
    def api(self) -> Uno:
        """All rules of the sheet."""
        return self.parent.sheet.rules

    def __iter__(self) -> Iterator[ConditionalFormat]:
        for home, areas in self._homes():
            if any(area.touches(mine) for area in areas for mine in self.parent.areas):
                for at in range(home.getCount()):
                    yield ConditionalFormat(self.parent.sheet, areas, home.getByIndex(at))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __call__(self, key: int) -> ConditionalFormat:
        """Return one by its number or its name."""
        rules = list(self)
        if 1 <= key <= len(rules):
            return rules[key - 1]
        raise KeyError(key)

    def add_custom(self, spec: dict[str, Any]) -> ConditionalFormat:
        """Add a rule with a formula."""
        return self._add(_EXPRESSION, spec["formula"], None, spec)

    def add_cell_value(self, spec: dict[str, Any]) -> ConditionalFormat:
        """Add a rule that compares the value."""
        return self._add(_OPERATORS[spec["operator"]], spec["formula1"], spec.get("formula2"), spec)

    def clear(self) -> None:
        """Take away all rules of these cells; areas that reach further keep theirs outside."""
        for home, areas in list(self._homes()):
            left = [part for area in areas for part in _without(area, self.parent.areas)]
            if not left:
                self.api.removeByID(home.ID)
            elif left != areas:
                home.Range = many_cells(self.parent.sheet, left)

    def _homes(self) -> Iterator[tuple[Uno, list[Area]]]:
        for home in self.api.getConditionalFormats():
            yield home, _areas_of(home)

    def _add(self, operator: int, first: str, second: str | None, spec: dict[str, Any]) -> ConditionalFormat:
        sheet, areas = self.parent.sheet, list(self.parent.areas)
        one, two = (to_calc(str(text)).removeprefix("=") if text is not None else "" for text in (first, second))
        rule = (operator, one, two, _style_for(sheet.book, self.parent.api, spec))
        home = self._home()
        if home is None:
            home, at = _made(sheet, areas, [rule]), 0
        else:
            at = _put_into(home, rule)
        return ConditionalFormat(sheet, areas, home.getByIndex(at))

    def _home(self) -> Uno | None:
        """Return the list of rules of exactly these cells, None when there is none."""
        if self.parent.api.getPropertyState(_RULES).value == _NONE_ANYWHERE:
            return None
        return next((home for home, areas in self._homes() if sorted(areas) == sorted(self.parent.areas)), None)


def _put_into(home: Uno, rule: Rule) -> int:
    """Put a rule before the others of a list, or behind where one of these is no condition; return its place."""
    others = [home.getByIndex(at) for at in range(home.getCount())]
    rules = [rule for rule in map(_rule_of, others) if rule is not None]
    home.createEntry(_CONDITION, 0)  # always becomes the last one, so that the others have to move along
    new = home.getByIndex(len(others))
    if len(rules) < len(others):
        _write(new, rule)
        return len(others)
    for entry, each in zip([*others, new], [rule, *rules], strict=True):
        _write(entry, each)
    return 0


def _made(sheet: Any, areas: list[Area], rules: list[Rule]) -> Uno:
    """Make a list of rules for some cells, and return it.

    A list that `createByRange` makes is kept in the file, but the cells do not know of it, and nothing is painted
    before the workbook is opened again. Cells that are given rules the older way know them, but lose those that they
    had; so that way is taken where they have none.
    """
    cells, formats = many_cells(sheet, areas), sheet.rules
    if cells.getPropertyState(_RULES).value != _NONE_ANYWHERE and _touching(formats, areas):
        number = formats.createByRange(cells)
        home = next(home for home in formats.getConditionalFormats() if number == home.ID)
        for at, rule in enumerate(rules):
            home.createEntry(_CONDITION, at)
            _write(home.getByIndex(at), rule)
        return home
    given = cells.ConditionalFormat
    given.clear()
    for rule in rules:
        given.addNew(_as_given(sheet, areas[0], rule))
    cells.ConditionalFormat = given
    return formats.getConditionalFormats()[-1]  # they stand in the order of their numbers


def _as_given(sheet: Any, area: Area, rule: Rule) -> tuple[Uno, ...]:
    operator, first, second, style = rule
    return properties(
        Operator=enum("sheet.ConditionOperator", _GIVEN[operator]),
        Formula1=first,
        Formula2=second,
        StyleName=style,
        SourcePosition=corner_of(sheet, area),
    )


def _touching(formats: Uno, areas: Iterable[Area]) -> bool:
    """Tell whether any list of rules is for some of these cells."""
    known = (area for home in formats.getConditionalFormats() for area in _areas_of(home))
    return any(area.touches(mine) for area in known for mine in areas)


def _areas_of(home: Uno) -> list[Area]:
    return [area_of(found) for found in home.Range.getRangeAddresses()]


def _rules(home: Uno) -> list[Rule | None]:
    return [_rule_of(home.getByIndex(at)) for at in range(home.getCount())]


def _rule_of(entry: Uno) -> Rule | None:
    """Return a rule as it is read; None for scales, bars, icons and the like."""
    return _read(entry) if entry.getType() == _CONDITION else None


def _read(entry: Uno) -> Rule:
    return entry.Operator, entry.Formula1, entry.Formula2, entry.StyleName


def _write(entry: Uno, rule: Rule) -> None:
    entry.Operator, entry.Formula1, entry.Formula2, entry.StyleName = rule


def _without(area: Area, others: tuple[Area, ...]) -> list[Area]:
    left = [area]
    for other in others:
        left = [part for piece in left for part in piece.without(other)]
    return left


def _style_for(book: Any, cells: Uno, spec: dict[str, Any]) -> str:
    """Return the cell style for the look that xlwings tells."""
    look: dict[str, Any] = {}
    if "fill_color" in spec:
        look["CellBackColor"] = to_number(spec["fill_color"])
    if "font_color" in spec:
        look["CharColor"] = to_number(spec["font_color"])
    if "font_bold" in spec:
        look["CharWeight"] = _BOLD if spec["font_bold"] else _NORMAL
    if "font_italic" in spec:
        look["CharPosture"] = enum("awt.FontSlant", "ITALIC" if spec["font_italic"] else "NONE")
    return rule_style(book, cells, look)
