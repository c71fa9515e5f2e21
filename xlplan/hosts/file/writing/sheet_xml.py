"""A whole sheet of ours as XML, in the order of the schema; parts that hang on it are added on the way."""

from collections.abc import Mapping
from typing import TypeVar

from xlplan.charts import Chart
from xlplan.edits import OurSheet
from xlplan.elements import Choices, Link, Merge, Note, Rule, Table
from xlplan.grid import Area
from xlplan.hosts.file.rels import Rels
from xlplan.hosts.file.writing.book import BookUnderChange
from xlplan.hosts.file.writing.cells import CellWriter
from xlplan.hosts.file.writing.charts import add_charts
from xlplan.hosts.file.writing.choices import choices_xml, free
from xlplan.hosts.file.writing.notes import new_notes
from xlplan.hosts.file.writing.page import columns_xml, print_xml, properties_xml, view_xml
from xlplan.hosts.file.writing.rules import rule_xml
from xlplan.hosts.file.writing.tables import add_tables
from xlplan.hosts.file.writing.text import quoted
from xlplan.hosts.file.writing.wanted import PLAIN, Untouched, Wanted, cells_area, column_looks, wanted_cells
from xlplan.looks import Look
from xlplan.page_setup import Columns, Filter, Print, Rows, View

_Kind = TypeVar("_Kind")


def sheet_xml(book: BookUnderChange, part: str, edit: OurSheet) -> bytes:
    """Return the worksheet; its tables, charts and notes are added to the package as parts of `part`."""

    def every(kind: type[_Kind]) -> list[_Kind]:
        return [element for element in edit.elements if isinstance(element, kind)]

    rels = Rels(book.package, part)
    wanted = wanted_cells(edit.elements)
    looks = column_looks(edit.elements)
    columns = {column: book.styles.with_look(0, look) for column, look in looks.items()}
    view = (every(View) or [View()])[-1]
    printing = next(reversed(every(Print)), None)
    area = cells_area(wanted)
    pieces = [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{book.workbook.main}" xmlns:r="{book.workbook.office_rels}">',
        properties_xml(view, printing or Print()),
        f'<dimension ref="{area.a1 if area else "A1"}"/>',
        view_xml(view),
        '<sheetFormatPr defaultRowHeight="15"/>',
        columns_xml(every(Columns), columns),
        _rows_xml(book, wanted, every(Rows), looks),
        *(f'<autoFilter ref="{one.area.a1}"/>' for one in every(Filter)[-1:]),
        _merges_xml(every(Merge)),
        *(rule_xml(rule, book.styles, at) for at, rule in enumerate(every(Rule), 1)),
        _validations_xml(every(Choices)),
        _links_xml(book, rels, every(Link)),
        print_xml(printing),
        add_charts(book.package, book.workbook, rels, edit.title, every(Chart)),
        new_notes(book.package, book.workbook, rels, every(Note)),
        add_tables(book.package, book.workbook, rels, every(Table)),
        "</worksheet>",
    ]
    return "".join(pieces).encode()


def _rows_xml(book: BookUnderChange, wanted: Wanted, every: list[Rows], columns: Mapping[int, Look]) -> str:
    attributes: dict[int, str] = {}
    for rows in every:
        height = "" if rows.points is None else f' ht="{rows.points:g}" customHeight="1"'
        for row in range(rows.first, rows.last + 1):
            attributes[row] = height + (' hidden="1"' if rows.hidden else "")
    writer = CellWriter(book.styles, None, date1904=book.workbook.date1904)
    lines = []
    for row in sorted({*wanted, *attributes}):
        cells = "".join(
            writer.xml(
                row,
                column,
                book.styles.with_look(0, cell.look.over(columns[column]) if column in columns else cell.look),
                None if isinstance(cell.content, Untouched) else cell.content,
            )
            for column, cell in sorted(wanted.get(row, {}).items())
            if cell.look is not PLAIN or not (cell.content is None or isinstance(cell.content, Untouched))
        )
        lines.append(f'<row r="{row}"{attributes.get(row, "")}>{cells}</row>')
    return f"<sheetData>{''.join(lines)}</sheetData>"


def _merges_xml(merges: list[Merge]) -> str:
    cells = "".join(f'<mergeCell ref="{merge.area.a1}"/>' for merge in merges)
    return f'<mergeCells count="{len(merges)}">{cells}</mergeCells>' if merges else ""


def _validations_xml(every: list[Choices]) -> str:
    """Two lists may not share a cell; the earlier one has it."""
    pieces = []
    taken: list[Area] = []
    for choices in every:
        areas = free(choices.areas, taken)
        taken += areas
        if areas:
            pieces.append(choices_xml(choices, areas))
    return f'<dataValidations count="{len(pieces)}">{"".join(pieces)}</dataValidations>' if pieces else ""


def _links_xml(book: BookUnderChange, rels: Rels, links: list[Link]) -> str:
    pieces = []
    ways: dict[str, str] = {}  # a sheet of a thousand links into ten workbooks needs ten ways to them
    for link in {(link.row, link.column): link for link in links}.values():
        place = Area(link.row, link.column, link.row, link.column).a1
        if link.to.startswith("#"):
            where = f"location={quoted(link.to[1:])}"
        else:
            # A place in another workbook stands apart from the file: a space in it would spoil the package for Excel.
            to, _, inside = (link.to, "", "") if "://" in link.to else link.to.partition("#")
            if to not in ways:
                ways[to] = rels.add(f"{book.workbook.office_rels}/hyperlink", to, external=True)
            where = f'r:id="{ways[to]}"'
            where += f" location={quoted(inside)}" if inside else ""
        tip = f" tooltip={quoted(link.tip)}" if link.tip else ""
        pieces.append(f'<hyperlink ref="{place}" {where}{tip}/>')
    return f"<hyperlinks>{''.join(pieces)}</hyperlinks>" if pieces else ""
