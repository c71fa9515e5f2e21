"""«Отменить последнее» in a workbook that was never saved, open in a real LibreOffice."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.hosts.libreoffice import libreoffice_app
from tests.plan_2021 import WORKBOOK
from xlplan import api
from xlplan.buttons.desk import LiveDesk
from xlplan.buttons.undoing import undo_last
from xlplan.engines.libreoffice.bridge import file_url, properties
from xlplan.hosts.live import LiveHost
from xlplan.launch import Call
from xlplan.machine import ThisMachine
from xlplan.sheets.board_edits import Parts

pytestmark = pytest.mark.office

TODAY = date(2021, 4, 20)


@dataclass(frozen=True)
class Reading(LiveDesk):
    """A desk whose messages are read at once."""

    told: list[str] = field(default_factory=list)

    def tell(self, text: str) -> None:
        self.told.append(text)


def _never_saved() -> Any:
    app = libreoffice_app()
    for book in app.books:
        book.close()
    options = properties(Hidden=True, AsTemplate=True)
    app.api.loadComponentFromURL(file_url(WORKBOOK), "_blank", 0, options)
    (book,) = app.books
    return book


def test_the_copy_of_a_workbook_that_was_never_saved_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("APPDATA", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    book = _never_saved()
    call = Call("undo_last", book.name, "", "LibreOffice", 0)
    desk = Reading(book, LiveHost(book), call, ThisMachine())
    api.write(desk.host, TODAY, Parts.PLAN)
    assert len(book.sheets) > 1

    undo_last(desk, TODAY)

    assert [sheet.name for sheet in book.sheets] == ["План"]
    assert desk.told[0].startswith("Отменено: убрано всё")
    book.close()
