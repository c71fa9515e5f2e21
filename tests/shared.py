"""Where the material that serves tests lies: real phrases, real workbooks, schemas. It is not part of the project."""

import os
from pathlib import Path

import pytest

_PLACE = Path(os.environ.get("XLPLAN_SHARED") or Path(__file__).parents[2] / "shared")


def shared(*parts: str) -> Path:
    """Return a path in the shared material; skip the test, with the reason, where there is none."""
    path = _PLACE.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"no {'/'.join(parts)}: set XLPLAN_SHARED to the folder of shared material")
    return path
