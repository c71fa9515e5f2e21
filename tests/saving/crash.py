"""Kills a process that saves before each of its calls into the system, and tells what is left of the workbook.

Run as ``python -m tests.saving.crash save|undo FOLDER``: prints one line of JSON for each call that was the last.
It is a process of its own, since forking one with threads is not safe.
"""

import itertools
import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from xlplan.saving import backups, save_over, undo

OLD, NEW = b"old" * 100_000, b"new" * 200_000
NAME = "План № 1.xlsx"
_SYSTEM = ("posix", "_io", "nt", "io")


def _save(path: Path) -> None:
    save_over(path, NEW, OLD)


def _undo(path: Path) -> None:
    undo(path, lambda content: None)


def _prepared(task: str, folder: Path) -> tuple[Path, Callable[[Path], None]]:
    path = folder / NAME
    path.write_bytes(OLD)
    if task == "save":
        return path, _save
    save_over(path, NEW, OLD)
    return path, _undo


def _run_until(call: int, step: Callable[[Path], None], path: Path) -> None:
    """Do the step in this process and kill it before its call of that number."""
    count = 0

    def watch(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        module = getattr(argument, "__module__", None) or type(getattr(argument, "__self__", None)).__module__
        if event == "c_call" and module in _SYSTEM:
            if count == call:
                os.kill(os.getpid(), signal.SIGKILL)
            count += 1

    sys.setprofile(watch)
    step(path)
    sys.setprofile(None)
    os._exit(0)


def _names(content: bytes) -> str:
    return {OLD: "old", NEW: "new"}.get(content, "broken")


def _left(path: Path) -> dict[str, object]:
    files = [file for folder in (path.parent, path.parent / ".xlplan") if folder.is_dir() for file in folder.iterdir()]
    kept = backups(path)
    known = {path, path.parent / ".xlplan", *(backup.file for backup in kept)}
    return {
        "file": _names(path.read_bytes()) if path.exists() else "gone",
        "kept": [_names(backup.file.read_bytes()) for backup in kept],
        "drafts": all(file.name.startswith(".xlplan-") for file in files if file not in known),
    }


def main(task: str, root: Path) -> None:
    """Kill at call 0, 1, 2 … until the step comes to its end."""
    for call in itertools.count():
        folder = root / f"{task}-{call}"
        folder.mkdir()
        path, step = _prepared(task, folder)
        child = os.fork()
        if child == 0:
            _run_until(call, step, path)
        killed = os.WIFSIGNALED(os.waitpid(child, 0)[1])
        sys.stdout.write(json.dumps({"killed": killed, **_left(path)}) + "\n")
        if not killed:
            return


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
