"""The file that tells the launchers where Python is: the full path, for PATH, Store alias and conda mislead."""

from pathlib import PurePath

from xlplan.addin.steps import Step, Write, removals
from xlplan.launch import decode, encode
from xlplan.machine import Machine
from xlplan.places import INTERPRETER_FILE, settings_folder

_WHAT = "путь к Python для кнопок"


def interpreter_place(machine: Machine) -> PurePath:
    """Return where the file belongs."""
    return settings_folder(machine.environment) / INTERPRETER_FILE


def interpreter_file(path: str) -> bytes:
    """Return what the file holds: the path for Basic, then the same for people."""
    return f"{encode(path)}\r\n{path}\r\n".encode("utf-8", "surrogateescape")


def known_interpreter(machine: Machine) -> str | None:
    """Return the path that the launchers will run; None when the file is not there or cannot be read."""
    data = machine.read(interpreter_place(machine))
    if data is None:
        return None
    try:
        return decode(data.splitlines()[0].decode("ascii"))
    except (ValueError, IndexError):
        return None


def install(machine: Machine) -> list[Step]:
    """Return the step that writes the file."""
    return [Write(interpreter_place(machine), interpreter_file(machine.interpreter), _WHAT)]


def remove(machine: Machine) -> list[Step]:
    """Return the step that takes it away."""
    return removals(machine, {interpreter_place(machine): _WHAT})


def status(machine: Machine) -> str:
    """Return one line: which Python the buttons run."""
    path = known_interpreter(machine)
    if path is None:
        return "Кнопки не знают, где Python; выполните «xlplan addin install»."
    if path != machine.interpreter:
        return f"Кнопки запускают другой Python – {path}, а команда выполнена в {machine.interpreter}."
    return f"Кнопки запускают {path}."
