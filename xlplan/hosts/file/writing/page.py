"""How a sheet of ours is set, as XML: tab, view, columns, print."""

from collections.abc import Iterable
from itertools import groupby

from xlplan.grid import column_letters
from xlplan.hosts.file.writing.text import escaped
from xlplan.own import absolute, quoted
from xlplan.page_setup import Columns, Print, View

_A4 = 9
_PIXELS_OF_DIGIT = 7
"""The width of a digit of the fonts that Excel itself starts with, at 100 %."""

_DEFAULT_PIXELS = 64


def width(pixels: int) -> str:
    """Return the width of a column as it is written: in digits, to the 256th (ECMA-376-1, 18.3.1.13)."""
    return f"{int(pixels / _PIXELS_OF_DIGIT * 256) / 256:.10g}"


def properties_xml(view: View, printing: Print) -> str:
    """Return the ``sheetPr`` element, empty where it would say nothing."""
    tab = f'<tabColor rgb="FF{view.tab_colour}"/>' if view.tab_colour else ""
    fit = '<pageSetUpPr fitToPage="1"/>' if printing.fit else ""
    return f"<sheetPr>{tab}{fit}</sheetPr>" if tab or fit else ""


def view_xml(view: View) -> str:
    """Return the ``sheetViews`` element. No sheet of ours is selected: typing would change two sheets at once."""
    gridlines = "" if view.gridlines else ' showGridLines="0"'
    headings = "" if view.headings else ' showRowColHeaders="0"'
    zoom = "" if view.zoom == 100 else f' zoomScale="{view.zoom}" zoomScaleNormal="{view.zoom}"'
    cell = f"{column_letters(view.selected[1])}{view.selected[0]}"
    pane, where = _pane(view.freeze)
    return (
        f'<sheetViews><sheetView{gridlines}{headings}{zoom} workbookViewId="0">{pane}'
        f'<selection{where} activeCell="{cell}" sqref="{cell}"/></sheetView></sheetViews>'
    )


def _pane(freeze: tuple[int, int] | None) -> tuple[str, str]:
    if freeze is None or freeze == (1, 1):
        return "", ""
    row, column = freeze
    across = f' xSplit="{column - 1}"' if column > 1 else ""
    down = f' ySplit="{row - 1}"' if row > 1 else ""
    name = "bottomRight" if across and down else "bottomLeft" if down else "topRight"
    corner = f"{column_letters(column)}{row}"
    return f'<pane{across}{down} topLeftCell="{corner}" activePane="{name}" state="frozen"/>', f' pane="{name}"'


def columns_xml(every: Iterable[Columns], styles: dict[int, int]) -> str:
    """Return the ``cols`` element; of two widths for a column the later one counts."""
    set_to: dict[int, tuple[int | None, bool]] = {}
    for columns in every:
        for column in range(columns.first, columns.last + 1):
            before = set_to.get(column, (None, False))
            set_to[column] = (before[0] if columns.pixels is None else columns.pixels, columns.hidden)
    facts = [
        (column, (*set_to.get(column, (None, False)), styles.get(column, 0))) for column in sorted({*set_to, *styles})
    ]
    pieces = []
    for (_, fact), run in groupby(enumerate(facts), lambda item: (item[1][0] - item[0], item[1][1])):
        pixels, hidden, style = fact
        numbers = [column for _, (column, _) in run]
        custom = "" if pixels is None else ' customWidth="1"'
        out_of_sight = ' hidden="1"' if hidden else ""
        styled = f' style="{style}"' if style else ""
        wide = width(_DEFAULT_PIXELS if pixels is None else pixels)
        pieces.append(f'<col min="{numbers[0]}" max="{numbers[-1]}" width="{wide}"{styled}{out_of_sight}{custom}/>')
    return f"<cols>{''.join(pieces)}</cols>" if pieces else ""


def print_xml(printing: Print | None) -> str:
    """Return the elements of the print set-up."""
    if printing is None:
        return ""
    centred = '<printOptions horizontalCentered="1"/>' if printing.centred else ""
    names = ("left", "right", "top", "bottom", "header", "footer")
    margins = " ".join(
        f'{name}="{millimetres / 25.4:.6g}"' for name, millimetres in zip(names, printing.margins, strict=True)
    )
    lies = "landscape" if printing.landscape else "portrait"
    fit = "" if printing.fit is None else f' fitToWidth="{printing.fit[0]}" fitToHeight="{printing.fit[1]}"'
    head, foot = (_three("oddHeader", printing.header), _three("oddFooter", printing.footer))
    framed = f"<headerFooter>{head}{foot}</headerFooter>" if head or foot else ""
    return f'{centred}<pageMargins {margins}/><pageSetup paperSize="{_A4}"{fit} orientation="{lies}"/>{framed}'


def _three(tag: str, parts: tuple[str, str, str]) -> str:
    text = "".join(f"&{side}{part}" for side, part in zip("LCR", parts, strict=True) if part)
    return f"<{tag}>{escaped(text)}</{tag}>" if text else ""


def print_names(title: str, printing: Print) -> dict[str, str]:
    """Return the names of the print set-up: area and titles."""
    names = {}
    if printing.area:
        names["_xlnm.Print_Area"] = absolute(title, printing.area)
    titles = []
    if printing.title_columns:
        first, last = map(column_letters, printing.title_columns)
        titles.append(f"{quoted(title)}!${first}:${last}")
    if printing.title_rows:
        titles.append(f"{quoted(title)}!${printing.title_rows[0]}:${printing.title_rows[1]}")
    if titles:
        names["_xlnm.Print_Titles"] = ",".join(titles)
    return names
