"""Draws the pages of docs/board.md: the cluster's plan after an update, as LibreOffice prints it.

python -m tests.office.board_pictures
"""

import re
import shutil
import tempfile
from datetime import date
from pathlib import Path
from zipfile import ZipFile

from tests.office.render import Office, pictures
from tests.plan_2021 import WORKBOOK
from xlplan.api import update

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
DAYS = {"": (date(2021, 4, 20), 44306), "-early": (date(2021, 1, 10), 44206), "-late": (date(2021, 12, 22), 44552)}
PAGES = ("plan-1", "plan-2", "plan-3", "summary", "findings", "deadlines", "calendar", "settings")
DPI = 72
_LOCALE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>ru-RU</value></prop>
</item>
</oor:items>
"""


def main() -> None:
    """Draw every page on one day, and the summary on two others."""
    with tempfile.TemporaryDirectory() as place:
        office = Office(Path(place) / "profile")
        speak_russian(office.profile)
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
    shown = folder / "shown.xlsx"
    _as_on(serial, path, shown)
    return pictures(office.convert(shown, folder), folder, dpi=DPI)


def _as_on(serial: int, source: Path, target: Path) -> None:
    """Write the day into the book instead of TODAY(), and let the states be printed, which on paper are left out.

    The day goes in without LibreOffice: where it saves a book anew, the white borders of our rules turn black.
    """
    with ZipFile(source) as read, ZipFile(target, "w") as write:
        for name in read.namelist():
            data = read.read(name)
            if name == "xl/workbook.xml":
                data = data.replace(b"$A$1:$F$31", b"$A$1:$H$31")
            elif name.startswith("xl/worksheets/sheet"):
                data = re.sub(rb"<f>TODAY\(\)</f><v>[^<]*</v>", b"<v>%d</v>" % serial, data)
            write.writestr(name, data)


def speak_russian(profile: Path) -> None:
    """Let numbers have a decimal comma, as where the plan is read."""
    user = profile / "user"
    user.mkdir(parents=True)
    user.joinpath("registrymodifications.xcu").write_text(_LOCALE, encoding="utf-8")


if __name__ == "__main__":
    main()
