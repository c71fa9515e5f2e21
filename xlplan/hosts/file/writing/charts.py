"""Charts on our sheets: quiet native ones – no title, no grid, no legend, the numbers in the bars.

Words and numbers stand in the part as well as in the cells, for programs that show a chart without recalculating it.
"""

from collections.abc import Sequence

from xlplan.charts import Chart, Series
from xlplan.grid import Area
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.rels import Rels
from xlplan.hosts.file.workbook import Workbook
from xlplan.hosts.file.writing.text import escaped, quoted
from xlplan.own import absolute

DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LINE = 9_525
"""One pixel in the units of drawings (EMU)."""

_EDGE = 0.03
"""The part of a chart that stays empty at its edges."""

_NO_LINE = "<a:ln><a:noFill/></a:ln>"
_BARE = f"<c:spPr><a:noFill/>{_NO_LINE}</c:spPr>"


def add_charts(package: Package, workbook: Workbook, rels: Rels, title: str, charts: Sequence[Chart]) -> str:
    """Add the charts of a sheet and return its ``drawing`` element, empty without charts."""
    if not charts:
        return ""
    drawing = package.fresh_name("xl/drawings/drawing{}.xml")
    package.write(drawing, b"")
    package.set_content_type(drawing, DRAWING_TYPE)
    inner = Rels(package, drawing)
    frames = []
    for number, chart in enumerate(charts, 1):
        part = package.fresh_name("xl/charts/chart{}.xml")
        package.write(part, _chart_xml(chart, title, workbook).encode())
        package.set_content_type(part, CHART_TYPE)
        relation = inner.add(f"{workbook.office_rels}/chart", "/" + part)
        frames.append(_frame(chart, number, relation, workbook))
    names = f'xmlns:xdr="{_drawing(workbook, "spreadsheetDrawing")}" xmlns:a="{_drawing(workbook, "main")}"'
    package.write(drawing, f"{_HEAD}<xdr:wsDr {names}>{''.join(frames)}</xdr:wsDr>".encode())
    return f'<drawing r:id="{rels.add(f"{workbook.office_rels}/drawing", "/" + drawing)}"/>'


def _drawing(workbook: Workbook, what: str) -> str:
    """Return a namespace of drawings, transitional or strict as the workbook is."""
    if workbook.strict:
        return f"http://purl.oclc.org/ooxml/drawingml/{what}"
    return f"http://schemas.openxmlformats.org/drawingml/2006/{what}"


def _frame(chart: Chart, number: int, relation: str, workbook: Workbook) -> str:
    corners = "".join(
        f"<xdr:{name}><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff>"
        f"<xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:{name}>"
        for name, column, row in (
            ("from", chart.over.left - 1, chart.over.top - 1),
            ("to", chart.over.right, chart.over.bottom),
        )
    )
    space = _drawing(workbook, "chart")
    described = f" descr={quoted(chart.description)}" if chart.description else ""
    return (
        f'<xdr:twoCellAnchor editAs="oneCell">{corners}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>'
        f'<xdr:cNvPr id="{number + 1}" name="xlplan {number}"{described}/><xdr:cNvGraphicFramePr/>'
        '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
        f'<a:graphic><a:graphicData uri="{space}"><c:chart xmlns:c="{space}" xmlns:r="{workbook.office_rels}" '
        f'r:id="{relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    )


def _chart_xml(chart: Chart, title: str, workbook: Workbook) -> str:
    names = f'xmlns:c="{_drawing(workbook, "chart")}" xmlns:a="{_drawing(workbook, "main")}"'
    series = "".join(_series(chart, one, at, title) for at, one in enumerate(chart.series))
    lying = chart.kind == "bar"
    return (
        f'{_HEAD}<c:chartSpace {names}><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f'<c:plotArea>{_layout(chart)}<c:barChart><c:barDir val="{"bar" if lying else "col"}"/>'
        f'<c:grouping val="stacked"/><c:varyColors val="0"/>{series}<c:gapWidth val="{chart.gap}"/>'
        '<c:overlap val="100"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>'
        f"{_category_axis(chart, lying=lying)}{_value_axis(lying=lying)}{_BARE}</c:plotArea>"
        '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{_BARE}{_words_look(chart, chart.text)}</c:chartSpace>"
    )


def _layout(chart: Chart) -> str:
    """Say where the bars stand, when words beside them need a room that programs would not give by themselves."""
    if chart.words_share is None:
        return "<c:layout/>"
    box = (("x", chart.words_share), ("y", _EDGE), ("w", 1 - chart.words_share - _EDGE), ("h", 1 - 2 * _EDGE))
    sides = "".join(f'<c:{side} val="{part:.4f}"/>' for side, part in box)
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f"{sides}</c:manualLayout></c:layout>"
    )


def _series(chart: Chart, series: Series, at: int, title: str) -> str:
    fill = "<a:noFill/>" if series.fill is None else _solid(series.fill)
    numbers = "".join(f'<c:pt idx="{i}"><c:v>{number!r}</c:v></c:pt>' for i, number in enumerate(series.now))
    words = "".join(f'<c:pt idx="{i}"><c:v>{escaped(word)}</c:v></c:pt>' for i, word in enumerate(chart.words))
    count = f'<c:ptCount val="{len(series.now)}"/>'
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx><c:v>{escaped(series.name)}</c:v></c:tx>'
        f'<c:spPr>{fill}<a:ln w="{_LINE}">{_solid(series.line)}</a:ln></c:spPr><c:invertIfNegative val="0"/>'
        f"{_labels(chart, series.label)}"
        f"<c:cat><c:strRef>{_formula(title, chart.categories)}<c:strCache>{count}{words}</c:strCache></c:strRef>"
        "</c:cat>"
        f"<c:val><c:numRef>{_formula(title, series.values)}<c:numCache><c:formatCode>General</c:formatCode>"
        f"{count}{numbers}</c:numCache></c:numRef></c:val></c:ser>"
    )


def _labels(chart: Chart, colour: str | None) -> str:
    """The format of the labels is not that of the cells: ``sourceLinked="0"`` must say so, else zeros show."""
    if colour is None:
        return ""
    shown = "".join(
        f'<c:show{name} val="{int(name == "Val")}"/>'
        for name in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
    )
    return (
        f'<c:dLbls><c:numFmt formatCode={quoted(chart.label_format)} sourceLinked="0"/>{_BARE}'
        f'{_words_look(chart, colour)}<c:dLblPos val="ctr"/>{shown}</c:dLbls>'
    )


def _category_axis(chart: Chart, *, lying: bool) -> str:
    order, side = ("maxMin", "l") if lying else ("minMax", "b")
    return (
        f'<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="{order}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{side}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>{_NO_LINE}</c:spPr>'
        f'{_words_look(chart, chart.text)}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(*, lying: bool) -> str:
    return (
        '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/>'
        f'<c:axPos val="{"b" if lying else "l"}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        '<c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )


def _words_look(chart: Chart, colour: str) -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(chart.size * 100)}" b="0">'
        f"{_solid(colour)}"
        f"<a:latin typeface={quoted(chart.font)}/><a:cs typeface={quoted(chart.font)}/></a:defRPr></a:pPr>"
        '<a:endParaRPr lang="ru-RU"/></a:p></c:txPr>'
    )


def _formula(title: str, area: Area) -> str:
    return f"<c:f>{escaped(absolute(title, area))}</c:f>"


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
