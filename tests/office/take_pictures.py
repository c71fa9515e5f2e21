"""Takes the pictures of the guide: a person presses the buttons of the plan of 2021 on 20 April 2021.

``python -m tests.office.take_pictures`` writes them into docs/pictures.
"""

import contextlib
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.office.desktop import Desktop, desktop
from tests.office.pressing import buttons, read_message, run_menu_entry, wait_for_message
from tests.plan_2021 import WORKBOOK
from xlplan.dialogue import TITLE
from xlplan.macro_copy import macro_copy

_PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
_WIDTH, _HEIGHT = 1440, 800
_DAY = 44306
"""20 April 2021, as a spreadsheet counts."""


def main() -> None:
    """Take them all."""
    with tempfile.TemporaryDirectory() as folder, contextlib.closing(desktop(Path(folder))) as running:
        seat = next(running)
        with_buttons, plain = seat.plans / "plan_2021.xlsm", seat.plans / "plan_2021.xlsx"
        with_buttons.write_bytes(macro_copy(WORKBOOK))
        plain.write_bytes(WORKBOOK.read_bytes())
        document = seat.open(with_buttons)
        buttons(document)
        _take(seat, "button-before")
        _close(document)
        document = seat.open(plain)
        _set_the_day(seat, document)
        run_menu_entry(seat, "CheckPlan")
        wait_for_message(seat, TITLE)
        _take(seat, "button-message")
        read_message(seat, TITLE)
        document.CurrentController.setActiveSheet(document.Sheets.getByName("План"))
        _take(seat, "button-after")
        _close(document)


def _set_the_day(seat: Desktop, document: Any) -> None:
    """Check once, and type the day of the report on «Настройки» as a person would."""
    run_menu_entry(seat, "CheckPlan")
    read_message(seat, TITLE)
    area = document.NamedRanges.getByName("xlplan_today").getReferredCells()
    area.getCellByPosition(0, 0).setValue(_DAY)
    document.CurrentController.setActiveSheet(document.Sheets.getByName("План"))


def _close(document: Any) -> None:
    document.setModified(False)
    document.close(True)


def _take(seat: Desktop, name: str) -> None:
    time.sleep(1.5)  # until all is drawn; nothing tells when
    seat.picture(_PICTURES / f"{name}.png", _WIDTH, _HEIGHT)


if __name__ == "__main__":
    main()
