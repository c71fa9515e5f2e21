"""Workbooks with texts in every sort of place, and what a package says after some words have changed."""

import io
import re
import zipfile
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook.defined_name import DefinedName

from xlplan.edits import TheirWords
from xlplan.grid import Text, TextPlace
from xlplan.hosts.file.markup import MAIN, OFFICE_RELS
from xlplan.hosts.file.package import Package
from xlplan.hosts.file.reading.book import book_of
from xlplan.hosts.file.texts import texts_of
from xlplan.hosts.file.writing.pack import pack
from xlplan.hosts.file.writing.words import change_words

TITLE = "План 2021"
_INLINE = re.compile(r'<c([^>]*?) t="inlineStr"><is>(.*?)</is></c>', re.DOTALL)


def saved(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def plan() -> Workbook:
    """A workbook that says 2021 wherever a workbook can say something."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = TITLE
    sheet["A1"] = "План работы на 2021 год"
    sheet["A2"] = CellRichText("На ", TextBlock(InlineFont(b=True), "20"), TextBlock(InlineFont(i=True), "21"), " год")
    sheet["A3"] = 2021
    sheet["A4"] = '="План на "&A3'
    sheet["A5"] = "План работы на 2021 год"
    sheet["A5"].comment = Comment("Утверждён 25.01.2021", "Иванова")
    header(sheet, "oddHeader", "center").text = "План на 2021 год"
    header(sheet, "oddHeader", "center").size = 14
    header(sheet, "oddFooter", "right").text = "Стр. &P из &N"
    chart = BarChart()
    chart.title = "Мероприятия 2021 года"
    chart.add_data(Reference(sheet, min_col=1, min_row=3))
    sheet.add_chart(chart, "H2")
    other = book.create_sheet("Справочник")
    other["A1"] = f"='{TITLE}'!A3+1"
    other["A2"] = "Лист справочника"
    book.defined_names["Год"] = DefinedName("Год", attr_text=f"'{TITLE}'!$A$3")
    book.properties.title = "План на 2021 год"
    vars(book)["custom_doc_props"].append(StringProperty(name="Период", value="2021 год"))
    return book


def sharing(data: bytes) -> bytes:
    """The same workbook with its texts in a part of shared strings, as Excel writes them; openpyxl does not."""
    content = parts(data)
    items: list[str] = []

    def share(match: re.Match[str]) -> str:
        if match[2] not in items:
            items.append(match[2])
        return f'<c{match[1]} t="s"><v>{items.index(match[2])}</v></c>'

    for name in [name for name in content if name.startswith("xl/worksheets/sheet")]:
        content[name] = _INLINE.sub(share, content[name].decode()).encode()
    strings = f'<sst xmlns="{MAIN}">{"".join(f"<si>{item}</si>" for item in items)}</sst>'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    types = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    relation = (
        f'<Relationship Id="rId80" Type="{OFFICE_RELS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    )
    return with_parts(
        data,
        {
            **content,
            "xl/sharedStrings.xml": strings.encode(),
            "[Content_Types].xml": content["[Content_Types].xml"].replace(b"</Types>", types.encode()),
            "xl/_rels/workbook.xml.rels": content["xl/_rels/workbook.xml.rels"].replace(
                b"</Relationships>", relation.encode()
            ),
        },
    )


def header(sheet: Any, kind: str, section: str) -> Any:
    """A section of a header; openpyxl's types know nothing of it."""
    return getattr(getattr(sheet, kind), section)


def texts(data: bytes) -> list[Text]:
    package = Package.of(data, "план.xlsx")
    return list(texts_of(package, book_of(package)))


def changed(data: bytes, *edits: TheirWords) -> bytes:
    package = Package.of(data, "план.xlsx")
    change_words(package, edits)
    return pack(package)


def words(where: TextPlace, at: str, before: str, after: str) -> TheirWords:
    return TheirWords(where, at, before, after)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_parts(data: bytes, replaced: dict[str, bytes]) -> bytes:
    """The package with other bytes in some parts, or with parts more."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**parts(data), **replaced}.items():
            archive.writestr(name, content)
    return buffer.getvalue()
