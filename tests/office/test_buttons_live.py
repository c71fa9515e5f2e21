"""Real buttons on a real plan in a real LibreOffice: a click changes the open workbook, and nothing else."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from tests.office.desktop import Desktop, desktop, wait_for
from tests.office.outcomes import OUTCOMES
from tests.office.pressing import press, read_message, run_menu_entry
from tests.plan_2021 import WORKBOOK
from xlplan.dialogue import TITLE
from xlplan.hosts.file import read_book
from xlplan.macro_copy import macro_copy
from xlplan.macros.commands import COMMANDS

pytestmark = pytest.mark.office

_NAME = "План отдела 'А' = итог № 1 & Ко.xlsm"
_MARK = "F15"


@pytest.fixture(scope="module")
def seat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    yield from desktop(tmp_path_factory.mktemp("seat"))


@pytest.fixture(autouse=True)
def guarded(seat: Desktop) -> Iterator[None]:
    """Nothing hangs, and nothing is left on the screen or in the folder for the next test."""
    with seat.no_longer_than(90):
        yield
        for document in seat.documents():
            document.setModified(False)
            document.close(True)
        for file in seat.plans.rglob("*"):
            if file.is_file():
                file.unlink()


@pytest.fixture(scope="module")
def copy() -> bytes:
    return macro_copy(WORKBOOK)


@pytest.fixture
def opened(seat: Desktop, copy: bytes) -> Any:
    """The plan with buttons, open on the screen."""
    place = seat.plans / _NAME
    place.write_bytes(copy)
    return seat.open(place)


def _pressed(seat: Desktop, document: Any, macro: str) -> str:
    """Click a button and read to the end what it says."""
    (caption,) = (command.caption for command in COMMANDS if command.macro == macro)
    press(seat, document, caption)
    said = read_message(seat, TITLE)
    wait_for(seat.idle, "end of Python")
    return said


def _back_to_the_plan(document: Any) -> None:
    document.CurrentController.setActiveSheet(document.Sheets[0])
    time.sleep(1)  # until the buttons are drawn and take clicks; nothing tells when


def _titles(document: Any) -> list[str]:
    return list(document.Sheets.ElementNames)


def _rules(document: Any) -> int:
    return int(document.Sheets[0].ConditionalFormats.getLength())


def _checked(_seat: Desktop, document: Any) -> None:
    assert {"Замечания", "Сроки", "Сводка"} <= set(_titles(document))
    assert document.CurrentController.ActiveSheet.Name == "Замечания"
    assert _rules(document) > 0


def _highlighted(_seat: Desktop, document: Any) -> None:
    assert _rules(document) > 0
    assert not {"Замечания", "Сроки", "Сводка"} & set(_titles(document))


def _checked_still(_seat: Desktop, document: Any) -> None:
    assert _rules(document) > 0
    assert {"Замечания", "Сроки", "Сводка"} <= set(_titles(document))


def _summarised(_seat: Desktop, document: Any) -> None:
    assert {"Сроки", "Сводка"} <= set(_titles(document))
    assert document.CurrentController.ActiveSheet.Name == "Сводка"


def _rolled(seat: Desktop, document: Any) -> None:
    (fresh,) = (file for file in seat.plans.glob("*.xls?") if "2022" in file.name)
    words = " ".join(str(value) for row in read_book(fresh).grids[0].rows.values() for value in row.values())
    assert "НА 2022 ГОД" in words
    assert "НА 2021 ГОД" not in words
    assert _titles(document) == ["План"]
    assert {one.Title for one in seat.documents()} == {document.Title, fresh.name}


def _bare(_seat: Desktop, document: Any) -> None:
    assert _titles(document) == ["План"]
    assert _rules(document) == 0
    assert document.Sheets[0].getCellRangeByName("H11").String == ""


CLICKED: dict[str, Callable[[Desktop, Any], None]] = {
    "CheckPlan": _checked,
    "HighlightDeadlines": _highlighted,
    "UpdateSummary": _summarised,
    "NextYear": _rolled,
}
AFTER_A_CHECK = {
    "CheckPlan": _checked,
    "HighlightDeadlines": _checked_still,
    "UpdateSummary": _summarised,
    "RemoveMarkup": _bare,
    "UndoLast": _bare,
}
FROM_THE_MENU = {**CLICKED, "RemoveMarkup": _bare, "UndoLast": _bare}


@pytest.mark.parametrize("macro", CLICKED)
def test_a_click_does_what_the_button_says_and_saves_nothing(
    seat: Desktop, opened: Any, copy: bytes, macro: str
) -> None:
    said = _pressed(seat, opened, macro)

    assert said.startswith(OUTCOMES[macro].said)
    CLICKED[macro](seat, opened)
    assert (seat.plans / _NAME).read_bytes() == copy


@pytest.mark.parametrize("macro", AFTER_A_CHECK)
def test_each_button_works_after_another_one(seat: Desktop, opened: Any, copy: bytes, macro: str) -> None:
    """Checking opens a copy and closes it; LibreOffice once took that one for the active workbook at the next click."""
    _pressed(seat, opened, "CheckPlan")
    _back_to_the_plan(opened)

    said = _pressed(seat, opened, macro)

    assert said.startswith(OUTCOMES[macro].said)
    AFTER_A_CHECK[macro](seat, opened)
    assert (seat.plans / _NAME).read_bytes() == copy


def test_one_click_after_another_works(seat: Desktop, opened: Any) -> None:
    for macro in ("CheckPlan", "RemoveMarkup", "CheckPlan", "UndoLast"):
        said = _pressed(seat, opened, macro)

        assert said.startswith(OUTCOMES[macro].said)
        AFTER_A_CHECK[macro](seat, opened)
        _back_to_the_plan(opened)


def _chosen(seat: Desktop, macro: str) -> str:
    run_menu_entry(seat, macro)
    said = read_message(seat, TITLE)
    wait_for(seat.idle, "end of Python")
    return said


@pytest.mark.parametrize("macro", FROM_THE_MENU)
def test_each_entry_of_the_menu_does_it_in_a_plain_workbook(seat: Desktop, macro: str) -> None:
    place = seat.plans / "plan_2021.xlsx"
    place.write_bytes(WORKBOOK.read_bytes())
    document = seat.open(place)
    if OUTCOMES[macro].after:
        _chosen(seat, "CheckPlan")

    said = _chosen(seat, macro)

    assert said.startswith(OUTCOMES[macro].said)
    FROM_THE_MENU[macro](seat, document)
    assert place.read_bytes() == WORKBOOK.read_bytes()


def test_help_opens_the_guide_in_the_browser(seat: Desktop, opened: Any) -> None:
    press(seat, opened, "Справка")

    (address,) = wait_for(seat.browsed, "page in the browser")

    assert address.endswith("/guide.html")
    assert Path(unquote(address.removeprefix("file://"))).is_file()


def test_unsaved_edits_stay_and_stay_unsaved(seat: Desktop, opened: Any, copy: bytes) -> None:
    opened.Sheets[0].getCellRangeByName(_MARK).String = "в работе"

    _pressed(seat, opened, "CheckPlan")

    assert opened.Sheets[0].getCellRangeByName(_MARK).String == "в работе"
    assert opened.isModified()
    assert (seat.plans / _NAME).read_bytes() == copy


def test_the_place_on_the_screen_and_the_filter_stay(seat: Desktop) -> None:
    place = seat.plans / "plan_2021.xlsx"
    place.write_bytes(WORKBOOK.read_bytes())
    document = seat.open(place)
    view, sheet = document.CurrentController, document.Sheets[0]
    _filter(sheet.getCellRangeByName("A10:F30"), column=3, text="Январь")
    hidden = _hidden_rows(sheet)
    view.select(sheet.getCellRangeByName("F13"))
    view.setFirstVisibleRow(6)
    view.setFirstVisibleColumn(2)

    _chosen(seat, "HighlightDeadlines")

    assert (view.getFirstVisibleRow(), view.getFirstVisibleColumn()) == (6, 2)
    assert view.getSelection().getRangeAddress().StartRow == 12
    assert hidden
    assert _hidden_rows(sheet) == hidden


def _filter(cells: Any, column: int, text: str) -> None:
    from com.sun.star.sheet import TableFilterField  # noqa: PLC0415 - there once uno is
    from com.sun.star.sheet.FilterOperator import EQUAL  # noqa: PLC0415

    wanted = cells.createFilterDescriptor(True)
    wanted.setFilterFields((TableFilterField(Field=column, Operator=EQUAL, StringValue=text),))
    wanted.ContainsHeader = True
    cells.filter(wanted)


def _hidden_rows(sheet: Any) -> list[int]:
    rows = sheet.getRows()
    return [at for at in range(40) if not rows.getByIndex(at).IsVisible]


def test_a_workbook_without_a_plan_is_told_in_one_sentence_and_left_alone(seat: Desktop, opened: Any) -> None:
    opened.Sheets[0].getCellRangeByName("A1:F40").clearContents(1023)

    said = _pressed(seat, opened, "CheckPlan")

    assert "план" in said.lower()
    assert "Traceback" not in said
    assert _titles(opened) == ["План"]
