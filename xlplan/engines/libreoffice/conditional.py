"""Conditional formats: each area has a list of rules of its own, and the look of a rule is a cell style."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from xlwings import base_classes

from xlplan.engines.libreoffice.areas import Area
from xlplan.engines.libreoffice.blocks import many_cells
from xlplan.engines.libreoffice.bridge import Uno, enum
from xlplan.engines.libreoffice.complete import complete
from xlplan.engines.libreoffice.formulas import to_calc, to_excel
from xlplan.engines.libreoffice.looks import to_number, to_rgb
from xlplan.engines.libreoffice.rule_lists import EXPRESSION, OPERATORS, add, areas_of, home_of, remove, rule_of
from xlplan.engines.libreoffice.rule_styles import rule_style

_LOOK = ("fill_color", "font_color", "font_bold", "font_italic")
_BOLD, _NORMAL = 150.0, 100.0


@complete
class ConditionalFormat(base_classes.ConditionalFormat):
    """One rule."""

    stop_if_true = True
    """The first rule of an area that holds is the only one that shows."""

    def __init__(self, sheet: Any, areas: list[Area], entry: Uno) -> None:
        self._sheet, self._areas = sheet, areas
        # Kept as it was read: when another rule of the area goes, LibreOffice's own object is worth nothing.
        self._rule: Any = rule_of(entry)
        self._entry = entry if self._rule is not None else None

    @property
    def api(self) -> Uno:
        """The condition."""
        if self._entry is not None:
            with suppress(Exception):  # made anew meanwhile, with the rule beside it
                if rule_of(self._entry) == self._rule:
                    return self._entry
        home = home_of(self._sheet, self._areas, self._rule)
        entries = [home.getByIndex(at) for at in range(home.getCount())]
        return next(entry for entry in entries if rule_of(entry) == self._rule)

    @property
    def type(self) -> str:
        """``custom`` for a formula, ``cell_value`` for a comparison, else ``unknown``."""
        if self._rule is None:
            return "unknown"
        number = self._rule[0]
        return "custom" if number == EXPRESSION else "cell_value" if number in OPERATORS.values() else "unknown"

    @property
    def operator(self) -> str | None:
        """How the value is compared; None for other rules."""
        if self.type != "cell_value":
            return None
        return next(name for name, number in OPERATORS.items() if number == self._rule[0])

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
            entry.Operator = OPERATORS[changes["operator"]]
        if changes.keys() & set(_LOOK):
            look = {name: getattr(self, name) for name in _LOOK} | changes
            look = {name: value for name, value in look.items() if value is not None}
            entry.StyleName = _style_for(self._sheet.book, many_cells(self._sheet, self._areas), look)
        self._rule = rule_of(entry)

    def delete(self) -> None:
        """Take the rule away."""
        remove(self._sheet, self._areas, self._rule)

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
        for home in self.api.getConditionalFormats():
            areas = areas_of(home)
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
        return self._add(EXPRESSION, spec["formula"], None, spec)

    def add_cell_value(self, spec: dict[str, Any]) -> ConditionalFormat:
        """Add a rule that compares the value."""
        return self._add(OPERATORS[spec["operator"]], spec["formula1"], spec.get("formula2"), spec)

    def clear(self) -> None:
        """Take away all rules of these cells; areas that reach further keep theirs outside."""
        cells = self.parent.api
        rules = cells.ConditionalFormat
        rules.clear()
        cells.ConditionalFormat = rules

    def _add(self, operator: int, first: str, second: str | None, spec: dict[str, Any]) -> ConditionalFormat:
        sheet, cells = self.parent.sheet, self.parent.api
        one, two = (to_calc(str(text)).removeprefix("=") if text is not None else "" for text in (first, second))
        rule = (operator, one, two, _style_for(sheet.book, cells, spec))
        areas = list(self.parent.areas)
        return ConditionalFormat(sheet, areas, add(sheet, cells, areas, rule))


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
