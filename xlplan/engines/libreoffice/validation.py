"""What may be typed into cells."""

from typing import Any

from xlwings import base_classes

from xlplan.engines.libreoffice.blocks import many_cells
from xlplan.engines.libreoffice.bridge import Uno, enum
from xlplan.engines.libreoffice.complete import complete
from xlplan.engines.libreoffice.formulas import to_calc, to_excel
from xlplan.engines.libreoffice.looks import uniform

_TYPES = {
    "none": "ANY",
    "whole_number": "WHOLE",
    "decimal": "DECIMAL",
    "date": "DATE",
    "time": "TIME",
    "text_length": "TEXT_LEN",
    "list": "LIST",
    "custom": "CUSTOM",
}
_OPERATORS = {
    "equal_to": "EQUAL",
    "not_equal_to": "NOT_EQUAL",
    "greater_than": "GREATER",
    "less_than": "LESS",
    "greater_than_or_equal": "GREATER_EQUAL",
    "less_than_or_equal": "LESS_EQUAL",
    "between": "BETWEEN",
    "not_between": "NOT_BETWEEN",
}
_ALERTS = {"STOP": "stop", "WARNING": "warning", "INFO": "information"}
_UNSORTED = 1


@complete
class DataValidation(base_classes.DataValidation):
    """What may be typed into some cells."""

    def __init__(self, parent: Any) -> None:
        self.parent = parent

    @property
    def api(self) -> Uno:
        """The validation of the first cell."""
        return self._cells().Validation

    def _cells(self) -> Uno:
        return many_cells(self.parent.sheet, self.parent.areas)

    @property
    def type(self) -> str:
        """The sort of rule, ``inconsistent`` where cells differ."""
        if uniform(self._cells(), "Validation") is None:
            return "inconsistent"
        return next((name for name, kind in _TYPES.items() if kind == self.api.Type.value), "unknown")

    @property
    def operator(self) -> str | None:
        """How values are compared."""
        if self.type in ("none", "list", "custom", "inconsistent", "unknown"):
            return None
        return next((name for name, kind in _OPERATORS.items() if kind == self.api.getOperator().value), None)

    @property
    def formula1(self) -> str | None:
        """What values are compared with, or the source of a list."""
        text = self.api.getFormula1()
        return to_excel("=" + text) if text else None

    @property
    def formula2(self) -> str | None:
        """The other end of what values are compared with."""
        text = self.api.getFormula2()
        return to_excel("=" + text) if text else None

    @property
    def formula(self) -> str | None:
        """The formula of a custom rule."""
        return self.formula1 if self.type == "custom" else None

    @property
    def source(self) -> str | None:
        """The source of a list."""
        return self.formula1 if self.type == "list" else None

    @property
    def in_cell_dropdown(self) -> bool:
        """Whether a list drops down."""
        return bool(self.api.ShowList)

    @property
    def ignore_blank(self) -> bool:
        """Whether the cells may be empty."""
        return bool(self.api.IgnoreBlankCells)

    @property
    def input_title(self) -> str:
        """The head of the hint."""
        return str(self.api.InputTitle)

    @property
    def input_message(self) -> str:
        """The hint."""
        return str(self.api.InputMessage)

    @property
    def show_input(self) -> bool:
        """Whether the hint shows."""
        return bool(self.api.ShowInputMessage)

    @property
    def error_title(self) -> str:
        """The head of the refusal."""
        return str(self.api.ErrorTitle)

    @property
    def error_message(self) -> str:
        """The refusal."""
        return str(self.api.ErrorMessage)

    @property
    def show_error(self) -> bool:
        """Whether other values are refused."""
        return bool(self.api.ShowErrorMessage)

    @property
    def alert_style(self) -> str | None:
        """How a wrong value is met."""
        return _ALERTS.get(self.api.ErrorAlertStyle.value)

    def set_list(self, source: Any, in_cell_dropdown: bool) -> None:
        """Offer a list: words, cells or a name."""
        if isinstance(source, list | tuple):
            formula = ";".join('"' + str(word).replace('"', '""') + '"' for word in source)
        elif hasattr(source, "get_address"):
            formula = to_calc(f"={source.get_address(True, True, True)}").removeprefix("=")
        else:
            formula = source.name
        self._set("list", None, formula, "", drops=in_cell_dropdown)

    def set_rule(self, rule_type: str, operator: str | None, formula1: str, formula2: str | None) -> None:
        """Set a rule of another sort."""
        first, second = (to_calc(str(text)).removeprefix("=") if text else "" for text in (formula1, formula2))
        self._set(rule_type, operator, first, second)

    def set_details(self, *, title: str = "", message: str = "", refuses: bool = True) -> None:
        """Set the hint, and whether other values are refused: Excel has both only in its own objects."""
        cells = self._cells()
        rule = cells.Validation
        rule.InputTitle, rule.InputMessage = title, message
        rule.ShowInputMessage, rule.ShowErrorMessage = bool(title or message), refuses
        cells.Validation = rule

    def delete(self) -> None:
        """Take the rule away."""
        self._cells().setPropertyToDefault("Validation")

    def _set(self, kind: str, operator: str | None, first: str, second: str, *, drops: bool = True) -> None:
        cells = self._cells()
        rule = cells.Validation
        rule.Type = enum("sheet.ValidationType", _TYPES[kind])
        rule.setOperator(enum("sheet.ConditionOperator", _OPERATORS.get(operator or "", "NONE")))
        rule.setFormula1(first)
        rule.setFormula2(second)
        rule.ShowErrorMessage, rule.IgnoreBlankCells = True, True
        rule.ShowList = _UNSORTED if drops else 0
        cells.Validation = rule
