"""Changing a plan of 20,000 rows and 6 columns beside openpyxl's load and save of the same file, in the same run.

    python -m tests.bench.bench_file_host

Wanted: at most 0.25 of openpyxl's time for three cells and a sheet of ours, at most 0.6 for 20,000 cells. Each is done
three times in turn; the best of each counts. Memory is the peak of a process that does nothing else.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.bench_check import big_plan

ROWS = 20_000


def three_cells(path: Path) -> None:
    """Change three cells of the staff and add a sheet of ours with a table and a chart."""
    from tests.hosts.file.writing.corpus import SHEET  # noqa: PLC0415 - only what runs is to be in memory
    from xlplan.edits import Block, Edit, TheirCells  # noqa: PLC0415

    edits: list[Edit] = [SHEET, *(TheirCells("План", (Block(row, 4, (("май",),)),)) for row in (5, 500, 15_000))]
    apply(path, edits)


def many_cells(path: Path) -> None:
    """Put a formula of ours into each of 20,000 rows."""
    from xlplan.edits import Block, Font, Formula, Look, Looks, OurPart  # noqa: PLC0415

    block = Block(3, 7, tuple((Formula("=xlplan_today", f"состояние {row}"),) for row in range(ROWS)))
    apply(path, [OurPart("План", (block, Looks(block.area, Look(Font(bold=True), "FFF2CC"))))])


def apply(path: Path, edits: list) -> None:  # type: ignore[type-arg]
    """Patch the file into another one, as the host does."""
    from xlplan.hosts.file.gate import pass_gate  # noqa: PLC0415
    from xlplan.hosts.file.package import Package  # noqa: PLC0415
    from xlplan.hosts.file.writing import pack, patch  # noqa: PLC0415

    package = Package.of(path.read_bytes(), path.name)
    patch(package, edits)
    content = pack(package)
    pass_gate(package, content)
    path.with_name("ours.xlsx").write_bytes(content)


def peer(path: Path) -> None:
    """Load and save with openpyxl."""
    from openpyxl import load_workbook  # noqa: PLC0415

    load_workbook(path).save(path.with_name("peer.xlsx"))


def best(task: Callable[[Path], None], path: Path) -> float:
    """Return the least time of three."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        task(path)
        times.append(time.perf_counter() - start)
    return min(times)


def memory(task: Callable[[Path], None], path: Path) -> float:
    """Return the peak of memory in megabytes of a process of its own."""
    code = (
        "import resource, sys; from pathlib import Path; from tests.bench import bench_file_host as b; "
        f"b.{task.__name__}(Path(sys.argv[1])); print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    told = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, check=True, env=os.environ)
    return float(told.stdout)


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.xlsx"
        big_plan(path)
        theirs, their_memory = best(peer, path), memory(peer, path)
        print(f"openpyxl load + save: {theirs:.2f} s, {their_memory:.0f} MB")
        for task, wanted in ((three_cells, 0.25), (many_cells, 0.6)):
            ours = best(task, path)
            print(
                f"{task.__name__}: {ours:.2f} s, {memory(task, path):.0f} MB, "
                f"{ours / theirs:.2f} of openpyxl (at most {wanted} wanted)"
            )


if __name__ == "__main__":
    main()
