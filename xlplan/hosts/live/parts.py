"""What is ours on sheets of the staff, carried over: looks, rules, lists, notes, columns."""

from collections.abc import Iterable
from typing import Any, TypeVar

from xlplan.edits import PREFIX, Choices, Columns, Looks, OurPart, Rule
from xlplan.grid import Area
from xlplan.hosts.live.looks import lay
from xlplan.hosts.live.program import hint, put_last
from xlplan.hosts.live.snapshot import Marks

_Kind = TypeVar("_Kind")


def every(part: OurPart | None, kind: type[_Kind]) -> list[_Kind]:
    """Return the elements of one kind."""
    return [element for element in (part.elements if part else ()) if isinstance(element, kind)]


def address(areas: Iterable[Area]) -> str:
    """Return the areas as one address."""
    return ",".join(area.a1 for area in areas)


def put_looks(sheet: Any, looks: Iterable[Looks]) -> None:
    """Lay looks in their order."""
    for each in looks:
        lay(sheet.range((each.area.top, each.area.left), (each.area.bottom, each.area.right)), each.look)


def put_rules(sheet: Any, before: Marks, rules: list[Rule]) -> None:
    """Take our rules away and put others; those of the staff stay before them."""
    for areas, _ in before.rules:
        for rule in reversed(list(sheet.range(address(areas)).conditional_formats)):
            if rule.type == "custom" and PREFIX in (rule.formula or ""):
                rule.delete()
    made, seen_from = [], None
    if rules:
        sheet.activate()
    for each in reversed(rules):
        first = each.areas[0].top, each.areas[0].left
        if first != seen_from:
            sheet.range(first).select()  # Excel reads references as seen from the active cell
            seen_from = first
        made.append(
            sheet.range(address(each.areas)).conditional_formats.add_custom(
                each.formula, stop_if_true=each.stop, **_rule_look(each)
            )
        )
    for rule in reversed(made):
        put_last(rule)


def _rule_look(rule: Rule) -> dict[str, Any]:
    look: dict[str, Any] = {}
    if rule.look.fill:
        look["fill_color"] = f"#{rule.look.fill}"
    font = rule.look.font
    if font is not None:
        colour = {"font_color": f"#{font.colour}"} if font.colour else {}
        look |= {**colour, "font_bold": font.bold, "font_italic": font.italic}
    return look


def put_choices(book: Any, sheet: Any, before: Marks, after: Marks, wanted: list[Choices]) -> None:
    """Take our lists away and put others; `after` tells which cells are free for them."""
    for areas, _ in before.choices:
        sheet.range(address(areas)).data_validation.delete()
    known = {name.name for name in book.names} if after.choices else set()
    for areas, formula in after.choices:
        source = formula.removeprefix("=")
        if source not in known:
            continue
        validation = sheet.range(address(areas)).data_validation
        validation.set_list(book.names[source])
        like = next((each for each in wanted if each.source.removeprefix("=") == source), None)
        if like is not None:
            hint(validation, like.prompt_title, like.prompt, strict=like.strict)


def put_columns(sheet: Any, other: Any, columns: Iterable[int]) -> None:
    """Give columns the widths that they have on another sheet."""
    for column in sorted(set(columns)):
        mine, theirs = sheet.range((1, column)), other.range((1, column))
        width = theirs.column_width
        if width is not None and width != mine.column_width:
            mine.column_width = width


def put_print_area(sheet: Any, before: Area | None, after: Area | None) -> None:
    """Set what is printed where the staff have set nothing, or take our setting away again."""
    if before != after:
        sheet.page_setup.print_area = after.a1 if after else None


def columns_of(part: OurPart | None) -> set[int]:
    """Return the columns whose widths a part sets."""
    return {column for each in every(part, Columns) for column in range(each.first, each.last + 1)}
