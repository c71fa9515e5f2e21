"""Conditional formats: known as ours by the names of ours in their formulas, tried after those of the staff."""

from collections.abc import Iterable

from xlplan.elements import PREFIX, Rule
from xlplan.grid import Area
from xlplan.hosts.file.markup import Element, local, whole
from xlplan.hosts.file.writing.order import WORKSHEET, fragment, put, take_out
from xlplan.hosts.file.writing.styles import Styles
from xlplan.hosts.file.writing.text import escaped


def sqref(areas: Iterable[Area]) -> str:
    """Return areas as a sheet lists them."""
    return " ".join(area.a1 for area in areas)


def rule_xml(rule: Rule, styles: Styles, priority: int, lead: str = "") -> str:
    """Return the ``conditionalFormatting`` element of a rule; `lead` is the prefix of the sheet with its colon."""
    stop = ' stopIfTrue="1"' if rule.stop else ""
    return (
        f'<{lead}conditionalFormatting sqref="{sqref(rule.areas)}">'
        f'<{lead}cfRule type="expression" dxfId="{styles.rule_format(rule.look)}" priority="{priority}"{stop}>'
        f"<{lead}formula>{escaped(rule.formula[1:])}</{lead}formula></{lead}cfRule></{lead}conditionalFormatting>"
    )


def put_rules(root: Element, rules: Iterable[Rule], styles: Styles) -> None:
    """Add the rules to a sheet of the staff; priorities are shared with the rules of extensions."""
    taken = [whole(rule.get("priority")) for rule in root.iter() if local(rule) == "cfRule"]
    lead = f"{root.prefix}:" if root.prefix else ""
    for priority, rule in enumerate(rules, max(taken, default=0) + 1):
        put(root, fragment(root, rule_xml(rule, styles, priority, lead)), WORKSHEET)


def remove_rules(root: Element) -> None:
    """Take away the rules of ours."""
    for rule in [rule for rule in root.iter() if local(rule) == "cfRule"]:
        holder = rule.getparent()
        if holder is None or not any(PREFIX in (formula.text or "") for formula in rule if local(formula) == "formula"):
            continue
        take_out(rule)
        if not any(isinstance(left.tag, str) for left in holder):
            take_out(holder)
