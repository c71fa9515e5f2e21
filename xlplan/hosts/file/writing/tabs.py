"""The tabs of a workbook: a sheet of ours gets one at the end, and keeps it when the sheet is made anew."""

import posixpath

from xlplan.hosts.file.archive import part_key
from xlplan.hosts.file.markup import local, whole
from xlplan.hosts.file.package import Package, rels_name
from xlplan.hosts.file.rels import Rels
from xlplan.hosts.file.workbook import SheetEntry, Workbook
from xlplan.hosts.file.writing.names import Names
from xlplan.hosts.file.writing.order import new_leading, take_out

SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_LAST_ID = 65_534


def find_tab(workbook: Workbook, title: str) -> SheetEntry | None:
    """Return the tab of that title; case does not count."""
    wanted = title.casefold()
    return next((entry for entry in workbook.sheets if entry.title.casefold() == wanted), None)


def add_tab(package: Package, workbook: Workbook, title: str) -> SheetEntry:
    """Add an empty sheet behind the others: behind, so that no number of a sheet that stands in a name shifts."""
    folder = posixpath.dirname(workbook.part)
    # A tab of theirs whose part is lost still calls it by its name: it must not come to life as a sheet of ours.
    promised = {part_key(workbook.rels.path(entry)) for entry in workbook.rels}
    part = package.fresh_name(posixpath.join(folder, "worksheets", "sheet{}.xml"), promised)
    package.write(part, b"")
    package.set_content_type(part, SHEET_TYPE)
    relation = workbook.rels.add(f"{workbook.office_rels}/worksheet", posixpath.relpath(part, folder or "."))
    taken = {whole(entry.element.get("sheetId")) for entry in workbook.sheets}
    number = max(taken, default=0) + 1
    if number > _LAST_ID:
        number = next(number for number in range(1, _LAST_ID) if number not in taken)
    holder = workbook.sheets[0].element.getparent() if taken else None
    if holder is None:
        holder = next(element for element in workbook.root if local(element) == "sheets")
    holder.append(new_leading(holder, "sheet", workbook.office_rels, relation, name=title, sheetId=str(number)))
    return workbook.sheets[-1]


def remove_tab(package: Package, workbook: Workbook, tab: SheetEntry) -> None:
    """Take away a sheet with all parts that only it leads to, and with its own names."""
    index = next(at for at, entry in enumerate(workbook.sheets) if entry.element is tab.element)
    Names(workbook).drop_sheet(index)
    relation = workbook.rels.by_id(tab.element.get(f"{{{workbook.office_rels}}}id"))
    if tab.part is not None:
        empty_sheet(package, tab.part)
        package.drop(tab.part)
    if relation is not None:
        workbook.rels.remove(relation)
    take_out(tab.element)
    _shift_views(workbook, index, tab.element.get("sheetId", ""))


def empty_sheet(package: Package, part: str) -> None:
    """Take away the parts that only this one leads to, and its relationships."""
    for owned in sorted(_owned(package, part)):
        package.drop(owned)
    name = rels_name(part)
    if package.has(name):
        package.drop(package.real_name(name))


def _owned(package: Package, part: str) -> set[str]:
    """Return the keys of the parts that can be reached through `part` alone."""
    leads = {
        source: {part_key(target) for entry in rels if (target := rels.target(entry))}
        for key in sorted(package.keys())
        if key.endswith(".rels") and (source := _source(key))
        for rels in [Rels(package, source)]
    }
    owned: set[str] = set()
    wave = {part_key(part)}
    while wave:
        found = set().union(*(leads.get(key, set()) for key in wave)) - owned
        inside = owned | wave | {part_key(part)}
        wave = {
            key
            for key in found
            if not any(key in targets for source, targets in leads.items() if part_key(source) not in inside)
        } - {part_key(part)}
        owned |= wave
    return owned


def _source(key: str) -> str:
    """Return the part whose relationships these are; empty for those of the package."""
    folder, base = posixpath.split(key)
    return posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))


def _shift_views(workbook: Workbook, index: int, sheet_id: str) -> None:
    """The numbers of the tabs behind the one that went are one less now."""
    last = len(workbook.sheets) - 1
    for view in workbook.root.iter(f"{{{workbook.main}}}workbookView"):
        for name in ("activeTab", "firstSheet"):
            number = whole(view.get(name), -1)
            if number > index or number > last:
                view.set(name, str(max(0, number - 1)))
    for view in workbook.root.iter(f"{{{workbook.main}}}customWorkbookView"):
        if view.get("activeSheetId") == sheet_id and workbook.sheets:
            view.set("activeSheetId", workbook.sheets[0].element.get("sheetId", "1"))
