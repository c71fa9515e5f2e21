"""Draws the pages of docs/board.md: the cluster's plan after an update, as LibreOffice prints it.

python -m tests.office.board_pictures
"""

import shutil
import tempfile
from datetime import date
from pathlib import Path
from zipfile import ZipFile

from tests.office.live import edited
from tests.office.render import Office, pictures
from tests.plan_2021 import WORKBOOK
from xlplan.api import update

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
DAYS = {"": (date(2021, 4, 20), 44306), "-early": (date(2021, 1, 10), 44206), "-late": (date(2021, 12, 22), 44552)}
PAGES = ("plan-1", "plan-2", "plan-3", "summary", "findings", "deadlines", "calendar", "settings")
DPI = 72


def main() -> None:
    """Draw every page on one day, and the summary on two others."""
    with tempfile.TemporaryDirectory() as place:
        office = Office(Path(place) / "profile")
        for ending, (day, serial) in DAYS.items():
            folder = Path(place) / f"on{ending}"
            folder.mkdir()
            for page, picture in zip(PAGES, _drawn(office, folder, day, serial), strict=True):
                if page == "summary" or (not ending and not page.startswith("plan-")):
                    shutil.copy(picture, FOLDER / f"board-{page}{ending}.png")
                elif not ending and page == "plan-1":
                    shutil.copy(picture, FOLDER / "board-plan.png")


def _drawn(office: Office, folder: Path, day: date, serial: int) -> list[Path]:
    path = folder / "plan.xlsx"
    shutil.copy(WORKBOOK, path)
    update(path, day)
    typed = folder / "typed.xlsx"
    edited(office.profile, path, typed, ["number", "Настройки", "B4", serial])
    shown = folder / "shown.xlsx"
    _with_states_printed(typed, shown)
    return pictures(office.convert(shown, folder), folder, dpi=DPI)


def _with_states_printed(source: Path, target: Path) -> None:
    """On paper the states are left out; here they are to be seen."""
    with ZipFile(source) as read, ZipFile(target, "w") as write:
        for name in read.namelist():
            data = read.read(name)
            if name == "xl/workbook.xml":
                data = data.replace(b"$A$1:$F$31", b"$A$1:$H$31")
            write.writestr(name, data)


if __name__ == "__main__":
    main()
