"""From the click on «Проверить план» to coloured cells in an open LibreOffice, and what the time goes to.

    python -m tests.bench.bench_click

A real mouse on a real button under Xvfb. Cold is the first press after the program was started, warm the best of three
later ones, each on a workbook that was just opened; again is a second press on the same workbook, after a mark was
typed. Then the same way step by step in this process: what of it is ours is reading, checking and applying; the rest is
Python's start and LibreOffice. Wanted: at most 2.5 s warm for 16 activities, of which ours at most 0.5 s.
"""

import contextlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import pytest

from tests.bench.bench_check import MONTHS, PLAN
from tests.office.desktop import Desktop, desktop, wait_for
from tests.office.pressing import buttons, press, read_message
from xlplan.dialogue import TITLE
from xlplan.edits import Edit
from xlplan.grid import Book, Text
from xlplan.hosts import Applied, Host
from xlplan.macro_copy import macro_copy

_T = TypeVar("_T")
_CAPTION = "Проверить план"


def plan_of(activities: int, place: Path) -> Path:
    """Write a plan with that many activities."""
    from openpyxl import Workbook  # noqa: PLC0415

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "План"
    sheet.append(["ПЛАН РАБОТЫ НА 2021 ГОД"])
    sheet.append(["№ п/п", "Наименование мероприятия", "Исполнители", "Срок исполнения", "Результат", "Отметка"])
    for number in range(1, activities + 1):
        phrase = f"до {number % 28 + 1} {MONTHS[number % 11]}"
        sheet.append(
            [f"{number}.", f"Мероприятие по направлению {number}", f"Отдел {number % 40}", phrase, "Отчёт", ""]
        )
    book.save(place)
    return place


@contextlib.contextmanager
def on_the_screen(seat: Desktop, plan: Path) -> Iterator[Any]:
    """Open the plan with buttons and yield the document."""
    place = seat.plans / f"{plan.stem}.xlsm"
    place.write_bytes(macro_copy(plan))
    document = seat.open(place)
    try:
        yield document
    finally:
        document.setModified(False)
        document.close(True)


def coloured(document: Any) -> bool:
    """Tell whether the rules that colour the rows are there, and are drawn."""
    return bool(document.Sheets[0].ConditionalFormats.getLength()) and not document.hasControllersLocked()


def click(seat: Desktop, document: Any) -> tuple[float, float]:
    """Press the button; return the seconds to coloured cells and to the message."""
    start = time.perf_counter()
    press(seat, document, _CAPTION)
    wait_for(lambda: coloured(document), "colours")
    colours = time.perf_counter() - start
    read_message(seat, TITLE)
    whole = time.perf_counter() - start
    return colours, whole


@dataclass
class Timed:
    """A host that notes how long it reads and applies."""

    host: Host
    seconds: dict[str, float] = field(default_factory=dict)

    def read(self) -> Book:
        return self._timed("read the sheets", self.host.read)

    def read_texts(self) -> Sequence[Text]:
        return self.host.read_texts()

    def apply(self, edits: Sequence[Edit]) -> Applied:
        return self._timed("apply the edits", lambda: self.host.apply(edits))

    def _timed(self, name: str, work: Callable[[], _T]) -> _T:
        start = time.perf_counter()
        try:
            return work()
        finally:
            self.seconds[name] = self.seconds.get(name, 0) + time.perf_counter() - start


def started(*arguments: str) -> float:
    """Return the best of three times of a whole Python process."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-P", *arguments], check=True)
        times.append(time.perf_counter() - start)
    return min(times)


def step_by_step(seat: Desktop, document: Any) -> dict[str, float]:
    """Do in this process what the button does, and return the seconds of each step."""
    from xlplan import api  # noqa: PLC0415
    from xlplan.buttons.connecting import desk_of  # noqa: PLC0415
    from xlplan.launch import Call  # noqa: PLC0415
    from xlplan.machine import ThisMachine  # noqa: PLC0415
    from xlplan.sheets.board_edits import Parts  # noqa: PLC0415

    call = Call("check_plan", document.Title, str(seat.plans), "LibreOffice", 0)
    start = time.perf_counter()
    desk = desk_of(call, ThisMachine())
    connected = time.perf_counter() - start
    host = Timed(desk.host)
    start = time.perf_counter()
    api.write(host, date.today(), Parts.ALL)
    whole = time.perf_counter() - start
    return {
        "Python itself": started("-c", "pass"),
        "+ our modules and xlwings": started("-c", "import xlwings, xlplan.buttons.tasks") - started("-c", "pass"),
        "connect": connected,
        **host.seconds,
        "check and reckon": whole - sum(host.seconds.values()),
    }


@dataclass(frozen=True)
class Press:
    """Seconds from the click: to coloured cells, to the message, and to that of a second press."""

    colours: float
    told: float
    again: float


def _once(seat: Desktop, plan: Path) -> Press:
    with on_the_screen(seat, plan) as document:
        buttons(document)
        colours, told = click(seat, document)
        wait_for(seat.idle, "end of Python")
        document.CurrentController.setActiveSheet(document.Sheets[0])
        document.Sheets[0].getCellRangeByName("F15").String = "выполнено"
        time.sleep(1)  # until the buttons are drawn and take clicks
        _, again = click(seat, document)
        wait_for(seat.idle, "end of Python")
    return Press(colours, told, again)


def main() -> None:
    """Measure both plans and print the figures."""
    with tempfile.TemporaryDirectory() as folder, contextlib.closing(desktop(Path(folder, "seat"))) as running:
        seat = next(running)
        os.environ["HOME"] = seat.environment["HOME"]  # so that this process finds the same LibreOffice
        for name, plan in (("16", PLAN), ("500", plan_of(500, Path(folder, "plan_500.xlsx")))):
            try:
                cold, *later = [_once(seat, plan) for _ in range(4)]
            except pytest.fail.Exception as late:
                print(f"{name} activities: {late}")
                break
            warm = min(later, key=lambda press: press.colours)
            print(
                f"{name} activities: click to colours cold {cold.colours:.2f} s, warm {warm.colours:.2f} s; "
                f"told {warm.told:.2f} s; again told {min(press.again for press in later):.2f} s"
            )
            with on_the_screen(seat, plan) as document:
                for step, seconds in step_by_step(seat, document).items():
                    print(f"    {step:<28}{seconds:6.2f} s")


if __name__ == "__main__":
    main()
