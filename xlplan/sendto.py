"""«Отправить → Проверить план»: updates the files that were sent, says what came of it, opens the result.

For computers where policy or an antivirus forbids Office to start programs: here Explorer starts Python, not Excel.
Windows runs ``pythonw -P -m xlplan.sendto FILE…``.
"""

import os
import subprocess
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from xlplan.dialogue import show
from xlplan.journal import record


class Outcome(Protocol):
    """What a finished process leaves (`subprocess.CompletedProcess`)."""

    returncode: int
    stdout: str
    stderr: str


_UPDATED = (0, 1)
"""The exit codes of a command that did its work: without findings, and with."""


_MOST_LINES = 5

_HOW = "Щёлкните файл плана правой кнопкой и выберите «Отправить» – «Проверить план»."


def main(arguments: Sequence[str] | None = None) -> int:
    """Update each file; Explorer passes full paths. Nobody sees a console here, so whatever goes wrong is shown."""
    files = sys.argv[1:] if arguments is None else arguments
    if not files:
        show(_HOW)
    for file in files:
        try:
            send(Path(file), update=_update, tell=show, open_file=_open)
        except Exception:  # the last line of defence before a silent nothing
            show(f"Непредвиденная ошибка с файлом «{file}». {record(traceback.format_exc())}")
    return 0


def send(
    file: Path, *, update: Callable[[Path], Outcome], tell: Callable[[str], None], open_file: Callable[[Path], None]
) -> None:
    """Update one file; tell why not, or tell the end of the report and open the workbook."""
    outcome = update(file)
    if outcome.returncode not in _UPDATED:
        reason = outcome.stderr.strip().removeprefix("Ошибка: ")
        tell(reason or f"Файл «{file.name}» проверить не удалось.")
        return
    lines = [line.strip() for line in outcome.stdout.splitlines() if line.strip()][-_MOST_LINES:]
    tell("\n".join([file.name, "", *(lines or ["Готово."])]))
    open_file(file)


def _update(file: Path) -> Outcome:
    command = [sys.executable, "-P", "-X", "utf8", "-m", "xlplan", "update", str(file)]
    no_window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    return subprocess.run(  # noqa: S603 - our own interpreter and module
        command, capture_output=True, check=False, encoding="utf-8", errors="replace", creationflags=no_window
    )


def _open(file: Path) -> None:
    if sys.platform == "win32":
        os.startfile(file)  # noqa: S606 - the person's own workbook, in the person's own program
    else:
        subprocess.run(["xdg-open", str(file)], check=False)  # noqa: S603, S607


if __name__ == "__main__":
    sys.exit(main())
