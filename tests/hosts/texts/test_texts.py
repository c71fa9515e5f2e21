"""Every text is told with its address, and by this address its words change while all else stays."""

import io

import openpyxl
import pytest
from openpyxl.worksheet.table import Table

from tests.hosts.texts.books import TITLE, changed, header, parts, plan, saved, sharing, texts, with_parts, words
from xlplan.grid import Text
from xlplan.hosts.file.texts.errors import WordsGone, WordsStuck


def test_every_place_is_told_in_the_order_of_the_sheets() -> None:
    assert texts(saved(plan())) == [
        Text("sheet", TITLE, TITLE),
        Text("cell", f"{TITLE}!A1", "План работы на 2021 год"),
        Text("cell", f"{TITLE}!A2", "На 2021 год"),
        Text("cell", f"{TITLE}!A5", "План работы на 2021 год"),
        Text("note", f"{TITLE}!A5", "Утверждён 25.01.2021"),
        Text("header", f"{TITLE}!oddHeader:C", "План на 2021 год"),
        Text("header", f"{TITLE}!oddFooter:R", "Стр. &P из &N"),
        Text("drawing", "xl/charts/chart1.xml#0", "Мероприятия 2021 года"),
        Text("sheet", "Справочник", "Справочник"),
        Text("cell", "Справочник!A2", "Лист справочника"),
        Text("property", "core:title", "План на 2021 год"),
        Text("property", "custom:Период", "2021 год"),
    ]


def test_each_text_changes_where_it_stands_and_nowhere_else() -> None:
    data = saved(plan())
    for text in texts(data):
        if "2021" not in text.words:
            continue

        after = changed(data, words(text.where, text.at, text.words, text.words.replace("2021", "2022")))

        left = {other.words for other in texts(data)} - {text.words}
        assert text.words.replace("2021", "2022") in {other.words for other in texts(after)}
        assert left <= {other.words for other in texts(after)}


def test_all_texts_change_at_once() -> None:
    data = saved(plan())
    edits = [
        words(text.where, text.at, text.words, text.words.replace("2021", "2022"))
        for text in texts(data)
        if "2021" in text.words
    ]

    after = changed(data, *edits)

    assert not any("2021" in text.words for text in texts(after))
    assert [text.words for text in texts(after)] == [text.words.replace("2021", "2022") for text in texts(data)]


def test_the_same_words_once_more_change_nothing() -> None:
    data = saved(plan())
    edits = [
        words(text.where, text.at, text.words, text.words.replace("2021", "2022"))
        for text in texts(data)
        if "2021" in text.words and text.where != "sheet"
    ]
    after = changed(data, *edits)

    assert parts(changed(after, *edits)) == parts(after)


@pytest.mark.parametrize("kept", [saved(plan()), sharing(saved(plan()))], ids=["inline", "shared"])
def test_a_change_keeps_the_font_of_the_stretch_that_it_falls_into(kept: bytes) -> None:
    after = changed(kept, words("cell", f"{TITLE}!A2", "На 2021 год", "На 2022 год"))

    cell = openpyxl.load_workbook(io.BytesIO(after), rich_text=True)[TITLE]["A2"].value
    assert [(str(run), bool(getattr(run, "font", None) and run.font.i)) for run in cell][2] == ("22", True)
    assert str(cell) == "На 2022 год"


def test_a_text_that_two_cells_share_changes_in_one() -> None:
    data = sharing(saved(plan()))
    after = changed(data, words("cell", f"{TITLE}!A1", "План работы на 2021 год", "План работы на 2022 год"))

    sheet = openpyxl.load_workbook(io.BytesIO(after))[TITLE]
    assert (sheet["A1"].value, sheet["A5"].value) == ("План работы на 2022 год", "План работы на 2021 год")
    assert parts(after)["xl/sharedStrings.xml"] == parts(data)["xl/sharedStrings.xml"]


def test_only_the_part_with_the_words_is_touched() -> None:
    data = saved(plan())

    after = changed(data, words("cell", f"{TITLE}!A1", "План работы на 2021 год", "План"))

    assert {name for name, content in parts(after).items() if parts(data)[name] != content} == {
        "xl/worksheets/sheet1.xml"
    }


@pytest.mark.parametrize(
    ("where", "at"),
    [
        ("cell", f"{TITLE}!A1"), ("cell", f"{TITLE}!Z99"), ("cell", "Нет!A1"), ("note", f"{TITLE}!A5"),
        ("header", f"{TITLE}!oddHeader:C"), ("drawing", "xl/charts/chart1.xml#0"), ("drawing", "нет#9"),
        ("property", "core:title"), ("sheet", "Нет такого"),
    ],
)  # fmt: skip
def test_something_else_than_was_read_stops_the_run(where: str, at: str) -> None:
    with pytest.raises(WordsGone, match="уже не тот"):
        changed(saved(plan()), words(where, at, "Этого здесь нет", "А надо это"))  # type: ignore[arg-type]


def test_what_a_formula_shows_cannot_be_reworded() -> None:
    with pytest.raises(WordsStuck, match="формула"):
        changed(saved(plan()), words("cell", f"{TITLE}!A4", "План на 2021", "План на 2022"))


