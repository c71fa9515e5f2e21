"""A crash at any moment leaves either the old or the new workbook, whole, and never takes the only copy of the old."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def outcomes(task: str, folder: Path) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.saving.crash", task, str(folder)], capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(("task", "was", "becomes"), [("save", "old", "new"), ("undo", "new", "old")])
def test_a_process_killed_at_any_step_leaves_a_whole_workbook(
    task: str, was: str, becomes: str, tmp_path: Path
) -> None:
    steps = outcomes(task, tmp_path)

    *killed, last = steps
    assert len(killed) > 20
    assert all(step["killed"] for step in killed)
    assert {step["file"] for step in killed} == {was, becomes}
    assert all("broken" not in step["kept"] and step["drafts"] for step in steps)
    assert all(was in step["kept"] for step in steps if step["file"] == becomes)
    assert (last["file"], last["kept"]) == (becomes, [was])
