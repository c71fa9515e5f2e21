"""Every real workbook edited in every way: nothing lost, nothing broken, nothing left behind.

About 400 workbooks take some 20 seconds; `tests/bench/bench_corpus.py` prints what became of each.
"""

import pytest

from tests.hosts.file.writing.corpus import examine
from tests.shared import shared
from xlplan.errors import XlplanError

SLICES = 8


@pytest.mark.parametrize("part", range(SLICES))
def test_every_real_workbook_is_edited_and_given_back(part: int) -> None:
    edited = refused = 0
    for path in sorted(shared("data", "xlsx_corpus").glob("*.xl*"))[part::SLICES]:
        try:
            examine(path)
        except XlplanError:
            refused += 1
        except Exception as error:
            raise AssertionError(path.name) from error
        else:
            edited += 1

    assert edited > 5 * refused
