import pytest

from xlplan.formulas import is_read
from xlplan.grid import Book, Grid, Ref

_CELL = Ref("План", 5, 3)


def _reads(formula: str, sheet: str = "План") -> bool:
    other = Grid(sheet, {1: {9: 1}}, formulas={(1, 9): formula})
    plan = Grid("План", {5: {3: "текст"}})
    return is_read(Book("plan.xlsx", (other,) if sheet == "План" else (plan, other)), _CELL)


@pytest.mark.parametrize(
    "formula",
    [
        "=C5&1",
        "=$C$5",
        "=COUNTIF(C:C,1)",
        "=SUM(B1:D9)",
        '=INDIRECT("C5")',
        "=Итого+1",
        "=T1[Исполнители]",
        "=SUM(5:5)",
    ],
)
def test_what_may_read_the_cell(formula: str) -> None:
    assert _reads(formula)


@pytest.mark.parametrize("formula", ['=A5&" C5"', "=SUM(D1:F9)", "=TODAY()", "=IF(TRUE,1,2)", "=LOG10(A1)"])
def test_what_reads_other_cells(formula: str) -> None:
    assert not _reads(formula)


def test_another_sheet_reads_the_plan_only_where_it_names_it() -> None:
    assert _reads("=План!C5", "Свод")
    assert not _reads("=C5", "Свод")
