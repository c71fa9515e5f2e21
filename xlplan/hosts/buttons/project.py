"""The macro project of a workbook with buttons: our modules, and one empty module for each thing with a code name."""

import posixpath
from collections.abc import Iterator

from lxml import etree

from xlplan.hosts.file.markup import Element, local, serialise
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.workbook import SheetEntry, Workbook
from xlplan.macros.addin import VBA_CONTENT_TYPE, VBA_RELATION
from xlplan.macros.modules import Kind, Module, document_module, storable
from xlplan.macros.project import vba_project
from xlplan.macros.sources import button_modules

_KINDS = {"worksheet": Kind.WORKSHEET, "chartsheet": Kind.CHARTSHEET}
_MACRO_BOOK = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"


def add_project(package: Package, workbook: Workbook, plan_sheet: SheetEntry, sheet_root: Element) -> None:
    """Add ``vbaProject.bin``, and the code names that the workbook and the plan's sheet lack; declare the new kind.

    Sheets without a code name stay as they are: Excel names them itself when it opens the workbook.
    """
    modules = list(_documents(package, workbook, plan_sheet, sheet_root))
    taken = {module.name.casefold() for module in (*modules, *button_modules())}
    if not any(module.kind is Kind.WORKBOOK for module in modules):
        name = _fresh("ThisWorkbook", taken)
        _properties(workbook.root, "workbookPr", workbook.main).set("codeName", name)
        modules.insert(0, document_module(name, Kind.WORKBOOK))
    if _code_name(sheet_root, "sheetPr") not in [module.name for module in modules if module.kind is Kind.WORKSHEET]:
        name = _fresh("Sheet", taken)
        _properties(sheet_root, "sheetPr", workbook.main).set("codeName", name)
        modules.append(document_module(name, Kind.WORKSHEET))
    part = "xl/vbaProject.bin"
    package.write(part, vba_project((*modules, *button_modules())))
    package.set_content_type(part, VBA_CONTENT_TYPE)
    workbook.rels.add(VBA_RELATION, posixpath.relpath(part, posixpath.dirname(workbook.part)))
    package.write(workbook.part, serialise(workbook.root))
    _declare_macros(package, workbook.part)


def _documents(package: Package, workbook: Workbook, plan_sheet: SheetEntry, sheet_root: Element) -> Iterator[Module]:
    """Yield a module for each code name that is there and can be stored; a repeated one only once."""
    seen = {module.name.casefold() for module in button_modules()}
    found = [(_code_name(workbook.root, "workbookPr"), Kind.WORKBOOK)]
    for sheet in workbook.sheets:
        if sheet.part is not None and sheet.kind in _KINDS:
            root = sheet_root if sheet.part == plan_sheet.part else package.root(sheet.part)
            found.append((_code_name(root, "sheetPr"), _KINDS[sheet.kind]))
    for name, kind in found:
        if storable(name) and name.casefold() not in seen:
            seen.add(name.casefold())
            yield document_module(name, kind)


def _code_name(root: Element, holder: str) -> str:
    element = next((child for child in root if local(child) == holder), None)
    return "" if element is None else element.get("codeName", "")


def _properties(root: Element, name: str, space: str) -> Element:
    """Return the element of that name, made in its place when it is missing."""
    found = next((child for child in root if local(child) == name), None)
    if found is not None:
        return found
    element = etree.Element(f"{{{space}}}{name}")
    before = [child for child in root if local(child) in ("fileVersion", "fileSharing")]
    root.insert(root.index(before[-1]) + 1 if before else 0, element)
    return element


def _fresh(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while name.casefold() in taken:
        name, number = f"{wanted}{number}", number + 1
    taken.add(name.casefold())
    return name


def _declare_macros(package: Package, part: str) -> None:
    """Make the workbook part a macro-enabled one in the content types."""
    declared = [
        entry
        for entry in package.types
        if local(entry) == "Override" and entry.get("PartName", "").lower() == f"/{part.lower()}"
    ]
    for entry in declared:
        entry.set("ContentType", _MACRO_BOOK)
    if declared:
        package.write("[Content_Types].xml", serialise(package.types))
    else:
        package.set_content_type(part, _MACRO_BOOK)
