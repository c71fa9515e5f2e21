"""The whole ``xlplan check`` process on 20,000 activities beside ``openpyxl.load_workbook`` of the same file.

    python -m tests.bench.bench_check

Both run in processes of their own, three times in turn; the best of each counts. Wanted: at most 0.8 of openpyxl's
time and no more memory, and on the cluster's own plan at most 0.5 s more than a Python process that does nothing.
"""

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

PLAN = Path(__file__).parents[2] / "workbook" / "plan_2021.xlsx"
ACTIVITIES = 20_000
MONTHS = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября")


class Cost(NamedTuple):
    """What a process took: seconds of wall clock and the peak of its memory in megabytes."""

    seconds: float
    megabytes: float


def cost(*command: str) -> Cost:
    """Run a process and measure it; its output is thrown away, a failure other than findings is not."""
    start = time.perf_counter()
    process = os.posix_spawn(
        command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    )
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"failed: {' '.join(command)}")
    return Cost(seconds, usage.ru_maxrss / 1024)


def best(*command: str, times: int = 3) -> Cost:
    """Run a process several times and keep the least of each figure."""
    costs = [cost(*command) for _ in range(times)]
    return Cost(min(c.seconds for c in costs), min(c.megabytes for c in costs))


def big_plan(path: Path) -> None:
    """Write a plan of 20,000 activities in 100 sections, each with a name of its own."""
    from openpyxl import Workbook  # noqa: PLC0415 - the measuring process is to stay small

    book = Workbook(write_only=True)
    sheet = book.create_sheet("План")
    sheet.append(["ПЛАН РАБОТЫ НА 2021 ГОД"])
    sheet.append(["№ п/п", "Наименование мероприятия", "Исполнители", "Срок исполнения", "Результат", "Отметка"])
    for section in range(1, 101):
        sheet.append([f"{section}. Раздел плана"])
        for number in range(1, ACTIVITIES // 100 + 1):
            phrase = f"до {number % 28 + 1} {MONTHS[(section + number) % 11]}"
            name = f"Мероприятие {section} по направлению {number}"
            sheet.append([f"{section}.{number}.", name, f"Отдел {number % 40}", phrase, "Отчёт", ""])
    book.save(path)


def main() -> None:
    """Measure and print the ratios."""
    python = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.xlsx"
        # In a process of its own: a child's peak of memory starts from that of the process which spawned it.
        best(python, "-m", "tests.bench.bench_check", str(path), times=1)
        ours = best(python, "-m", "xlplan", "check", str(path), "--today", "20.04.2021")
        load = f"import openpyxl; openpyxl.load_workbook({str(path)!r})"
        peer = best(python, "-c", load)
    empty, small = best(python, "-c", "pass"), best(python, "-m", "xlplan", "check", str(PLAN))
    print(f"xlplan check, {ACTIVITIES} activities: {ours.seconds:.2f} s, {ours.megabytes:.0f} MB")
    print(f"openpyxl.load_workbook:        {peer.seconds:.2f} s, {peer.megabytes:.0f} MB")
    print(f"ratio: time {ours.seconds / peer.seconds:.2f} (at most 0.80), ", end="")
    print(f"memory {ours.megabytes / peer.megabytes:.2f} (at most 1.00)")
    print(f"plan_2021.xlsx: {small.seconds - empty.seconds:.2f} s more than an empty process (at most 0.50)")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        big_plan(Path(sys.argv[1]))
    else:
        main()
