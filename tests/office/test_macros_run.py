"""Real macros in a real LibreOffice: each runs, a click on a button reaches Python, names arrive letter for letter."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.macros.names import NAMES
from tests.office.desktop import Desktop, desktop, interpreter_line, wait_for
from tests.plan_2021 import WORKBOOK
from xlplan.macro_copy import macro_copy
from xlplan.macros.commands import COMMANDS
from xlplan.macros.sources import ADDIN_FILE, macros_folder

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def seat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    yield from desktop(tmp_path_factory.mktemp("seat"))


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


def _run_menu_entry(seat: Desktop, macro: str) -> None:
    factory = "com.sun.star.script.provider.MasterScriptProviderFactory"
    provider = seat.context.ServiceManager.createInstanceWithContext(factory, seat.context).createScriptProvider("")
    script = f"vnd.sun.star.script:XlplanMenu.Launcher.{macro}?language=Basic&location=application"
    provider.getScript(script).invoke((), (), ())


def _buttons(document: Any) -> dict[str, Any]:
    """The buttons on the sheet: caption to the view of the control."""
    form = document.Sheets[0].DrawPage.Forms.getByIndex(0)
    models = [form.getByIndex(at) for at in range(form.getCount())]
    return {model.Label: document.CurrentController.getControl(model) for model in models}


def _press(seat: Desktop, control: Any) -> None:
    context = control.getAccessibleContext()
    place, size = context.getLocationOnScreen(), context.getSize()
    seat.click(place.X + size.Width // 2, place.Y + size.Height // 2)


def test_a_click_on_each_button_starts_python_with_its_task_and_the_right_arguments(seat: Desktop, opened: Any) -> None:
    buttons = wait_for(lambda: _buttons(opened), "buttons")
    assert list(buttons) == [command.caption for command in COMMANDS]

    for command in COMMANDS:
        _press(seat, buttons[command.caption])
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
            _run_menu_entry(seat, command.macro)
            ((call, _),) = seat.calls(1)
            assert (call["task"], call["path"]) == (command.function, str(place))
    finally:
        document.close(True)


def test_without_python_the_person_is_told_so_in_russian(seat: Desktop, opened: Any) -> None:
    known = seat.interpreter_file.read_bytes()
    seat.interpreter_file.unlink()
    try:
        _press(seat, wait_for(lambda: _buttons(opened), "buttons")["Проверить план"])
        words = wait_for(lambda: _dialogue_words(seat), "message box")
        seat.xdotool("key", "Return")
        wait_for(lambda: not _dialogue_words(seat), "end of the message box")
    finally:
        seat.interpreter_file.write_bytes(known)

    assert any(word.startswith("Не удалось запустить Python.") for word in words)


def test_a_python_that_is_gone_is_told_in_the_same_words(seat: Desktop, opened: Any) -> None:
    known = seat.interpreter_file.read_bytes()
    seat.interpreter_file.write_bytes(b"002F006E006F006E0065\r\n/none\r\n")
    try:
        _press(seat, wait_for(lambda: _buttons(opened), "buttons")["Справка"])
        words = wait_for(lambda: _dialogue_words(seat), "message box")
        seat.xdotool("key", "Return")
        wait_for(lambda: not _dialogue_words(seat), "end of the message box")
    finally:
        seat.interpreter_file.write_bytes(known)

    assert any("xlplan addin install" in word for word in words)


@pytest.mark.parametrize("button", [True, False], ids=["button", "menu"])
def test_a_python_that_ends_at_once_is_told_too(seat: Desktop, opened: Any, button: bool) -> None:
    """LibreOffice does not wait for Python, so nothing but its sign of life tells that it ran: none without xlplan."""
    known = seat.interpreter_file.read_bytes()
    seat.interpreter_file.write_bytes(interpreter_line(Path(shutil.which("false") or "/bin/false")))
    try:
        if button:
            _press(seat, wait_for(lambda: _buttons(opened), "buttons")["Проверить план"])
        else:
            Thread(target=_run_menu_entry, args=(seat, "CheckPlan"), daemon=True).start()
        words = wait_for(lambda: _dialogue_words(seat), "message box")
        seat.xdotool("key", "Return")
        wait_for(lambda: not _dialogue_words(seat), "end of the message box")
    finally:
        seat.interpreter_file.write_bytes(known)

    assert any(word.startswith("Не удалось запустить Python.") for word in words)
    assert not (seat.interpreter_file.parent / "starting.txt").exists()


def _dialogue_words(seat: Desktop) -> list[str]:
    """What stands in the open message box; nothing when there is none."""
    toolkit = seat.context.ServiceManager.createInstanceWithContext("com.sun.star.awt.Toolkit", seat.context)
    words: list[str] = []
    for at in range(toolkit.getTopWindowCount()):
        context = toolkit.getTopWindow(at).getAccessibleContext()
        if context is not None and context.getAccessibleName() == "xlplan":
            words += _names(context)
    return words


def _names(context: Any) -> list[str]:
    children = [
        context.getAccessibleChild(at).getAccessibleContext() for at in range(context.getAccessibleChildCount())
    ]
    return [context.getAccessibleName(), *(name for child in children for name in _names(child))]
