"""What installing and removing consist of: steps that can be told before they are taken."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import assert_never

from xlplan.machine import Machine


@dataclass(frozen=True, slots=True)
class Write:
    """Put a file in its place."""

    path: PurePath
    data: bytes
    what: str


@dataclass(frozen=True, slots=True)
class Remove:
    """Take a file away."""

    path: PurePath
    what: str


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Make a Windows shortcut that runs a program; what is sent to it comes after the arguments."""

    path: PurePath
    target: str
    arguments: str
    what: str


Step = Write | Remove | Shortcut


def tell(step: Step) -> str:
    """Return the step as a line for people: what, and where."""
    match step:
        case Write() | Shortcut():
            return f"записать: {step.what} – {step.path}"
        case Remove():
            return f"удалить: {step.what} – {step.path}"
        case _:
            assert_never(step)


def take(step: Step, machine: Machine) -> None:
    """Take the step; `CannotWrite` when the system does not let us."""
    match step:
        case Write():
            machine.write(step.path, step.data)
        case Remove():
            machine.remove(step.path)
        case Shortcut():
            machine.shortcut(step.path, step.target, step.arguments)
        case _:
            assert_never(step)


def removals(machine: Machine, files: dict[PurePath, str]) -> list[Step]:
    """Return the steps that take away those of the files that are there."""
    return [Remove(path, what) for path, what in files.items() if machine.exists(path)]
