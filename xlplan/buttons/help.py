"""«Справка»: the guide in the person's browser; it needs neither a workbook nor the net."""

import os
import webbrowser
from pathlib import Path

from xlplan.dialogue import show
from xlplan.guide import write_guide
from xlplan.places import settings_folder


def show_guide() -> None:
    """Write the guide's pages into our folder and open the first; without a browser, say where they are."""
    page = write_guide(Path(settings_folder(os.environ), "guide"))
    if not webbrowser.open(page.as_uri()):
        show(f"Руководство – в файле «{page}». Откройте его в браузере.")
