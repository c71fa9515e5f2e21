"""The add-in: the committed file is what the text gives, and its ribbon, macros and Python agree with one another."""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from pyopenvba import ExcelFile, check_file

from tests.macros.olevba import VBA_Parser
from xlplan import buttons, launch
from xlplan.macros.addin import build_addin, zip_stored
from xlplan.macros.commands import COMMANDS, TAB
from xlplan.macros.sources import ADDIN_FILE, addin_bytes, button_modules, macros_folder, menu_source, ribbon_xml

_RIBBON = "{http://schemas.microsoft.com/office/2009/07/customui}"
_MODULES = ["ThisWorkbook", "Sheet1", "XlplanButtons", "XlplanLauncher", "XlplanLibreOffice", "XlplanRibbon"]
_NOT_STARTED = (
    "Не удалось запустить Python. Выполните на этом компьютере команду «xlplan addin install» "
    "или обратитесь к администратору."
)


def _macros(source: str) -> set[str]:
    return set(re.findall(r"^(?:Public )?Sub (\w+)", source, re.MULTILINE))


@pytest.fixture(scope="module")
def modules() -> Iterator[dict[str, str]]:
    parser = VBA_Parser(ADDIN_FILE, data=addin_bytes())
    yield {name.rpartition(".")[0]: code for _, _, name, code in parser.extract_macros()}
    parser.close()


def _ribbon_buttons() -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(ribbon_xml()).iter(f"{_RIBBON}button"))  # noqa: S314 - our own file


def test_the_committed_add_in_is_built_from_the_text_byte_for_byte() -> None:
    assert build_addin() == addin_bytes()


def test_the_archive_depends_on_nothing_but_its_parts() -> None:
    with zipfile.ZipFile(io.BytesIO(addin_bytes())) as archive:
        entries = archive.infolist()

    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.compress_type) for entry in entries} == {(0, zipfile.ZIP_STORED)}
    assert zip_stored({"a": b"1"}) == zip_stored({"a": b"1"})


def test_olevba_finds_the_modules_whole(modules: dict[str, str]) -> None:
    for module in button_modules():
        assert modules[module.name].replace("\r\n", "\n") == module.source.replace("\r\n", "\n")
    assert list(modules) == [
        "ThisWorkbook",
        "Sheet1",
        "XlplanButtons",
        "XlplanLauncher",
        "XlplanLibreOffice",
        "XlplanRibbon",
    ]


def test_a_second_parser_finds_them_and_no_fault() -> None:
    with ExcelFile(macros_folder() / ADDIN_FILE) as file:
        assert set(file.vba_modules()) == {
            "ThisWorkbook",
            "Sheet1",
            "XlplanButtons",
            "XlplanLauncher",
            "XlplanLibreOffice",
            "XlplanRibbon",
        }
    assert check_file(macros_folder() / ADDIN_FILE).issues == ()


def test_every_ribbon_callback_exists_and_calls_a_macro_that_exists(modules: dict[str, str]) -> None:
    callbacks = {button.get("onAction", "") for button in _ribbon_buttons()}
    bodies = dict(re.findall(r"Sub (\w+)\(control As IRibbonControl\)\s+(\w+)\s+End Sub", modules["XlplanRibbon"]))

    assert callbacks == {f"Ribbon{command.macro}" for command in COMMANDS}
    assert callbacks == bodies.keys() == _macros(modules["XlplanRibbon"])
    assert set(bodies.values()) == _macros(modules["XlplanButtons"])


def test_the_ribbon_says_what_the_table_says() -> None:
    tab = ElementTree.fromstring(ribbon_xml()).find(f".//{_RIBBON}tab")  # noqa: S314 - our own file
    shown = [
        (button.get("id"), button.get("onAction"), button.get("label"), button.get("supertip"), button.get("imageMso"))
        for button in _ribbon_buttons()
    ]

    assert tab is not None
    assert tab.get("label") == TAB == "План работы"
    assert shown == [(c.macro, f"Ribbon{c.macro}", c.caption, c.tip, c.image) for c in COMMANDS]


def test_the_commands_are_the_seven_that_staff_know() -> None:
    assert [command.caption for command in COMMANDS] == [
        "Проверить план",
        "Подсветить сроки",
        "Обновить сводку",
        "План на следующий год",
        "Убрать разметку",
        "Отменить последнее",
        "Справка",
    ]


@pytest.mark.parametrize("source", [button_modules()[0].source, menu_source()], ids=["VBA", "LibreOffice"])
def test_each_macro_passes_its_own_task(source: str) -> None:
    passed = dict(re.findall(r'Sub (\w+)(?:\(\))?\s+Launch "(\w+)"', source))

    assert passed == {command.macro: command.function for command in COMMANDS}


@pytest.mark.parametrize("source", [button_modules()[1].source, menu_source()], ids=["VBA", "LibreOffice"])
def test_both_launchers_tell_the_version_that_python_knows_and_say_the_same_when_there_is_no_python(
    source: str,
) -> None:
    version = re.search(r'Const LauncherVersion(?: As String)? = "(\w+)"', source)
    digits = re.search(r'Const NotStarted(?: As String)? = "([0-9A-F]+)"', source)

    assert version is not None
    assert version[1] == launch.LAUNCHER_VERSION
    assert digits is not None
    assert launch.decode(digits[1]) == _NOT_STARTED


def test_the_text_of_the_macros_is_ascii_and_fits_the_editor() -> None:
    for file in macros_folder().glob("*.bas"):
        text = file.read_bytes()
        assert text.isascii(), file.name
        assert all(len(line) <= 1023 for line in text.splitlines()), f"{file.name}: VBA takes 1,023 characters a line"


def test_the_launcher_stays_small() -> None:
    code = [line for line in button_modules()[1].source.splitlines() if line.strip() and not line.startswith("'")]

    assert len(code) <= 60


def test_python_has_a_function_for_each_task() -> None:
    assert all(callable(getattr(buttons, task)) for task in launch.TASKS)
    assert set(buttons.__all__) == set(launch.TASKS)
