"""A sheet's new title: all that called the sheet by the old one calls it by the new one."""

import io

import openpyxl
import pytest
from openpyxl.formatting.rule import Rule
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink

from tests.hosts.texts.books import TITLE, changed, parts, plan, saved, texts, with_parts, words
from xlplan.hosts.file.texts.errors import WordsStuck
from xlplan.hosts.file.texts.titles import renamed

TO_2022 = words("sheet", TITLE, TITLE, "План 2022")


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("'План 2021'!A3+1", "'План 2022'!A3+1"),
        ("SUM('ПЛАН 2021'!A1,Справочник!B2)", "SUM('План 2022'!A1,Справочник!B2)"),
        ("'План 2021:Итог'!A1", "'План 2022:Итог'!A1"),
        ("'[1]План 2021'!A1", "'[1]План 2021'!A1"),
        (r"'C:\x\[a.xlsx]План 2021'!A1", r"'C:\x\[a.xlsx]План 2021'!A1"),
        ('IF(A1="План 2021",1,2)', 'IF(A1="План 2021",1,2)'),
        ("'Не План 2021'!A1", "'Не План 2021'!A1"),
        ("#REF!", "#REF!"),
    ],
)
def test_a_reference_follows_and_what_only_looks_like_one_stays(formula: str, moved: str) -> None:
    assert renamed(formula, "План 2021", "План 2022") == moved


@pytest.mark.parametrize(
    ("formula", "old", "new", "moved"),
    [
        ("План!A1+План!B1", "План", "План_2022", "План_2022!A1+План_2022!B1"),
        ("План!A1", "План", "План 2022", "'План 2022'!A1"),
        ("План!A1", "План", "A1", "'A1'!A1"),
        ("План!A1", "План", "2022", "'2022'!A1"),
        ("[1]План!A1", "План", "Новый", "[1]План!A1"),
        ("МойПлан!A1", "План", "Новый", "МойПлан!A1"),
        ("План:Итог!A1", "План", "План 2", "'План 2:Итог'!A1"),
        ("'План''с'!A1", "План'с", "План", "'План'!A1"),
    ],
)
def test_a_title_is_quoted_where_it_has_to_be(formula: str, old: str, new: str, moved: str) -> None:
    assert renamed(formula, old, new) == moved


def test_formulas_names_rules_lists_links_and_charts_follow() -> None:
    book = plan()
    other = book["Справочник"]
    other.conditional_formatting.add("A1", Rule(type="expression", formula=[f"'{TITLE}'!$A$3>2020"]))
    choices = DataValidation("list", f"'{TITLE}'!$A$1:$A$2")
    choices.add("B1")
    other.add_data_validation(choices)
    other["A2"].hyperlink = Hyperlink("A2", location=f"'{TITLE}'!A1")
    book[TITLE].print_title_rows = "1:2"
    data = saved(book)

    after = changed(data, TO_2022)

    assert [name for name, content in parts(after).items() if f"{TITLE}'".encode() in content] == []
    peer = openpyxl.load_workbook(io.BytesIO(after))
    assert peer.sheetnames == ["План 2022", "Справочник"]
    assert peer["Справочник"]["A1"].value == "='План 2022'!A3+1"
    assert peer.defined_names["Год"].attr_text == "'План 2022'!$A$3"
    assert b"'\xd0\x9f\xd0\xbb\xd0\xb0\xd0\xbd 2022'!$A$3" in parts(after)["xl/charts/chart1.xml"]


def test_the_same_title_once_more_changes_nothing() -> None:
    after = changed(saved(plan()), TO_2022)

    assert parts(changed(after, TO_2022)) == parts(after)


def test_words_change_by_the_old_title_in_the_same_run() -> None:
    after = changed(saved(plan()), TO_2022, words("cell", f"{TITLE}!A1", "План работы на 2021 год", "План"))

    assert ("План 2022!A1", "План") in [(text.at, text.words) for text in texts(after)]


@pytest.mark.parametrize("title", ["Справочник", "справочник", "a/b", "x" * 32, "", "'x", "History"])
def test_a_title_that_cannot_be_is_refused(title: str) -> None:
    with pytest.raises(WordsStuck):
        changed(saved(plan()), words("sheet", TITLE, TITLE, title))


def test_a_formula_that_spells_the_title_out_is_refused_with_the_formula() -> None:
    book = plan()
    book["Справочник"]["A3"] = f"=INDIRECT(\"'{TITLE}'!A1\")"

    with pytest.raises(WordsStuck, match="INDIRECT"):
        changed(saved(book), TO_2022)


def test_macros_may_name_a_sheet_so_it_keeps_its_title() -> None:
    data = saved(plan())
    rels = parts(data)["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"'
        b' Target="vbaProject.bin"/></Relationships>',
    )
    with_macros = with_parts(data, {"xl/_rels/workbook.xml.rels": rels, "xl/vbaProject.bin": b"macros"})

    with pytest.raises(WordsStuck, match="макросы"):
        changed(with_macros, TO_2022)
