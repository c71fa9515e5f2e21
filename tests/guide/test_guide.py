"""The staff guide: its pages as web pages, and that they keep to what the program is."""

import re
from pathlib import Path
from xml.etree import ElementTree

import click
import pytest

from tests import excel_checklist
from xlplan.cli import cli
from xlplan.guide import guide_folder, html_page, write_guide
from xlplan.macros.commands import COMMANDS

PAGES = sorted(guide_folder().glob("*.md"))


def _body(text: str) -> str:
    return html_page(text, "file:///docs").partition("<body>")[2].partition("</body>")[0].strip()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# План & Ко", "<h1>План &amp; Ко</h1>"),
        ("одна строка\nи вторая", "<p>одна строка и вторая</p>"),
        ("- раз\n- два\n  и ещё", "<ul><li>раз</li><li>два и ещё</li></ul>"),
        ("1. раз\n2. два", "<ol><li>раз</li><li>два</li></ol>"),
        (
            "| а | б |\n|---|---|\n| 1 | 2 |",
            "<table><tr><th>а</th><th>б</th></tr><tr><td>1</td><td>2</td></tr></table>",
        ),
        ("```\nxlplan <файл>\n\n**не жирно**\n```", "<pre>xlplan &lt;файл&gt;\n\n**не жирно**</pre>"),
        ("**жирно `код`**", "<p><strong>жирно <code>код</code></strong></p>"),
        ("`` а`б ``", "<p><code>а`б</code></p>"),
        ("[слова](page.md#part)", '<p><a href="page.html#part">слова</a></p>'),
        ("[слова](https://example.org/a.md)", '<p><a href="https://example.org/a.md">слова</a></p>'),
        ("![вид](pictures/x.png)", '<p><img src="file:///docs/pictures/x.png" alt="вид"></p>'),
    ],
)
def test_each_mark_becomes_what_it_means(text: str, html: str) -> None:
    assert _body(text) == html


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_has_no_marks_that_are_not_understood(page: Path) -> None:
    html = html_page(page.read_text("utf-8"), "file:///docs")
    words = re.sub(r"<(code|pre)>.*?</\1>|<[^>]+>", "", html, flags=re.DOTALL)

    assert not re.search(r"\*\*|\]\(|^#|^\||`", words, re.MULTILINE), page.name
    ElementTree.fromstring(re.sub(r"<(meta|img)([^>]*)>", r"<\1\2/>", html.partition("\n")[2]))  # noqa: S314 - ours


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8"))

    for target in targets:
        assert "://" in target or page.parent.joinpath(target.partition("#")[0]).is_file(), target


def test_every_page_is_reached_from_the_first() -> None:
    index = guide_folder().joinpath("index.md").read_text("utf-8")

    assert all(f"({page.name})" in index for page in PAGES if page.stem != "index")


def test_all_pages_are_written_beside_each_other(tmp_path: Path) -> None:
    first = write_guide(tmp_path / "новая папка")

    assert first.name == "guide.html"
    assert {file.stem for file in first.parent.iterdir()} == {page.stem for page in PAGES}


def test_the_guide_tells_each_button_in_the_words_of_the_ribbon() -> None:
    guide = guide_folder().joinpath("guide.md").read_text("utf-8")

    assert all(f"| «{command.caption}» | {command.tip} |" in guide for command in COMMANDS)


def test_the_check_list_for_excel_is_up_to_date() -> None:
    assert excel_checklist.PAGE.read_text("utf-8") == excel_checklist.page()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_commands_on_a_page_are_those_of_the_program(page: Path) -> None:
    blocks = re.findall(r"^```\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    shown = [line for block in blocks for line in block.splitlines() if re.search(r"(^|-m )xlplan ", line)]

    for line in shown:
        words = line.partition("xlplan ")[2].split()
        command: click.Command | None = cli
        while isinstance(command, click.Group):
            command = command.get_command(click.Context(command), words.pop(0))
        assert command is not None, line
        options = {option for param in command.params for option in param.opts}
        assert set(re.findall(r"(?<!\S)--[\w-]+", " ".join(words))) <= options, line
