"""Whole sheets of ours: put, made anew in their place, taken away. They are known by their hidden names alone."""

from collections.abc import Iterable

from xlplan.edits import PREFIX, SHEET_MARK, OurSheet
from xlplan.elements import Table
from xlplan.grid import Area, DefinedName
from xlplan.hosts.errors import TitleTaken
from xlplan.hosts.file.workbook import SheetEntry
from xlplan.hosts.file.writing.book import BookUnderChange
from xlplan.hosts.file.writing.calculation import forget_sheet
from xlplan.hosts.file.writing.page import print_names
from xlplan.hosts.file.writing.sheet_xml import sheet_xml
from xlplan.hosts.file.writing.tabs import SHEET_TYPE, add_tab, empty_sheet, find_tab, remove_tab
from xlplan.own import absolute, places
from xlplan.page_setup import Filter, Print

_FIRST_CELL = Area(1, 1, 1, 1)


def put_our_sheet(book: BookUnderChange, edit: OurSheet) -> None:
    """Make a sheet of ours, in its place where there is one of that key.

    Raises:
        TitleTaken: another sheet has its title.
    """
    tab = our_tab(book, edit.key)
    namesake = find_tab(book.workbook, edit.title)
    if namesake is not None and (tab is None or namesake.element is not tab.element):
        raise TitleTaken(book.package.name, edit.title)
    if tab is None:
        tab = add_tab(book.package, book.workbook, edit.title)
    else:
        forget_sheet(book, tab)
    element, part = tab.element, tab.part or ""
    empty_sheet(book.package, part)
    book.package.declare_last(part, SHEET_TYPE)
    element.set("name", edit.title)
    if edit.hidden:
        element.set("state", "hidden")
    elif element.get("state") is not None:
        del element.attrib["state"]
    book.names.put(SHEET_MARK + edit.key, absolute(edit.title, _FIRST_CELL), hidden=True)
    book.package.write(part, sheet_xml(book, part, edit))
    _put_names(book, edit)


def remove_our_sheet(book: BookUnderChange, key: str) -> None:
    """Take away the sheet of ours of that key and the names of ours that lead to it; none there is no error."""
    tab = our_tab(book, key)
    if tab is not None:
        title = tab.title.casefold()
        forget_sheet(book, tab)
        remove_tab(book.package, book.workbook, tab)
        book.names.remove(
            lambda name: _is_ours(name) and any(title == at.casefold() for at, _ in places(name.refers_to))
        )
    book.names.remove(lambda name: name.sheet is None and name.name == SHEET_MARK + key)


def our_tab(book: BookUnderChange, key: str) -> SheetEntry | None:
    """Return the tab of the sheet of ours of that key."""
    refers_to = book.names.refers_to(SHEET_MARK + key)
    for title, _ in places(refers_to or ""):
        tab = find_tab(book.workbook, title)
        if tab is not None and tab.is_worksheet:
            return tab
    return None


def our_keys(names: Iterable[DefinedName]) -> list[str]:
    """Return the keys of the sheets of ours that there are."""
    return [name.name.removeprefix(SHEET_MARK) for name in names if name.name.startswith(SHEET_MARK) and not name.sheet]


def _is_ours(name: DefinedName) -> bool:
    return name.name.startswith(PREFIX)


def _put_names(book: BookUnderChange, edit: OurSheet) -> None:
    """Put the names that belong to the sheet itself: print area, titles, the area of the filter."""
    wanted: dict[str, str] = {}
    for element in edit.elements:
        if isinstance(element, Print):
            wanted |= print_names(edit.title, element)
        elif isinstance(element, Filter):
            wanted["_xlnm._FilterDatabase"] = absolute(edit.title, element.area)
        elif isinstance(element, Table) and book.names.refers_to(element.name) is not None:
            raise ValueError(f"{element.name} is a name and a table")
    title = edit.title.casefold()
    book.names.remove(lambda name: (name.sheet or "").casefold() == title and name.name not in wanted)
    for name, refers_to in wanted.items():
        book.names.put(name, refers_to, edit.title, hidden=name == "_xlnm._FilterDatabase")
