"""Tables on our sheets: a part for each, its columns named by the heading cells."""

from collections.abc import Sequence

from xlplan.elements import Table
from xlplan.hosts.errors import TableTaken
from xlplan.hosts.file.markup import Element, whole
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.rels import Rels
from xlplan.hosts.file.workbook import Workbook
from xlplan.hosts.file.writing.text import quoted

TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"


def add_tables(package: Package, workbook: Workbook, rels: Rels, tables: Sequence[Table]) -> str:
    """Add the tables of a sheet and return its ``tableParts`` element, empty without tables."""
    entries = "".join(f'<tablePart r:id="{_add(package, workbook, rels, table)}"/>' for table in tables)
    return f'<tableParts count="{len(tables)}">{entries}</tableParts>' if tables else ""


def table_roots(package: Package, workbook: Workbook) -> list[Element]:
    """Return the roots of all tables that a sheet leads to."""
    every = (Rels(package, sheet.part) for sheet in workbook.sheets if sheet.part is not None)
    parts = {target for rels in every for entry in rels.by_kind("table") if (target := rels.target(entry))}
    return [package.root(part) for part in sorted(parts)]


def _add(package: Package, workbook: Workbook, rels: Rels, table: Table) -> str:
    known = table_roots(package, workbook)
    if any(table.name.casefold() == root.get("displayName", "").casefold() for root in known):
        raise TableTaken(package.name, table.name)
    stray = (package.root(key) for key in sorted(package.keys()) if package.content_type(key) == TABLE_TYPE)
    taken = {whole(root.get("id")) for root in (*known, *stray)}
    number = next(number for number in range(1, len(taken) + 2) if number not in taken)
    part = package.fresh_name("xl/tables/table{}.xml")
    package.write(part, _xml(table, number, workbook.main).encode())
    package.set_content_type(part, TABLE_TYPE)
    return rels.add(f"{workbook.office_rels}/table", "/" + part)


def _xml(table: Table, number: int, main: str) -> str:
    columns = "".join(
        f"<tableColumn id={quoted(str(at))} name={_heading(heading)}/>" for at, heading in enumerate(table.headings, 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<table xmlns="{main}" id="{number}" name="{table.name}" displayName="{table.name}" ref="{table.area.a1}" '
        f'totalsRowShown="0"><autoFilter ref="{table.area.a1}"/>'
        f'<tableColumns count="{len(table.headings)}">{columns}</tableColumns>'
        '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
    )


def _heading(heading: str) -> str:
    """A line break in a heading is escaped (ST_Xstring), as Excel itself does."""
    return quoted(heading).replace("&#10;", "_x000a_")