def test_codes_of_fonts_are_no_part_of_a_header_and_stay() -> None:
    book = plan()
    header(book[TITLE], "oddHeader", "left").text = '&"Arial,Bold"&14 2021 год&B и &&C другие'
    data = saved(book)
    (told,) = [text for text in texts(data) if text.at == f"{TITLE}!oddHeader:L"]

    after = changed(data, words("header", told.at, told.words, "2022 год и &&C другие"))

    assert told.words == "2021 год и &&C другие"
    assert '&amp;L&amp;"Arial,Bold"&amp;14 2022 год&amp;B и &amp;&amp;C другие' in parts(after)[
        "xl/worksheets/sheet1.xml"
    ].decode().replace("&quot;", '"')


def with_table(formula: str = "") -> bytes:
    book = plan()
    sheet = book["Справочник"]
    sheet["D1"], sheet["E1"], sheet["D2"] = "План на 2021", "Факт", 5
    sheet["E2"] = formula or None
    sheet.add_table(Table(displayName="Итоги", ref="D1:E2"))
    return saved(book)


def test_a_heading_of_a_table_changes_in_the_table_as_well() -> None:
    after = changed(with_table(), words("cell", "Справочник!D1", "План на 2021", "План на 2022"))

    sheet = openpyxl.load_workbook(io.BytesIO(after))["Справочник"]
    assert sheet["D1"].value == "План на 2022"
    assert sheet.tables["Итоги"].column_names == ["План на 2022", "Факт"]


@pytest.mark.parametrize("formula", ["=SUM(Итоги[План на 2021])", "=SUM(Итоги[[План на 2021]:[Факт]])"])
def test_a_heading_that_formulas_name_stays(formula: str) -> None:
    data = with_table(formula)

    with pytest.raises(WordsStuck, match="ссылаются формулы"):
        changed(data, words("cell", "Справочник!D1", "План на 2021", "План на 2022"))


@pytest.mark.parametrize("heading", ["факт", ""])
def test_a_heading_is_not_made_to_stand_twice(heading: str) -> None:
    with pytest.raises(WordsStuck, match="одинаково"):
        changed(with_table(), words("cell", "Справочник!D1", "План на 2021", heading))


THREADS = (
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
    '<threadedComment ref="A5" id="{1}"><text>Проверить в 2021 году</text></threadedComment>'
    '<threadedComment ref="A5" id="{2}" parentId="{1}"><text>Проверено &amp; принято</text></threadedComment>'
    "</ThreadedComments>"
)


def with_thread() -> bytes:
    """The note of A5 stands for a threaded comment and its answer, as Excel writes them."""
    data = saved(plan())
    old = parts(data)
    rels = old["xl/worksheets/_rels/sheet1.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId50" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"'
        b' Target="../threadedComments/threadedComment1.xml"/></Relationships>',
    )
    (notes,) = [name for name in old if "comment" in name and name.endswith(".xml")]
    return with_parts(
        data,
        {
            "xl/worksheets/_rels/sheet1.xml.rels": rels,
            "xl/threadedComments/threadedComment1.xml": THREADS.encode(),
            notes: old[notes].replace("Иванова".encode(), b"tc={1}"),
        },
    )


def test_a_threaded_comment_is_told_once_and_its_stand_in_never() -> None:
    told = [text for text in texts(with_thread()) if text.where == "note"]

    assert [text.words for text in told] == ["Проверить в 2021 году", "Проверено & принято"]


def test_one_comment_of_a_thread_changes_by_its_words() -> None:
    after = changed(with_thread(), words("note", f"{TITLE}!A5", "Проверено & принято", "Проверено"))

    assert [text.words for text in texts(after) if text.where == "note"] == ["Проверить в 2021 году", "Проверено"]


SHAPE = """<xdr:twoCellAnchor xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent>
<mc:Choice Requires="x">{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>{1}<xdr:clientData/>
</xdr:twoCellAnchor>"""
BODY = """<xdr:sp{}><xdr:txBody><a:p><a:r><a:rPr b="1"/><a:t>План на 20</a:t></a:r><a:r><a:t>21 год</a:t></a:r></a:p>
<a:p><a:r><a:t>для служебного</a:t></a:r><a:br/><a:r><a:t>пользования</a:t></a:r></a:p></xdr:txBody></xdr:sp>"""


def with_shapes() -> bytes:
    data = saved(plan())
    drawing = parts(data)["xl/drawings/drawing1.xml"]
    end = drawing.rindex(b"</")
    shapes = SHAPE.format(BODY.format(""), BODY.format(' textlink="$A$1"')).encode()
    return with_parts(data, {"xl/drawings/drawing1.xml": drawing[:end] + shapes + drawing[end:]})


def test_a_shape_is_told_line_by_line_once_and_never_when_it_shows_a_cell() -> None:
    told = [text for text in texts(with_shapes()) if "drawing1" in text.at]

    assert [text.words for text in told] == ["План на 2021 год\nдля служебного\nпользования"]


def test_a_shape_changes_in_both_its_forms_and_keeps_its_fonts() -> None:
    (told,) = [text for text in texts(with_shapes()) if "drawing1" in text.at]

    after = changed(with_shapes(), words("drawing", told.at, told.words, told.words.replace("2021", "2022")))

    drawing = parts(after)["xl/drawings/drawing1.xml"].decode()
    assert drawing.count("<a:t>План на 20</a:t>") == 3
    assert drawing.count("<a:t>22 год</a:t>") == 2


@pytest.mark.parametrize("other", ["План на 2022 год", "План\n\nна\n2022"])
def test_lines_of_a_shape_cannot_be_joined_or_parted(other: str) -> None:
    (told,) = [text for text in texts(with_shapes()) if "drawing1" in text.at]

    with pytest.raises(WordsStuck, match="абзацев"):
        changed(with_shapes(), words("drawing", told.at, told.words, other))
