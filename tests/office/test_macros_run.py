"""Real macros in a real LibreOffice: each runs, a click on a button reaches Python, names arrive letter for letter."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.macros.names import NAMES
from tests.office.desktop import Desktop, desktop, interpreter_line
from tests.office.pressing import buttons, press, read_message, run_menu_entry
from tests.plan_2021 import WORKBOOK
from xlplan.macro_copy import macro_copy
from xlplan.macros.commands import COMMANDS
from xlplan.macros.sources import ADDIN_FILE, macros_folder

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def seat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    yield from desktop(tmp_path_factory.mktemp("seat"), recorder=True)


@pytest.fixture(autouse=True)
def guarded(seat: Desktop) -> Iterator[None]:
    with seat.no_longer_than(90):
        yield


@pytest.fixture(scope="module")
def copy() -> bytes:
    return macro_copy(WORKBOOK)


@pytest.fixture
def opened(seat: Desktop, copy: bytes) -> Iterator[Any]:
    """The plan with buttons, open on the screen, from the folder that the person has named as trusted."""
    document = seat.open(_placed(seat, copy, "План 'А' № 1 & Ко = итог.xlsm"))
    yield document
    document.close(True)


def _placed(seat: Desktop, copy: bytes, name: str) -> Path:
    place = seat.plans / name
    place.write_bytes(copy)
    return place


def _run(document: Any, macro: str, *arguments: Any) -> None:
    script = f"vnd.sun.star.script:xlplan.{macro}?language=Basic&location=document"
    document.getScriptProvider().getScript(script).invoke(arguments, (), ())


def test_a_click_on_each_button_starts_python_with_its_task_and_the_right_arguments(seat: Desktop, opened: Any) -> None:
    assert list(buttons(opened)) == [command.caption for command in COMMANDS]

    for command in COMMANDS:
        press(seat, opened, command.caption)
        ((call, argv),) = seat.calls(1)

        assert call["task"] == command.function
        assert call["path"] == str(seat.plans / "План 'А' № 1 & Ко = итог.xlsm")
        assert argv == [f"--wb={call['workbook']}", "--from_xl=1", "--app=LibreOffice", "--hwnd=0"]


@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_the_workbook_arrives_letter_for_letter(seat: Desktop, copy: bytes, name: str) -> None:
    document = seat.open(_placed(seat, copy, name))
    try:
        _run(document, "XlplanButtons.CheckPlan")
        ((call, _),) = seat.calls(1)
    finally:
        document.close(True)

    assert (call["workbook"], call["folder"]) == (name, str(seat.plans))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.macro)
def test_every_macro_of_the_add_in_runs_the_ribbon_callbacks_too(seat: Desktop, command: Any) -> None:
    place = seat.plans / ADDIN_FILE
    shutil.copy(macros_folder() / ADDIN_FILE, place)
    document = seat.open(place, FilterName="Calc MS Excel 2007 VBA XML")
    try:
        _run(document, f"XlplanButtons.{command.macro}")
        _run(document, f"XlplanRibbon.Ribbon{command.macro}", document)
        calls = seat.calls(2)
    finally:
        document.close(True)

    assert [call["task"] for call, _ in calls] == [command.function] * 2


def test_every_entry_of_the_menu_runs_for_a_workbook_without_macros(seat: Desktop) -> None:
    place = seat.plans / "План отдела 'А' = итог № 2 🗓.xlsx"
    shutil.copy(WORKBOOK, place)
    document = seat.open(place)
    try:
        for command in COMMANDS:
            run_menu_entry(seat, command.macro)
            ((call, _),) = seat.calls(1)
            assert (call["task"], call["path"]) == (command.function, str(place))
    finally:
        document.close(True)


def test_without_python_the_person_is_told_so_in_russian(seat: Desktop, opened: Any) -> None:
    known = seat.interpreter_file.read_bytes()
    seat.interpreter_file.unlink()
    try:
        press(seat, opened, "Проверить план")
        words = read_message(seat, "xlplan")
    finally:
        seat.interpreter_file.write_bytes(known)

    assert words.startswith("Не удалось запустить Python.")


def test_a_python_that_is_gone_is_told_in_the_same_words(seat: Desktop, opened: Any) -> None:
    known = seat.interpreter_file.read_bytes()
    seat.interpreter_file.write_bytes(b"002F006E006F006E0065\r\n/none\r\n")
    try:
        press(seat, opened, "Справка")
        words = read_message(seat, "xlplan")
    finally:
        seat.interpreter_file.write_bytes(known)

    assert "xlplan addin install" in words


@pytest.mark.parametrize("button", [True, False], ids=["button", "menu"])
def test_a_python_that_ends_at_once_is_told_too(seat: Desktop, opened: Any, button: bool) -> None:
    """LibreOffice does not wait for Python, so nothing but its sign of life tells that it ran: none without xlplan."""
    known = seat.interpreter_file.read_bytes()
    seat.interpreter_file.write_bytes(interpreter_line(Path(shutil.which("false") or "/bin/false")))
    try:
        if button:
            press(seat, opened, "Проверить план")
        else:
            Thread(target=run_menu_entry, args=(seat, "CheckPlan"), daemon=True).start()
        words = read_message(seat, "xlplan")
    finally:
        seat.interpreter_file.write_bytes(known)

    assert words.startswith("Не удалось запустить Python.")
    assert not (seat.interpreter_file.parent / "starting.txt").exists()
