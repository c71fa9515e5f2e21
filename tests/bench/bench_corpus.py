"""Every workbook of the corpus edited in every way and given back: how many, which were refused and why.

    python -m tests.bench.bench_corpus [FOLDER]

What is done to each and what must hold of it stands in `tests/hosts/file/writing/corpus.py`.
"""

import sys
import time
from collections import Counter
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple

from tests.hosts.file.writing.corpus import examine
from tests.shared import shared
from xlplan.errors import XlplanError


class Outcome(NamedTuple):
    """What became of one workbook."""

    file: str
    sort: str
    why: str
    seconds: float


def outcome(path: Path) -> Outcome:
    """Edit one workbook and take everything away again."""
    start = time.process_time()
    sort, why = "edited", ""
    try:
        examine(path)
    except XlplanError as error:
        sort, why = "refused", f"{type(error).__name__}: {str(error).replace(path.name, '…')[:90]}"
    except Exception as error:  # whatever else happens is a failure to be counted
        sort, why = "FAILED", f"{type(error).__name__}: {error}"
    return Outcome(path.name, sort, why, time.process_time() - start)


def main(folder: Path) -> None:
    """Print the counts."""
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in (".xlsx", ".xlsm", ".xltx", ".xltm"))
    with Pool(2) as pool:
        outcomes = list(pool.imap_unordered(outcome, paths, chunksize=4))
    for failed in (one for one in outcomes if one.sort == "FAILED"):
        print(failed.file, failed.why)
    for sort, count in Counter(one.sort for one in outcomes).most_common():
        print(f"{count:5} {sort}")
    for why, count in Counter(one.why for one in outcomes if one.sort == "refused").most_common():
        print(f"{count:5} {why}")
    slowest = max(outcomes, key=lambda one: one.seconds)
    print(f"{sum(one.seconds for one in outcomes):.0f} s of processor time, {slowest.seconds:.1f} s for {slowest.file}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else shared("data", "xlsx_corpus"))
