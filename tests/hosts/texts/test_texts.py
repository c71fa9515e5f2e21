"""Every text is told with its address, and by this address its words change while all else stays."""

import io

import openpyxl
import pytest

from tests.hosts.texts.books import TITLE, changed, header, parts, plan, saved, texts, words
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


def test_a_change_keeps_the_font_of_the_stretch_that_it_falls_into() -> None:
    after = changed(saved(plan()), words("cell", f"{TITLE}!A2", "На 2021 год", "На 2022 год"))

    cell = openpyxl.load_workbook(io.BytesIO(after), rich_text=True)[TITLE]["A2"].value
    assert [(str(run), bool(getattr(run, "font", None) and run.font.i)) for run in cell][2] == ("22", True)
    assert str(cell) == "На 2022 год"


def test_a_text_that_two_cells_share_changes_in_one() -> None:
    after = changed(saved(plan()), words("cell", f"{TITLE}!A1", "План работы на 2021 год", "План работы на 2022 год"))

    sheet = openpyxl.load_workbook(io.BytesIO(after))[TITLE]
    assert (sheet["A1"].value, sheet["A5"].value) == ("План работы на 2022 год", "План работы на 2021 год")


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
