"""Conditional formats: each area has a list of rules of its own, and the look of a rule is a cell style."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from xlwings import base_classes

from xlplan.engines.libreoffice.addresses import area_of
from xlplan.engines.libreoffice.areas import Area
from xlplan.engines.libreoffice.blocks import many_cells
from xlplan.engines.libreoffice.bridge import Uno, enum, properties
from xlplan.engines.libreoffice.complete import complete
from xlplan.engines.libreoffice.errors import NotInLibreOffice
from xlplan.engines.libreoffice.formulas import to_calc, to_excel
from xlplan.engines.libreoffice.looks import to_number, to_rgb
from xlplan.engines.libreoffice.rule_styles import cell_styles, rule_style

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
_LOOK = ("fill_color", "font_color", "font_bold", "font_italic")
_BOLD, _NORMAL = 150.0, 100.0


@complete
class ConditionalFormat(base_classes.ConditionalFormat):
    """One rule."""

    stop_if_true = True
    """The first rule of an area that holds is the only one that shows."""

    def __init__(self, sheet: Any, home: Uno, entry: Uno) -> None:
        self._sheet, self._areas = sheet, _areas_of(home)
        # Kept as it was read: when another rule of the area goes, LibreOffice's own object is worth nothing.
        self._rule: Any = _read(entry) if entry.getType() == _CONDITION else None
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
        return next(entry for entry in entries if entry.getType() == _CONDITION and _read(entry) == self._rule)

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
            entry.StyleName = _style_for(self._sheet, self._areas, {k: v for k, v in look.items() if v is not None})
        self._rule = _read(entry)

    def delete(self) -> None:
        """Take the rule away; the others of its area are made anew, since LibreOffice removes only whole lists."""
        formats, home = self._sheet.api.ConditionalFormats, self._home()
        entries = [home.getByIndex(at) for at in range(home.getCount())]
        rules = [_read(entry) for entry in entries if entry.getType() == _CONDITION]
        if len(rules) != len(entries):
            raise NotInLibreOffice("ConditionalFormat.delete", "рядом стоят шкалы или значки")
        rules.remove(self._rule)
        formats.removeByID(home.ID)
        if rules:
            home = _made(self._sheet, self._areas, rules[0])
            for at, rule in enumerate(rules[1:], 1):
                home.createEntry(_CONDITION, at)
                _write(home.getByIndex(at), rule)

    def _home(self) -> Uno:
        """Return the list of rules that holds this one: several lists may be for the same cells."""
        homes = self._sheet.api.ConditionalFormats.getConditionalFormats()
        return next(home for home in homes if _areas_of(home) == self._areas and self._rule in _rules(home))

    def _style(self) -> Uno:
        return cell_styles(self._sheet.book.api).getByName(self._rule[3])


@complete
class ConditionalFormats(base_classes.ConditionalFormats):
    """The rules that touch some cells. A new one comes before the others of the same area."""

    parent: Any = None

    def __init__(self, parent: Any) -> None:
        self.parent = parent

    @property
    def api(self) -> Uno:
        """All rules of the sheet."""
        return self.parent.sheet.api.ConditionalFormats

    def __iter__(self) -> Iterator[ConditionalFormat]:
        for home, areas in self._homes():
            if any(area.touches(mine) for area in areas for mine in self.parent.areas):
                for at in range(home.getCount()):
                    yield ConditionalFormat(self.parent.sheet, home, home.getByIndex(at))

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
        one, two = (to_calc(str(text)).removeprefix("=") if text is not None else "" for text in (first, second))
        rule = (operator, one, two, _style_for(self.parent.sheet, self.parent.areas, spec))
        home = self._home()
        if home is None:
            home = _made(self.parent.sheet, list(self.parent.areas), rule)
            return ConditionalFormat(self.parent.sheet, home, home.getByIndex(0))
        others = [home.getByIndex(at) for at in range(home.getCount())]
        home.createEntry(_CONDITION, 0)  # always becomes the last one, so that the others have to move along
        if all(other.getType() == _CONDITION for other in others):
            rules = [rule, *map(_read, others)]
            for at, each in enumerate(rules):
                _write(home.getByIndex(at), each)
            return ConditionalFormat(self.parent.sheet, home, home.getByIndex(0))
        _write(home.getByIndex(len(others)), rule)
        return ConditionalFormat(self.parent.sheet, home, home.getByIndex(len(others)))

    def _home(self) -> Uno | None:
        """Return the list of rules of exactly these cells, None when there is none."""
        return next((home for home, areas in self._homes() if sorted(areas) == sorted(self.parent.areas)), None)


def _made(sheet: Any, areas: list[Area], rule: tuple[int, str, str, str]) -> Uno:
    """Make a list of rules for some cells, with its first rule, and return it.

    A list that `createByRange` makes is kept in the file, but the cells do not know of it, and nothing is painted
    before the workbook is opened again. Cells that are given rules the older way know them, but lose those that they
    had; so that way is taken where they have none.
    """
    formats = sheet.api.ConditionalFormats
    there = {home.ID: _areas_of(home) for home in formats.getConditionalFormats()}
    cells = many_cells(sheet, areas)
    if any(area.touches(mine) for known in there.values() for area in known for mine in areas):
        formats.createByRange(cells)
    else:
        _give(cells, sheet.api.getCellByPosition(areas[0].left, areas[0].top).getCellAddress())
    home = next(home for home in formats.getConditionalFormats() if home.ID not in there)
    if not home.getCount():
        home.createEntry(_CONDITION, 0)
    _write(home.getByIndex(0), rule)
    return home


def _give(cells: Uno, first: Uno) -> None:
    """Give cells a rule that never holds."""
    rules = cells.ConditionalFormat
    rules.clear()
    formula = enum("sheet.ConditionOperator", "FORMULA")
    rules.addNew(properties(Operator=formula, Formula1="FALSE()", SourcePosition=first))
    cells.ConditionalFormat = rules


def _areas_of(home: Uno) -> list[Area]:
    return [area_of(found) for found in home.Range.getRangeAddresses()]


def _rules(home: Uno) -> list[Any]:
    entries = [home.getByIndex(at) for at in range(home.getCount())]
    return [_read(entry) if entry.getType() == _CONDITION else None for entry in entries]


def _read(entry: Uno) -> tuple[int, str, str, str]:
    return entry.Operator, entry.Formula1, entry.Formula2, entry.StyleName


def _write(entry: Uno, rule: tuple[int, str, str, str]) -> None:
    entry.Operator, entry.Formula1, entry.Formula2, entry.StyleName = rule


def _without(area: Area, others: tuple[Area, ...]) -> list[Area]:
    left = [area]
    for other in others:
        left = [part for piece in left for part in piece.without(other)]
    return left


def _style_for(sheet: Any, areas: Any, spec: dict[str, Any]) -> str:
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
    return rule_style(sheet, areas, look, documents=(sheet.book.api,))
