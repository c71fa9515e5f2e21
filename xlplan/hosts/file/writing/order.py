"""Where a child stands in its parent: the schemas want their order, and Excel refuses a part that breaks it."""

from typing import Final

from lxml import etree

from xlplan.hosts.file.markup import Element, local, namespace

WORKSHEET: Final = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
    "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
    "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst",
)  # fmt: skip
"""ECMA-376-1, 18.3.1.99."""

WORKBOOK: Final = (
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
    "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr",
    "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
)  # fmt: skip
"""ECMA-376-1, 18.2.27."""

STYLES: Final = (
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors",
    "extLst",
)  # fmt: skip
"""ECMA-376-1, 18.8.39."""

FONT: Final = (
    "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family",
    "charset", "scheme",
)  # fmt: skip
"""The order in which Excel itself writes a font."""

BORDER: Final = ("start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal")
"""ECMA-376-1, 18.8.4."""


def child(parent: Element, name: str) -> Element | None:
    """Return the first child of that name in the parent's namespace."""
    return parent.find(f"{{{namespace(parent)}}}{name}")


def new(parent: Element, name: str, /, **attributes: str) -> Element:
    """Return an element in the parent's namespace that has no place yet."""
    space = namespace(parent)
    prefixes = {parent.prefix: space}
    element = etree.Element(f"{{{space}}}{name}", nsmap=prefixes)
    for key, value in attributes.items():
        element.set(key, value)
    return element


def new_leading(parent: Element, name: str, office_rels: str, relation: str, /, **attributes: str) -> Element:
    """Return an element that leads to another part, as ``r:id``: some office programs know it by no other prefix."""
    space = namespace(parent)
    element = etree.Element(f"{{{space}}}{name}", nsmap={parent.prefix: space, "r": office_rels})
    for key, value in attributes.items():
        element.set(key, value)
    element.set(f"{{{office_rels}}}id", relation)
    return element


def add(parent: Element, name: str, /, **attributes: str) -> Element:
    """Append an element in the parent's namespace."""
    element = new(parent, name, **attributes)
    parent.append(element)
    return element


def put(parent: Element, element: Element, order: tuple[str, ...]) -> Element:
    """Place an element before the first child that ranks after it."""
    rank = order.index(local(element))
    for sibling in parent:
        other = _rank(sibling, order)
        if other is not None and other > rank:
            parent.insert(parent.index(sibling), element)
            return element
    parent.append(element)
    return element


def child_or_new(parent: Element, name: str, order: tuple[str, ...]) -> Element:
    """Return the child of that name, made in its place where there is none."""
    found = child(parent, name)
    return put(parent, new(parent, name), order) if found is None else found


def take_out(element: Element) -> None:
    """Remove an element and leave the white space after it where it is."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def _rank(element: Element, order: tuple[str, ...]) -> int | None:
    """An AlternateContent ranks as what it wraps."""
    names = [local(element)]
    if names == ["AlternateContent"]:
        names = [local(inner) for inner in element.iterdescendants()]
    ranks = [order.index(name) for name in names if name in order]
    return min(ranks, default=None)


def fragment(parent: Element, xml: str) -> Element:
    """Return an element written with the parent's prefix, as if it stood in it."""
    space = namespace(parent)
    declared = f'xmlns:{parent.prefix}="{space}"' if parent.prefix else f'xmlns="{space}"'
    return etree.fromstring(f"<w {declared}>{xml}</w>")[0]
