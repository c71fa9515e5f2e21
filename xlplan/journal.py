"""The log file: what an administrator needs when something went wrong that we did not foresee."""

import os
import platform
from datetime import datetime
from pathlib import Path

from xlplan import __version__
from xlplan.places import LOG_FILE, settings_folder

_LONGEST = 200_000
"""Characters: the newest stay."""


def record(details: str) -> str:
    """Write the details into the log; return the sentence that tells where they are."""
    place = Path(settings_folder(os.environ) / LOG_FILE)
    head = f"=== {datetime.now():%Y-%m-%d %H:%M:%S} xlplan {__version__}, Python {platform.python_version()}"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        before = place.read_text("utf-8", "replace") if place.exists() else ""
        place.write_text(f"{before}{head}\n{details}\n"[-_LONGEST:], "utf-8", "surrogateescape")
    except OSError:
        return f"Записать подробности в «{place}» не удалось."
    return f"Подробности для администратора – в файле «{place}»."
