"""A workbook updated by us, edited and recalculated in LibreOffice, and what Python says of the same plan."""

import json
import os
import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path

import pytest

from xlplan.grid import Book, Grid, Value
from xlplan.hosts.file import read_book
from xlplan.own import our_sheets, without_ours
from xlplan.plan import Plan
from xlplan.reader import read_plan
from xlplan.sheets.typed import read_typed
from xlplan.states import State, checkpoints, in_time, state_of

SCRIPT = Path(__file__).parent / "edit_cells.py"
Action = list[object]


def uno_python() -> str:
    """Return a Python that can talk to LibreOffice; skip the test where there is none."""
    for candidate in ("/usr/bin/python3", shutil.which("python3"), shutil.which("python")):
        if (
            candidate
            and subprocess.run([candidate, "-c", "import uno"], capture_output=True, check=False).returncode == 0
        ):
            return candidate
    if os.environ.get("CI"):
        pytest.fail("no Python with uno")
    pytest.skip("no Python with uno")


def edited(profile: Path, source: Path, target: Path, *actions: Action) -> float:
    """Edit and recalculate a workbook; return the seconds that recalculation took."""
    told = target.with_suffix(".json")
    told.write_text(json.dumps(actions, ensure_ascii=False), encoding="utf-8")
    command = [uno_python(), str(SCRIPT), str(profile), str(source), str(target), str(told)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode == 0, done.stderr
    return float(done.stdout.strip().splitlines()[-1])


def states_shown(book: Book, column: int = 8) -> dict[str, object]:
    """Return what stands beside each activity of the plan, by its name."""
    plan, grid = plan_of(book)
    return {activity.name: grid.value(activity.rows[0], column) for activity in plan.activities()}


def states_reckoned(book: Book, today: date) -> dict[str, object]:
    """Return the states by Python, by the names of the activities."""
    plan, _ = plan_of(book)
    settings = read_typed(book).settings
    return {activity.name: state_of(activity, today, settings).value for activity in plan.activities()}


def ratio_reckoned(book: Book, today: date) -> object:
    """Return Ко by Python; a dash before anything was due."""
    plan, _ = plan_of(book)
    rule = read_typed(book).settings.workday_rule
    share = in_time((one for activity in plan.activities() for one in checkpoints(activity, rule)), today).share
    return "–" if share is None else pytest.approx(share)


def plan_of(book: Book) -> tuple[Plan, Grid]:
    plan = read_plan(without_ours(book))
    grid = book.grid(plan.table.sheet)
    assert grid is not None
    return plan, grid


def total_row(book: Book) -> list[object]:
    """Return «Всего по плану»: the six states, прочее, всего, Ко."""
    grid = book.grid(our_sheets(book)["summary"])
    assert grid is not None
    row = next(row for row, cells in grid.rows.items() if cells.get(1) == "Всего по плану")
    return [grid.value(row, column) for column in range(3, 12)]


def totals_reckoned(states: dict[str, object]) -> list[int]:
    shown = (State.OVERDUE, State.SOON, State.IN_WORK, State.NOT_STARTED, State.UNDATED, State.DONE)
    counts = [sum(state == one.value for state in states.values()) for one in shown]
    return [*counts, len(states) - sum(counts), len(states)]


def read(path: Path) -> Book:
    return read_book(path)


def differing_cells(before: Book, after: Book) -> list[str]:
    """Name the cells with formulas that recalculation has changed."""
    found = []
    for grid in before.grids:
        again = after.grid(grid.title)
        assert again is not None
        for row, column in grid.formulas:
            was, now = _plain(grid.value(row, column)), _plain(again.value(row, column))
            if was != now:
                found.append(f"{grid.ref(row, column)}: {was!r} → {now!r} by {grid.formulas[row, column]}")
    return found


def _plain(value: Value) -> object:
    """Days and their numbers are the same, nothing is the empty text, ratios to twelve digits."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return float((value - date(1899, 12, 30)).days)
    if isinstance(value, int | float):
        return round(float(value), 12)
    return "" if value is None else value
