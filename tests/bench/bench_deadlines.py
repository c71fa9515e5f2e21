"""How well and how quickly deadlines are read, beside dateparser in the same run.

The answers are the windows of ``data/deadlines_dev.jsonl``; rows marked hard are judgement calls and told apart.
For dateparser a phrase is right when it gives the one day of a one-day answer, and silently wrong when it gives
another. Run ``python -m tests.bench.bench_deadlines``.
"""

import json
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from tests.shared import shared
from xlplan.deadlines import parse
from xlplan.windows import Kind


@dataclass(frozen=True, slots=True)
class Row:
    """A phrase with its answer."""

    text: str
    year: int
    kind: str
    windows: tuple[tuple[date, date], ...]
    hard: bool
    times: int


_ROUNDS = 7
"""Each reader goes over the phrases so often; its best round counts, so that neither pays for its first start."""

_CELLS = 5_000

Verdict = str
"""``right``, ``unread`` or ``wrong``."""


def rows() -> list[Row]:
    """Return the phrases with their answers."""
    found = []
    for line in shared("data", "deadlines_dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        windows = tuple((date.fromisoformat(start), date.fromisoformat(end)) for start, end in row["windows"])
        found.append(Row(row["text"], row["year"], row["kind"], windows, bool(row.get("hard")), row["n"]))
    return found


def ours(row: Row) -> Verdict:
    """Judge our reading: kind and windows must be those of the answer."""
    read = parse.__wrapped__(row.text, row.year)
    if read.kind is Kind.UNREAD:
        return "unread"
    same = read.kind == row.kind and tuple(map(tuple, read.windows)) == row.windows
    return "right" if same else "wrong"


def theirs() -> Callable[[Row], Verdict]:
    """Return a judge of dateparser's answers."""
    import dateparser  # noqa: PLC0415 - a dependency of the benchmark alone

    def judge(row: Row) -> Verdict:
        settings = {"RELATIVE_BASE": datetime(row.year, 1, 1), "DATE_ORDER": "DMY"}
        answer = dateparser.parse(row.text, languages=["ru"], settings=settings)
        if answer is None:
            return "right" if not row.windows else "unread"
        return "right" if row.windows == ((answer.date(), answer.date()),) else "wrong"

    return judge


def measure(name: str, judge: Callable[[Row], Verdict], table: list[Row]) -> float:
    """Print the scores by kind and return phrases per second, of the best round."""
    seconds = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        verdicts = [judge(row) for row in table]
        seconds.append(time.perf_counter() - start)
    speed = len(table) / min(seconds)
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for row, verdict in zip(table, verdicts, strict=True):
        for group in (row.kind, "hard" if row.hard else "not hard", "all"):
            counts[group][("right", "unread", "wrong").index(verdict)] += 1
    print(f"\n{name}: {speed:,.0f} phrases/s")
    for group, (right, unread, wrong) in sorted(counts.items()):
        total = right + unread + wrong
        print(
            f"  {group:<10} right {right:>3} of {total:>3} ({right / total:6.1%})  unread {unread:>3}  wrong {wrong:>3}"
        )
    return speed


def measure_column(name: str, read: Callable[[str, int], object], table: list[Row]) -> float:
    """Print and return cells per second for a column of deadlines, in which phrases come as often as in real plans."""
    cells = random.Random(1).choices(table, weights=[row.times for row in table], k=_CELLS)  # noqa: S311 - a sample
    start = time.perf_counter()
    for row in cells:
        read(row.text, row.year)
    speed = len(cells) / (time.perf_counter() - start)
    print(f"{name}: {speed:,.0f} cells/s")
    return speed


def main() -> None:
    """Score both and compare their speed."""
    import dateparser  # noqa: PLC0415 - a dependency of the benchmark alone

    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    table = rows()
    own, peer = measure("xlplan", ours, table), measure("dateparser", theirs(), table)
    print(f"\nspeed on distinct phrases, nothing remembered: {own / peer:.1f} times dateparser's\n")
    parse.cache_clear()
    own = measure_column("xlplan", parse, table)
    peer = measure_column("dateparser", lambda text, _: dateparser.parse(text, languages=["ru"]), table)
    print(f"speed on a column of {_CELLS:,} cells, as a check reads it: {own / peer:.1f} times dateparser's")


if __name__ == "__main__":
    main()
